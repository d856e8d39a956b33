listening = Lecture à voix haute
listenStory = Lire à voix haute
listenMoves = Où dans l’article
listenPlay = Reprendre la lecture
listenPause = Pause
listenPaused = En pause
listenBack = Phrase précédente
listenOn = Phrase suivante
listenParagraphBack = Début du paragraphe
listenParagraphOn = Paragraphe suivant
listenPace = Vitesse
listenSlower = Plus lentement
listenFaster = Plus vite
listenUsual = Vitesse habituelle
listenTimes = { $times }×
listenSpeed = Vitesse { $times }
listenAt = phrase { $at } sur { $total }
listenGoesOn = Continuer avec l’article suivant
listenGoesOnWhy = Quand un article a été lu jusqu’au bout : le suivant de la liste, et seulement les non lus dans les listes qui ont les deux.
listenThen = { $count ->
    [0] Le dernier de sa liste
    [one] Puis encore { $count } article
    [many] Puis encore { $count } d’articles
   *[other] Puis encore { $count } articles
}
listenClose = Ne plus lire à voix haute
listenNothing = Ouvrez d’abord un article ; il est lu à partir de l’endroit où vous êtes.
listenEnded = C’était le dernier.
listenStopped = La lecture à voix haute est finie.
listenInstead = Lu à voix haute maintenant : « { $title } »
settingsListening = Lecture à voix haute
storyOpened = Ouvert : { $title }
syncStages =
    .feeds = Interrogation des flux
    .pages = Récupération des articles entiers
    .index = Indexation des articles
    .pictures = Récupération des images
