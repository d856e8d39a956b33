app = Layover
library = Bibliothèque
demoLibrary = Bibliothèque de démonstration
everything = Tout
unread = Non lus
saved = Enregistrés
frontPage = À la une
following = Suivis
contributors = Contributeurs
contributor = Contributeur
view = Vue
views = Vues
publications = Publications
editions = Éditions
waiting = En attente d’un réseau
unfold = Afficher le contenu de { $name }
fold = Masquer le contenu de { $name }
preferred = Vient en premier
libraryItem = { $count ->
    [0] { $name }
    [one] { $name }, { $count } article
    [many] { $name }, { $count } d’articles
   *[other] { $name }, { $count } articles
}
libraryItemUnread = { $count ->
    [0] { $name }
    [one] { $name }, { $count } article non lu
    [many] { $name }, { $count } d’articles non lus
   *[other] { $name }, { $count } articles non lus
}
inAll = { $count ->
    [one] { $count } article en tout
    [many] { $count } d’articles en tout
   *[other] { $count } articles en tout
}
trouble = Problème : { $sentence }
firstSyncPending = Rien n’est encore venu d’ici ; la prochaine synchronisation s’en charge.
