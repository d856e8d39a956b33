partOf = Teil von { $series }
showChanges = Änderungen zeigen
showStory = Zurück zum Artikel
changesFrame = Was sich geändert hat: { $title }
storyMore = Mehr zu diesem Artikel
citations =
    .chicago = Zitat kopieren: Chicago
    .apa = Zitat kopieren: APA
    .mla = Zitat kopieren: MLA
    .bibtex = Zitat kopieren: BibTeX
    .ris = Zitat kopieren: RIS
    .markdown = Als Markdown-Link kopieren
copyQuote = Auswahl als Zitat kopieren
highlights = Markierungen
markTools = Markierung
markIn =
    .yellow = Gelb markieren
    .green = Grün markieren
    .blue = Blau markieren
    .rose = Rosa markieren
markStatus =
    .marked = Markierung: Farben und Notiz
    .selected = Stelle ausgewählt: h markiert sie, c schreibt eine Notiz dazu
note = Notiz
labels = Etiketten
writeNote = Notiz schreiben
changeNote = Notiz ändern
notePlaceholder = Was ist davon zu halten?
labelsPlaceholder = Etiketten, durch Kommas getrennt
keepNote = Behalten
keepNoteKeys = Ctrl+Enter oder Esc behält sie
removeHighlight = Markierung entfernen
findHighlight = In Markierungen und Notizen suchen
highlightsFound = { $count ->
    [one] { $count } Markierung
   *[other] { $count } Markierungen
}
highlightsNone = Nichts Markiertes enthält „{ $words }“.
highlightsEmpty = Noch ist nichts markiert. Etwas in einem Artikel auswählen und h drücken oder mit c eine Notiz dazu schreiben: Beides bleibt, was immer die Website tut.
openAtHighlight = Im Artikel öffnen
exportHighlights = Exportieren
asMarkdown = Als Markdown, für Obsidian und andere
asCsv = Als CSV, für Readwise
copyLink = Link kopieren
copyProfile = Profil kopieren
fullScreen = Vollbild
fullScreenLeave = F11 beendet das Vollbild.
quiet = Nur der Artikel
quietLeave = Das Fenster wieder zeigen
quietNeedsStory = Zuerst einen Artikel öffnen: Dann ist nur er zu sehen.
findInStory = In diesem Artikel suchen
findNext = Nächste Stelle
findPrevious = Vorherige Stelle
foundAt = { $isMany ->
    [yes] { $at } von { $count } und mehr
   *[no] { $count ->
        [0] Nicht in diesem Artikel
       *[other] { $at } von { $count }
    }
}
complete = Fehlendes holen
completing = Fehlendes wird geholt …
alreadyWhole = Dieser Artikel ist vollständig: Nichts fehlt.
fetchLinks = Holen
fetchAddress = { $address } jetzt holen
stoodIn = In „{ $title }“
keepAudio = Offline behalten
fetchingAudio = Der Ton wird geholt …
letAudioGo = Freigeben
