app = Layover
library = Bibliothek
demoLibrary = Demo-Bibliothek
everything = Alle
unread = Ungelesen
saved = Gespeichert
frontPage = Titelseite
following = Folge ich
contributors = Mitwirkende
contributor = Person
view = Ansicht
views = Ansichten
publications = Publikationen
editions = Ausgaben
waiting = Warten auf ein Netz
unfold = Inhalt von { $name } einblenden
fold = Inhalt von { $name } ausblenden
preferred = Steht an erster Stelle
libraryItem = { $count ->
    [0] { $name }
    [one] { $name }, { $count } Artikel
   *[other] { $name }, { $count } Artikel
}
libraryItemUnread = { $count ->
    [0] { $name }
    [one] { $name }, { $count } ungelesener Artikel
   *[other] { $name }, { $count } ungelesene Artikel
}
inAll = { $count ->
    [one] Insgesamt { $count } Artikel
   *[other] Insgesamt { $count } Artikel
}
trouble = Störung: { $sentence }
firstSyncPending = Von hier ist noch nichts gekommen; der nächste Abgleich holt es.
