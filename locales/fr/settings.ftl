settingsLook = Apparence
settingsReading = Lecture
settingsOffline = Hors ligne
settingsEditions = Éditions et exportations
weekEdition = Le récapitulatif de la semaine paraît
weekDays =
    .never = Jamais
    .monday = Lundi
    .tuesday = Mardi
    .wednesday = Mercredi
    .thursday = Jeudi
    .friday = Vendredi
    .saturday = Samedi
    .sunday = Dimanche
exportFolder = Dossier des exportations
exportFolderUsual = Documents/Layover
readerFolder = Dossier de la liseuse
readerFolderHint = L’emplacement de ses livres quand elle est branchée
keepsSavedFolder = Garder aussi les articles enregistrés dans des fichiers ouverts
keepsSavedFolderWhy = Un dossier par article dans celui de la bibliothèque, lisible avec n’importe quel navigateur. Les images sont partagées avec la bibliothèque et n’occupent pas de place en double.
settingsData = Vos abonnements
language = Langue
languageSystem = Comme le système
theme = Thème
themes =
    .system = Comme le système
    .light = Clair
    .sepia = Sépia
    .dark = Sombre
    .black = Noir
    .contrast = Contraste élevé
density = Liste
densities =
    .standard = Titre et image
    .headlines = Titres seuls
    .magazine = Grandes images
readerFace = Police
readerFaces =
    .literata = Literata
    .source-serif = Source Serif
    .atkinson = Atkinson Hyperlegible
    .system = Police à empattements du système
    .system-sans = Police sans empattements du système
readerSize = Taille
measure = Longueur des lignes
leading = Interligne
leadingOf = { NUMBER($lines, minimumFractionDigits: 2) } ligne
hyphenates = Couper les mots en fin de ligne
hyphenatesWhy = Selon les règles de la langue de l’article, si le système les connaît.
isJustified = Justifier les lignes
zoom = Zoom
zoomLess = Tout réduire
zoomMore = Tout agrandir
zoomUsual = Taille normale
percent = { $share }
zoomed = Tout est à { $share }.
pixels = { $size } px
characters = { $count ->
    [one] { $count } caractère
    [many] { $count } de caractères
   *[other] { $count } caractères
}
typeSample = Entre la table des marées et l’horaire se trouve presque tout ce qu’un port sait du monde.
pictures = Images à garder
picturePolicies =
    .all = De tous les articles
    .saved = Des articles enregistrés seulement
    .none = Aucune
pictureRules =
    .all = Images de tous les articles
    .saved = Images des articles enregistrés seulement
    .none = Aucune image
    .default = Images selon les réglages
room = Espace
roomIntro = Pour les images, le son et les pages gardées. Le texte reste toujours, de même que tout ce qui touche aux articles enregistrés, aux voyages et à ce que vous suivez en le gardant hors ligne. Quand l’espace est plein, les articles lus cèdent leurs images d’abord, puis les plus anciens.
roomSize = Espace, en Go
roomFloor = À laisser libre sur le disque, en Go
roomChange = Changer
roomLetGo = Les laisser partir
roomLeave = Laisser tel quel
roomByPublication = Ce qui l’occupe
roomText = { $hasFree ->
    [yes] Le texte occupe { $text } en plus. Le disque a { $free } de libre.
   *[no] Le texte occupe { $text } en plus.
}
syncOnStart = Synchroniser à l’ouverture de la fenêtre
syncEvery = Synchroniser tout seul
syncEveryOf = { $unit ->
    [never] Jamais
    [day] Une fois par jour
    [minutes] Toutes les { $count } minutes
   *[hours] { $count ->
            [one] Toutes les heures
            [many] Toutes les { $count } d’heures
           *[other] Toutes les { $count } heures
        }
}
staysInTray = Rester dans la zone de notification quand la fenêtre est fermée
staysInTrayWhy = Layover continue alors à synchroniser. Son icône rouvre la fenêtre, son menu permet de quitter.
hasNoTray = Ce bureau n’a pas de zone de notification : fermer la fenêtre quitte Layover.
startsAtLogin = Démarrer à l’ouverture de session
startsAtLoginWhy = Sans fenêtre, là où il y a une zone de notification.
notifies = M’avertir des nouveaux articles de ceux que je suis
notifiesWhy = Par le système, une fois après une synchronisation, quand la fenêtre est en arrière-plan. Jamais pour ceux qui sont en sourdine.
isMetered = Considérer tout réseau comme limité
isMeteredWhy = Les images et le son attendent alors que vous les demandiez. Sous Linux, un réseau que NetworkManager dit limité est reconnu de lui-même ; ailleurs, c’est ici qu’on le dit.
keepPages = Garder les pages d’où viennent les articles
keepPagesWhy = Un Layover plus récent pourra alors mieux les lire, sans réseau. Environ 30 Ko par article, pendant 60 jours.
allowTitle = Adresses de votre propre réseau
allowIntro = Layover refuse de récupérer quoi que ce soit sur cet ordinateur et sur les réseaux privés, afin qu’aucun flux du Web ne puisse atteindre le vôtre. Pour lire ce que vous hébergez vous-même, nommez-le ici : un hôte ou une plage d’adresses, avec un port si vous le souhaitez.
allowLabel = Hôte ou plage
allowPlaceholder = reader.home:8080 ou 192.168.1.0/24
allowAdd = Autoriser
allowRemove = Ne plus autoriser { $rule }
allowNone = Rien n’est autorisé. C’est l’état sûr.
exportIntro = La liste de vos abonnements au format OPML, que tout autre lecteur accepte.
exportOpml = Exporter les abonnements
importOpml = Importer des abonnements
copy = Copier
copied = Copié.
settingsFile = Ces réglages dans un fichier
settingsFileWhy = Pour une autre machine, ou pour les conserver. Ce qui ouvre votre réseau et l’emplacement de vos dossiers n’y figurent pas.
settingsExport = Exporter les réglages
settingsImport = Importer des réglages…
settingsSearch = Chercher dans les réglages
settingsFound = { $count ->
    [one] { $count } réglage
    [many] { $count } de réglages
   *[other] { $count } réglages
}
settingsNone = Aucun réglage ne s’appelle « { $words } ».
settingWords =
    .readerFace = police caractères serif
    .isMetered = wifi Wi-Fi données mobiles
    .language = langue traduction language
    .zoom = plus grand plus petit taille échelle agrandir loupe
    .leading = hauteur de ligne espacement
    .theme = apparence couleurs sombre mode nuit contraste
    .readerSize = texte taille police plus grand plus petit zoom
    .measure = largeur colonne marges
    .syncEvery = automatique intervalle arrière-plan actualiser
    .staysInTray = zone de notification arrière-plan fermer quitter
    .startsAtLogin = démarrage automatique session connexion
    .notifies = notifications avis alertes
    .room = stockage espace disque budget
    .allow = réseau local adresses privées
    .file = importer exporter réglages sauvegarde autre machine JSON
    .opml = importer exporter OPML abonnements
