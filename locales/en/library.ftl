app = Layover
library = Library
demoLibrary = Demo library
everything = All
unread = Unread
saved = Saved
frontPage = Front page
following = Following
contributors = Contributors
contributor = Contributor
view = View
views = Views
publications = Publications
editions = Editions
waiting = Waiting for a network
unfold = Show what is in { $name }
fold = Hide what is in { $name }
preferred = Comes first
libraryItem = { $count ->
    [0] { $name }
    [one] { $name }, { $count } story
   *[other] { $name }, { $count } stories
}
libraryItemUnread = { $count ->
    [0] { $name }
    [one] { $name }, { $count } story unread
   *[other] { $name }, { $count } stories unread
}
inAll = { $count ->
    [one] { $count } story in all
   *[other] { $count } stories in all
}
trouble = Trouble: { $sentence }
firstSyncPending = Nothing has come from here yet; the next sync fetches it.
