ageNow = à l’instant
ageMinutes = { $count } min
ageHours = { $count } h
ageDays = { $count } j
justNow = à l’instant
stories = { $count ->
    [one] { $count } article
    [many] { $count } d’articles
   *[other] { $count } articles
}
newStories = { $count ->
    [one] { $count } nouvel article
    [many] { $count } de nouveaux articles
   *[other] { $count } nouveaux articles
}
newCount = { $count ->
    [one] { $count } nouveau
    [many] { $count } nouveaux
   *[other] { $count } nouveaux
}
showNewStories = Afficher les nouveaux articles
storyList = Articles : { $name }
minutes = { $minutes } min
minutesLeft = encore { $minutes } min
isUnread = Non lu
isRead = lu
isSaved = Enregistré
loading = Chargement de la liste…
emptyUnread = Ici, tout est lu.
emptyUnreadStep = Afficher aussi les articles lus
emptySaved = Rien n’est encore enregistré.
emptySavedStep = Touche s sur un article : il est gardé ici, avec ses images, aussi longtemps que vous voulez.
emptyList = Aucun article n’est encore arrivé.
emptyListStep = Synchroniser maintenant
emptyLibrary = Cette bibliothèque ne contient encore aucune publication.
emptyLibraryStep = Ajouter une publication
emptyStory = Rien n’est ouvert.
emptyStoryUnread = { $count ->
    [one] { $count } article attend d’être lu.
    [many] { $count } d’articles attendent d’être lus.
   *[other] { $count } articles attendent d’être lus.
}
emptyStoryStep = Ouvrir le prochain article non lu
nothingUnreadLeft = Il ne reste rien à lire dans cette liste.
