partOf = Fait partie de { $series }
showChanges = Voir ce qui a changé
showStory = Revenir à l’article
changesFrame = Ce qui a changé : { $title }
storyMore = Autour de cet article
citations =
    .chicago = Copier la référence : Chicago
    .apa = Copier la référence : APA
    .mla = Copier la référence : MLA
    .bibtex = Copier la référence : BibTeX
    .ris = Copier la référence : RIS
    .markdown = Copier comme lien Markdown
copyQuote = Copier la sélection comme citation
highlights = Surlignages
markTools = Surlignage
markIn =
    .yellow = Surligner en jaune
    .green = Surligner en vert
    .blue = Surligner en bleu
    .rose = Surligner en rose
markStatus =
    .marked = Surlignage : couleurs et note
    .selected = Passage sélectionné : h pour le surligner, c pour écrire une note
note = Note
labels = Étiquettes
writeNote = Écrire une note
changeNote = Modifier la note
notePlaceholder = Qu’en pensez-vous ?
labelsPlaceholder = Étiquettes, séparées par des virgules
keepNote = Garder
keepNoteKeys = Ctrl+Enter ou Esc la garde
removeHighlight = Supprimer le surlignage
findHighlight = Chercher dans vos surlignages et vos notes
highlightsFound = { $count ->
    [one] { $count } surlignage
    [many] { $count } de surlignages
   *[other] { $count } surlignages
}
highlightsNone = Rien de ce que vous avez surligné ne contient « { $words } ».
highlightsEmpty = Rien n’est encore surligné. Sélectionnez un passage et appuyez sur h, ou écrivez une note avec c : tous deux restent, quoi que fasse le site.
openAtHighlight = Ouvrir dans l’article
exportHighlights = Exporter
asMarkdown = En Markdown, pour Obsidian et d’autres
asCsv = En CSV, pour Readwise
copyLink = Copier le lien
copyProfile = Copier le profil
fullScreen = Plein écran
fullScreenLeave = F11 quitte le plein écran.
quiet = L’article seul
quietLeave = Réafficher la fenêtre
quietNeedsStory = Ouvrez d’abord un article : il sera alors seul à l’écran.
findInStory = Chercher dans cet article
findNext = Occurrence suivante
findPrevious = Occurrence précédente
foundAt = { $isMany ->
    [yes] { $at } sur { $count } et plus
   *[no] { $count ->
        [0] Pas dans cet article
       *[other] { $at } sur { $count }
    }
}
complete = Récupérer ce qui manque
completing = Récupération de ce qui manque…
alreadyWhole = Cet article est complet : rien ne manque.
fetchLinks = Les récupérer
fetchAddress = Récupérer { $address } maintenant
stoodIn = Dans « { $title } »
keepAudio = Garder hors ligne
fetchingAudio = Récupération du son…
letAudioGo = Ne plus garder
