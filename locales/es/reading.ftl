partOf = Parte de { $series }
showChanges = Ver qué ha cambiado
showStory = Volver al artículo
changesFrame = Qué ha cambiado: { $title }
storyMore = Más sobre este artículo
citations =
    .chicago = Copiar la cita: Chicago
    .apa = Copiar la cita: APA
    .mla = Copiar la cita: MLA
    .bibtex = Copiar la cita: BibTeX
    .ris = Copiar la cita: RIS
    .markdown = Copiar como enlace de Markdown
copyQuote = Copiar la selección como cita
highlights = Subrayados
markTools = Subrayado
markIn =
    .yellow = Subrayar en amarillo
    .green = Subrayar en verde
    .blue = Subrayar en azul
    .rose = Subrayar en rosa
markStatus =
    .marked = Subrayado: colores y nota
    .selected = Pasaje seleccionado: h lo subraya, c le añade una nota
note = Nota
labels = Etiquetas
writeNote = Escribir una nota
changeNote = Cambiar la nota
notePlaceholder = ¿Qué te parece?
labelsPlaceholder = Etiquetas, separadas por comas
keepNote = Conservar
keepNoteKeys = Ctrl+Enter o Esc la conserva
removeHighlight = Quitar el subrayado
findHighlight = Buscar en tus subrayados y notas
highlightsFound = { $count ->
    [one] { $count } subrayado
    [many] { $count } de subrayados
   *[other] { $count } subrayados
}
highlightsNone = Nada de lo subrayado contiene «{ $words }».
highlightsEmpty = Todavía no hay nada subrayado. Selecciona algo de un artículo y pulsa h, o escríbele una nota con c: ambas cosas se quedan, haga lo que haga el sitio.
openAtHighlight = Abrir en el artículo
exportHighlights = Exportar
asMarkdown = Como Markdown, para Obsidian y otros
asCsv = Como CSV, para Readwise
copyLink = Copiar el enlace
copyProfile = Copiar el perfil
fullScreen = Pantalla completa
fullScreenLeave = F11 sale de la pantalla completa.
quiet = Solo el artículo
quietLeave = Volver a mostrar la ventana
quietNeedsStory = Abre primero un artículo: entonces solo se verá él.
findInStory = Buscar en este artículo
findNext = Siguiente coincidencia
findPrevious = Coincidencia anterior
foundAt = { $isMany ->
    [yes] { $at } de { $count } y más
   *[no] { $count ->
        [0] No está en este artículo
       *[other] { $at } de { $count }
    }
}
complete = Traer lo que falta
completing = Trayendo lo que falta…
alreadyWhole = Este artículo está completo: no falta nada.
fetchLinks = Traerlos
fetchAddress = Traer { $address } ahora
stoodIn = En «{ $title }»
keepAudio = Conservar sin conexión
fetchingAudio = Trayendo el audio…
letAudioGo = Soltarlo
