settingsLook = Look
settingsReading = Reading
settingsOffline = Offline
settingsEditions = Editions and exports
weekEdition = The week’s round-up is made on
weekDays =
    .never = Never
    .monday = Monday
    .tuesday = Tuesday
    .wednesday = Wednesday
    .thursday = Thursday
    .friday = Friday
    .saturday = Saturday
    .sunday = Sunday
exportFolder = Folder for exports
exportFolderUsual = Documents/Layover
readerFolder = Folder of the e-reader
readerFolderHint = Where its books lie when it is connected
keepsSavedFolder = Keep saved stories in open files too
keepsSavedFolderWhy = A folder a story inside the library’s own folder, readable with any browser. Pictures are shared with the library and take no room twice.
settingsData = Your subscriptions
language = Language
languageSystem = As the system
theme = Theme
themes =
    .system = As the system
    .light = Light
    .sepia = Sepia
    .dark = Dark
    .black = Black
    .contrast = High contrast
density = List
densities =
    .standard = Headline and picture
    .headlines = Headlines alone
    .magazine = Large pictures
readerFace = Typeface
readerFaces =
    .literata = Literata
    .source-serif = Source Serif
    .atkinson = Atkinson Hyperlegible
    .system = The system’s serif
    .system-sans = The system’s sans
readerSize = Size
measure = Line length
leading = Line spacing
leadingOf = { NUMBER($lines, minimumFractionDigits: 2) } lines
hyphenates = Divide words at a line’s end
hyphenatesWhy = By the rules of the story’s language, where the system knows them.
isJustified = Set lines to both edges
zoom = Zoom
zoomLess = Everything smaller
zoomMore = Everything larger
zoomUsual = As it comes
percent = { $share }
zoomed = Everything at { $share }.
pixels = { $size } px
characters = { $count ->
    [one] { $count } character
   *[other] { $count } characters
}
typeSample = Between the tide tables and the timetable lies most of what a port knows about the world.
pictures = Pictures to keep
picturePolicies =
    .all = For every story
    .saved = For saved stories alone
    .none = None
pictureRules =
    .all = Pictures of every story
    .saved = Pictures of saved stories alone
    .none = No pictures
    .default = Pictures as in Settings
room = Room
roomIntro = For pictures, audio and pages kept. Text always stays, and so does everything of saved stories, of trips, and of what you follow to keep offline. When the room is full, read stories let go of their pictures first, then the oldest.
roomSize = Room, in GB
roomFloor = Left free on the disk, in GB
roomChange = Change
roomLetGo = Let go of these
roomLeave = Leave it as it is
roomByPublication = What takes it
roomText = { $hasFree ->
    [yes] Text takes { $text } besides. The disk has { $free } free.
   *[no] Text takes { $text } besides.
}
syncOnStart = Sync when the window opens
syncEvery = Sync by itself
syncEveryOf = { $unit ->
    [never] Never
    [day] Once a day
    [minutes] Every { $count } minutes
   *[hours] { $count ->
            [one] Every hour
           *[other] Every { $count } hours
        }
}
staysInTray = Stay in the tray when the window is closed
staysInTrayWhy = Layover then goes on syncing. Its icon brings the window back, and its menu ends it.
hasNoTray = This desktop shows no tray, so closing the window ends Layover.
startsAtLogin = Start when I log in
startsAtLoginWhy = Without a window, where there is a tray.
notifies = Tell me of new stories by those I follow
notifiesWhy = Through the system, once after a sync, while the window is in the background. Muted ones never.
isMetered = Treat every network as metered
isMeteredWhy = Pictures and sound then wait until you ask for them. On Linux a network that NetworkManager calls metered is noticed by itself; elsewhere this is the way to say it.
keepPages = Keep the pages stories were taken from
keepPagesWhy = A newer Layover can then make more of them, with no network. About 30 KB a story, for 60 days.
allowTitle = Addresses on your own network
allowIntro = Layover refuses to fetch from this computer and from private networks, so that a feed from the web can never reach into yours. To read something you run yourself, name it here: a host or a range of addresses, with a port if you like.
allowLabel = Host or range
allowPlaceholder = reader.home:8080 or 192.168.1.0/24
allowAdd = Allow
allowRemove = No longer allow { $rule }
allowNone = Nothing is allowed. That is the safe state.
exportIntro = A list of your subscriptions as OPML, which every other reader can take.
exportOpml = Export subscriptions
importOpml = Import subscriptions
copy = Copy
copied = Copied.
settingsFile = These settings as a file
settingsFileWhy = For another machine, or to keep. What opens your own network and where your folders lie stays out of it.
settingsExport = Export settings
settingsImport = Import settings…
settingsSearch = Search the settings
settingsFound = { $count ->
    [one] { $count } setting
   *[other] { $count } settings
}
settingsNone = No setting is called “{ $words }”.
settingWords =
    .readerFace = font fonts face serif letters
    .isMetered = wifi Wi-Fi mobile data roaming hotspot metered
    .language = language translation locale
    .zoom = larger smaller size scale magnify
    .leading = line height leading
    .theme = appearance colours dark mode night contrast
    .readerSize = text font size bigger smaller zoom
    .measure = width column margins
    .syncEvery = automatic interval hourly background refresh
    .staysInTray = tray background close minimise quit
    .startsAtLogin = autostart login session startup boot
    .notifies = notifications notices
    .room = storage space disk budget
    .allow = local network private addresses
    .file = import export settings backup another machine JSON
    .opml = import export OPML subscriptions
