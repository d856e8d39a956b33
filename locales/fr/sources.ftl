sourcesInTrouble = { $count ->
    [one] { $count } source en difficulté
    [many] { $count } de sources en difficulté
   *[other] { $count } sources en difficulté
}
sourcesTitle = Sources
sourcesIntro = Comment se porte chaque flux. Une source n’est jamais abandonnée : Layover la redemande à la prochaine synchronisation.
sourcesAllWell = Toutes les sources ont bien répondu.
sourcesWell = Répondent bien
sourcesNone = Cette bibliothèque ne contient encore aucune source.
lastAnswered = Dernière réponse { $age }
neverAnswered = N’a pas encore répondu
tryAgain = Réessayer
lastSyncSaid = Dernière synchronisation
activityTitle = Activité
activityIntro = Ce que Layover a fait : chaque synchronisation, ce qui n’a pas bien répondu, et ce qui a été laissé tranquille, jusqu’à quand.
activityNone = Rien n’a encore été fait.
askAgain = Redemander
askAgainName = Redemander à { $name }
leftAloneUntil = Laissé tranquille jusqu’à { $time } ; vous pouvez demander avant.
