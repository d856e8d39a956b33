welcomeTitle = Something to read, wherever you are
welcomeIntro = Layover fetches whole issues while there is a network and keeps them, text and pictures, for when there is none. Choose what to take.
stepCatalogue = Pick from the catalogue
stepAddress = Or give an address
stepAddressHint = A site’s front page or a feed; Layover finds the rest.
stepOpml = Or bring a list
stepOpmlHint = An OPML file from another reader. Drop it here, or choose it.
catalogueSearch = Search by name, subject or language
catalogueNothing = Nothing in the catalogue fits. An address works for any site.
catalogueAll = Show all { $count }
catalogueFound = { $count ->
    [one] { $count } publication
   *[other] { $count } publications
}
catalogueUnverified = Known from public sources; “tried” stands where somebody has tried it.
catalogueTried = tried
catalogueOwn = your own profile
addProfile = Add a profile…
profileLabel = The profile’s text
profileHint = A profile says how a publication is read: its sections, feeds, people’s pages and series. Choose a file somebody sent you, or paste its text.
profilePlaceholder = name = "The Quay"
profileAdd = Check and add
profileRemove = Remove this profile
profileRemoveOf = Remove your profile for { $publication }
profileRemoved = Removed the profile for { $publication }. What you subscribed to stays.
profileEmpty = Choose a file or paste a profile’s text first.
profileTooLarge = That is no profile: one has at most 64 KB.
checkingProfile = Checking the profile and its tests…
subscribe = Subscribe
subscribed = Subscribed
subscribeTo = Subscribe to { $name }
addressLabel = Address of a site or feed
addressPlaceholder = example.org or a name
addressMissing = Write an address first, like example.org.
addressNamed = That is a name and no address. The catalogue has been searched for “{ $words }”.
lookingUp = Looking for feeds at this address…
chooseFeed = { $site } has several feeds. Which one?
savePageInstead = Save this page
readIt = Read it
chooseFile = Choose a file
importing = Reading the list…
dropHere = Let go to import
notOpml = That is not a file Layover can read. It wants an OPML file.
startSync = Sync and start reading
skip = Skip for now
handbookReady = The handbook is already in the library and reads offline.
added = { $count ->
    [one] { $count } publication added
   *[other] { $count } publications added
}
