ageNow = jetzt
ageMinutes = { $count } Min.
ageHours = { $count } Std.
ageDays = { $count } T.
justNow = gerade eben
stories = { $count ->
    [one] { $count } Artikel
   *[other] { $count } Artikel
}
newStories = { $count ->
    [one] { $count } neuer Artikel
   *[other] { $count } neue Artikel
}
newCount = { $count } neu
showNewStories = Die neuen Artikel zeigen
storyList = Artikel: { $name }
minutes = { $minutes } Min.
minutesLeft = noch { $minutes } Min.
isUnread = Ungelesen
isRead = gelesen
isSaved = Gespeichert
loading = Die Liste wird geladen …
emptyUnread = Hier ist alles gelesen.
emptyUnreadStep = Gelesene Artikel auch zeigen
emptySaved = Noch ist nichts gespeichert.
emptySavedStep = Die Taste s auf einem Artikel hält ihn hier fest, samt Bildern, bis er wieder freigegeben wird.
emptyList = Noch sind keine Artikel da.
emptyListStep = Jetzt synchronisieren
emptyLibrary = In dieser Bibliothek gibt es noch keine Publikationen.
emptyLibraryStep = Publikation hinzufügen
emptyStory = Nichts ist geöffnet.
emptyStoryUnread = { $count ->
    [one] { $count } Artikel wartet darauf, gelesen zu werden.
   *[other] { $count } Artikel warten darauf, gelesen zu werden.
}
emptyStoryStep = Den nächsten ungelesenen Artikel öffnen
nothingUnreadLeft = In dieser Liste ist nichts mehr ungelesen.
