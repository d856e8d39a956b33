listening = Reading aloud
listenStory = Read aloud
listenMoves = Where in the story
listenPlay = Go on reading aloud
listenPause = Pause
listenPaused = Paused
listenBack = The sentence before
listenOn = The next sentence
listenParagraphBack = The paragraph’s beginning
listenParagraphOn = The next paragraph
listenPace = Speed
listenSlower = Slower
listenFaster = Faster
listenUsual = Usual speed
listenTimes = { $times }×
listenSpeed = Speed { $times }
listenAt = sentence { $at } of { $total }
listenGoesOn = Go on with the next story
listenGoesOnWhy = When a story was read aloud to its end: the next of the list, unread ones alone in lists that have both.
listenThen = { $count ->
    [0] The last of its list
    [one] Then { $count } story more
   *[other] Then { $count } stories more
}
listenClose = No longer read aloud
listenNothing = Open a story first; it is read aloud from where you are in it.
listenEnded = That was the last of it.
listenStopped = No longer read aloud.
listenInstead = Now read aloud: “{ $title }”
settingsListening = Reading aloud
storyOpened = Open: { $title }
syncStages =
    .feeds = Asking feeds
    .pages = Fetching whole stories
    .index = Making stories searchable
    .pictures = Fetching pictures
