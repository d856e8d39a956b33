trips = Reisen
trip = Reise
tripsIntro = Abreise und Lesezeit nennen: Layover packt so viel ein und holt es vollständig. Vor dem Aufbruch sieht es jede Datei an, damit bereit auch bereit heißt.
tripsNone = Keine Reise ist geplant.
tripsPast = Aufgeräumt
planTrip = Reise planen
changeTrip = Reise ändern
tripName = Name
tripNameHint = Wohin es geht, oder was beliebt. Ohne Namen heißt sie nach ihrem Tag.
tripLeaves = Abreise
tripLeavesHour = Um
tripDays = Tage unterwegs
tripReading = Lesezeit
tripReadingHint = Stunden und Minuten, etwa 6:40.
tripRoom = Platz für Bilder, in MB
tripRoomHint = Leer: so viel, wie sie brauchen.
tripWishes = Was mitkommt
tripWishesHint = Layover nimmt der Reihe nach von jedem, Ungelesenes zuerst.
tripWishesPlaceholder = Publikationen, Ressorts, Personen, Listen
tripWishesNone = Nichts in der Bibliothek heißt „{ $words }“.
tripWishesFound = { $count ->
    [one] { $count } Vorschlag
   *[other] { $count } Vorschläge
}
tripWishesOffered = Vorschläge
tripWishLess = { $name } nicht mehr mitnehmen
tripWishTaken = { $name } kommt mit.
tripWishLeft = { $name } bleibt zu Hause.
tripLeavesWrong = Tag und Stunde der Abreise wählen.
tripLeavesOver = Eine Reise an diesen Tagen wäre schon vorbei. Einen späteren Tag wählen.
tripDaysWrong = Die Tage unterwegs als ganze Zahl angeben, 1 bis 365.
tripReadingWrong = Die Lesezeit angeben, etwa 6:40 oder 45 min; mindestens 5 Minuten.
tripRoomWrong = Den Platz in ganzen Megabyte angeben oder leer lassen.
tripWishesMissing = Mindestens eines wählen, das mitkommt.
tripEstimate = Was sie enthielte
tripEstimateNone = Sobald gewählt ist, was mitkommt, steht hier, was sie enthielte.
tripEstimateWrong = Was sie enthielte, steht hier, sobald die Felder oben einen Sinn ergeben.
tripPlanAct = Diese Reise planen
tripChangeAct = Ändern
wishLists = Listen
wishNames =
    .all = Alles
    .saved = Gespeicherte Artikel
    .following = Alles, dem gefolgt wird
    .queued = Vorgemerkte Links
wishKinds =
    .publication = Publikation
    .section = Ressort
    .contributor = Person
    .series = Reihe
    .view = Ansicht
wishGone = zurzeit nicht in der Bibliothek
sectionsAll = Ressorts
seriesAll = Reihen
tripReady = Bereit
tripNotReady = Nicht bereit
tripAway = An Bord
tripOver = Vorbei
tripEnded = Aufgeräumt
tripHoldsNothing = Sie enthält keinen Artikel.
tripNothingFetched = Für sie ist noch nichts geholt worden.
tripLacking = { $count ->
    [one] { $count } von { $total } Artikeln ist unvollständig.
   *[other] { $count } von { $total } Artikeln sind unvollständig.
}
tripUnchecked = Alles scheint da zu sein; auf dem Datenträger wurde es nicht angesehen.
tripLeavesIn = { $days ->
    [0] Abreise heute
    [1] Abreise morgen
    [one] Abreise in { $days } Tag
   *[other] Abreise in { $days } Tagen
}
tripBackIn = { $days ->
    [0] Rückkehr heute
    [1] Rückkehr morgen
    [one] Rückkehr in { $days } Tag
   *[other] Rückkehr in { $days } Tagen
}
tripFrozen = Die Reise hat begonnen: Von selbst kommt nichts hinzu und geht nichts weg.
tripFigure = { $whole } von { $total } an Bord
tripFigurePictures = Bilder
tripFigureSize = Belegt
tripFigureReading = Lesezeit
tripOf = { $held } von { $asked }
tripLookedAt = Auf dem Datenträger angesehen: { $age }.
tripNotLookedAt = Seit der letzten Auswahl nicht auf dem Datenträger angesehen.
hours = { $hours } Std. { NUMBER($minutes, minimumIntegerDigits: 2) }
tripMakeReady = Bereit machen
tripRecheck = Datenträger neu prüfen
tripChecking = Jede Datei wird noch einmal gelesen …
tripCheckedGreen = Jeder Text und jedes Bild liegt auf dem Datenträger.
tripCheckedAmber = Etwas fehlt; bei der Reise steht, was.
airplaneCheck = Flugmodus-Probe
airplaneCheckAll = Flugmodus-Probe aller Reisen
airplaneHint = Öffnet jeden eingepackten Artikel wie beim Lesen, ohne Netz.
airplaneChecking = Jeder Artikel wird ohne Netz geöffnet …
airplanePassed = Flugmodus-Probe bestanden
airplaneFailed = Flugmodus-Probe nicht bestanden
airplaneNothing = Kein Artikel ist eingepackt.
tripChoose = Neu auswählen
tripChosen = { $count ->
    [one] Neu ausgewählt: { $count } Artikel.
   *[other] Neu ausgewählt: { $count } Artikel.
}
tripChange = Ändern …
tripTidy = Aufräumen
tripTidyHint = Ihre Artikel werden wieder wie alle anderen und dürfen weichen, wenn der Platz knapp wird.
tripRemove = Reise entfernen
tripMore = Mehr zu dieser Reise
tripMaking = Die Reise wird bereit gemacht
tripStages =
    .texts = Ganze Artikel werden geholt
    .pictures = Bilder werden geholt
    .check = Alles auf dem Datenträger wird angesehen
tripLacks = Was fehlt, und warum
tripMayCome = Noch einmal bereit machen könnte es bringen.
tripShowLacking = { $count } weitere zeigen
tripReplaced = Artikel, die nicht zu haben waren
tripStories = Auf dieser Reise
tripNoStories = Nichts passt. Mehr mitnehmen oder mehr Stunden.
tripBegins = nach { $after }
tripPin = „{ $title }“ beim Neuauswählen behalten
tripIsPinned = Bleibt beim Neuauswählen
tripDrop = „{ $title }“ zu Hause lassen
tripTakes = Nimmt von
tripRefused = Zu Hause gelassen
tripPutBack = Mitnehmen
tripPutBackName = „{ $title }“ wieder mitnehmen
tripFacts = Die Reise
tripPace = { $words ->
    [one] Lesezeiten im eigenen Tempo, { $words } Wort je Minute.
   *[other] Lesezeiten im eigenen Tempo, { $words } Wörter je Minute.
}
tripRoomOf = Bilder in höchstens { $megabytes } MB.
tripNoneAhead = Keine Reise steht an. Zuerst eine planen (Shift+T).
tripTakeAlong = Auf { $name } mitnehmen
tripHasIt = Auf „{ $name }“ ist es schon.
tripStatusAway = An Bord: { $name }
