settingsLook = Erscheinungsbild
settingsReading = Lesen
settingsOffline = Offline
settingsEditions = Ausgaben und Exporte
weekEdition = Der Wochenrückblick entsteht am
weekDays =
    .never = Nie
    .monday = Montag
    .tuesday = Dienstag
    .wednesday = Mittwoch
    .thursday = Donnerstag
    .friday = Freitag
    .saturday = Samstag
    .sunday = Sonntag
exportFolder = Ordner für Exporte
exportFolderUsual = Dokumente/Layover
readerFolder = Ordner des E-Readers
readerFolderHint = Wo seine Bücher liegen, wenn er angeschlossen ist
keepsSavedFolder = Gespeicherte Artikel auch als offene Dateien behalten
keepsSavedFolderWhy = Je Artikel ein Ordner im Ordner der Bibliothek, lesbar mit jedem Browser. Die Bilder teilen sie sich mit der Bibliothek und brauchen keinen doppelten Platz.
settingsData = Abonnements
language = Sprache
languageSystem = Wie das System
theme = Design
themes =
    .system = Wie das System
    .light = Hell
    .sepia = Sepia
    .dark = Dunkel
    .black = Schwarz
    .contrast = Hoher Kontrast
density = Liste
densities =
    .standard = Überschrift und Bild
    .headlines = Nur Überschriften
    .magazine = Große Bilder
readerFace = Schrift
readerFaces =
    .literata = Literata
    .source-serif = Source Serif
    .atkinson = Atkinson Hyperlegible
    .system = Serifenschrift des Systems
    .system-sans = Serifenlose des Systems
readerSize = Größe
measure = Zeilenlänge
leading = Zeilenabstand
leadingOf = { NUMBER($lines, minimumFractionDigits: 2) } Zeilen
hyphenates = Wörter am Zeilenende trennen
hyphenatesWhy = Nach den Regeln der Sprache des Artikels, wo das System sie kennt.
isJustified = Blocksatz
zoom = Zoom
zoomLess = Alles kleiner
zoomMore = Alles größer
zoomUsual = Normale Größe
percent = { $share }
zoomed = Alles in { $share }.
pixels = { $size } px
characters = { $count ->
    [one] { $count } Zeichen
   *[other] { $count } Zeichen
}
typeSample = Zwischen Gezeitentafel und Fahrplan liegt das meiste, was ein Hafen von der Welt weiß.
pictures = Bilder behalten
picturePolicies =
    .all = Von jedem Artikel
    .saved = Nur von gespeicherten Artikeln
    .none = Keine
pictureRules =
    .all = Bilder aller Artikel
    .saved = Nur Bilder gespeicherter Artikel
    .none = Keine Bilder
    .default = Bilder wie in den Einstellungen
room = Speicherplatz
roomIntro = Für Bilder, Ton und aufbewahrte Seiten. Text bleibt immer, ebenso alles von gespeicherten Artikeln, von Reisen und von dem, was offline behalten wird. Ist der Platz voll, geben zuerst gelesene Artikel ihre Bilder frei, dann die ältesten.
roomSize = Platz, in GB
roomFloor = Auf dem Datenträger freilassen, in GB
roomChange = Ändern
roomLetGo = Diese freigeben
roomLeave = So lassen, wie es ist
roomByPublication = Was den Platz belegt
roomText = { $hasFree ->
    [yes] Text belegt außerdem { $text }. Auf dem Datenträger sind { $free } frei.
   *[no] Text belegt außerdem { $text }.
}
syncOnStart = Beim Öffnen des Fensters synchronisieren
syncEvery = Von selbst synchronisieren
syncEveryOf = { $unit ->
    [never] Nie
    [day] Einmal am Tag
    [minutes] Alle { $count } Minuten
   *[hours] { $count ->
            [one] Jede Stunde
           *[other] Alle { $count } Stunden
        }
}
staysInTray = Im Infobereich bleiben, wenn das Fenster geschlossen wird
staysInTrayWhy = Layover synchronisiert dann weiter. Das Symbol holt das Fenster zurück, sein Menü beendet Layover.
hasNoTray = Diese Arbeitsumgebung zeigt keinen Infobereich; wer das Fenster schließt, beendet Layover.
startsAtLogin = Beim Anmelden starten
startsAtLoginWhy = Ohne Fenster, wo es einen Infobereich gibt.
notifies = Neue Artikel von denen melden, denen ich folge
notifiesWhy = Über das System, einmal nach dem Synchronisieren, solange das Fenster im Hintergrund ist. Stummgeschaltete nie.
isMetered = Jedes Netz als getaktet behandeln
isMeteredWhy = Bilder und Ton warten dann, bis sie verlangt werden. Unter Linux wird ein Netz, das NetworkManager getaktet nennt, von selbst bemerkt; anderswo ist dies der Weg, es zu sagen.
keepPages = Die Seiten aufbewahren, aus denen Artikel entnommen wurden
keepPagesWhy = Ein neueres Layover kann dann ohne Netz mehr aus ihnen machen. Etwa 30 KB je Artikel, 60 Tage lang.
allowTitle = Adressen im eigenen Netz
allowIntro = Layover holt nichts von diesem Rechner und aus privaten Netzen, damit kein Feed aus dem Web je in das eigene greifen kann. Um etwas zu lesen, das man selbst betreibt, hier nennen: ein Host oder ein Adressbereich, bei Bedarf mit Port.
allowLabel = Host oder Bereich
allowPlaceholder = reader.home:8080 oder 192.168.1.0/24
allowAdd = Erlauben
allowRemove = { $rule } nicht mehr erlauben
allowNone = Nichts ist erlaubt. Das ist der sichere Zustand.
exportIntro = Eine Liste der Abonnements als OPML, die jedes andere Leseprogramm annimmt.
exportOpml = Abonnements exportieren
importOpml = Abonnements importieren
copy = Kopieren
copied = Kopiert.
settingsFile = Diese Einstellungen als Datei
settingsFileWhy = Für einen anderen Rechner oder zum Aufbewahren. Was das eigene Netz öffnet und wo die Ordner liegen, steht nicht darin.
settingsExport = Einstellungen exportieren
settingsImport = Einstellungen importieren …
settingsSearch = Einstellungen durchsuchen
settingsFound = { $count ->
    [one] { $count } Einstellung
   *[other] { $count } Einstellungen
}
settingsNone = Keine Einstellung heißt „{ $words }“.
settingWords =
    .readerFace = Schrift Schriftart Font Serifen
    .isMetered = WLAN WiFi mobile Daten Hotspot
    .language = Sprache Übersetzung language
    .zoom = größer kleiner Größe Maßstab vergrößern Lupe
    .leading = Zeilenhöhe Durchschuss
    .theme = Aussehen Farben dunkel Modus Nacht Kontrast Thema
    .readerSize = Text Schriftgröße größer kleiner Zoom
    .measure = Breite Spalte Ränder
    .syncEvery = automatisch Intervall stündlich Hintergrund aktualisieren
    .staysInTray = Tray Infobereich Hintergrund schließen beenden
    .startsAtLogin = Autostart Anmeldung Sitzung Systemstart
    .notifies = Benachrichtigungen Mitteilungen
    .room = Speicher Platz Festplatte Budget
    .allow = lokales Netz private Adressen
    .file = Import Export Einstellungen Sicherung anderer Rechner JSON
    .opml = Import Export OPML Abonnements
