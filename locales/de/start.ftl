welcomeTitle = Etwas zu lesen, wo immer man ist
welcomeIntro = Layover holt ganze Ausgaben, solange es ein Netz gibt, und behält sie mit Text und Bildern für die Zeit ohne. Was soll mit?
stepCatalogue = Aus dem Katalog wählen
stepAddress = Oder eine Adresse angeben
stepAddressHint = Die Startseite einer Website oder ein Feed; den Rest findet Layover.
stepOpml = Oder eine Liste mitbringen
stepOpmlHint = Eine OPML-Datei aus einem anderen Leseprogramm. Hierher ziehen oder auswählen.
catalogueSearch = Nach Name, Thema oder Sprache suchen
catalogueNothing = Nichts im Katalog passt. Eine Adresse geht für jede Website.
catalogueAll = Alle { $count } zeigen
catalogueFound = { $count ->
    [one] { $count } Publikation
   *[other] { $count } Publikationen
}
catalogueUnverified = Aus öffentlicher Kenntnis; wo „erprobt“ steht, ist es erprobt.
catalogueTried = erprobt
catalogueOwn = eigenes Profil
addProfile = Profil hinzufügen …
profileLabel = Text des Profils
profileHint = Ein Profil sagt, wie eine Publikation gelesen wird: ihre Ressorts, Feeds, Seiten von Personen und Reihen. Eine erhaltene Datei auswählen oder den Text einfügen.
profilePlaceholder = name = "The Quay"
profileAdd = Prüfen und hinzufügen
profileRemove = Dieses Profil entfernen
profileRemoveOf = Eigenes Profil für { $publication } entfernen
profileRemoved = Profil für { $publication } entfernt. Was abonniert ist, bleibt.
profileEmpty = Zuerst eine Datei wählen oder den Text eines Profils einfügen.
profileTooLarge = Das ist kein Profil: Eines hat höchstens 64 KB.
checkingProfile = Das Profil und seine Tests werden geprüft …
subscribe = Abonnieren
subscribed = Abonniert
subscribeTo = { $name } abonnieren
addressLabel = Adresse einer Website oder eines Feeds
addressPlaceholder = example.org oder ein Name
addressMissing = Zuerst eine Adresse eingeben, etwa example.org.
addressNamed = Das ist ein Name, keine Adresse. Im Katalog wurde nach „{ $words }“ gesucht.
lookingUp = An dieser Adresse wird nach Feeds gesucht …
chooseFeed = { $site } hat mehrere Feeds. Welcher soll es sein?
savePageInstead = Diese Seite speichern
readIt = Lesen
chooseFile = Datei auswählen
importing = Die Liste wird gelesen …
dropHere = Zum Importieren loslassen
notOpml = Diese Datei kann Layover nicht lesen. Gebraucht wird eine OPML-Datei.
startSync = Synchronisieren und loslesen
skip = Jetzt überspringen
handbookReady = Das Handbuch steht schon in der Bibliothek und liest sich offline.
added = { $count ->
    [one] { $count } Publikation hinzugefügt
   *[other] { $count } Publikationen hinzugefügt
}
