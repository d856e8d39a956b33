showAsPage = Show as a page
showAsList = Show as a list
noPage = This list has no page of its own.
pageTools = Page tools
pageBack = Back
frontPageOf = Front page: { $name }
frontEmpty = Nothing has come in yet.
frontEmptyStep = Sync now
frontNews = New front page
unreadIn = { $count } unread
nothingYet = Nothing yet
everyoneFollowed = All you follow
showMore = Show { $count } more
shownOf = { $total ->
    [one] { $shown } of { $total } story
   *[other] { $shown } of { $total } stories
}
today = Today
yesterday = Yesterday
parts = { $count ->
    [one] { $count } part
   *[other] { $count } parts
}
goOnWith = Go on with part { $number }
beginWith = Begin with part 1
allPartsRead = You have read every part.
kinds = Kinds
everyKind = Everything
kindNames =
    .analysis = Analysis
    .reporting = Reporting
    .opinion = Opinion
    .video = Video
    .interview = Interview
    .review = Reviews
    .essay = Essays
    .podcast = Podcasts
    .letter = Letters
    .letters = Letters
writtenBy = Written by
tags = Tags
topics = Writes about
coAuthors = Writes with
writesFor = Writes for
rhythm = { $total ->
    [one] { $total } story in the last { $months } months
   *[other] { $total } stories in the last { $months } months
}
rhythmMonth = { $total ->
    [one] { $month }: { $total } story
   *[other] { $month }: { $total } stories
}
theirPage = Their page on the web
allStories = Stories
noStories = No stories are here at the moment.
alsoPrintedAs = Also printed as
aliasWhere = { $total ->
    [one] { $publication }, { $total } story
   *[other] { $publication }, { $total } stories
}
notTheSame = Not the same person
notTheSameAs = { $name } is not the same person
perhapsAlso = Perhaps also
samePerson = Same person
samePersonAs = { $name } is the same person
someoneElse = Someone else
someoneElseThan = { $name } is someone else
follow = Follow
unfollow = Unfollow
isFollowed = Following
followName = Follow { $name }
followingName = Following { $name }
keepOffline = Keep offline
keepOfflineName = Keep offline: everything by { $name }
mute = Mute
isMuted = muted
isKeptOffline = kept offline
followWhom = Follow whom?
nobodyNamed = Nobody is named under this story.
followingEmpty = You follow nobody yet.
followingEmptyStep = Press f on a story to follow who wrote it, or choose from the contributors. Sections, series and whole publications can be followed on their pages.
followingQuiet = Nothing by them is here yet.
seeContributors = See the contributors
contributorsIntro = Everyone who is named in your library, over all publications. Whoever has the most stories here stands first.
findContributor = Find a contributor
contributorsFound = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
contributorsNone = Nobody here is called “{ $words }”.
importNames = Import names
importNamesIntro = One name a line. Those in your library are followed at once, the others as soon as they write.
importNamesLabel = Names
importNamesAct = Follow these
namesMissing = Write or paste a name first.
namesWaiting = Followed as soon as they write
nameForget = Wait for { $name } no longer
prefer = Put { $publication } first
unprefer = No longer put { $publication } first

beginTitle = Whom and what to follow
beginIntro = New stories of what you follow stand in Following, and can be kept offline. This can be changed at any time.
beginNothing = Nothing to choose from is here yet. Sections and people come with the first sync.
beginDone = Done
beginAct = Choose sections and people
beginAsk = The first stories are here. Which sections and people are worth following?
