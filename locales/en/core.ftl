frameViewer = Pictures of this story
frameEnlarge = Enlarge: #
frameUnnamed = a picture
frameCount = Picture # of #
frameSmaller = Smaller
frameLarger = Larger
frameClose = Close
framePicture = Picture
framePrevious = Previous
frameNext = Next
frameNote = Note #
frameGoToNote = Go to the note
frameTable = Table, scrolls sideways
frameCode = Code, scrolls sideways
frameMark =
    .whole = Here, whole
    .partial = Pictures missing
    .summary = Summary
    .failed = Not whole
frameRole =
    .author = By
    .interviewer = Interview by
    .photographer = Photographs by
    .translator = Translated by
frameOnward = Continue reading
frameShowLess = Show less
frameOpenStory = Open this story
frameOpen = Open
frameKeepReading = Keep reading
frameFurther = Also on this page
frameTopics = Topics
frameSource = From { $publication }
frameOriginal = Open the original
frameFirstPrinted = First printed at { $link }
frameReadThere = Read it as printed there
frameNotHere = Not here
frameNotHereTitle = This story is not in the library
frameNotHereStep = It may have been tidied away. Choose another from the list.
frameChanged = What changed
frameChangedOn = Changed on { $when }. Struck out is what stood before, underlined what stands now.
takenAway = The site has taken this story away. This copy stays.
fullStop = .
minutes = { $count } min
hoursOnly = { $hours } h
hoursAndMinutes = { $hours } h { $minutes } min
hoursPast = { $hours } h { $minutes }
sizeKb = { $amount } KB
sizeMb = { $amount } MB
sizeGb = { $amount } GB
sizeBytes = { $count ->
    [one] 1 byte
   *[other] { $count } bytes
}
decimal = { $whole }.{ $tenth }
listComma = { $first }, { $next }
listAnd = { $first } and { $last }
monthName =
    .m1 = January
    .m2 = February
    .m3 = March
    .m4 = April
    .m5 = May
    .m6 = June
    .m7 = July
    .m8 = August
    .m9 = September
    .m10 = October
    .m11 = November
    .m12 = December
weekday =
    .w1 = Monday
    .w2 = Tuesday
    .w3 = Wednesday
    .w4 = Thursday
    .w5 = Friday
    .w6 = Saturday
    .w7 = Sunday
dateDay =
    .day-first = { $day } { $month } { $year }
    .month-first = { $month } { $day }, { $year }
dateMoment = { $date }, { $time }
dateNoYear =
    .day-first = { $day } { $month }
    .month-first = { $month } { $day }
dateMonth = { $month } { $year }
stories = { $count ->
    [one] 1 story
   *[other] { $count } stories
}
pictures = { $count ->
    [one] 1 picture
   *[other] { $count } pictures
}
textFull = The whole text is here.
textSummary = Only the summary is here; the text is fetched at the next sync.
textFailed =
    .asked-to-wait = The site asked to be left alone for a while; Layover tries again at a later sync.
    .unreachable = The page could not be reached; Layover tries again at a later sync.
    .gone = Only the summary is here: the site says the page is gone.
    .refused = Only the summary is here: the site refused the page.
    .paywall = Only the beginning is here: the rest is behind a paywall.
    .consent-wall = Only the summary is here: the page asks for consent before it shows anything.
    .login = Only the summary is here: the page asks to sign in.
    .script-only = Only the summary is here: the page is written by scripts.
    .video = The page holds a video and no text; it can be watched on the site.
    .excerpt = Only the beginning is here: the page itself breaks off.
    .gallery = The page holds a row of pictures and no text; it can be seen on the site.
    .later-page = The beginning is here: a later page could not be had; Layover tries again at a later sync.
    .no-article = Only the summary is here: no article was found on the page.
    .unreadable = Only the summary is here: the page is larger or odder than Layover reads.
    .forbidden = Only the summary is here: the page’s address leads into the local network.
    .no-address = Only the summary is here: the feed names no page to fetch.
    .not-packed = Only the summary was in the pack this story came in.
    .lost = Only the summary is here: the text was lost from the disk; Layover fetches it again.
picturesAll = { $total ->
    [1] Its picture is here.
    [one] All { $total } pictures are here.
   *[other] All { $total } pictures are here.
}
picturesSome = { $total ->
    [one] { $here } of 1 picture is here.
   *[other] { $here } of { $total } pictures are here.
}
wholeStory = It is whole. { $held }
pictureAway =
    .not-yet = { $count ->
        [one] { $count } has not been fetched yet
       *[other] { $count } have not been fetched yet
    }
    .missing = { $count ->
        [one] { $count } is no longer on the site
       *[other] { $count } are no longer on the site
    }
    .refused = { $count ->
        [one] { $count } was refused by the site
       *[other] { $count } were refused by the site
    }
    .unreachable = { $count ->
        [one] { $count } could not be reached and is tried again
       *[other] { $count } could not be reached and are tried again
    }
    .asked-to-wait = { $count ->
        [one] { $count } waits, as its server asked to be left alone
       *[other] { $count } wait, as their server asked to be left alone
    }
    .not-a-picture = { $count ->
        [one] { $count } is broken, or no picture
       *[other] { $count } are broken, or no pictures
    }
    .too-large = { $count ->
        [one] { $count } is larger than Layover takes
       *[other] { $count } are larger than Layover takes
    }
    .forbidden = { $count ->
        [one] { $count } has an address in the local network
       *[other] { $count } have addresses in the local network
    }
    .no-room = { $count ->
        [one] { $count } found no room
       *[other] { $count } found no room
    }
    .lost = { $count ->
        [one] { $count } was lost from the disk and is fetched again
       *[other] { $count } were lost from the disk and are fetched again
    }
lackingPictures = { $here } of { $total } pictures are here; { $ahead }.
picturesAhead =
    .next-sync = the next sync fetches the rest
    .no-room = there is no room for the rest: Settings, “Room”, gives more
    .not-had = the rest could not be had
    .none = the settings say to fetch none
pictureMissing =
    .not-yet = This picture has not been fetched yet.
    .missing = The site no longer has this picture.
    .refused = The site refused this picture.
    .unreachable = This picture could not be reached; Layover tries again at a later sync.
    .asked-to-wait = This picture’s server asked to be left alone for a while; Layover tries again at a later sync.
    .not-a-picture = What the site sent is not a picture.
    .too-large = This picture is larger than Layover takes.
    .forbidden = This picture’s address leads into the local network.
    .no-room = There is no room for this picture. Save the story, or give Layover more room in Settings, and the next sync fetches it.
    .lost = This picture was lost from the disk; Layover fetches it again.
onwardNext = Next
onwardNextIn = Next in { $series }
onwardSamePage = From the same page
onwardSameHand = By the same hand
onwardMoreBy = More by { $name }
frontEnd = That is all.
frontEndToday = That is all for today.
frontEndYesterday = That is all since yesterday.
frontEndSince = That is all since { $day }.
changedAfter = Changed on { $when }, after you read it.
editionWhat =
    .week = The week’s round-up
    .trip = For a trip
    .series = A series
    .contributor = One contributor
    .selection = A selection
    .pack = From a pack
network =
    .offline = There is no network.
    .sign-in = This network wants you to sign in first.
    .silent = There is a network, and nobody answers on it.
    .weak = The network is slow, or comes and goes.
syncStage =
    .feeds = Asking feeds
    .pages = Fetching whole stories
    .index = Making stories searchable
    .pictures = Fetching pictures
tripStage =
    .texts = Fetching whole stories
    .pictures = Fetching pictures
    .check = Looking at everything on disk
progressOf = { $what }: { $done } of { $total }
progressNew = { $count ->
    [one] { $what }: { $done } of { $total }, 1 story new
   *[other] { $what }: { $done } of { $total }, { $count } stories new
}
progressWaits = { $what }: { $done } of { $total }. Waiting { $seconds } s for a server that asked to be left alone
progressQuiet = { $what }: { $done } of { $total }. No server has answered for { $seconds } s; still waiting
packMended = { $count ->
    [one] 1 story of an earlier pack got what it lacked.
   *[other] { $count } stories of an earlier pack got what they lacked.
}
roomKeepsFree = { $size } of the disk stay free.
roomKeepsTenth = A tenth of this disk is the most that is kept free: { $size }.
reportNetwork = { $network } What is here stays readable; the next sync goes on.
reportNothing = Nothing new
reportNew = { $count ->
    [one] 1 story new
   *[other] { $count } stories new
}
reportStopped = Stopped. { $new }; what came so far is kept
reportChanged = { $count ->
    [one] 1 story changed
   *[other] { $count } stories changed
}
reportPicturesFailed = { $count ->
    [one] 1 picture could not be had.
   *[other] { $count } pictures could not be had.
}
reportNoRoom = { $count ->
    [one] 1 picture found no room: Settings, “Room”, says what takes it.
   *[other] { $count } pictures found no room: Settings, “Room”, says what takes it.
}
reportTexts = { $count ->
    [one] The whole text of 1 story could not be had; the reason is told under the text.
   *[other] The whole text of { $count } stories could not be had; the reason is told under the text.
}
reportFeeds = { $total ->
    [one] { $failed } of 1 feed did not answer well.
   *[other] { $failed } of { $total } feeds did not answer well.
}
reportWaiting = { $count ->
    [one] 1 address still waits for an answer.
   *[other] { $count } addresses still wait for an answer.
}
reportMetered = This network is metered: pictures and sound wait until you ask for them.
actDone =
    .marked-read = { $count ->
        [one] Marked 1 story read.
       *[other] Marked { $count } stories read.
    }
    .marked-unread = { $count ->
        [one] Marked 1 story unread.
       *[other] Marked { $count } stories unread.
    }
    .saved = Saved. It stays, whatever the site does.
    .unsaved = No longer saved.
    .unsubscribed = Unsubscribed. Saved stories stay in Saved.
    .forgot-address = This address is no longer tried.
    .followed = Following. New stories stand in Following.
    .unfollowed = No longer followed.
    .changed-follow = Changed how this is followed.
    .merged = Their stories stand together now.
    .split = This name is somebody of its own now.
    .dismissed = These two are not proposed again.
    .preferred = This publication stands first now.
    .unpreferred = This publication stands in its place by name.
    .removed-view = This search is no longer kept.
    .removed-trip = The trip is gone. Its stories are like any others again.
    .changed-trip = The trip is changed.
    .ended-trip = Tidied up. Its stories are like any others again.
    .packed = Packed. It comes along.
    .highlighted = Marked. It stays, whatever the site does.
    .changed-highlight = Changed.
    .removed-highlight = The highlight and its note are gone.
    .refused-story = Taken out. It stays out, however often stories are chosen.
    .followed-names = { $count ->
        [one] Following 1 person of a list.
       *[other] Following { $count } people of a list.
    }
    .forgot-name = This name is no longer waited for.
    .kept-view = This search is kept.
    .removed-edition = This edition is no longer kept. Its stories stay.
savedLacking = Saved. { $lacking }
tripReadyStories = { $total ->
    [one] { $here } of 1 story
   *[other] { $here } of { $total } stories
}
tripReadySome = { $total ->
    [one] { $here } of 1 story whole
   *[other] { $here } of { $total } stories whole
}
tripReadyPictures = { $total ->
    [one] { $here } of 1 picture
   *[other] { $here } of { $total } pictures
}
tripHoldsNothing = There is nothing to take yet.
tripWouldHold = { $count ->
    [one] About 1 story, { $duration } of reading, { $size } of pictures.
   *[other] About { $count } stories, { $duration } of reading, { $size } of pictures.
}
tripPicturesMissing = { $missing ->
    [one] { $missing } of { $whole } is missing: { $reasons }.
   *[other] { $missing } of { $whole } are missing: { $reasons }.
}
tripReason =
    .not-yet = not fetched yet
    .missing = gone from the site
    .refused = refused by the site
    .unreachable = out of reach for now
    .asked-to-wait = not asked for, as the server wants to be left alone
    .not-a-picture = not a picture
    .too-large = larger than Layover takes
    .forbidden = in the local network
    .no-room = no room left
    .other = not to be had
    .lost = lost from the disk
tripReasonCounted = { $count } { $reason }
tripServerWaits = The server asked to be left alone; Layover asks again after { $when }.
tripRoomStep = Give Layover more room in Settings, or free some of the disk, then make the trip ready again.
tripWhen =
    .planned = { $days ->
        [one] Leaves on { $when }, for 1 day.
       *[other] Leaves on { $when }, for { $days } days.
    }
    .away = Away until { $when }.
    .over = Back since { $when }.
    .ended = Tidied up.
tripWarning = “{ $name }” leaves in { $left } and is not ready: { $why }.
tripNotChecked = it has not been checked
tripLacksSomething = { $count ->
    [one] 1 of { $stories } lacks something
   *[other] { $count } of { $stories } lack something
}
tripIsOver = “{ $name }” is over. Tidy up, and its stories are like any others again.
tripMinutesLeft = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
tripHoursLeft = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
tripAskedFor = { $held } of the { $wanted } asked for
tripNoRoom = There is no room for more: { $of }, in { $room }.
tripNoMore = There is nothing more to take: { $of }.
tripNoMoreFits = Nothing more fits: { $of }, with { $room } of room.
suggestState =
    .is-unread = Unread
    .is-saved = Saved
    .is-offline = Wholly on board
    .is-followed = Of those you follow
    .is-read = Read
    .in-trip = Taken along on a trip
    .newer-1d = Of the last day
    .newer-7d = Of the last week
    .newer-30d = Of the last month
    .older-30d = Older than a month
    .shorter-5 = At most 5 minutes
    .longer-10 = 10 minutes and more
    .longer-20 = 20 minutes and more
    .shorter-10 = At most 10 minutes
suggestFilter =
    .author = By someone
    .section = From a section
    .publication = From a publication
    .series = Of a series
    .kind = Of one kind: analysis, opinion …
    .tag = With a label
    .is = Unread, saved, wholly on board …
    .in = On a trip, in Saved, in Following
    .trip = On one trip
    .after = From a day on, like 2026-05-03, 2026-05 or 2026
    .before = Before a day, like 2026-05-03
    .newer = From the last days: 7d, 2w, 3m, 1y
    .older = Older than so many days
    .longer = So many minutes and more
    .shorter = At most so many minutes
sourceWell = Answers well.
sourceNotAsked = Not asked yet.
sourceProblem =
    .offline = There was no network.
    .captive-portal = This network wants you to sign in first.
    .unreachable = The server did not answer; Layover asks again at a later sync.
    .untrusted = The site could not prove that it is the one it says it is.
    .not-found = There is nothing at this address; it may have moved.
    .gone = The site says the feed is gone for good.
    .refused = The site refused to answer.
    .asked-to-wait = The server asked to be left alone for a while.
    .server-error = The server had trouble of its own.
    .bad-redirect = The site sent Layover elsewhere in a way that is not followed.
    .too-large = The answer is larger than Layover takes.
    .not-a-feed = What the site sent is not a feed.
    .unreadable = The feed could not be read.
    .forbidden = The address lies in the local network, where Layover does not go by itself.
libraryMended =
    .anew = The library was damaged and has been mended: { $saved } saved, { $highlights } highlights and notes and { $follows } followed are here. The damaged one is kept in { $path }; what else is missing comes with the next sync.
    .rows = Part of the library was lost or had changed by itself, and was put back from its second file: { $saved } saved, { $highlights } highlights and notes and { $follows } followed are here.
libraryError =
    .newer = The library { $path } was written by a newer Layover. Nothing was changed; please update Layover.
    .not-ours = { $path } is not a Layover library. Nothing was changed.
    .lost = The library’s database { $path } is gone or empty, while other files of it are still there. Nothing was changed. Put the database back from a copy of the folder; or move the folder away, and Layover begins a new library.
    .full = The disk is full: this could not be written, and everything kept before is still there. Make room and try again.
    .no-room = There is no room for this file: what is kept fills it, and nothing of that is thrown out for it. Give Layover more room, or let go of stories you kept.
    .disk = The disk could not be read or written ({ $reason }): nothing of this was kept, and everything kept before is still there. Look at its free room and its health, then try again.
    .damaged = The library is damaged ({ $reason }): nothing was changed. Close every window of Layover and open it again: it keeps the damaged one and mends what it can. “layover doctor --fix” in a terminal mends its index and its files.
    .read-only = The library cannot be written to (read-only): nothing was changed.
    .busy = The library is in use by another program and did not come free: nothing was changed. Try again in a moment.
    .file = { $path }: { $reason }
    .unknown = This is no longer in the library.
    .not-undone = That can no longer be undone.
    .database = The library’s database: { $reason }
fetchProblem =
    .offline = There is no network.
    .captive-portal = This network wants you to sign in first.
    .unreachable = The server does not answer.
    .untrusted = The site could not prove that it is the one it says it is.
    .not-found = There is nothing at this address.
    .gone = The site says that this is gone for good.
    .refused = The site refused to answer.
    .asked-to-wait = The server asked to be left alone for a while.
    .server-error = The server had trouble of its own.
    .bad-redirect = The site sent Layover elsewhere in a way that is not followed.
    .too-large = The answer is larger than Layover takes.
    .not-a-feed = What is there is not a feed.
    .unreadable = What the site sent could not be read.
    .forbidden = The address lies in the local network, where Layover does not go by itself.
doorHint = Settings, “Addresses on your own network”, opens the door to { $host }, if you trust that network.
addressEmpty = Type the address of a site or a feed, such as example.org.
addressNone = “{ $text }” is not a web address. It should look like example.org or https://example.org/feed.
doorRule =
    .not-a-host = “{ $rule }” is not a rule: a host’s name is made of letters, digits, hyphens and dots; an address range looks like 192.168.1.0/24
    .all = “{ $rule }” would open every address there is: name a host, or a smaller range like 192.168.1.0/24
    .port = “{ $rule }” is not a rule: { $port } is no port, they go from 1 to 65535
    .other = “{ $rule }” is not a rule: write a host name or an address range, and a port if you like
settingWrong =
    .language = the window speaks one of: { $names }
    .text-size = the text size goes from { 14 } to { 32 } pixels
    .measure = the measure goes from { 45 } to { 75 } characters
    .leading = lines stand { 130 } to { 200 } hundredths of the text size apart
    .zoom = the window is shown at { 50 } to { 300 } per cent
    .speech = a voice speaks at { 50 } to { 300 } per cent
    .sync-every = Layover syncs by itself every { 15 } to { 1440 } minutes, or never ({ 0 })
    .pictures = pictures are fetched for `none`, `saved` or `all` stories
    .pictures-of-one = pictures of a publication are fetched for `all`, `saved` or `none` of its stories
    .week = the round-up is made on a day from `monday` to `sunday`, or never
    .keys = a key is written like "j", "Ctrl+k" or "g a"
    .room = the room goes from { $least } to { $most }
    .floor = that much of a disk cannot be left free
    .documents = this system names no folder for documents; set one for exports in the settings
    .reader = no folder of an e-reader is set: connect it, and set the folder its books lie in (Settings, or `layover export --set-reader FOLDER`)
    .too-large = this file is larger than settings are
    .not-json = this file is no JSON: line { $line } cannot be read
    .other-kind = a value of another kind belongs here
    .not-settings = this is no file of Layover’s settings
    .newer = a newer Layover wrote this file; this one is too old to read it
    .empty = there are no settings in this file
    .unwritable = the settings cannot be written
    .unknown = there is no setting “{ $name }” that can be set so; `layover settings` shows them
    .named = “{ $name }” may not be so: { $why }
settingsSame = All of it was so already.
settingsChanged = { $count ->
    [one] 1 setting changed.
   *[other] { $count } settings changed.
}
settingsLeftOut = Left out, because it is no setting or may not come from a file: { $names }.
fileWhy =
    .is-folder = it is a folder; name a file in it
    .foreign = Layover did not write what is there, and leaves it alone; name another folder
    .full = the disk is full. Make room there, or name another place
    .no-place = its folder is not there; make it first, or name another place
    .denied = this system does not let you write there; name another place
    .read-only = it lies on something that can only be read; name another place
    .too-large = it is larger than what a file may be there; name another place
    .no-folder = there is no such folder; make it first, or name another place
    .no-reader = it is not there; connect the e-reader and unlock it, then try again
    .not-ours = it holds something that Layover did not write; name an empty or a new folder
    .large = it is larger than such a file may be
    .library = it belongs to a library of Layover; name another file
packWhy =
    .no-file = there is no such file
    .too-much = it holds more than a pack may
    .part-missing = { $name } is not in it or cannot be read: it is damaged
    .part-broken = { $name } cannot be read: it is damaged
    .part-large = { $name } is larger than what a pack may hold
    .unpacks = it unpacks to more than a pack may
    .part-other = { $name } is not what the pack says it is: it is damaged
    .damaged = it is damaged, or no pack of Layover
    .large = it is larger than a pack may be
    .pictures = its list of pictures is damaged
    .contents = its list of contents is damaged
    .contents-unread = its list of contents cannot be read
    .other = it is no pack of Layover
    .newer = a newer Layover made it; this one is too old to read it
    .empty = there is no story in it
    .stories = its list of stories is damaged
    .stories-large = its stories are larger than a pack may be
    .story-unread = { $name } cannot be read
    .ended = it was not read to its end
    .slow = it takes longer to read than a pack may
    .not-a-story = it holds something that is no story
    .story-newer = a newer Layover wrote it; this one is too old to read it
packReading = Reading the pack
packTaken = { $count ->
    [one] “{ $title }”: 1 story taken in.
   *[other] “{ $title }”: { $count } stories taken in.
}
packKnown = { $count ->
    [one] 1 story was here already, and stays as it is.
   *[other] { $count } stories were here already, and stay as they are.
}
packSaved = { $count ->
    [one] 1 story of it is saved now.
   *[other] { $count } stories of it are saved now.
}
packEdition = The edition of that name holds them all.
listWritten = Written to { $path }.
exportWritten = { $stories }, { $pictures }, { $size }: written to { $path }.
exportMissing = { $count ->
    [one] 1 picture is missing; a note stands in the place.
   *[other] { $count } pictures are missing; a note stands in the place.
}
exportExtent = { $extent }.
exportPictures = { $pictures }, { $size }.
exportPartly = { $count ->
    [one] Of 1 story only a part of the text is here, and the export says so.
   *[other] Of { $count } stories only a part of the text is here, and the export says so.
}
exportNotHere = { $count ->
    [one] 1 picture is not here; a note stands in the place.
   *[other] { $count } pictures are not here; a note stands in the place.
}
exportLetter = (Attach this file, then delete this line: { $path })
exportNothing = there is no story in “{ $title }” to write out
exportTooMany = { $count ->
    [one] this is 1 story, and one file takes { $most }: name a smaller list
   *[other] these are { $count } stories, and one file takes { $most }: name a smaller list
}
exportTitle =
    .stories = Stories
    .saved = Saved stories
    .following = Following
exportAndMore = { $count ->
    [one] { $title } and 1 more
   *[other] { $title } and { $count } more
}
editionFollowed = From those you follow
editionWeek = The week to { $day }
ofWhat = { $name }: { $what }
untitled = Untitled
newsOne = { $name }: “{ $title }”.
newsMany = New from { $names }.
newsMore = { $count ->
    [one] { $names } and 1 more
   *[other] { $names } and { $count } more
}
feedsAdded = { $count ->
    [one] 1 feed added.
   *[other] { $count } feeds added.
}
feedsKnown = { $count ->
    [one] 1 feed was here already.
   *[other] { $count } feeds were here already.
}
feedsRefused = { $count ->
    [one] 1 entry was left out: no web address.
   *[other] { $count } entries were left out: no web address.
}
opmlWhy =
    .empty = the subscription list is empty
    .other = this file is no OPML subscription list
    .too-large = the subscription list is larger than { 15 } MB
activityMore = { $count ->
    [one] And 1 more source; Sources tells of each.
   *[other] And { $count } more sources; Sources tells of each.
}
activitySkipped =
    .asked = { $name }: skipped, asked to wait until { $until }.
    .failed = { $name }: skipped until { $until }, because it did not answer well before.
activityTaken =
    .list = A list of subscriptions was taken in: { $said }
    .pack = A pack was taken in: { $said }
    .settings = Settings were taken from a file: { $said }
activityWeek = The week’s round-up was made: “{ $title }”.
sentencePair = { $first } { $next }
linkRefused = A link was not followed: { $why }.
linkWhy =
    .long = it is longer than a link may be, or damaged
    .damaged = it is damaged
    .nothing-known = it asks for nothing Layover knows
    .address-long = its address is longer than one may be, or hides something
    .address-none = its address is none
    .address-elsewhere = its address leads to no page of the web
    .address-password = its address holds a name or a password
    .address-local = its address leads into this computer or your own network
thatFile = That
tray =
    .open = Open Layover
    .sync = Sync now
    .quit = Quit Layover
    .goes-on = Layover goes on in the tray. Its menu there ends it.
    .no-login = Layover cannot start when you log in: { $why }.
speechTrouble =
    .missing = Nothing on this computer can read aloud yet. Install speech-dispatcher and a voice for it, such as espeak-ng, then try again.
    .no-way = Layover cannot read aloud on this system yet. A screen reader reads the story as it stands.
    .silent = The speech of this computer does not speak. Is a voice installed, and a loudspeaker chosen? Then try again.
    .broken = The speech of this computer broke off ({ $why }). Try again.
highlightLost =
    .changed = The story has changed, and no longer holds this passage.
    .gone = Its story is no longer in the library.
linkPreview =
    .here = On board
    .mail = Opens in your mail program
    .browser = Opens in your browser
namesFollowed =
    .none = There was no name in this list.
    .nobody = Nobody of them has been printed here yet.
    .already = You followed them already.
    .more = { $count ->
        [one] You follow 1 person more.
       *[other] You follow { $count } people more.
    }
    .waiting = { $count ->
        [one] 1 person will be followed as soon as a story of theirs comes.
       *[other] { $count } people will be followed as soon as a story of theirs comes.
    }
namesLeft =
    .out = { $count ->
        [one] 1 more name was left out: a list takes { $most } at once, so give the rest as another.
       *[other] { $count } more names were left out: a list takes { $most } at once, so give the rest as another.
    }
    .refused = { $count ->
        [one] { $names } was left out: it is no person’s name.
       *[other] { $names } were left out: they are no person’s name.
    }
    .name = “{ $name }”
    .more = { $count ->
        [one] 1 more
       *[other] { $count } more
    }
nameProposal =
    .same = The same name
    .same-in = The same name in { $publication }
    .alike = A name much like it
    .alike-in = A name much like it in { $publication }
profileAdded = Added a profile for { $name }.
profileNames = It names { $what }.
profileCount =
    .feeds = { $count ->
        [one] 1 feed
       *[other] { $count } feeds
    }
    .sections = { $count ->
        [one] 1 section
       *[other] { $count } sections
    }
    .series = { $count ->
        [one] 1 series
       *[other] { $count } series
    }
profileLeftOut = This profile is left out: { $why }
profileMore = { $count ->
    [one] { $said } (1 more mistake)
   *[other] { $said } ({ $count } more mistakes)
}
profileWhy =
    .unread = it cannot be read: { $reason }
    .leads-out = it is a link that leads out of the folder of profiles, and is not followed; put the file itself here
    .no-file = it is no plain file
    .large = it has { $bytes } bytes; a profile has at most { $most }
    .no-text = it is no text in UTF-8
    .same-slug = { $file } is called "{ $slug }" too; one of the two has to go
    .same-host = { $file } is for { $host } too; one of the two has to go
    .same-site = { $file } is for the same site too; one of the two has to go
linkKept =
    .sign-in = Kept until you have signed in to this network.
    .no-network = Kept until there is a network.
pageHere = This story is here already.
pageHereStays = This story is here already, and stays as it is.
queueKept = Kept. The next sync fetches it and saves it as a story.
queueKeptBut = Kept, but not fetched as things are: { $why }
queueFollowed = Followed with no network.
queueNext = The next sync fetches it.
queueQuestion = { $count ->
    [one] 1 link you followed with no network: fetch it as a story?
   *[other] { $count } links you followed with no network: fetch them as stories?
}
queueWaits = { $count ->
    [one] 1 address still waits.
   *[other] { $count } addresses still wait.
}
queueNothing = Nothing waits.
queueFetched = { $count ->
    [one] 1 story fetched and saved.
   *[other] { $count } stories fetched and saved.
}
searchWaits = { $count ->
    [one] The text of 1 story is not searchable yet: it is being made so, and is found by its headline meanwhile.
   *[other] The texts of { $count } stories are not searchable yet: they are being made so, and are found by their headlines meanwhile.
}
searchRemark = “{ $piece }” was looked for as a word, not taken as a condition: { $wants }.
searchWants =
    .kinds = the kinds are { $words }
    .words = it takes { $words }
    .day = it takes a date such as 2026-05-03, a month or a year
    .age = it takes days, weeks, months or years, such as 7d, 2w, 3m or 1y
    .minutes = it takes minutes, such as 10
    .meant = the condition is “{ $words }:”
    .without = a search leaves nothing out
quoteRemark =
    .no-words = There are no words in this quote.
    .no-text = The text of this story is not on board, so the quote could not be compared with it.
    .other-words = These words do not stand so in the copy on board. Compare them before you quote them.
subscribeAhead =
    .next-sync = Its stories come with the next sync.
    .nothing-yet = It has no stories yet. What it brings comes with each sync.
subscribeNoFeed = { $host } has no feed to subscribe to. The page itself can be saved as a story.
subscribed =
    .known = { $title } was in the library already.
    .joined = Added to { $title }. { $ahead }
    .new = Subscribed to { $title }. { $ahead }
subscribeChoose = This site has several feeds: add it again to choose one.
addressKept = { $why } The address is kept and tried again with each sync.
pageSaved = Saved “{ $title }”.
pageSavedFile = Saved “{ $title }”. Its pictures come with the next sync.
noStory = { $at } could not be saved: { $why }.
noStoryWhy =
    .paywall = the story is behind a paywall
    .consent-wall = the page asks for consent before it shows anything
    .login = the page asks you to sign in
    .script-only = the page is written by scripts alone
    .no-article = there is no story on the page
    .video = the page holds a video and no text
    .refused = the site keeps programs out of this page
    .gone = the site says the page is not there
    .excerpt = the page prints only the beginning of the story
    .gallery = the page holds pictures and no text
    .unreadable = it is larger, deeper or odder than Layover reads
    .other = the page cannot be read
    .no-story-file = there is no story in this file
    .unreadable-file = this file could not be read as a page
audioKind =
    .audio = Audio
    .video = Video
audioSaid =
    .here = { $what }. It is here and plays with no network.
    .no-room = { $what }. There is no room for it. Give Layover more room in Settings, or free some of the disk, then ask for it again.
    .coming = { $what }. It is on its way.
    .failed = { $what }. { $why }
    .away = { $what }.
roomKept =
    .none = None of it is kept for good.
    .all = All of it is kept for good: saved, packed or kept offline.
    .some = { $size } of it is kept for good: saved, packed or kept offline.
roomNothing = Nothing yet of { $budget }.
roomUsed = { $used } of { $budget }. { $kept }
roomOverfull = What you keep takes { $kept } and the room is { $budget }. It all stays; no other picture finds room. Give Layover more room, or let go of saved stories.
roomDiskFull = The disk has { $free } free, and { $floor } stay free by your setting. New pictures find little room until there is more.
roomPart =
    .pictures = { $size } of pictures
    .audio = { $size } of audio
    .pages = { $size } of pages kept
    .text = { $size } of text
roomLine = { $parts }.
roomOthers = Faces, and what waits to be tidied
roomEmpty = Nothing.
roomGonePages = { $count ->
    [one] the pages kept of 1 story ({ $size })
   *[other] the pages kept of { $count } stories ({ $size })
}
roomGoneFiles = { $count ->
    [one] 1 file ({ $size }), read and old ones first
   *[other] { $count } files ({ $size }), read and old ones first
}
roomGoneFilesOf = { $count ->
    [one] 1 file of { $stories } ({ $size }), read and old ones first
   *[other] { $count } files of { $stories } ({ $size }), read and old ones first
}
roomChanged =
    .nothing = The room is { $room } now; nothing had to go.
    .would-nothing = With { $room }, nothing has to go.
    .gone = The room is { $room } now. Gone: { $parts }. Their text stays.
    .would-go = With { $room }, these go: { $parts }. Their text stays.
roomOver = What is saved, packed or kept offline takes { $size } more than that; it stays.
completeNothing = There is nothing to complete.
completeAll = { $count ->
    [one] 1 story is whole now.
   *[other] All { $count } stories are whole now.
}
completeSome = { $count ->
    [one] { $whole } of 1 story are whole now.
   *[other] { $whole } of { $count } stories are whole now.
}
completeLater = { $network } { $said } The next sync goes on with it.
completePictures = { $here } of { $total } pictures are here.
completePicturesWhy = { $here } of { $total } pictures are here: { $why }.
listSemicolon = { $first }; { $next }
completeRoomStep = Give Layover more room in Settings, or free some of the disk, then ask again.
pictureFiles = { $count ->
    [one] 1 picture file
   *[other] { $count } picture files
}
airplaneNothing = No story is packed.
airplanePassed = { $count ->
    [one] The story opens with { $pictures }, and nothing asks for a network.
   *[other] All { $count } stories open with all { $pictures }, and nothing asks for a network.
}
airplaneSome = { $count ->
    [one] { $whole } of 1 story open whole.
   *[other] { $whole } of { $count } stories open whole.
}
airplaneMiss =
    .picture = The picture { $name }… is not on the disk as it should be.
    .closed = The story does not open at all.
    .empty = The story opens empty.
    .asks = { $name } would be asked of the network ({ $by }).
    .unserved = { $name } is not served.
    .unsaid = The document does not say how much of the story is here.
styleSheet = style sheet
tripMade =
    .stopped = Stopped; what came so far is kept: { $readiness }.
    .nothing = There is nothing to take: { $readiness }.
    .ready = Ready: { $readiness }.
    .not-ready = Not ready: { $readiness }.
tripReplacedSome = { $count ->
    [one] 1 story could not be had, and others come in their place.
   *[other] { $count } stories could not be had, and others come in their place.
}
tripCrowdedSome = { $count ->
    [one] 1 story did not fit into its room.
   *[other] { $count } stories did not fit into its room.
}
tripWaitsForSync = Waiting for the sync that is running
tripStaysBehind = “{ $title }” stays behind: with its pictures ({ $size }) the trip would need more than its room of { $room }.
tripReplacedOne = “{ $title }” cannot be had; “{ $other }” comes along in its place.
quoted = “{ $text }”
tripLost = { $count ->
    [one] { $names } is no longer in the library.
   *[other] { $names } are no longer in the library.
}
tripQueued = { $count ->
    [one] 1 queued link has not been fetched yet.
   *[other] { $count } queued links have not been fetched yet.
}
tripLacksRoom = Its pictures need about { $need } more, and there is room for { $room } beside what is kept: give Layover more room in Settings (or `layover room`), give this trip a smaller room, or tidy up a trip that is over.
tripNamed = Trip of { $when }
tripWrong =
    .subject = one of the things to take is not in the library
    .days = a trip takes { 1 } to { 365 } days
    .minutes = a trip holds from { 5 } minutes to 1,000 hours of reading
    .room = a trip needs room; leave it out to give it as much as there is
    .wishes = a trip takes something along, and at most a hundred things
    .over = this trip would be over already; its departure lies too far back
    .nameless = something to take is neither named nor numbered
    .departed = this trip has departed; what it holds stays as it is
suggestPlace =
    .trip = On a trip
    .saved = In Saved
    .following = In Following
suggestDay =
    .today = Today, { $day }
    .month = This month, { $day }
    .last-month = Last month, { $day }
    .year = This year, { $day }
    .last-year = Last year, { $day }
bookCover = Cover
bookCoverOf = Cover: { $title }
bookContents = Contents
bookPlaces = Places
bookAccess = Text in reading order with headings and a table of contents; pictures carry the descriptions their publications give.
bookKind =
    .single = One story
    .week = The week’s round-up
    .trip = A trip’s reading
    .series = A series
    .contributor = One contributor’s stories
    .selection = Stories
    .pack = Stories
bookMade = { $what }: { $extent }, made with Layover on { $day }.
coverMast =
    .single = ONE STORY
    .week = THE WEEK
    .trip = FOR THE TRIP
    .series = A SERIES
    .contributor = COLLECTED
bookNoPicture = This picture is of a kind that e-books cannot show.
packSomebody = Somebody
frameBefore = Before:
frameNow = Now:
feedOdd =
    .unbalanced = The feed’s tags do not match; it was read as it was most likely meant.
    .cut = The feed stops in the middle; what was whole was read.
    .too-large = The feed is deeper or larger than any honest one; part of it was left out.
    .broken = The feed stops in the middle or is broken; what was whole was read.
errorSentence =
    .unknown-story = This story is not in the library.
    .no-passage = Nothing that could be marked is selected there; select some of the story’s text.
    .text-changed = The story has changed since it was opened. It is shown as it is now: mark the passage there.
    .unknown-highlight = There is no such highlight.
    .empty-note = A note needs some words.
    .unknown-trip = There is no such trip in this library.
    .no-audio = Nothing to hear or see is attached to this story.
    .unknown-contributor = This contributor is not in the library.
    .unknown-section = This section is not in the library; it may have gone with its publication.
    .unknown-series = This series is not in the library.
    .empty-view = There is nothing to search for; type words or a condition such as is:unread, then keep it.
    .already-syncing = A sync is running already; it ends by itself or with Cancel.
    .interrupted = An inner task ended early; nothing was changed. Try again.
    .stopped = Stopped; nothing was changed.
    .unknown-edition = There is no such edition in this library.
    .no-such-passage = The story does not hold these words just once; give more of the passage, as it is printed.
    .unknown-colour = Highlights are yellow, green, blue or rose.
    .unknown-format = Highlights are written as Markdown or CSV.
    .unknown-publication = This publication is not in the library.
    .unknown-profile = There is no such profile.
    .profile-folder = The profile could not be kept: { $reason }.
    .not-opml = { $reason }. Nothing was changed.
    .not-names = This is no list of names: it is not text. Give a text file with one name on a line. Nothing was changed.
    .folder = The library’s folder { $path } cannot be used: { $reason }. Start Layover with another one (--library).
    .no-folder = This system names no folder for the library. Start Layover with one (--library).
    .refused-link = This link is not opened: only web and mail addresses are ({ $address }).
    .file-there = { $path } is there already and was left as it is. Name another place.
    .unwritten = { $path } could not be written: { $reason }. Nothing was left half-written.
    .not-a-pack = { $path } is not opened: { $reason }. Nothing was changed.
    .unknown-file = { $name } is no file Layover opens: it takes subscription lists (.opml), packs (.layover-pack), saved pages (.html) and settings (.json).
    .unreadable = { $path } could not be read: { $reason }.
    .nameless-page = { $name } does not say which page of the web it was, so it cannot be kept as a story; save the page by its address.
    .is-a-feed = { $address } is a feed and no page to save: subscribe to it, and its stories come with each sync.
    .certificate = An extra root certificate cannot be read.
    .proxy = The proxy address “{ $address }” cannot be read.
    .not-opened = The system has no program that opened { $address }.
