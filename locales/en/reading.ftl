partOf = Part of { $series }
showChanges = Show what changed
showStory = Back to the story
changesFrame = What changed: { $title }
storyMore = More about this story
citations =
    .chicago = Copy citation: Chicago
    .apa = Copy citation: APA
    .mla = Copy citation: MLA
    .bibtex = Copy citation: BibTeX
    .ris = Copy citation: RIS
    .markdown = Copy as Markdown link
copyQuote = Copy the selection as a quote
highlights = Highlights
markTools = Highlight
markIn =
    .yellow = Highlight in yellow
    .green = Highlight in green
    .blue = Highlight in blue
    .rose = Highlight in rose
markStatus =
    .marked = Highlight: colours and note
    .selected = Passage selected: press h to highlight it, c to write a note
note = Note
labels = Labels
writeNote = Write a note
changeNote = Change the note
notePlaceholder = What do you make of it?
labelsPlaceholder = Labels, apart by commas
keepNote = Keep
keepNoteKeys = Ctrl+Enter or Esc keeps it
removeHighlight = Remove the highlight
findHighlight = Find in your highlights and notes
highlightsFound = { $count ->
    [one] { $count } highlight
   *[other] { $count } highlights
}
highlightsNone = Nothing you marked has “{ $words }” in it.
highlightsEmpty = Nothing is marked yet. Select some of a story and press h, or write a note to it with c: both stay, whatever the site does.
openAtHighlight = Open in the story
exportHighlights = Export
asMarkdown = As Markdown, for Obsidian and others
asCsv = As CSV, for Readwise
copyLink = Copy link
copyProfile = Copy profile
fullScreen = The whole screen
fullScreenLeave = F11 gives the screen back.
quiet = Nothing but the story
quietLeave = Show the window again
quietNeedsStory = Open a story first: then nothing but it is shown.
findInStory = Find in this story
findNext = Next place
findPrevious = Place before
foundAt = { $isMany ->
    [yes] { $at } of { $count } and more
   *[no] { $count ->
        [0] Not in this story
       *[other] { $at } of { $count }
    }
}
complete = Fetch what is missing
completing = Fetching what is missing…
alreadyWhole = This story is whole: nothing is missing.
fetchLinks = Fetch them
fetchAddress = Fetch { $address } now
stoodIn = In “{ $title }”
keepAudio = Keep it offline
fetchingAudio = Fetching the sound…
letAudioGo = Let it go
