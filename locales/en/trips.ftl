trips = Trips
trip = Trip
tripsIntro = Say when you leave and how long you will read, and Layover packs that much and fetches it whole. Before you go it looks at every file, so that ready means ready.
tripsNone = No trip is planned.
tripsPast = Tidied up
planTrip = Plan a trip
changeTrip = Change the trip
tripName = Name
tripNameHint = Where to, or anything you like. Without one it is called by its day.
tripLeaves = Leaves
tripLeavesHour = At
tripDays = Days away
tripReading = Reading
tripReadingHint = Hours and minutes, like 6:40.
tripRoom = Room for pictures, in MB
tripRoomHint = Empty: as much as they take.
tripWishes = What to take
tripWishesHint = Layover takes from each in turn, unread stories first.
tripWishesPlaceholder = Publications, sections, people, lists
tripWishesNone = Nothing in your library is called “{ $words }”.
tripWishesFound = { $count ->
    [one] { $count } choice
   *[other] { $count } choices
}
tripWishesOffered = Choices
tripWishLess = No longer take { $name }
tripWishTaken = { $name } comes along.
tripWishLeft = { $name } stays at home.
tripLeavesWrong = Choose the day and the hour it leaves.
tripLeavesOver = A trip of these days would be over already. Choose a later day.
tripDaysWrong = Give the days away as a whole number, 1 to 365.
tripReadingWrong = Write how long you will read, like 6:40 or 45 min; at least 5 minutes.
tripRoomWrong = Give the room as a whole number of megabytes, or leave it empty.
tripWishesMissing = Choose at least one thing to take.
tripEstimate = What it would hold
tripEstimateNone = Choose what to take, and what it would hold stands here.
tripEstimateWrong = What it would hold stands here as soon as the fields above make sense.
tripPlanAct = Plan this trip
tripChangeAct = Change it
wishLists = Lists
wishNames =
    .all = Everything
    .saved = Saved stories
    .following = Everything you follow
    .queued = Queued links
wishKinds =
    .publication = publication
    .section = section
    .contributor = contributor
    .series = series
    .view = view
wishGone = not in the library now
sectionsAll = Sections
seriesAll = Series
tripReady = Ready
tripNotReady = Not ready
tripAway = On board
tripOver = Over
tripEnded = Tidied up
tripHoldsNothing = It holds no story.
tripNothingFetched = Nothing has been fetched for it yet.
tripLacking = { $count ->
    [one] { $count } of { $total } stories lacks something.
   *[other] { $count } of { $total } stories lack something.
}
tripUnchecked = All seems to be here; it has not been looked at on disk.
tripLeavesIn = { $days ->
    [0] Leaves today
    [1] Leaves tomorrow
    [one] Leaves in { $days } day
   *[other] Leaves in { $days } days
}
tripBackIn = { $days ->
    [0] Back today
    [1] Back tomorrow
    [one] Back in { $days } day
   *[other] Back in { $days } days
}
tripFrozen = It has departed: nothing joins it and nothing leaves it by itself.
tripFigure = { $whole } of { $total } on board
tripFigurePictures = Pictures
tripFigureSize = On disk
tripFigureReading = Reading
tripOf = { $held } of { $asked }
tripLookedAt = Looked at on disk { $age }.
tripNotLookedAt = Not looked at on disk since the choice changed.
hours = { $hours } h { NUMBER($minutes, minimumIntegerDigits: 2) }
tripMakeReady = Make ready
tripRecheck = Re-check from disk
tripChecking = Reading every file again…
tripCheckedGreen = Every text and every picture is on disk.
tripCheckedAmber = Something is lacking; it is listed on the trip.
airplaneCheck = Airplane check
airplaneCheckAll = Airplane check of all trips
airplaneHint = Opens every packed story as reading does, with no network.
airplaneChecking = Opening every story without a network…
airplanePassed = Airplane check passed
airplaneFailed = Airplane check failed
airplaneNothing = No story is packed.
tripChoose = Choose again
tripChosen = { $count ->
    [one] Chosen again: { $count } story.
   *[other] Chosen again: { $count } stories.
}
tripChange = Change…
tripTidy = Tidy up
tripTidyHint = Its stories become like any others again, and may be let go of when room is short.
tripRemove = Remove the trip
tripMore = More about this trip
tripMaking = Making the trip ready
tripStages =
    .texts = Fetching whole stories
    .pictures = Fetching pictures
    .check = Looking at everything on disk
tripLacks = What is lacking, and why
tripMayCome = Making ready again may bring it.
tripShowLacking = Show { $count } more
tripReplaced = Stories that could not be had
tripStories = On this trip
tripNoStories = Nothing fits. Take more things along, or more hours.
tripBegins = after { $after }
tripPin = Keep “{ $title }” when choosing again
tripIsPinned = Stays when choosing again
tripDrop = Leave “{ $title }” at home
tripTakes = Takes from
tripRefused = Left at home
tripPutBack = Take along
tripPutBackName = Take “{ $title }” along again
tripFacts = The trip
tripPace = { $words ->
    [one] Reading times at your pace, { $words } word a minute.
   *[other] Reading times at your pace, { $words } words a minute.
}
tripRoomOf = Pictures in { $megabytes } MB at most.
tripNoneAhead = No trip is ahead. Plan one first (Shift+T).
tripTakeAlong = Take along on { $name }
tripHasIt = It is on “{ $name }” already.
tripStatusAway = On board: { $name }
