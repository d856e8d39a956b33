showAsPage = Als Seite zeigen
showAsList = Als Liste zeigen
noPage = Diese Liste hat keine eigene Seite.
pageTools = Werkzeuge der Seite
pageBack = Zurück
frontPageOf = Titelseite: { $name }
frontEmpty = Noch ist nichts eingetroffen.
frontEmptyStep = Jetzt synchronisieren
frontNews = Neue Titelseite
unreadIn = { $count } ungelesen
nothingYet = Noch nichts
everyoneFollowed = Alles, dem gefolgt wird
showMore = { $count } weitere zeigen
shownOf = { $total ->
    [one] { $shown } von { $total } Artikel
   *[other] { $shown } von { $total } Artikeln
}
today = Heute
yesterday = Gestern
parts = { $count ->
    [one] { $count } Teil
   *[other] { $count } Teile
}
goOnWith = Weiter mit Teil { $number }
beginWith = Mit Teil 1 beginnen
allPartsRead = Alle Teile sind gelesen.
kinds = Textarten
everyKind = Alles
kindNames =
    .analysis = Analyse
    .reporting = Bericht
    .opinion = Meinung
    .video = Video
    .interview = Interview
    .review = Rezensionen
    .essay = Essays
    .podcast = Podcasts
    .letter = Leserbriefe
    .letters = Leserbriefe
writtenBy = Verfasst von
tags = Schlagwörter
topics = Schreibt über
coAuthors = Schreibt mit
writesFor = Schreibt für
rhythm = { $total ->
    [one] { $total } Artikel in den letzten { $months } Monaten
   *[other] { $total } Artikel in den letzten { $months } Monaten
}
rhythmMonth = { $total ->
    [one] { $month }: { $total } Artikel
   *[other] { $month }: { $total } Artikel
}
theirPage = Eigene Seite im Web
allStories = Artikel
noStories = Zurzeit sind hier keine Artikel.
alsoPrintedAs = Auch gedruckt als
aliasWhere = { $total ->
    [one] { $publication }, { $total } Artikel
   *[other] { $publication }, { $total } Artikel
}
notTheSame = Nicht dieselbe Person
notTheSameAs = { $name } ist nicht dieselbe Person
perhapsAlso = Vielleicht auch
samePerson = Dieselbe Person
samePersonAs = { $name } ist dieselbe Person
someoneElse = Jemand anderes
someoneElseThan = { $name } ist jemand anderes
follow = Folgen
unfollow = Nicht mehr folgen
isFollowed = Folge ich
followName = { $name } folgen
followingName = { $name } folge ich
keepOffline = Offline behalten
keepOfflineName = Offline behalten: alles von { $name }
mute = Stummschalten
isMuted = stumm
isKeptOffline = offline behalten
followWhom = Wem folgen?
nobodyNamed = Unter diesem Artikel ist niemand genannt.
followingEmpty = Noch wird niemandem gefolgt.
followingEmptyStep = Mit der Taste f auf einem Artikel folgt man denen, die ihn geschrieben haben; oder aus den Mitwirkenden wählen. Ressorts, Reihen und ganzen Publikationen lässt sich auf ihren Seiten folgen.
followingQuiet = Von ihnen ist noch nichts da.
seeContributors = Die Mitwirkenden zeigen
contributorsIntro = Alle, die in der Bibliothek genannt sind, über alle Publikationen hinweg. Wer hier am häufigsten geschrieben hat, steht zuerst.
findContributor = Mitwirkende suchen
contributorsFound = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
contributorsNone = Hier heißt niemand „{ $words }“.
importNames = Namen importieren
importNamesIntro = Ein Name je Zeile. Wer in der Bibliothek vorkommt, dem wird sofort gefolgt, den anderen, sobald sie schreiben.
importNamesLabel = Namen
importNamesAct = Diesen folgen
namesMissing = Zuerst einen Namen eingeben oder einfügen.
namesWaiting = Wird gefolgt, sobald sie schreiben
nameForget = Nicht mehr auf { $name } warten
prefer = { $publication } an die erste Stelle setzen
unprefer = { $publication } nicht mehr an die erste Stelle setzen

beginTitle = Wem und was folgen?
beginIntro = Neue Artikel von dem, dem gefolgt wird, stehen unter „Folge ich“ und lassen sich offline behalten. Das lässt sich jederzeit ändern.
beginNothing = Noch ist nichts zur Auswahl da. Ressorts und Personen kommen mit dem ersten Abgleich.
beginDone = Fertig
beginAct = Ressorts und Personen wählen
beginAsk = Die ersten Artikel sind da. Welchen Ressorts und Personen soll gefolgt werden?
