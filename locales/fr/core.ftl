frameViewer = Images de cet article
frameEnlarge = Agrandir : #
frameUnnamed = une image
frameCount = Image # sur #
frameSmaller = Réduire
frameLarger = Agrandir
frameClose = Fermer
framePicture = Image
framePrevious = Précédente
frameNext = Suivante
frameNote = Note #
frameGoToNote = Aller à la note
frameTable = Tableau, défile de côté
frameCode = Code, défile de côté
frameMark =
    .whole = Complet
    .partial = Images manquantes
    .summary = Résumé
    .failed = Incomplet
frameRole =
    .author = Par
    .interviewer = Propos recueillis par
    .photographer = Photos de
    .translator = Traduit par
frameOnward = À lire ensuite
frameShowLess = Réduire
frameOpenStory = Ouvrir cet article
frameOpen = Ouvrir
frameKeepReading = Continuer la lecture
frameFurther = Aussi sur cette page
frameTopics = Sujets
frameSource = De { $publication }
frameOriginal = Ouvrir l’original
frameFirstPrinted = Paru d’abord sur { $link }
frameReadThere = Le lire tel qu’il y est paru
frameNotHere = Pas ici
frameNotHereTitle = Cet article n’est pas dans la bibliothèque
frameNotHereStep = Il a peut-être été rangé. Choisissez-en un autre dans la liste.
frameChanged = Ce qui a changé
frameChangedOn = Modifié le { $when }. Barré : ce qui s’y trouvait avant ; souligné : ce qui s’y trouve maintenant.
takenAway = Le site a retiré cet article. Cette copie reste.
fullStop = .
minutes = { $count } min
hoursOnly = { $hours } h
hoursAndMinutes = { $hours } h { $minutes } min
hoursPast = { $hours } h { $minutes }
sizeKb = { $amount } Ko
sizeMb = { $amount } Mo
sizeGb = { $amount } Go
sizeBytes = { $count ->
    [one] { $count } octet
    [many] { $count } d’octets
   *[other] { $count } octets
}
decimal = { $whole },{ $tenth }
listComma = { $first }, { $next }
listAnd = { $first } et { $last }
monthName =
    .m1 = janvier
    .m2 = février
    .m3 = mars
    .m4 = avril
    .m5 = mai
    .m6 = juin
    .m7 = juillet
    .m8 = août
    .m9 = septembre
    .m10 = octobre
    .m11 = novembre
    .m12 = décembre
weekday =
    .w1 = lundi
    .w2 = mardi
    .w3 = mercredi
    .w4 = jeudi
    .w5 = vendredi
    .w6 = samedi
    .w7 = dimanche
dateDay =
    .day-first = { $day } { $month } { $year }
    .month-first = { $day } { $month } { $year }
dateMoment = { $date } à { $time }
dateNoYear =
    .day-first = le { $day } { $month }
    .month-first = le { $day } { $month }
dateMonth = { $month } { $year }
stories = { $count ->
    [one] { $count } article
    [many] { $count } d’articles
   *[other] { $count } articles
}
pictures = { $count ->
    [one] { $count } image
    [many] { $count } d’images
   *[other] { $count } images
}
textFull = Le texte entier est là.
textSummary = Seul le résumé est là ; la prochaine synchronisation récupère le texte.
textFailed =
    .asked-to-wait = Le site a demandé un moment de répit ; Layover réessaie à une prochaine synchronisation.
    .unreachable = La page n’a pas pu être jointe ; Layover réessaie à une prochaine synchronisation.
    .gone = Seul le résumé est là : le site dit que la page n’existe plus.
    .refused = Seul le résumé est là : le site a refusé la page.
    .paywall = Seul le début est là : la suite est réservée aux abonnés.
    .consent-wall = Seul le résumé est là : la page demande un consentement avant de montrer quoi que ce soit.
    .login = Seul le résumé est là : la page demande une connexion.
    .script-only = Seul le résumé est là : la page n’est écrite que par des scripts.
    .video = La page contient une vidéo et pas de texte ; elle se regarde sur le site.
    .excerpt = Seul le début est là : la page elle-même s’interrompt.
    .gallery = La page contient une suite d’images et pas de texte ; elle se regarde sur le site.
    .later-page = Le début est là : une page suivante n’a pas pu être obtenue ; Layover réessaie à une prochaine synchronisation.
    .no-article = Seul le résumé est là : aucun article n’a été trouvé sur la page.
    .unreadable = Seul le résumé est là : la page est plus grande ou plus étrange que ce que Layover lit.
    .forbidden = Seul le résumé est là : l’adresse de la page mène au réseau local.
    .no-address = Seul le résumé est là : le flux n’indique aucune page.
    .not-packed = Seul le résumé se trouvait dans le paquet d’où vient cet article.
    .lost = Seul le résumé est là : le texte a disparu du disque ; Layover le récupère à nouveau.
picturesAll = { $total ->
    [1] Son image est là.
    [one] { $total } image est là.
    [many] Les { $total } images sont là.
   *[other] Les { $total } images sont là.
}
picturesSome = { $total ->
    [one] { $here } image sur { $total } est là.
    [many] { $here } images sur { $total } sont là.
   *[other] { $here } images sur { $total } sont là.
}
wholeStory = L’article est complet. { $held }
pictureAway =
    .not-yet = { $count ->
        [one] { $count } n’a pas encore été récupérée
        [many] { $count } n’ont pas encore été récupérées
       *[other] { $count } n’ont pas encore été récupérées
    }
    .missing = { $count ->
        [one] { $count } n’est plus sur le site
        [many] { $count } ne sont plus sur le site
       *[other] { $count } ne sont plus sur le site
    }
    .refused = { $count ->
        [one] { $count } a été refusée par le site
        [many] { $count } ont été refusées par le site
       *[other] { $count } ont été refusées par le site
    }
    .unreachable = { $count ->
        [one] { $count } n’a pas pu être jointe et sera réessayée
        [many] { $count } n’ont pas pu être jointes et seront réessayées
       *[other] { $count } n’ont pas pu être jointes et seront réessayées
    }
    .asked-to-wait = { $count ->
        [one] { $count } attend, car son serveur demande un répit
        [many] { $count } attendent, car leur serveur demande un répit
       *[other] { $count } attendent, car leur serveur demande un répit
    }
    .not-a-picture = { $count ->
        [one] { $count } est abîmée, ou n’est pas une image
        [many] { $count } sont abîmées, ou ne sont pas des images
       *[other] { $count } sont abîmées, ou ne sont pas des images
    }
    .too-large = { $count ->
        [one] { $count } est plus grande que ce que Layover accepte
        [many] { $count } sont plus grandes que ce que Layover accepte
       *[other] { $count } sont plus grandes que ce que Layover accepte
    }
    .forbidden = { $count ->
        [one] { $count } a une adresse sur le réseau local
        [many] { $count } ont une adresse sur le réseau local
       *[other] { $count } ont une adresse sur le réseau local
    }
    .no-room = { $count ->
        [one] { $count } n’a pas trouvé de place
        [many] { $count } n’ont pas trouvé de place
       *[other] { $count } n’ont pas trouvé de place
    }
    .lost = { $count ->
        [one] { $count } a disparu du disque et sera récupérée à nouveau
        [many] { $count } ont disparu du disque et seront récupérées à nouveau
       *[other] { $count } ont disparu du disque et seront récupérées à nouveau
    }
lackingPictures = Images présentes : { $here } sur { $total } ; { $ahead }.
picturesAhead =
    .next-sync = la prochaine synchronisation récupère le reste
    .no-room = il n’y a pas de place pour le reste : les réglages, sous « Espace », en donnent davantage
    .not-had = le reste n’a pas pu être obtenu
    .none = les réglages disent de n’en récupérer aucune
pictureMissing =
    .not-yet = Cette image n’a pas encore été récupérée.
    .missing = Le site n’a plus cette image.
    .refused = Le site a refusé cette image.
    .unreachable = Cette image n’a pas pu être jointe ; Layover réessaie à une prochaine synchronisation.
    .asked-to-wait = Le serveur de cette image a demandé un moment de répit ; Layover réessaie à une prochaine synchronisation.
    .not-a-picture = Ce que le site a envoyé n’est pas une image.
    .too-large = Cette image est plus grande que ce que Layover accepte.
    .forbidden = L’adresse de cette image mène au réseau local.
    .no-room = Il n’y a pas de place pour cette image. Enregistrez l’article, ou donnez plus d’espace dans les réglages, et la prochaine synchronisation la récupère.
    .lost = Cette image a disparu du disque ; Layover la récupère à nouveau.
onwardNext = La suite
onwardNextIn = La suite dans { $series }
onwardSamePage = De la même page
onwardSameHand = De la même plume
onwardMoreBy = Aussi par { $name }
frontEnd = C’est tout.
frontEndToday = C’est tout pour aujourd’hui.
frontEndYesterday = C’est tout depuis hier.
frontEndSince = C’est tout depuis { $day }.
changedAfter = Modifié le { $when }, après votre lecture.
editionWhat =
    .week = Le récapitulatif de la semaine
    .trip = Pour un voyage
    .series = Une série
    .contributor = Un contributeur
    .selection = Une sélection
    .pack = D’un paquet
network =
    .offline = Il n’y a pas de réseau.
    .sign-in = Ce réseau demande d’abord une connexion.
    .silent = Il y a un réseau, mais personne n’y répond.
    .weak = Le réseau est lent ou instable.
syncStage =
    .feeds = Interrogation des flux
    .pages = Récupération des articles entiers
    .index = Préparation de la recherche
    .pictures = Récupération des images
tripStage =
    .texts = Récupération des articles entiers
    .pictures = Récupération des images
    .check = Examen de tout ce qui est sur le disque
progressOf = { $what } : { $done } sur { $total }
progressNew = { $count ->
    [one] { $what } : { $done } sur { $total }, { $count } nouvel article
    [many] { $what } : { $done } sur { $total }, { $count } de nouveaux articles
   *[other] { $what } : { $done } sur { $total }, { $count } nouveaux articles
}
progressWaits = { $what } : { $done } sur { $total }. Attente de { $seconds } s pour un serveur qui demande un répit
progressQuiet = { $what } : { $done } sur { $total }. Aucun serveur ne répond depuis { $seconds } s ; l’attente continue
packMended = { $count ->
    [one] { $count } article d’un paquet précédent a reçu ce qui lui manquait.
    [many] { $count } articles d’un paquet précédent ont reçu ce qui leur manquait.
   *[other] { $count } articles d’un paquet précédent ont reçu ce qui leur manquait.
}
roomKeepsFree = { $size } du disque restent libres.
roomKeepsTenth = Au plus un dixième de ce disque est gardé libre : { $size }.
reportNetwork = { $network } Ce qui est là reste lisible ; la prochaine synchronisation continue.
reportNothing = Rien de nouveau
reportNew = { $count ->
    [one] { $count } nouvel article
    [many] { $count } de nouveaux articles
   *[other] { $count } nouveaux articles
}
reportStopped = Arrêté. { $new } ; ce qui est venu jusque-là est gardé
reportChanged = { $count ->
    [one] { $count } article modifié
    [many] { $count } d’articles modifiés
   *[other] { $count } articles modifiés
}
reportPicturesFailed = { $count ->
    [one] { $count } image n’a pas pu être obtenue.
    [many] { $count } d’images n’ont pas pu être obtenues.
   *[other] { $count } images n’ont pas pu être obtenues.
}
reportNoRoom = { $count ->
    [one] { $count } image n’a pas trouvé de place : les réglages, sous « Espace », disent ce qui l’occupe.
    [many] { $count } d’images n’ont pas trouvé de place : les réglages, sous « Espace », disent ce qui l’occupe.
   *[other] { $count } images n’ont pas trouvé de place : les réglages, sous « Espace », disent ce qui l’occupe.
}
reportTexts = { $count ->
    [one] Le texte entier de { $count } article n’a pas pu être obtenu ; la raison est dite sous le texte.
    [many] Le texte entier de { $count } d’articles n’a pas pu être obtenu ; la raison est dite sous le texte.
   *[other] Le texte entier de { $count } articles n’a pas pu être obtenu ; la raison est dite sous le texte.
}
reportFeeds = { $total ->
    [one] { $failed } flux sur { $total } n’a pas bien répondu.
    [many] Flux qui n’ont pas bien répondu : { $failed } sur { $total }.
   *[other] Flux qui n’ont pas bien répondu : { $failed } sur { $total }.
}
reportWaiting = { $count ->
    [one] { $count } adresse attend encore une réponse.
    [many] { $count } d’adresses attendent encore une réponse.
   *[other] { $count } adresses attendent encore une réponse.
}
reportMetered = Ce réseau est limité : les images et le son attendent que vous les demandiez.
actDone =
    .marked-read = { $count ->
        [one] { $count } article marqué comme lu.
        [many] { $count } d’articles marqués comme lus.
       *[other] { $count } articles marqués comme lus.
    }
    .marked-unread = { $count ->
        [one] { $count } article marqué comme non lu.
        [many] { $count } d’articles marqués comme non lus.
       *[other] { $count } articles marqués comme non lus.
    }
    .saved = Enregistré. Il reste, quoi que fasse le site.
    .unsaved = N’est plus enregistré.
    .unsubscribed = Désabonné. Les articles enregistrés restent dans « Enregistrés ».
    .forgot-address = Cette adresse n’est plus essayée.
    .followed = Suivi. Les nouveaux articles sont dans « Suivis ».
    .unfollowed = N’est plus suivi.
    .changed-follow = La façon de suivre a été changée.
    .merged = Leurs articles sont maintenant réunis.
    .split = Ce nom est maintenant celui d’une personne à part.
    .dismissed = Ces deux noms ne seront plus proposés.
    .preferred = Cette publication vient maintenant en premier.
    .unpreferred = Cette publication reprend sa place selon son nom.
    .removed-view = Cette recherche n’est plus gardée.
    .removed-trip = Le voyage est supprimé. Ses articles redeviennent comme les autres.
    .changed-trip = Le voyage est modifié.
    .ended-trip = Rangé. Ses articles redeviennent comme les autres.
    .packed = Emporté. Il est du voyage.
    .highlighted = Surligné. Le passage reste, quoi que fasse le site.
    .changed-highlight = Modifié.
    .removed-highlight = Le surlignage et sa note sont supprimés.
    .refused-story = Retiré. Il reste dehors, aussi souvent que l’on choisisse à nouveau.
    .followed-names = { $count ->
        [one] { $count } personne d’une liste est suivie.
        [many] { $count } de personnes d’une liste sont suivies.
       *[other] { $count } personnes d’une liste sont suivies.
    }
    .forgot-name = Ce nom n’est plus attendu.
    .kept-view = Cette recherche est gardée.
    .removed-edition = Cette édition n’est plus gardée. Ses articles restent.
savedLacking = Enregistré. { $lacking }
tripReadyStories = { $total ->
    [one] { $here } article sur { $total }
    [many] { $here } articles sur { $total }
   *[other] { $here } articles sur { $total }
}
tripReadySome = { $total ->
    [one] { $here } article entier sur { $total }
    [many] { $here } articles entiers sur { $total }
   *[other] { $here } articles entiers sur { $total }
}
tripReadyPictures = { $total ->
    [one] { $here } image sur { $total }
    [many] { $here } images sur { $total }
   *[other] { $here } images sur { $total }
}
tripHoldsNothing = Il n’y a encore rien à emporter.
tripWouldHold = { $count ->
    [one] Environ { $count } article, { $duration } de lecture, { $size } d’images.
    [many] Environ { $count } d’articles, { $duration } de lecture, { $size } d’images.
   *[other] Environ { $count } articles, { $duration } de lecture, { $size } d’images.
}
tripPicturesMissing = { $missing ->
    [one] { $missing } manque ({ $whole } en tout) : { $reasons }.
    [many] { $missing } manquent ({ $whole } en tout) : { $reasons }.
   *[other] { $missing } manquent ({ $whole } en tout) : { $reasons }.
}
tripReason =
    .not-yet = pas encore récupérée
    .missing = disparue du site
    .refused = refusée par le site
    .unreachable = hors de portée pour l’instant
    .asked-to-wait = pas demandée, car le serveur veut un répit
    .not-a-picture = pas une image
    .too-large = plus grande que ce que Layover accepte
    .forbidden = sur le réseau local
    .no-room = plus de place
    .other = impossible à obtenir
    .lost = disparue du disque
tripReasonCounted = { $count } { $reason }
tripServerWaits = Le serveur demande un répit ; Layover redemande après le { $when }.
tripRoomStep = Donnez plus d’espace dans les réglages, ou libérez le disque, puis préparez à nouveau le voyage.
tripWhen =
    .planned = { $days ->
        [one] Départ le { $when }, pour { $days } jour.
        [many] Départ le { $when }, pour { $days } de jours.
       *[other] Départ le { $when }, pour { $days } jours.
    }
    .away = En voyage jusqu’au { $when }.
    .over = De retour depuis le { $when }.
    .ended = Rangé.
tripWarning = « { $name } » part dans { $left } et n’est pas prêt : { $why }.
tripNotChecked = il n’a pas été vérifié
tripLacksSomething = { $count ->
    [one] { $count } sur { $stories } est incomplet
    [many] { $count } sur { $stories } sont incomplets
   *[other] { $count } sur { $stories } sont incomplets
}
tripIsOver = « { $name } » est fini. Une fois rangé, ses articles redeviennent comme les autres.
tripMinutesLeft = { $count ->
    [one] { $count } minute
    [many] { $count } de minutes
   *[other] { $count } minutes
}
tripHoursLeft = { $count ->
    [one] { $count } heure
    [many] { $count } d’heures
   *[other] { $count } heures
}
tripAskedFor = { $held } sur { $wanted } demandées
tripNoRoom = Il n’y a pas de place pour plus : { $of }, en { $room }.
tripNoMore = Il n’y a rien de plus à emporter : { $of }.
tripNoMoreFits = Rien de plus ne tient : { $of }, pour { $room } de place.
suggestState =
    .is-unread = Non lus
    .is-saved = Enregistrés
    .is-offline = Entièrement à bord
    .is-followed = De ceux que vous suivez
    .is-read = Lus
    .in-trip = Emportés en voyage
    .newer-1d = Du dernier jour
    .newer-7d = De la dernière semaine
    .newer-30d = Du dernier mois
    .older-30d = De plus d’un mois
    .shorter-5 = 5 minutes au plus
    .longer-10 = 10 minutes et plus
    .longer-20 = 20 minutes et plus
    .shorter-10 = 10 minutes au plus
suggestFilter =
    .author = De quelqu’un
    .section = D’une rubrique
    .publication = D’une publication
    .series = D’une série
    .kind = D’un genre : analysis, opinion…
    .tag = Avec une étiquette
    .is = Non lus, enregistrés, entièrement à bord…
    .in = En voyage, enregistrés, suivis
    .trip = D’un voyage précis
    .after = À partir d’un jour, comme 2026-05-03, 2026-05 ou 2026
    .before = Avant un jour, comme 2026-05-03
    .newer = Des derniers jours : 7d, 2w, 3m, 1y
    .older = Plus anciens que tant de jours
    .longer = Tant de minutes et plus
    .shorter = Tant de minutes au plus
sourceWell = Répond bien.
sourceNotAsked = Pas encore interrogée.
sourceProblem =
    .offline = Il n’y avait pas de réseau.
    .captive-portal = Ce réseau demande d’abord une connexion.
    .unreachable = Le serveur n’a pas répondu ; Layover redemande à une prochaine synchronisation.
    .untrusted = Le site n’a pas pu prouver qu’il est bien lui.
    .not-found = Il n’y a rien à cette adresse ; elle a peut-être changé.
    .gone = Le site dit que le flux n’existe plus.
    .refused = Le site a refusé de répondre.
    .asked-to-wait = Le serveur a demandé un moment de répit.
    .server-error = Le serveur avait lui-même un problème.
    .bad-redirect = Le site a renvoyé Layover ailleurs, d’une façon qu’il ne suit pas.
    .too-large = La réponse est plus grande que ce que Layover accepte.
    .not-a-feed = Ce que le site a envoyé n’est pas un flux.
    .unreadable = Le flux n’a pas pu être lu.
    .forbidden = L’adresse est sur le réseau local, où Layover ne va pas de lui-même.
libraryMended =
    .anew = La bibliothèque était endommagée et a été réparée : { $saved } gardés, { $highlights } surlignages et notes, { $follows } suivis sont là. L’endommagée est conservée dans { $path } ; ce qui manque encore viendra à la prochaine synchronisation.
    .rows = Une partie de la bibliothèque était perdue ou avait changé d’elle-même ; elle a été reprise de son second fichier : { $saved } gardés, { $highlights } surlignages et notes, { $follows } suivis sont là.
libraryError =
    .newer = La bibliothèque { $path } a été écrite par un Layover plus récent. Rien n’a été changé ; mettez Layover à jour.
    .not-ours = { $path } n’est pas une bibliothèque de Layover. Rien n’a été changé.
    .lost = La base de données de la bibliothèque { $path } a disparu ou est vide, alors que d’autres de ses fichiers sont toujours là. Rien n’a été changé. Remettez la base d’après une copie du dossier ; ou déplacez le dossier, et Layover commence une nouvelle bibliothèque.
    .full = Le disque est plein : ceci n’a pas pu être écrit, et tout ce qui était gardé est toujours là. Faites de la place et réessayez.
    .no-room = Il n’y a pas de place pour ce fichier : ce qui est gardé l’occupe, et rien n’en est jeté. Donnez plus d’espace à Layover, ou laissez partir des articles gardés.
    .disk = Le disque n’a pas pu être lu ou écrit ({ $reason }) : rien de ceci n’a été gardé, et tout ce qui l’était est toujours là. Vérifiez sa place libre et son état, puis réessayez.
    .damaged = La bibliothèque est endommagée ({ $reason }) : rien n’a été changé. Fermez toutes les fenêtres de Layover et rouvrez-le : il conserve l’endommagée et répare ce qu’il peut. « layover doctor --fix » dans un terminal répare son index et ses fichiers.
    .read-only = La bibliothèque est en lecture seule : rien n’a été changé.
    .busy = Un autre programme utilise la bibliothèque et ne l’a pas libérée : rien n’a été changé. Réessayez dans un instant.
    .file = { $path } : { $reason }
    .unknown = Ceci n’est plus dans la bibliothèque.
    .not-undone = Cela ne peut plus être annulé.
    .database = La base de données de la bibliothèque : { $reason }
fetchProblem =
    .offline = Il n’y a pas de réseau.
    .captive-portal = Ce réseau demande d’abord une connexion.
    .unreachable = Le serveur ne répond pas.
    .untrusted = Le site n’a pas pu prouver qu’il est bien celui qu’il prétend être.
    .not-found = Il n’y a rien à cette adresse.
    .gone = Le site dit que ceci a disparu pour de bon.
    .refused = Le site a refusé de répondre.
    .asked-to-wait = Le serveur a demandé un moment de répit.
    .server-error = Le serveur a eu un problème de son côté.
    .bad-redirect = Le site a renvoyé ailleurs d’une façon que Layover ne suit pas.
    .too-large = La réponse est plus grande que ce que Layover accepte.
    .not-a-feed = Ce qui s’y trouve n’est pas un flux.
    .unreadable = Ce que le site a envoyé n’a pas pu être lu.
    .forbidden = L’adresse se trouve dans le réseau local, où Layover ne va pas de lui-même.
doorHint = Les réglages, sous « Adresses de votre propre réseau », ouvrent la porte à { $host }, si vous faites confiance à ce réseau.
addressEmpty = Saisissez l’adresse d’un site ou d’un flux, par exemple example.org.
addressNone = « { $text } » n’est pas une adresse web. Elle devrait ressembler à example.org ou https://example.org/feed.
doorRule =
    .not-a-host = « { $rule } » n’est pas une règle : un nom d’hôte se compose de lettres, de chiffres, de traits d’union et de points ; une plage d’adresses ressemble à 192.168.1.0/24
    .all = « { $rule } » ouvrirait toutes les adresses : nommez un hôte, ou une plage plus petite comme 192.168.1.0/24
    .port = « { $rule } » n’est pas une règle : { $port } n’est pas un port, ils vont de 1 à 65535
    .other = « { $rule } » n’est pas une règle : écrivez un nom d’hôte ou une plage d’adresses, et un port si vous voulez
settingWrong =
    .language = la fenêtre parle l’une de ces langues : { $names }
    .text-size = la taille du texte va de { 14 } à { 32 } pixels
    .measure = la largeur des lignes va de { 45 } à { 75 } caractères
    .leading = les lignes sont espacées de { 130 } à { 200 } centièmes de la taille du texte
    .zoom = la fenêtre s’affiche de { 50 } à { 300 } pour cent
    .speech = une voix parle de { 50 } à { 300 } pour cent
    .sync-every = Layover se synchronise seul toutes les { 15 } à { 1440 } minutes, ou jamais ({ 0 })
    .pictures = les images sont récupérées pour `none`, `saved` ou `all` (articles)
    .pictures-of-one = les images d’une publication sont récupérées pour `all`, `saved` ou `none` de ses articles
    .week = le récapitulatif se fait un jour de `monday` à `sunday`, ou jamais
    .keys = une touche s’écrit comme "j", "Ctrl+k" ou "g a"
    .room = l’espace va de { $least } à { $most }
    .floor = on ne peut pas laisser libre autant d’un disque
    .documents = ce système n’indique aucun dossier pour les documents ; choisissez-en un pour les exports dans les réglages
    .reader = aucun dossier de liseuse n’est choisi : branchez-la et choisissez le dossier de ses livres (Réglages, ou `layover export --set-reader FOLDER`)
    .too-large = ce fichier est plus grand que des réglages
    .not-json = ce fichier n’est pas du JSON : la ligne { $line } est illisible
    .other-kind = il faut ici une valeur d’un autre type
    .not-settings = ce n’est pas un fichier de réglages de Layover
    .newer = un Layover plus récent a écrit ce fichier ; celui-ci est trop ancien pour le lire
    .empty = il n’y a pas de réglages dans ce fichier
    .unwritable = les réglages ne peuvent pas être écrits
    .unknown = il n’y a pas de réglage « { $name } » que l’on puisse changer ainsi ; `layover settings` les montre
    .named = « { $name } » ne peut pas être ainsi : { $why }
settingsSame = Tout était déjà ainsi.
settingsChanged = { $count ->
    [one] { $count } réglage modifié.
    [many] { $count } de réglages modifiés.
   *[other] { $count } réglages modifiés.
}
settingsLeftOut = Laissé de côté, car ce n’est pas un réglage ou cela ne peut pas venir d’un fichier : { $names }.
fileWhy =
    .is-folder = c’est un dossier ; indiquez un fichier dedans
    .foreign = Layover n’a pas écrit ce qui s’y trouve et n’y touche pas ; indiquez un autre dossier
    .full = le disque est plein. Faites-y de la place, ou indiquez un autre emplacement
    .no-place = son dossier n’existe pas ; créez-le d’abord, ou indiquez un autre emplacement
    .denied = ce système ne permet pas d’écrire à cet endroit ; indiquez un autre emplacement
    .read-only = il se trouve sur un support en lecture seule ; indiquez un autre emplacement
    .too-large = il dépasse la taille permise à cet endroit ; indiquez un autre emplacement
    .no-folder = ce dossier n’existe pas ; créez-le d’abord, ou indiquez un autre emplacement
    .no-reader = il n’est pas là ; branchez la liseuse et déverrouillez-la, puis réessayez
    .not-ours = il contient quelque chose que Layover n’a pas écrit ; indiquez un dossier vide ou nouveau
    .large = il est plus grand que ce qu’un tel fichier peut être
    .library = il appartient à une bibliothèque de Layover ; indiquez un autre fichier
packWhy =
    .no-file = ce fichier n’existe pas
    .too-much = il contient plus qu’un paquet ne le peut
    .part-missing = { $name } n’y est pas ou ne peut être lu : il est endommagé
    .part-broken = { $name } ne peut être lu : il est endommagé
    .part-large = { $name } est plus grand que ce qu’un paquet peut contenir
    .unpacks = une fois déplié, il dépasse ce qu’un paquet peut être
    .part-other = { $name } n’est pas ce que dit le paquet : il est endommagé
    .damaged = il est endommagé, ou n’est pas un paquet de Layover
    .large = il est plus grand qu’un paquet ne peut l’être
    .pictures = sa liste d’images est endommagée
    .contents = sa table des matières est endommagée
    .contents-unread = sa table des matières est illisible
    .other = ce n’est pas un paquet de Layover
    .newer = un Layover plus récent l’a fait ; celui-ci est trop ancien pour le lire
    .empty = il ne contient aucun article
    .stories = sa liste d’articles est endommagée
    .stories-large = ses articles dépassent la taille d’un paquet
    .story-unread = { $name } ne peut être lu
    .ended = il n’a pas été lu jusqu’au bout
    .slow = sa lecture dure plus longtemps qu’un paquet ne le peut
    .not-a-story = il contient quelque chose qui n’est pas un article
    .story-newer = un Layover plus récent l’a écrit ; celui-ci est trop ancien pour le lire
packReading = Lecture du paquet
packTaken = { $count ->
    [one] « { $title } » : { $count } article repris.
    [many] « { $title } » : { $count } d’articles repris.
   *[other] « { $title } » : { $count } articles repris.
}
packKnown = { $count ->
    [one] { $count } article était déjà là et reste tel quel.
    [many] { $count } d’articles étaient déjà là et restent tels quels.
   *[other] { $count } articles étaient déjà là et restent tels quels.
}
packSaved = { $count ->
    [one] { $count } article en est maintenant enregistré.
    [many] { $count } d’articles en sont maintenant enregistrés.
   *[other] { $count } articles en sont maintenant enregistrés.
}
packEdition = L’édition de ce nom les contient tous.
listWritten = Écrit dans { $path }.
exportWritten = { $stories }, { $pictures }, { $size } : écrit dans { $path }.
exportMissing = { $count ->
    [one] { $count } image manque ; une note en tient lieu.
    [many] { $count } d’images manquent ; une note en tient lieu.
   *[other] { $count } images manquent ; une note en tient lieu.
}
exportExtent = { $extent }.
exportPictures = { $pictures }, { $size }.
exportPartly = { $count ->
    [one] De { $count } article, seule une partie du texte est là, et l’export le dit.
    [many] De { $count } d’articles, seule une partie du texte est là, et l’export le dit.
   *[other] De { $count } articles, seule une partie du texte est là, et l’export le dit.
}
exportNotHere = { $count ->
    [one] { $count } image n’est pas là ; une note en tient lieu.
    [many] { $count } d’images ne sont pas là ; une note en tient lieu.
   *[other] { $count } images ne sont pas là ; une note en tient lieu.
}
exportLetter = (Joignez ce fichier, puis supprimez cette ligne : { $path })
exportNothing = il n’y a aucun article à exporter dans « { $title } »
exportTooMany = { $count ->
    [one] il y a { $count } article, et un fichier en contient { $most } : indiquez une liste plus petite
    [many] il y a { $count } d’articles, et un fichier en contient { $most } : indiquez une liste plus petite
   *[other] il y a { $count } articles, et un fichier en contient { $most } : indiquez une liste plus petite
}
exportTitle =
    .stories = Articles
    .saved = Articles enregistrés
    .following = Suivis
exportAndMore = { $count ->
    [one] { $title } et { $count } autre
    [many] { $title } et { $count } d’autres
   *[other] { $title } et { $count } autres
}
editionFollowed = De ceux que vous suivez
editionWeek = La semaine jusqu’au { $day }
ofWhat = { $name } : { $what }
untitled = Sans titre
newsOne = { $name } : « { $title } ».
newsMany = Du nouveau de { $names }.
newsMore = { $count ->
    [one] { $names } et { $count } autre
    [many] { $names } et { $count } d’autres
   *[other] { $names } et { $count } autres
}
feedsAdded = { $count ->
    [one] { $count } flux ajouté.
    [many] { $count } de flux ajoutés.
   *[other] { $count } flux ajoutés.
}
feedsKnown = { $count ->
    [one] { $count } flux était déjà là.
    [many] { $count } de flux étaient déjà là.
   *[other] { $count } flux étaient déjà là.
}
feedsRefused = { $count ->
    [one] { $count } entrée a été laissée de côté : pas d’adresse web.
    [many] { $count } d’entrées ont été laissées de côté : pas d’adresse web.
   *[other] { $count } entrées ont été laissées de côté : pas d’adresse web.
}
opmlWhy =
    .empty = la liste d’abonnements est vide
    .other = ce fichier n’est pas une liste d’abonnements OPML
    .too-large = la liste d’abonnements dépasse { 15 } Mo
activityMore = { $count ->
    [one] Et { $count } autre source ; « Sources » parle de chacune.
    [many] Et { $count } d’autres sources ; « Sources » parle de chacune.
   *[other] Et { $count } autres sources ; « Sources » parle de chacune.
}
activitySkipped =
    .asked = { $name } : sauté, prié d’attendre jusqu’à { $until }.
    .failed = { $name } : sauté jusqu’à { $until }, pour avoir mal répondu auparavant.
activityTaken =
    .list = Une liste d’abonnements a été reprise : { $said }
    .pack = Un paquet a été repris : { $said }
    .settings = Des réglages ont été repris d’un fichier : { $said }
activityWeek = Le récapitulatif de la semaine a été fait : « { $title } ».
sentencePair = { $first } { $next }
linkRefused = Un lien n’a pas été suivi : { $why }.
linkWhy =
    .long = il est plus long qu’un lien ne peut l’être, ou endommagé
    .damaged = il est endommagé
    .nothing-known = il ne demande rien que Layover connaisse
    .address-long = son adresse est trop longue ou cache quelque chose
    .address-none = son adresse n’en est pas une
    .address-elsewhere = son adresse ne mène à aucune page du web
    .address-password = son adresse contient un nom ou un mot de passe
    .address-local = son adresse mène à cet ordinateur ou à votre propre réseau
thatFile = Cela
tray =
    .open = Ouvrir Layover
    .sync = Synchroniser
    .quit = Quitter Layover
    .goes-on = Layover continue dans la zone de notification. Son menu permet de le quitter.
    .no-login = Layover ne peut pas démarrer à l’ouverture de session : { $why }.
speechTrouble =
    .missing = Rien sur cet ordinateur ne peut encore lire à voix haute. Installez speech-dispatcher et une voix pour lui, comme espeak-ng, puis réessayez.
    .no-way = Layover ne sait pas encore lire à voix haute sur ce système. Un lecteur d’écran lit l’article tel qu’il est.
    .silent = La synthèse vocale de cet ordinateur reste muette. Une voix est-elle installée et un haut-parleur choisi ? Alors réessayez.
    .broken = La synthèse vocale de cet ordinateur s’est interrompue ({ $why }). Réessayez.
highlightLost =
    .changed = L’article a changé et ne contient plus ce passage.
    .gone = Son article n’est plus dans la bibliothèque.
linkPreview =
    .here = À bord
    .mail = S’ouvre dans votre messagerie
    .browser = S’ouvre dans votre navigateur
namesFollowed =
    .none = Il n’y avait aucun nom dans cette liste.
    .nobody = Aucun d’eux n’a encore été publié ici.
    .already = Vous les suiviez déjà.
    .more = { $count ->
        [one] Vous suivez { $count } personne de plus.
        [many] Vous suivez { $count } de personnes de plus.
       *[other] Vous suivez { $count } personnes de plus.
    }
    .waiting = { $count ->
        [one] { $count } personne sera suivie dès qu’un de ses articles arrive.
        [many] { $count } de personnes seront suivies dès qu’un de leurs articles arrive.
       *[other] { $count } personnes seront suivies dès qu’un de leurs articles arrive.
    }
namesLeft =
    .out = { $count ->
        [one] { $count } nom de plus a été laissé de côté : une liste en prend { $most } à la fois ; donnez le reste dans une autre.
        [many] { $count } de noms de plus ont été laissés de côté : une liste en prend { $most } à la fois ; donnez le reste dans une autre.
       *[other] { $count } noms de plus ont été laissés de côté : une liste en prend { $most } à la fois ; donnez le reste dans une autre.
    }
    .refused = { $count ->
        [one] { $names } a été laissé de côté : ce n’est pas le nom d’une personne.
        [many] { $names } ont été laissés de côté : ce ne sont pas des noms de personnes.
       *[other] { $names } ont été laissés de côté : ce ne sont pas des noms de personnes.
    }
    .name = « { $name } »
    .more = { $count ->
        [one] { $count } autre
        [many] { $count } d’autres
       *[other] { $count } autres
    }
nameProposal =
    .same = Le même nom
    .same-in = Le même nom dans { $publication }
    .alike = Un nom très proche
    .alike-in = Un nom très proche dans { $publication }
profileAdded = Profil ajouté pour { $name }.
profileNames = Il nomme { $what }.
profileCount =
    .feeds = { $count ->
        [one] { $count } flux
        [many] { $count } de flux
       *[other] { $count } flux
    }
    .sections = { $count ->
        [one] { $count } rubrique
        [many] { $count } de rubriques
       *[other] { $count } rubriques
    }
    .series = { $count ->
        [one] { $count } série
        [many] { $count } de séries
       *[other] { $count } séries
    }
profileLeftOut = Ce profil est laissé de côté : { $why }
profileMore = { $count ->
    [one] { $said } ({ $count } autre erreur)
    [many] { $said } ({ $count } d’autres erreurs)
   *[other] { $said } ({ $count } autres erreurs)
}
profileWhy =
    .unread = il ne peut être lu : { $reason }
    .leads-out = c’est un lien qui mène hors du dossier des profils et n’est pas suivi ; placez ici le fichier lui-même
    .no-file = ce n’est pas un fichier ordinaire
    .large = il a { $bytes } octets ; un profil en a { $most } au plus
    .no-text = ce n’est pas un texte en UTF-8
    .same-slug = { $file } s’appelle aussi "{ $slug }" ; l’un des deux doit partir
    .same-host = { $file } concerne aussi { $host } ; l’un des deux doit partir
    .same-site = { $file } concerne aussi le même site ; l’un des deux doit partir
linkKept =
    .sign-in = Gardé jusqu’à votre connexion à ce réseau.
    .no-network = Gardé jusqu’à ce qu’il y ait un réseau.
pageHere = Cet article est déjà là.
pageHereStays = Cet article est déjà là et reste tel quel.
queueKept = Gardé. La prochaine synchronisation le récupère et l’enregistre comme article.
queueKeptBut = Gardé, mais pas récupéré en l’état : { $why }
queueFollowed = Suivi sans réseau.
queueNext = La prochaine synchronisation le récupère.
queueQuestion = { $count ->
    [one] { $count } lien suivi sans réseau : le récupérer comme article ?
    [many] { $count } de liens suivis sans réseau : les récupérer comme articles ?
   *[other] { $count } liens suivis sans réseau : les récupérer comme articles ?
}
queueWaits = { $count ->
    [one] { $count } adresse attend encore.
    [many] { $count } d’adresses attendent encore.
   *[other] { $count } adresses attendent encore.
}
queueNothing = Rien n’attend.
queueFetched = { $count ->
    [one] { $count } article récupéré et enregistré.
    [many] { $count } d’articles récupérés et enregistrés.
   *[other] { $count } articles récupérés et enregistrés.
}
searchWaits = { $count ->
    [one] Le texte de 1 article n’est pas encore consultable par la recherche : cela se prépare, et son titre le fait trouver d’ici là.
    [many] Les textes de { $count } d’articles ne sont pas encore consultables par la recherche : cela se prépare, et leurs titres les font trouver d’ici là.
   *[other] Les textes de { $count } articles ne sont pas encore consultables par la recherche : cela se prépare, et leurs titres les font trouver d’ici là.
}
searchRemark = « { $piece } » a été cherché comme un mot, et non pris comme condition : { $wants }.
searchWants =
    .kinds = les genres sont { $words }
    .words = il accepte { $words }
    .day = il accepte une date comme 2026-05-03, un mois ou une année
    .age = il accepte des jours, des semaines, des mois ou des années, comme 7d, 2w, 3m ou 1y
    .minutes = il accepte des minutes, comme 10
    .meant = la condition est « { $words }: »
    .without = une recherche n’exclut rien
quoteRemark =
    .no-words = Il n’y a pas de mots dans cette citation.
    .no-text = Le texte de cet article n’est pas à bord ; la citation n’a pas pu lui être comparée.
    .other-words = Ces mots ne figurent pas ainsi dans la copie à bord. Comparez avant de citer.
subscribeAhead =
    .next-sync = Ses articles viennent à la prochaine synchronisation.
    .nothing-yet = Il n’a pas encore d’articles. Ce qu’il apporte vient à chaque synchronisation.
subscribeNoFeed = { $host } n’a pas de flux auquel s’abonner. La page elle-même peut être enregistrée comme article.
subscribed =
    .known = { $title } était déjà dans la bibliothèque.
    .joined = Ajouté à { $title }. { $ahead }
    .new = Abonné à { $title }. { $ahead }
subscribeChoose = Ce site a plusieurs flux : ajoutez-le à nouveau pour en choisir un.
addressKept = { $why } L’adresse est gardée et réessayée à chaque synchronisation.
pageSaved = « { $title } » enregistré.
pageSavedFile = « { $title } » enregistré. Ses images viennent à la prochaine synchronisation.
noStory = { $at } n’a pas pu être enregistré : { $why }.
noStoryWhy =
    .paywall = l’article est réservé aux abonnés
    .consent-wall = la page demande un consentement avant de montrer quoi que ce soit
    .login = la page demande une connexion
    .script-only = la page n’est écrite que par des scripts
    .no-article = il n’y a pas d’article sur la page
    .video = la page contient une vidéo et pas de texte
    .refused = le site interdit cette page aux programmes
    .gone = le site dit que la page n’existe pas
    .excerpt = la page n’imprime que le début de l’article
    .gallery = la page contient des images et pas de texte
    .unreadable = elle est plus grande, plus profonde ou plus étrange que ce que Layover lit
    .other = la page est illisible
    .no-story-file = il n’y a pas d’article dans ce fichier
    .unreadable-file = ce fichier n’a pas pu être lu comme une page
audioKind =
    .audio = Son
    .video = Vidéo
audioSaid =
    .here = { $what }. Présent, se joue sans réseau.
    .no-room = { $what }. Il n’y a pas de place. Donnez plus d’espace dans les réglages, ou libérez le disque, puis redemandez.
    .coming = { $what }. En route.
    .failed = { $what }. { $why }
    .away = { $what }.
roomKept =
    .none = Rien n’en est gardé pour de bon.
    .all = Tout en est gardé pour de bon : enregistré, emporté ou gardé hors ligne.
    .some = { $size } en sont gardés pour de bon : enregistrés, emportés ou gardés hors ligne.
roomNothing = Rien encore sur { $budget }.
roomUsed = { $used } sur { $budget }. { $kept }
roomOverfull = Ce que vous gardez occupe { $kept } et l’espace est de { $budget }. Tout reste ; aucune autre image ne trouve de place. Donnez plus d’espace, ou laissez partir des articles enregistrés.
roomDiskFull = Le disque a { $free } de libre, et { $floor } restent libres selon vos réglages. Les nouvelles images trouvent peu de place d’ici là.
roomPart =
    .pictures = { $size } d’images
    .audio = { $size } de son
    .pages = { $size } de pages gardées
    .text = { $size } de texte
roomLine = { $parts }.
roomOthers = Portraits, et ce qui attend d’être rangé
roomEmpty = Rien.
roomGonePages = { $count ->
    [one] les pages gardées de { $count } article ({ $size })
    [many] les pages gardées de { $count } d’articles ({ $size })
   *[other] les pages gardées de { $count } articles ({ $size })
}
roomGoneFiles = { $count ->
    [one] { $count } fichier ({ $size }), les lus et les anciens d’abord
    [many] { $count } de fichiers ({ $size }), les lus et les anciens d’abord
   *[other] { $count } fichiers ({ $size }), les lus et les anciens d’abord
}
roomGoneFilesOf = { $count ->
    [one] { $count } fichier de { $stories } ({ $size }), les lus et les anciens d’abord
    [many] { $count } de fichiers de { $stories } ({ $size }), les lus et les anciens d’abord
   *[other] { $count } fichiers de { $stories } ({ $size }), les lus et les anciens d’abord
}
roomChanged =
    .nothing = L’espace est maintenant de { $room } ; rien n’a dû partir.
    .would-nothing = Avec { $room }, rien ne doit partir.
    .gone = L’espace est maintenant de { $room }. Partis : { $parts }. Leur texte reste.
    .would-go = Avec { $room }, partent : { $parts }. Leur texte reste.
roomOver = Ce qui est enregistré, emporté ou gardé hors ligne occupe { $size } de plus ; cela reste.
completeNothing = Il n’y a rien à compléter.
completeAll = { $count ->
    [one] { $count } article est maintenant complet.
    [many] Les { $count } articles sont maintenant complets.
   *[other] Les { $count } articles sont maintenant complets.
}
completeSome = { $count ->
    [one] Complets maintenant : { $whole } article sur { $count }.
    [many] Complets maintenant : { $whole } articles sur { $count }.
   *[other] Complets maintenant : { $whole } articles sur { $count }.
}
completeLater = { $network } { $said } La prochaine synchronisation continue.
completePictures = { $here } images sur { $total } sont là.
completePicturesWhy = { $here } images sur { $total } sont là : { $why }.
listSemicolon = { $first } ; { $next }
completeRoomStep = Donnez plus d’espace dans les réglages, ou libérez le disque, puis redemandez.
pictureFiles = { $count ->
    [one] { $count } fichier d’image
    [many] { $count } de fichiers d’images
   *[other] { $count } fichiers d’images
}
airplaneNothing = Aucun article n’est emporté.
airplanePassed = { $count ->
    [one] { $count } article s’ouvre ({ $pictures }), et rien ne demande de réseau.
    [many] Les { $count } articles s’ouvrent ({ $pictures }), et rien ne demande de réseau.
   *[other] Les { $count } articles s’ouvrent ({ $pictures }), et rien ne demande de réseau.
}
airplaneSome = { $count ->
    [one] S’ouvrent en entier : { $whole } article sur { $count }.
    [many] S’ouvrent en entier : { $whole } articles sur { $count }.
   *[other] S’ouvrent en entier : { $whole } articles sur { $count }.
}
airplaneMiss =
    .picture = L’image { $name }… n’est pas sur le disque comme elle le devrait.
    .closed = L’article ne s’ouvre pas du tout.
    .empty = L’article s’ouvre vide.
    .asks = { $name } serait demandé au réseau ({ $by }).
    .unserved = { $name } n’est pas servi.
    .unsaid = Le document ne dit pas ce qui est là de l’article.
styleSheet = feuille de style
tripMade =
    .stopped = Arrêté ; ce qui est venu jusque-là est gardé : { $readiness }.
    .nothing = Il n’y a rien à emporter : { $readiness }.
    .ready = Prêt : { $readiness }.
    .not-ready = Pas prêt : { $readiness }.
tripReplacedSome = { $count ->
    [one] { $count } article n’a pas pu être obtenu ; d’autres viennent à sa place.
    [many] { $count } d’articles n’ont pas pu être obtenus ; d’autres viennent à leur place.
   *[other] { $count } articles n’ont pas pu être obtenus ; d’autres viennent à leur place.
}
tripCrowdedSome = { $count ->
    [one] { $count } article n’a pas tenu dans son espace.
    [many] { $count } d’articles n’ont pas tenu dans son espace.
   *[other] { $count } articles n’ont pas tenu dans son espace.
}
tripWaitsForSync = Attente de la synchronisation en cours
tripStaysBehind = « { $title } » reste ici : avec ses images ({ $size }), le voyage demanderait plus que son espace de { $room }.
tripReplacedOne = « { $title } » ne peut être obtenu ; « { $other } » vient à sa place.
quoted = « { $text } »
tripLost = { $count ->
    [one] { $names } n’est plus dans la bibliothèque.
    [many] { $names } ne sont plus dans la bibliothèque.
   *[other] { $names } ne sont plus dans la bibliothèque.
}
tripQueued = { $count ->
    [one] { $count } lien en attente n’a pas encore été récupéré.
    [many] { $count } de liens en attente n’ont pas encore été récupérés.
   *[other] { $count } liens en attente n’ont pas encore été récupérés.
}
tripLacksRoom = Ses images demandent encore environ { $need }, et il y a place pour { $room } à côté de ce qui est gardé : donnez plus d’espace dans les réglages (ou `layover room`), donnez moins d’espace à ce voyage, ou rangez un voyage terminé.
tripNamed = Voyage du { $when }
tripWrong =
    .subject = une des choses à emporter n’est pas dans la bibliothèque
    .days = un voyage dure de { 1 } à { 365 } jours
    .minutes = un voyage contient de { 5 } minutes à 1 000 heures de lecture
    .room = un voyage a besoin d’espace ; ne l’indiquez pas pour lui donner tout ce qu’il y a
    .wishes = un voyage emporte quelque chose, et cent choses au plus
    .over = ce voyage serait déjà terminé ; son départ est trop ancien
    .nameless = une chose à emporter n’a ni nom ni numéro
    .departed = ce voyage a commencé ; ce qu’il contient reste tel quel
suggestPlace =
    .trip = En voyage
    .saved = Dans « Enregistrés »
    .following = Dans « Suivis »
suggestDay =
    .today = Aujourd’hui, { $day }
    .month = Ce mois-ci, { $day }
    .last-month = Le mois dernier, { $day }
    .year = Cette année, { $day }
    .last-year = L’année dernière, { $day }
bookCover = Couverture
bookCoverOf = Couverture : { $title }
bookContents = Sommaire
bookPlaces = Repères
bookAccess = Texte dans l’ordre de lecture, avec titres et table des matières ; les images portent les descriptions données par leurs publications.
bookKind =
    .single = Un article
    .week = Le récapitulatif de la semaine
    .trip = Lectures d’un voyage
    .series = Une série
    .contributor = Les articles d’un contributeur
    .selection = Articles
    .pack = Articles
bookMade = { $what } : { $extent }, fait avec Layover le { $day }.
coverMast =
    .single = UN ARTICLE
    .week = LA SEMAINE
    .trip = POUR LE VOYAGE
    .series = UNE SÉRIE
    .contributor = RECUEIL
bookNoPicture = Cette image est d’un type que les livres numériques ne peuvent pas montrer.
packSomebody = Quelqu’un
frameBefore = Avant :
frameNow = Maintenant :
feedOdd =
    .unbalanced = Les balises du flux ne concordent pas ; il a été lu comme il est le plus probablement voulu.
    .cut = Le flux s’arrête au milieu ; ce qui était entier a été lu.
    .too-large = Le flux est plus profond ou plus grand que tout flux honnête ; une partie a été laissée de côté.
    .broken = Le flux s’arrête au milieu ou est abîmé ; ce qui était entier a été lu.
errorSentence =
    .unknown-story = Cet article n’est pas dans la bibliothèque.
    .no-passage = Rien de surlignable n’est sélectionné ; sélectionnez un peu du texte de l’article.
    .text-changed = L’article a changé depuis son ouverture. Le voici tel qu’il est maintenant : surlignez le passage là.
    .unknown-highlight = Ce surlignage n’existe pas.
    .empty-note = Une note a besoin de quelques mots.
    .unknown-trip = Ce voyage n’est pas dans la bibliothèque.
    .no-audio = Rien à écouter ni à voir n’est joint à cet article.
    .unknown-contributor = Cette personne n’est pas dans la bibliothèque.
    .unknown-section = Cette rubrique n’est pas dans la bibliothèque ; elle est peut-être partie avec sa publication.
    .unknown-series = Cette série n’est pas dans la bibliothèque.
    .empty-view = Il n’y a rien à chercher ; tapez des mots ou une condition comme is:unread, puis gardez-la.
    .already-syncing = Une synchronisation est déjà en cours ; elle finit d’elle-même ou avec « Annuler ».
    .interrupted = Une tâche interne s’est arrêtée trop tôt ; rien n’a été changé. Réessayez.
    .stopped = Arrêté ; rien n’a été changé.
    .unknown-edition = Cette édition n’est pas dans la bibliothèque.
    .no-such-passage = L’article ne contient pas ces mots une seule fois ; donnez-en davantage, tels qu’ils sont imprimés.
    .unknown-colour = Les surlignages sont jaunes, verts, bleus ou roses.
    .unknown-format = Les surlignages s’écrivent en Markdown ou en CSV.
    .unknown-publication = Cette publication n’est pas dans la bibliothèque.
    .unknown-profile = Ce profil n’existe pas.
    .profile-folder = Le profil n’a pas pu être gardé : { $reason }.
    .not-opml = { $reason }. Rien n’a été changé.
    .not-names = Ce n’est pas une liste de noms : ce n’est pas du texte. Donnez un fichier texte avec un nom par ligne. Rien n’a été changé.
    .folder = Le dossier de la bibliothèque { $path } ne peut pas servir : { $reason }. Lancez Layover avec un autre (--library).
    .no-folder = Ce système n’indique aucun dossier pour la bibliothèque. Lancez Layover avec un dossier (--library).
    .refused-link = Ce lien n’est pas ouvert : seules les adresses du web et de courriel le sont ({ $address }).
    .file-there = { $path } existe déjà et n’a pas été touché. Indiquez un autre emplacement.
    .unwritten = { $path } n’a pas pu être écrit : { $reason }. Rien n’est resté à moitié écrit.
    .not-a-pack = { $path } n’est pas ouvert : { $reason }. Rien n’a été changé.
    .unknown-file = { $name } n’est pas un fichier que Layover ouvre : il accepte les listes d’abonnements (.opml), les paquets (.layover-pack), les pages enregistrées (.html) et les réglages (.json).
    .unreadable = { $path } n’a pas pu être lu : { $reason }.
    .nameless-page = { $name } ne dit pas de quelle page du web il s’agit et ne peut donc pas être gardé comme article ; enregistrez la page par son adresse.
    .is-a-feed = { $address } est un flux et non une page à enregistrer : abonnez-vous, et ses articles viennent à chaque synchronisation.
    .certificate = Un certificat racine supplémentaire est illisible.
    .proxy = L’adresse du proxy « { $address } » est illisible.
    .not-opened = Aucun programme de ce système n’a ouvert { $address }.
