listening = Vorlesen
listenStory = Vorlesen
listenMoves = Stelle im Artikel
listenPlay = Weiter vorlesen
listenPause = Pause
listenPaused = Angehalten
listenBack = Voriger Satz
listenOn = Nächster Satz
listenParagraphBack = Anfang des Absatzes
listenParagraphOn = Nächster Absatz
listenPace = Tempo
listenSlower = Langsamer
listenFaster = Schneller
listenUsual = Übliches Tempo
listenTimes = { $times }×
listenSpeed = Tempo { $times }
listenAt = Satz { $at } von { $total }
listenGoesOn = Mit dem nächsten Artikel fortfahren
listenGoesOnWhy = Wenn ein Artikel zu Ende vorgelesen ist: der nächste der Liste; wo es gelesene und ungelesene gibt, nur ungelesene.
listenThen = { $count ->
    [0] Der letzte seiner Liste
    [one] Danach noch { $count } Artikel
   *[other] Danach noch { $count } Artikel
}
listenClose = Nicht mehr vorlesen
listenNothing = Erst einen Artikel öffnen; vorgelesen wird ab der Stelle, an der man ist.
listenEnded = Das war alles.
listenStopped = Es wird nicht mehr vorgelesen.
listenInstead = Jetzt wird vorgelesen: „{ $title }“
settingsListening = Vorlesen
storyOpened = Geöffnet: { $title }
syncStages =
    .feeds = Feeds werden gefragt
    .pages = Ganze Artikel werden geholt
    .index = Artikel werden durchsuchbar gemacht
    .pictures = Bilder werden geholt
