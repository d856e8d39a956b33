showAsPage = Afficher en page
showAsList = Afficher en liste
noPage = Cette liste n’a pas de page à elle.
pageTools = Outils de la page
pageBack = Retour
frontPageOf = À la une : { $name }
frontEmpty = Rien n’est encore arrivé.
frontEmptyStep = Synchroniser maintenant
frontNews = Nouvelle une
unreadIn = { $count ->
    [one] { $count } non lu
    [many] { $count } non lus
   *[other] { $count } non lus
}
nothingYet = Rien encore
everyoneFollowed = Tout ce que vous suivez
showMore = { $count ->
    [one] En afficher { $count } de plus
    [many] En afficher { $count } de plus
   *[other] En afficher { $count } de plus
}
shownOf = { $total ->
    [one] { $shown } article sur { $total }
    [many] { $shown } articles sur { $total }
   *[other] { $shown } articles sur { $total }
}
today = Aujourd’hui
yesterday = Hier
parts = { $count ->
    [one] { $count } volet
    [many] { $count } de volets
   *[other] { $count } volets
}
goOnWith = Poursuivre avec le volet { $number }
beginWith = Commencer par le volet 1
allPartsRead = Vous avez lu tous les volets.
kinds = Genres
everyKind = Tout
kindNames =
    .analysis = Analyse
    .reporting = Reportage
    .opinion = Opinion
    .video = Vidéo
    .interview = Entretien
    .review = Critiques
    .essay = Essais
    .podcast = Podcasts
    .letter = Courrier
    .letters = Courrier
writtenBy = Écrit par
tags = Étiquettes
topics = Écrit sur
coAuthors = Écrit avec
writesFor = Écrit pour
rhythm = { $total ->
    [one] { $total } article en { $months } mois
    [many] { $total } d’articles en { $months } mois
   *[other] { $total } articles en { $months } mois
}
rhythmMonth = { $total ->
    [one] { $month } : { $total } article
    [many] { $month } : { $total } d’articles
   *[other] { $month } : { $total } articles
}
theirPage = Sa page sur le Web
allStories = Articles
noStories = Aucun article n’est ici pour le moment.
alsoPrintedAs = Signe aussi
aliasWhere = { $total ->
    [one] { $publication }, { $total } article
    [many] { $publication }, { $total } d’articles
   *[other] { $publication }, { $total } articles
}
notTheSame = Ce n’est pas la même personne
notTheSameAs = { $name } n’est pas la même personne
perhapsAlso = Peut-être aussi
samePerson = Même personne
samePersonAs = { $name } est la même personne
someoneElse = Quelqu’un d’autre
someoneElseThan = { $name } est quelqu’un d’autre
follow = Suivre
unfollow = Ne plus suivre
isFollowed = Suivi
followName = Suivre { $name }
followingName = { $name } : suivi
keepOffline = Garder hors ligne
keepOfflineName = Garder hors ligne tout ce que signe { $name }
mute = Mettre en sourdine
isMuted = en sourdine
isKeptOffline = gardé hors ligne
followWhom = Qui suivre ?
nobodyNamed = Personne n’est nommé sous cet article.
followingEmpty = Vous ne suivez encore personne.
followingEmptyStep = Touche f sur un article pour suivre qui l’a écrit, ou choisissez parmi les contributeurs. Les rubriques, les séries et les publications entières se suivent depuis leur page.
followingQuiet = Rien d’eux n’est encore ici.
seeContributors = Voir les contributeurs
contributorsIntro = Toutes les personnes nommées dans votre bibliothèque, toutes publications confondues. Celles qui ont le plus d’articles ici viennent d’abord.
findContributor = Chercher un contributeur
contributorsFound = { $count ->
    [one] { $count } personne
    [many] { $count } de personnes
   *[other] { $count } personnes
}
contributorsNone = Personne ici ne s’appelle « { $words } ».
importNames = Importer des noms
importNamesIntro = Un nom par ligne. Les personnes présentes dans votre bibliothèque sont suivies aussitôt, les autres dès qu’elles écrivent.
importNamesLabel = Noms
importNamesAct = Suivre ces noms
namesMissing = Écrivez ou collez d’abord un nom.
namesWaiting = Suivis dès qu’ils écriront
nameForget = Ne plus attendre { $name }
prefer = Mettre { $publication } en premier
unprefer = Ne plus mettre { $publication } en premier

beginTitle = Qui et quoi suivre
beginIntro = Les nouveaux articles de ce que vous suivez se trouvent dans « Suivis » et peuvent être gardés hors ligne. Cela peut être changé à tout moment.
beginNothing = Il n’y a encore rien à choisir. Les rubriques et les personnes arrivent avec la première synchronisation.
beginDone = Terminé
beginAct = Choisir des rubriques et des personnes
beginAsk = Les premiers articles sont là. Quelles rubriques et quelles personnes suivre ?
