sourcesInTrouble = { $count ->
    [one] { $count } Quelle gestört
   *[other] { $count } Quellen gestört
}
sourcesTitle = Quellen
sourcesIntro = Wie es jedem Feed ergangen ist. Keine Quelle wird aufgegeben: Beim nächsten Abgleich fragt Layover wieder.
sourcesAllWell = Jede Quelle hat gut geantwortet.
sourcesWell = Antworten gut
sourcesNone = In dieser Bibliothek gibt es noch keine Quellen.
lastAnswered = Letzte Antwort { $age }
neverAnswered = Hat noch nicht geantwortet
tryAgain = Noch einmal versuchen
lastSyncSaid = Letzter Abgleich
activityTitle = Aktivität
activityIntro = Was Layover getan hat: jeder Abgleich, was nicht gut geantwortet hat und was bis wann in Ruhe gelassen wurde.
activityNone = Noch ist nichts getan worden.
askAgain = Noch einmal fragen
askAgainName = { $name } noch einmal fragen
leftAloneUntil = Wird bis { $time } von selbst in Ruhe gelassen; von Hand geht es auch früher.
