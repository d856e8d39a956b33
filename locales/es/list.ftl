ageNow = ahora
ageMinutes = { $count } min
ageHours = { $count } h
ageDays = { $count } d
justNow = ahora mismo
stories = { $count ->
    [one] { $count } artículo
    [many] { $count } de artículos
   *[other] { $count } artículos
}
newStories = { $count ->
    [one] { $count } artículo nuevo
    [many] { $count } de artículos nuevos
   *[other] { $count } artículos nuevos
}
newCount = { $count ->
    [one] { $count } nuevo
    [many] { $count } nuevos
   *[other] { $count } nuevos
}
showNewStories = Mostrar los artículos nuevos
storyList = Artículos: { $name }
minutes = { $minutes } min
minutesLeft = quedan { $minutes } min
isUnread = No leído
isRead = leído
isSaved = Guardado
loading = Cargando la lista…
emptyUnread = Aquí está todo leído.
emptyUnreadStep = Mostrar también los artículos leídos
emptySaved = Todavía no hay nada guardado.
emptySavedStep = Pulsa s sobre un artículo y quedará aquí, con sus imágenes, hasta que lo sueltes.
emptyList = Todavía no ha llegado ningún artículo.
emptyListStep = Sincronizar ahora
emptyLibrary = Todavía no hay publicaciones en esta biblioteca.
emptyLibraryStep = Añadir una publicación
emptyStory = No hay nada abierto.
emptyStoryUnread = { $count ->
    [one] { $count } artículo espera lectura.
    [many] { $count } de artículos esperan lectura.
   *[other] { $count } artículos esperan lectura.
}
emptyStoryStep = Abrir el siguiente artículo no leído
nothingUnreadLeft = No queda nada por leer en esta lista.
