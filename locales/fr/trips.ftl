trips = Voyages
trip = Voyage
tripsIntro = Dites quand vous partez et combien de temps vous lirez : Layover emporte ce qu’il faut et le récupère en entier. Avant le départ, il regarde chaque fichier, pour que prêt veuille dire prêt.
tripsNone = Aucun voyage n’est prévu.
tripsPast = Rangés
planTrip = Préparer un voyage
changeTrip = Modifier le voyage
tripName = Nom
tripNameHint = La destination, ou ce que vous voulez. Sans nom, il porte celui de son jour.
tripLeaves = Départ
tripLeavesHour = À
tripDays = Jours d’absence
tripReading = Lecture
tripReadingHint = Heures et minutes, comme 6:40.
tripRoom = Espace pour les images, en Mo
tripRoomHint = Vide : autant qu’il en faut.
tripWishes = Quoi emporter
tripWishesHint = Layover prend dans chacun à tour de rôle, les articles non lus d’abord.
tripWishesPlaceholder = Publications, rubriques, personnes, listes
tripWishesNone = Rien dans votre bibliothèque ne s’appelle « { $words } ».
tripWishesFound = { $count ->
    [one] { $count } choix
    [many] { $count } de choix
   *[other] { $count } choix
}
tripWishesOffered = Choix
tripWishLess = Ne plus emporter { $name }
tripWishTaken = { $name } est du voyage.
tripWishLeft = { $name } reste à la maison.
tripLeavesWrong = Choisissez le jour et l’heure du départ.
tripLeavesOver = Un voyage à ces dates serait déjà fini. Choisissez un jour plus tardif.
tripDaysWrong = Donnez les jours d’absence en nombre entier, de 1 à 365.
tripReadingWrong = Écrivez combien de temps vous lirez, comme 6:40 ou 45 min ; au moins 5 minutes.
tripRoomWrong = Donnez l’espace en mégaoctets entiers, ou laissez le champ vide.
tripWishesMissing = Choisissez au moins une chose à emporter.
tripEstimate = Ce qu’il contiendrait
tripEstimateNone = Choisissez quoi emporter : ce qu’il contiendrait s’affiche ici.
tripEstimateWrong = Ce qu’il contiendrait s’affiche ici dès que les champs ci-dessus ont un sens.
tripPlanAct = Prévoir ce voyage
tripChangeAct = Modifier
wishLists = Listes
wishNames =
    .all = Tout
    .saved = Articles enregistrés
    .following = Tout ce que vous suivez
    .queued = Liens en attente
wishKinds =
    .publication = publication
    .section = rubrique
    .contributor = contributeur
    .series = série
    .view = vue
wishGone = absent de la bibliothèque pour l’instant
sectionsAll = Rubriques
seriesAll = Séries
tripReady = Prêt
tripNotReady = Pas prêt
tripAway = À bord
tripOver = Fini
tripEnded = Rangé
tripHoldsNothing = Il ne contient aucun article.
tripNothingFetched = Rien n’a encore été récupéré pour lui.
tripLacking = { $count ->
    [one] { $count } article sur { $total } est incomplet.
    [many] { $count } d’articles sur { $total } sont incomplets.
   *[other] { $count } articles sur { $total } sont incomplets.
}
tripUnchecked = Tout semble être là ; le disque n’a pas été regardé.
tripLeavesIn = { $days ->
    [0] Départ aujourd’hui
    [1] Départ demain
    [one] Départ dans { $days } jour
    [many] Départ dans { $days } de jours
   *[other] Départ dans { $days } jours
}
tripBackIn = { $days ->
    [0] Retour aujourd’hui
    [1] Retour demain
    [one] Retour dans { $days } jour
    [many] Retour dans { $days } de jours
   *[other] Retour dans { $days } jours
}
tripFrozen = Le voyage a commencé : rien n’y entre et rien n’en sort de soi-même.
tripFigure = { $whole } sur { $total } à bord
tripFigurePictures = Images
tripFigureSize = Sur le disque
tripFigureReading = Lecture
tripOf = { $held } sur { $asked }
tripLookedAt = Disque regardé { $age }.
tripNotLookedAt = Disque pas regardé depuis le dernier choix.
hours = { $hours } h { NUMBER($minutes, minimumIntegerDigits: 2) }
tripMakeReady = Rendre prêt
tripRecheck = Revérifier le disque
tripChecking = Relecture de chaque fichier…
tripCheckedGreen = Tous les textes et toutes les images sont sur le disque.
tripCheckedAmber = Il manque quelque chose ; le voyage dit quoi.
airplaneCheck = Essai en mode avion
airplaneCheckAll = Essai en mode avion de tous les voyages
airplaneHint = Ouvre chaque article emporté comme à la lecture, sans réseau.
airplaneChecking = Ouverture de chaque article sans réseau…
airplanePassed = Essai en mode avion réussi
airplaneFailed = Essai en mode avion manqué
airplaneNothing = Aucun article n’est emporté.
tripChoose = Choisir à nouveau
tripChosen = { $count ->
    [one] Nouveau choix : { $count } article.
    [many] Nouveau choix : { $count } d’articles.
   *[other] Nouveau choix : { $count } articles.
}
tripChange = Modifier…
tripTidy = Ranger
tripTidyHint = Ses articles redeviennent comme les autres et peuvent partir quand l’espace manque.
tripRemove = Supprimer le voyage
tripMore = Autour de ce voyage
tripMaking = Préparation du voyage
tripStages =
    .texts = Récupération des articles entiers
    .pictures = Récupération des images
    .check = Examen de tout ce qui est sur le disque
tripLacks = Ce qui manque, et pourquoi
tripMayCome = Une nouvelle préparation pourrait l’apporter.
tripShowLacking = { $count ->
    [one] En afficher { $count } de plus
    [many] En afficher { $count } de plus
   *[other] En afficher { $count } de plus
}
tripReplaced = Articles impossibles à obtenir
tripStories = De ce voyage
tripNoStories = Rien ne convient. Emportez davantage, ou plus d’heures.
tripBegins = après { $after }
tripPin = Garder « { $title } » lors d’un nouveau choix
tripIsPinned = Reste lors d’un nouveau choix
tripDrop = Laisser « { $title } » à la maison
tripTakes = Prend dans
tripRefused = Laissés à la maison
tripPutBack = Emporter
tripPutBackName = Emporter de nouveau « { $title } »
tripFacts = Le voyage
tripPace = { $words ->
    [one] Durées à votre rythme, { $words } mot par minute.
    [many] Durées à votre rythme, { $words } de mots par minute.
   *[other] Durées à votre rythme, { $words } mots par minute.
}
tripRoomOf = Images en { $megabytes } Mo au plus.
tripNoneAhead = Aucun voyage n’est en vue. Prévoyez-en un d’abord (Shift+T).
tripTakeAlong = Emporter pour { $name }
tripHasIt = « { $name } » le contient déjà.
tripStatusAway = À bord : { $name }
