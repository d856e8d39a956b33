welcomeTitle = De quoi lire, où que vous soyez
welcomeIntro = Layover récupère des numéros entiers tant qu’il y a un réseau et les garde, texte et images, pour quand il n’y en a pas. Choisissez quoi emporter.
stepCatalogue = Choisissez dans le catalogue
stepAddress = Ou donnez une adresse
stepAddressHint = L’accueil d’un site ou un flux ; Layover trouve le reste.
stepOpml = Ou apportez une liste
stepOpmlHint = Un fichier OPML d’un autre lecteur. Déposez-le ici, ou choisissez-le.
catalogueSearch = Chercher par nom, sujet ou langue
catalogueNothing = Rien ne correspond dans le catalogue. Une adresse convient pour n’importe quel site.
catalogueAll = Tout afficher ({ $count })
catalogueFound = { $count ->
    [one] { $count } publication
    [many] { $count } de publications
   *[other] { $count } publications
}
catalogueUnverified = De connaissance publique ; « essayé » figure là où c’est essayé.
catalogueTried = essayé
catalogueOwn = votre propre profil
addProfile = Ajouter un profil…
profileLabel = Texte du profil
profileHint = Un profil dit comment lire une publication : ses rubriques, ses flux, les pages de ses contributeurs et ses séries. Choisissez un fichier qu’on vous a envoyé, ou collez son texte.
profilePlaceholder = name = "The Quay"
profileAdd = Vérifier et ajouter
profileRemove = Retirer ce profil
profileRemoveOf = Retirer votre profil de { $publication }
profileRemoved = Profil de { $publication } retiré. Vos abonnements restent.
profileEmpty = Choisissez d’abord un fichier ou collez le texte d’un profil.
profileTooLarge = Ce n’est pas un profil : un profil fait au plus 64 Ko.
checkingProfile = Vérification du profil et de ses tests…
subscribe = S’abonner
subscribed = Abonné
subscribeTo = S’abonner à { $name }
addressLabel = Adresse d’un site ou d’un flux
addressPlaceholder = example.org ou un nom
addressMissing = Écrivez d’abord une adresse, par exemple example.org.
addressNamed = C’est un nom, pas une adresse. « { $words } » a été cherché dans le catalogue.
lookingUp = Recherche de flux à cette adresse…
chooseFeed = { $site } a plusieurs flux. Lequel ?
savePageInstead = Enregistrer cette page
readIt = Lire
chooseFile = Choisir un fichier
importing = Lecture de la liste…
dropHere = Relâchez pour importer
notOpml = Layover ne peut pas lire ce fichier. Il faut un fichier OPML.
startSync = Synchroniser et commencer à lire
skip = Passer pour l’instant
handbookReady = Le manuel est déjà dans la bibliothèque et se lit hors ligne.
added = { $count ->
    [one] { $count } publication ajoutée
    [many] { $count } de publications ajoutées
   *[other] { $count } publications ajoutées
}
