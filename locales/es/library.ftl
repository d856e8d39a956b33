app = Layover
library = Biblioteca
demoLibrary = Biblioteca de muestra
everything = Todo
unread = No leídos
saved = Guardados
frontPage = Portada
following = Siguiendo
contributors = Colaboradores
contributor = Colaborador
view = Vista
views = Vistas
publications = Publicaciones
editions = Ediciones
waiting = A la espera de una red
unfold = Mostrar el contenido de { $name }
fold = Ocultar el contenido de { $name }
preferred = Va primero
libraryItem = { $count ->
    [0] { $name }
    [one] { $name }, { $count } artículo
    [many] { $name }, { $count } de artículos
   *[other] { $name }, { $count } artículos
}
libraryItemUnread = { $count ->
    [0] { $name }
    [one] { $name }, { $count } artículo no leído
    [many] { $name }, { $count } de artículos no leídos
   *[other] { $name }, { $count } artículos no leídos
}
inAll = { $count ->
    [one] { $count } artículo en total
    [many] { $count } de artículos en total
   *[other] { $count } artículos en total
}
trouble = Problema: { $sentence }
firstSyncPending = Todavía no ha llegado nada de aquí; lo traerá la próxima sincronización.
