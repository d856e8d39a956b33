ageNow = now
ageMinutes = { $count }m
ageHours = { $count }h
ageDays = { $count }d
justNow = just now
stories = { $count ->
    [one] { $count } story
   *[other] { $count } stories
}
newStories = { $count ->
    [one] { $count } new story
   *[other] { $count } new stories
}
newCount = { $count } new
showNewStories = Show the new stories
storyList = Stories: { $name }
minutes = { $minutes } min
minutesLeft = { $minutes } min left
isUnread = Unread
isRead = read
isSaved = Saved
loading = Fetching the list…
emptyUnread = Everything here is read.
emptyUnreadStep = Show read stories too
emptySaved = Nothing is saved yet.
emptySavedStep = Press s on a story and it is kept here, with its pictures, until you let it go.
emptyList = No stories have come in yet.
emptyListStep = Sync now
emptyLibrary = There are no publications in this library yet.
emptyLibraryStep = Add a publication
emptyStory = Nothing is open.
emptyStoryUnread = { $count ->
    [one] { $count } story is waiting to be read.
   *[other] { $count } stories are waiting to be read.
}
emptyStoryStep = Open the next unread story
nothingUnreadLeft = Nothing unread is left in this list.
