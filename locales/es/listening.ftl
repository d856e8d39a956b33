listening = Lectura en voz alta
listenStory = Leer en voz alta
listenMoves = Lugar en el artículo
listenPlay = Seguir leyendo
listenPause = Pausa
listenPaused = En pausa
listenBack = Frase anterior
listenOn = Frase siguiente
listenParagraphBack = Principio del párrafo
listenParagraphOn = Párrafo siguiente
listenPace = Velocidad
listenSlower = Más despacio
listenFaster = Más rápido
listenUsual = Velocidad habitual
listenTimes = { $times }×
listenSpeed = Velocidad { $times }
listenAt = frase { $at } de { $total }
listenGoesOn = Seguir con el artículo siguiente
listenGoesOnWhy = Cuando un artículo se ha leído hasta el final: el siguiente de la lista, y solo los no leídos donde hay de ambos.
listenThen = { $count ->
    [0] El último de su lista
    [one] Después, { $count } artículo más
    [many] Después, { $count } de artículos más
   *[other] Después, { $count } artículos más
}
listenClose = No leer más en voz alta
listenNothing = Abra antes un artículo; se lee desde el punto en que usted está.
listenEnded = Eso era todo.
listenStopped = Ya no se lee en voz alta.
listenInstead = Ahora se lee en voz alta: «{ $title }»
settingsListening = Lectura en voz alta
storyOpened = Abierto: { $title }
syncStages =
    .feeds = Consultando las fuentes
    .pages = Trayendo los artículos completos
    .index = Preparando los artículos para la búsqueda
    .pictures = Trayendo las imágenes
