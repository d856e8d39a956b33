sourcesInTrouble = { $count ->
    [one] { $count } source in trouble
   *[other] { $count } sources in trouble
}
sourcesTitle = Sources
sourcesIntro = How each feed has been doing. A source is never given up: Layover asks again at the next sync.
sourcesAllWell = Every source answered well.
sourcesWell = Answering well
sourcesNone = There are no sources in this library yet.
lastAnswered = Last answered { $age }
neverAnswered = Has not answered yet
tryAgain = Try again
lastSyncSaid = Last sync
activityTitle = Activity
activityIntro = What Layover has been doing: each sync, what did not answer well, and what was left alone until when.
activityNone = Nothing has been done yet.
askAgain = Ask again
askAgainName = Ask { $name } again
leftAloneUntil = Left alone by itself until { $time }; you may ask before.
