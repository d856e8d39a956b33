welcomeTitle = Algo que leer, estés donde estés
welcomeIntro = Layover trae números enteros mientras hay red y los conserva, con texto e imágenes, para cuando no la hay. Elige qué llevar.
stepCatalogue = Elige del catálogo
stepAddress = O da una dirección
stepAddressHint = La portada de un sitio o un canal; Layover encuentra el resto.
stepOpml = O trae una lista
stepOpmlHint = Un archivo OPML de otro lector. Suéltalo aquí o elígelo.
catalogueSearch = Buscar por nombre, tema o idioma
catalogueNothing = Nada del catálogo encaja. Una dirección sirve para cualquier sitio.
catalogueAll = Mostrar las { $count }
catalogueFound = { $count ->
    [one] { $count } publicación
    [many] { $count } de publicaciones
   *[other] { $count } publicaciones
}
catalogueUnverified = De conocimiento público; donde dice «probado», está probado.
catalogueTried = probado
catalogueOwn = tu propio perfil
addProfile = Añadir un perfil…
profileLabel = Texto del perfil
profileHint = Un perfil dice cómo se lee una publicación: sus secciones, canales, páginas de personas y series. Elige un archivo que te hayan enviado o pega su texto.
profilePlaceholder = name = "The Quay"
profileAdd = Comprobar y añadir
profileRemove = Quitar este perfil
profileRemoveOf = Quitar tu perfil de { $publication }
profileRemoved = Se quitó el perfil de { $publication }. Tus suscripciones siguen.
profileEmpty = Elige primero un archivo o pega el texto de un perfil.
profileTooLarge = Eso no es un perfil: los perfiles ocupan como mucho 64 KB.
checkingProfile = Comprobando el perfil y sus pruebas…
subscribe = Suscribirse
subscribed = Suscrito
subscribeTo = Suscribirse a { $name }
addressLabel = Dirección de un sitio o canal
addressPlaceholder = example.org o un nombre
addressMissing = Escribe primero una dirección, como example.org.
addressNamed = Es un nombre, no una dirección. Se ha buscado «{ $words }» en el catálogo.
lookingUp = Buscando canales en esta dirección…
chooseFeed = { $site } tiene varios canales. ¿Cuál?
savePageInstead = Guardar esta página
readIt = Leerlo
chooseFile = Elegir un archivo
importing = Leyendo la lista…
dropHere = Suelta para importar
notOpml = Layover no puede leer ese archivo. Hace falta un archivo OPML.
startSync = Sincronizar y empezar a leer
skip = Omitir por ahora
handbookReady = El manual ya está en la biblioteca y se lee sin conexión.
added = { $count ->
    [one] { $count } publicación añadida
    [many] { $count } de publicaciones añadidas
   *[other] { $count } publicaciones añadidas
}
