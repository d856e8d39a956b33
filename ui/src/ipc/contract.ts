// Generated from src-tauri/crates/app/src/contract by `cargo xtask contract`. Do not edit.

export type Scope = { "type": "all" } | { "type": "saved" } | { "type": "publication", 
/**
 * Its id.
 */
id: number, } | { "type": "section", 
/**
 * Its id.
 */
id: number, } | { "type": "following" } | { "type": "contributor", 
/**
 * Their id.
 */
id: number, } | { "type": "series", 
/**
 * Its id.
 */
id: number, } | { "type": "view", 
/**
 * Its id.
 */
id: number, } | { "type": "edition", 
/**
 * Its id.
 */
id: number, };

export type ListFilter = { 
/**
 * Where from.
 */
scope: Scope, 
/**
 * Unread alone.
 */
unreadOnly: boolean, 
/**
 * One kind alone, by its stable name.
 */
kind: string | null, 
/**
 * Oldest first in place of newest first.
 */
oldestFirst: boolean, };

export type Mark = "whole" | "partial" | "summary" | "failed";

export type Completeness = { 
/**
 * `full`, `summary`, or the failure's stable name.
 */
text: string, 
/**
 * Pictures on board.
 */
picturesHere: number, 
/**
 * Pictures the story shows.
 */
picturesTotal: number, 
/**
 * The glyph.
 */
mark: Mark, 
/**
 * The same in words.
 */
sentence: string, };

export type StoryRow = { 
/**
 * Its id.
 */
id: number, 
/**
 * Headline; the summary's first words when the source gives none.
 */
title: string, 
/**
 * The sentence under the headline, or the summary.
 */
dek: string, 
/**
 * As printed over the headline.
 */
kicker: string, 
/**
 * The format a kicker names, by its stable name: `analysis`, `reporting`, `opinion`…
 */
kind: string | null, 
/**
 * The masthead.
 */
publication: string, 
/**
 * Most specific section.
 */
section: string | null, 
/**
 * Printed names.
 */
contributors: Array<string>, 
/**
 * Published, or first seen (Unix seconds).
 */
published: number, 
/**
 * Reading time in minutes at 230 words a minute, at least 1 when there is text; 0 without text.
 */
minutes: number, 
/**
 * Read.
 */
isRead: boolean, 
/**
 * Saved.
 */
isSaved: boolean, 
/**
 * How much of it is here.
 */
completeness: Completeness, 
/**
 * Address in the story scheme of its small picture.
 */
thumbnail: string | null, 
/**
 * BCP 47 tag, empty when unknown.
 */
language: string, 
/**
 * `ltr` or `rtl`.
 */
direction: string, };

export type SpokenSentence = { 
/**
 * What is said.
 */
text: string, 
/**
 * Its first letter in the story's body and the one after its last, white space not counted; `None` for what stands
 * over the body.
 */
place: [number, number] | null, 
/**
 * The paragraph it belongs to, counted from 0.
 */
paragraph: number, };

export type ReadAloud = { 
/**
 * The story.
 */
story: number, 
/**
 * Headline.
 */
title: string, 
/**
 * The masthead.
 */
publication: string, 
/**
 * BCP 47 tag, empty when unknown: it chooses the voice.
 */
language: string, 
/**
 * One after the other; never empty.
 */
sentences: Array<SpokenSentence>, };

export type StoryCredit = { 
/**
 * Printed name.
 */
name: string, 
/**
 * `author`, `interviewer`, `photographer`, `translator`.
 */
role: string, 
/**
 * Who that is.
 */
contributor: number, 
/**
 * Whether the reader follows them.
 */
isFollowed: boolean, };

export type Highlight = { 
/**
 * Its id.
 */
id: number, 
/**
 * Its story; `None` when that is no longer in the library.
 */
story: number | null, 
/**
 * Headline of the story.
 */
title: string, 
/**
 * The story's page on the web.
 */
url: string | null, 
/**
 * The masthead.
 */
publication: string, 
/**
 * `yellow`, `green`, `blue` or `rose`.
 */
colour: string, 
/**
 * The passage, paragraphs apart by a line break; empty for a note to the whole story.
 */
quote: string, 
/**
 * What the reader wrote beside it; empty for nothing.
 */
note: string, 
/**
 * The reader's labels.
 */
tags: Array<string>, 
/**
 * When it was marked (Unix seconds).
 */
made: number, 
/**
 * Where the passage stands in the story's body now: its first letter and the one after its last, white space not
 * counted. `None` for a note, and for a passage the story no longer holds.
 */
place: [number, number] | null, 
/**
 * Why the passage cannot be shown in its place, in words; `None` when it can.
 */
lost: string | null, };

export type Highlighted = { 
/**
 * The highlight.
 */
id: number, 
/**
 * Takes it back; `None` when nothing changed.
 */
undo: Undo | null, };

export type StoryView = { 
/**
 * The row as it is now.
 */
row: StoryRow, 
/**
 * Address of the whole story document in the story scheme.
 */
frameUrl: string, 
/**
 * Which text it has now: what the document says of itself, when it shows this one.
 */
edition: string, 
/**
 * The story's page on the web.
 */
url: string | null, 
/**
 * Who made it.
 */
credits: Array<StoryCredit>, 
/**
 * The series it is a part of.
 */
series: Share | null, 
/**
 * What its source changed since the reader read it, or since it came; `None` when nothing.
 */
changes: Changes | null, 
/**
 * Sound or film it attaches.
 */
audio: Array<StoryAudio>, 
/**
 * What the reader marked in it, in the order of its text.
 */
highlights: Array<Highlight>, 
/**
 * Anchor of the reading position, empty at the top.
 */
anchor: string, 
/**
 * Share of the story read, 0 to 1.
 */
progress: number, };

export type SearchResult = { 
/**
 * The story.
 */
row: StoryRow, 
/**
 * Text around the words found.
 */
snippet: string, 
/**
 * Ranges of `snippet` that match, in UTF-16 code units (what a JavaScript string counts in).
 */
marks: Array<[number, number]>, 
/**
 * The same of the row's title; empty when the words stand in the text, or in names and sections.
 */
titleMarks: Array<[number, number]>, 
/**
 * Words that were looked for and are not in it: no story holds all of them.
 */
without: Array<string>, };

export type LinkPreview = { 
/**
 * The headline of the story on board, else the host or the mail address.
 */
title: string, 
/**
 * Whose story it is and how long, else the rest of the address.
 */
line: string, };

export type OpenedLink = { 
/**
 * The story on board that the link leads to; `None` when it was handed to the browser, or kept.
 */
openedStory: number | null, 
/**
 * That it is kept until there is a network, in a sentence.
 */
kept: string | null, };

export type Section = { 
/**
 * Its id.
 */
id: number, 
/**
 * As printed.
 */
name: string, 
/**
 * Stories in it.
 */
total: number, 
/**
 * Unread stories in it.
 */
unread: number, };

export type Publication = { 
/**
 * Its id.
 */
id: number, 
/**
 * The masthead.
 */
title: string, 
/**
 * Where it lives on the web.
 */
siteUrl: string | null, 
/**
 * Slug of the profile it is read by; `None` where there is none.
 */
profile: string | null, 
/**
 * Whether the reader prefers it: pinned, and first on the front page.
 */
isPreferred: boolean, 
/**
 * Whose pictures the reader wants of it: `all`, `saved` or `none`; `None`: what the settings say.
 */
pictures: string | null, 
/**
 * Its sections, in the order it names them.
 */
sections: Array<Section>, 
/**
 * Its series, by name.
 */
series: Array<Series>, 
/**
 * Stories of it.
 */
total: number, 
/**
 * Unread stories of it.
 */
unread: number, 
/**
 * What is wrong with its feeds, in a sentence; `None` when all is well.
 */
trouble: string | null, 
/**
 * Subscribed, and nothing has come yet.
 */
isPending: boolean, };

export type Counts = { 
/**
 * All.
 */
all: number, 
/**
 * Unread.
 */
unread: number, 
/**
 * Saved.
 */
saved: number, 
/**
 * Unread stories of what the reader follows.
 */
following: number, 
/**
 * Highlights and notes.
 */
highlights: number, };

export type Pending = { 
/**
 * The address as given.
 */
url: string, 
/**
 * `subscribe`, `save`, or `link` for one followed with no network.
 */
what: string, 
/**
 * The words a link stood under; empty for an address that was typed.
 */
title: string, 
/**
 * The story a link stood in.
 */
fromStory: number | null, 
/**
 * That story's headline.
 */
fromTitle: string, 
/**
 * How it stands, in words.
 */
sentence: string, };

export type Overview = { 
/**
 * The library's revision.
 */
revision: number, 
/**
 * Publications: preferred ones first, then by name.
 */
publications: Array<Publication>, 
/**
 * What the reader follows, by name.
 */
following: Array<FollowLine>, 
/**
 * Searches the reader keeps, in the order they were made.
 */
views: Array<View>, 
/**
 * Trips not tidied up yet, the next to leave first.
 */
trips: Array<TripLine>, 
/**
 * Editions, the newest first.
 */
editions: Array<EditionLine>, 
/**
 * Stories of the whole library.
 */
counts: Counts, 
/**
 * Addresses that wait for a network.
 */
pending: Array<Pending>, 
/**
 * Whether a sync runs in this process.
 */
isSyncing: boolean, 
/**
 * When the last sync ended (Unix seconds).
 */
lastSync: number | null, 
/**
 * Where the library lies.
 */
libraryPath: string, 
/**
 * The demo library of `cargo xtask run`.
 */
isDemo: boolean, 
/**
 * What the reader has to know once: that the library was damaged and has been mended.
 */
notice?: string, };

export type Undo = { 
/**
 * Names the act for the command `undo`.
 */
act: number, 
/**
 * What was done: "Marked 12 stories read."
 */
sentence: string, };

export type Place = { 
/**
 * The list shown.
 */
filter: ListFilter, 
/**
 * The story open.
 */
selected: number | null, 
/**
 * Whether its page is shown (a front page, a contributor's page) in place of the list.
 */
isPage: boolean, 
/**
 * Whether the reader likes pages better than lists, where there are both: a story opened from a page stands
 * beside a list without that having been asked for.
 */
prefersPages: boolean, 
/**
 * What the palette reached lately, the latest first: names the window gives its entries.
 */
recent?: Array<string>, };

export type LibraryChanged = { 
/**
 * The library's revision after the change.
 */
revision: number, 
/**
 * What kind of thing changed: `articles`, `statuses`, `subscriptions`, `settings`, `sync`, `trips`.
 */
tags: Array<string>, };

export type CatalogueItem = { 
/**
 * The masthead.
 */
name: string, 
/**
 * What it is about, in a sentence.
 */
description: string, 
/**
 * What `subscribe` takes.
 */
address: string, 
/**
 * BCP 47 tag.
 */
language: string, 
/**
 * What it is about: `affairs`, `science`, `culture`…; empty when nothing is said.
 */
field: string, 
/**
 * Already in the library.
 */
isSubscribed: boolean, 
/**
 * Its addresses were seen to work; others are from public knowledge.
 */
isVerified: boolean, 
/**
 * The open licence it prints under, where it is known.
 */
licence: string | null, 
/**
 * The reader added its profile.
 */
isOwn: boolean, 
/**
 * Stable name of the profile it is read by; `None` where it has none.
 */
profile: string | null, };

export type FeedChoice = { 
/**
 * What `subscribe` takes.
 */
url: string, 
/**
 * As the page names it.
 */
title: string, };

export type SubscribeOutcome = { "type": "subscribed", 
/**
 * The publication.
 */
publication: number, 
/**
 * The masthead.
 */
title: string, 
/**
 * The same in words.
 */
sentence: string, 
/**
 * Whether it was not subscribed to before.
 */
isNew: boolean, } | { "type": "choose", 
/**
 * The site's name.
 */
siteTitle: string, 
/**
 * Its feeds.
 */
feeds: Array<FeedChoice>, } | { "type": "noFeed", 
/**
 * The page.
 */
url: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The offer, in words.
 */
sentence: string, } | { "type": "kept", 
/**
 * The same in words.
 */
sentence: string, };

export type SavePageOutcome = { "type": "saved", 
/**
 * The story.
 */
id: number, 
/**
 * The same in words.
 */
sentence: string, } | { "type": "kept", 
/**
 * The same in words.
 */
sentence: string, };

export type ImportReport = { 
/**
 * Feeds added.
 */
added: number, 
/**
 * Feeds that were there already.
 */
known: number, 
/**
 * Entries that name no web address.
 */
refused: number, 
/**
 * Publications that were not subscribed to before.
 */
publications: Array<number>, 
/**
 * The same in words.
 */
sentence: string, };

export type SyncStage = "feeds" | "pages" | "index" | "pictures";

export type SyncProgress = { 
/**
 * What it is doing.
 */
stage: SyncStage, 
/**
 * Done of this stage.
 */
done: number, 
/**
 * In all of this stage, as far as known.
 */
total: number, 
/**
 * New stories so far.
 */
newStories: number, 
/**
 * Estimate for this stage; `None` until there is one.
 */
secondsLeft: number | null, 
/**
 * The same in words.
 */
sentence: string, };

export type SourceTrouble = { 
/**
 * The masthead.
 */
publication: string, 
/**
 * The feed's address.
 */
url: string, 
/**
 * Stable name of the problem.
 */
problem: string, 
/**
 * What happened and what Layover does about it.
 */
sentence: string, };

export type SyncReport = { 
/**
 * Stories that were not here before.
 */
newStories: number, 
/**
 * Stories that changed.
 */
changed: number, 
/**
 * Feeds asked.
 */
feedsTotal: number, 
/**
 * Feeds that said "not changed" (304, or the same bytes).
 */
feedsUnchanged: number, 
/**
 * Feeds that did not answer well.
 */
feedsFailed: number, 
/**
 * Pages of stories fetched and read.
 */
pages: number, 
/**
 * Pages that could not be had or read.
 */
pagesFailed: number, 
/**
 * Pictures fetched.
 */
pictures: number, 
/**
 * Pictures that could not be had.
 */
picturesFailed: number, 
/**
 * Pictures that found no room.
 */
picturesWithoutRoom: number, 
/**
 * Addresses the reader gave that still wait for an answer.
 */
addressesWaiting: number, 
/**
 * How the network behaved: `answering`, `weak`, `sign-in`, `offline`, `silent`, or `unknown`.
 */
network: string, 
/**
 * Pictures and sound waited, because this network is metered.
 */
isMetered: boolean, 
/**
 * Ended by the reader.
 */
wasCancelled: boolean, 
/**
 * How long it took.
 */
seconds: number, 
/**
 * The same in words.
 */
sentence: string, 
/**
 * New stories of what the reader follows and has not muted, in a sentence; `None` when there are none.
 */
followedNews: string | null, 
/**
 * What the reader should know of a trip, in a sentence, said once: not ready and leaving soon, or over.
 */
tripNews: string | null, 
/**
 * Feeds that did not answer well.
 */
troubles: Array<SourceTrouble>, };

export type Theme = "system" | "light" | "sepia" | "dark" | "black" | "contrast";

export type Settings = { 
/**
 * The language of the window: `system`, or the tag of one it speaks (BCP 47), such as `de` or `zh-CN`.
 */
language: string, 
/**
 * The look.
 */
theme: Theme, 
/**
 * `literata`, `source-serif`, `atkinson`, `system` or `system-sans`.
 */
readerFace: string, 
/**
 * Size of a story's text in CSS pixels, 14 to 32.
 */
readerSize: number, 
/**
 * Width of a story's text in characters, 45 to 75.
 */
measure: number, 
/**
 * Distance of a story's lines in hundredths of its size, 130 to 200.
 */
leading: number, 
/**
 * Set a story's lines to both edges.
 */
isJustified: boolean, 
/**
 * Divide words at a line's end, in languages the system knows how to.
 */
hyphenates: boolean, 
/**
 * Size of everything in the window in per cent, 50 to 300.
 */
zoom: number, 
/**
 * Widths of the library and the list pane in CSS pixels.
 */
paneWidths: Array<number>, 
/**
 * `standard`, `headlines` or `magazine`.
 */
density: string, 
/**
 * Which pictures a sync fetches: `none`, `saved` or `all`.
 */
pictures: string, 
/**
 * The door to the local network: `HOST|CIDR[:PORT]` each.
 */
allow: Array<string>, 
/**
 * Sync when the window opens.
 */
syncOnStart: boolean, 
/**
 * Sync by itself when the last one is this many minutes ago, 15 to 1,440, as long as Layover runs; 0: never.
 */
syncEvery: number, 
/**
 * Go on in the tray when the window is closed, where the desktop has one.
 */
staysInTray: boolean, 
/**
 * Take every network for a metered one: pictures and sound wait until they are asked for.
 */
isMetered: boolean, 
/**
 * Keep the pages stories were taken from, so that newer rules can be tried on them.
 */
keepPages: boolean, 
/**
 * Tell through the system of new stories by those the reader follows, while the window is in the background.
 */
notifies: boolean, 
/**
 * Where exports go; empty: `Layover` among the reader's documents.
 */
exportFolder: string, 
/**
 * The folder of an e-reader; empty: none.
 */
readerFolder: string, 
/**
 * Keep saved stories in an open form beside the library.
 */
keepsSavedFolder: boolean, 
/**
 * The day the week's round-up is made, `monday` to `sunday`; empty: never.
 */
weekEdition: string, 
/**
 * Speed of reading aloud in per cent of the voice's own, 50 to 300.
 */
speechSpeed: number, 
/**
 * Go on with the next story of the list when one was read aloud to its end.
 */
speechGoesOn: boolean, 
/**
 * The window's keys where they differ from the usual ones: an act of the window and its chords ("j", "Ctrl+k",
 * "g a"); without any chord the act has no key. The window knows the acts; unknown ones mean nothing.
 */
keys: { [key in string]: Array<string> }, };

export type About = { 
/**
 * Layover's version.
 */
version: string, 
/**
 * Layover's licence.
 */
licence: string, 
/**
 * Where the library lies.
 */
libraryPath: string, 
/**
 * Third-party notices, plain text.
 */
notices: string, };

export type Background = { 
/**
 * It stands in the tray, so that closing the window ends nothing.
 */
isInTray: boolean, 
/**
 * It starts when the reader logs in; `None` where Layover knows no way to.
 */
startsAtLogin: boolean | null, };

export type SourceHealth = { 
/**
 * The publication, to ask it again; `None` for what is no source.
 */
id: number | null, 
/**
 * The masthead.
 */
publication: string, 
/**
 * The feed's address.
 */
url: string, 
/**
 * Last time it answered well (Unix seconds).
 */
lastSuccess: number | null, 
/**
 * Stable name of the problem; `None` when all is well.
 */
problem: string | null, 
/**
 * In words.
 */
sentence: string, 
/**
 * It is not asked by itself before this instant (Unix seconds).
 */
waitsUntil: number | null, };

export type ActivityLine = { 
/**
 * When (Unix seconds).
 */
at: number, 
/**
 * What.
 */
sentence: string, };

export type TaskProgress = { 
/**
 * Done so far.
 */
done: number, 
/**
 * In all.
 */
total: number, 
/**
 * Estimate of what is left; `None` until there is one.
 */
secondsLeft: number | null, 
/**
 * The same in words.
 */
sentence: string, };

export type ProfileItem = { 
/**
 * Stable name.
 */
slug: string, 
/**
 * The publication.
 */
name: string, 
/**
 * Its front page.
 */
site: string, 
/**
 * The hosts it is about.
 */
hosts: Array<string>, 
/**
 * Feeds it names.
 */
feeds: number, 
/**
 * Sections.
 */
sections: number, 
/**
 * Series.
 */
series: number, 
/**
 * The open licence the publication prints under, where it is known.
 */
licence: string | null, 
/**
 * The reader added it; the others come with Layover.
 */
isOwn: boolean, 
/**
 * A profile of the reader's is about the same site and stands in for it.
 */
isReplaced: boolean, };

export type ProfileFault = { 
/**
 * The file's name; empty for a text that is none yet.
 */
file: string, 
/**
 * The line, the first being 1; 0 where it is about the whole file.
 */
line: number, 
/**
 * The key, with the tables it lies in; empty where it is about none.
 */
key: string, 
/**
 * File, line, key, what is wrong and what is allowed, in words.
 */
sentence: string, };

export type ProfileCheck = { 
/**
 * The profile's stable name; empty where the file is none.
 */
slug: string, 
/**
 * Tests its file holds.
 */
tests: number, 
/**
 * What is wrong; empty when all is well.
 */
faults: Array<ProfileFault>, 
/**
 * The same in words.
 */
sentence: string, };

export type Profiles = { 
/**
 * The reader's first.
 */
profiles: Array<ProfileItem>, 
/**
 * Files of the library that are left out, and why.
 */
faults: Array<ProfileFault>, };

export type ProfileAdded = { 
/**
 * Its stable name.
 */
slug: string, 
/**
 * What `subscribe` takes; `None` where it names no feed.
 */
address: string | null, 
/**
 * What it brings, in words.
 */
sentence: string, 
/**
 * Text of the reader's profile of that name whose place it took; `None` where there was none.
 */
replaced: string | null, };

export type FrontPage = { 
/**
 * The name over it: the publication's, or `None` for the whole library.
 */
title: string | null, 
/**
 * The story over everything.
 */
lead: StoryRow | null, 
/**
 * The two beside it.
 */
seconds: Array<StoryRow>, 
/**
 * One band a section; over the whole library one a publication.
 */
bands: Array<Band>, 
/**
 * Newest headlines of those the reader follows, newest first.
 */
following: Array<FollowedContributor>, 
/**
 * The oldest story on it was published then (Unix seconds).
 */
since: number | null, 
/**
 * "That is all since Tuesday."
 */
end: string, 
/**
 * The publication's licence, and what is asked of those who quote it; `None` over the whole library and where
 * nothing is known.
 */
terms: string | null, };

export type Band = { 
/**
 * The name over it.
 */
name: string, 
/**
 * The list of everything in it.
 */
scope: Scope, 
/**
 * Short entries of the publication's own notebook: set as a shelf of its own.
 */
isNotebook: boolean, 
/**
 * Its story with a picture.
 */
lead: StoryRow, 
/**
 * Headlines under it.
 */
briefs: Array<StoryRow>, 
/**
 * Unread stories in the section.
 */
unread: number, };

export type FollowedContributor = { 
/**
 * Who.
 */
contributor: Contributor, 
/**
 * Their newest story.
 */
newest: StoryRow | null, };

export type Contributor = { 
/**
 * Their id.
 */
id: number, 
/**
 * Their name.
 */
name: string, 
/**
 * Address of their picture in the story scheme.
 */
portrait: string | null, 
/**
 * Mastheads they write for, most stories first.
 */
publications: Array<string>, 
/**
 * Stories of theirs.
 */
total: number, 
/**
 * Unread ones.
 */
unread: number, 
/**
 * Whether the reader follows them.
 */
isFollowed: boolean, };

export type ContributorPage = { 
/**
 * Who.
 */
contributor: Contributor, 
/**
 * What the publication says of them; empty when it says nothing.
 */
bio: string, 
/**
 * Their page on the web.
 */
pageUrl: string | null, 
/**
 * How the reader follows them; `None` when they do not.
 */
follow: Follow | null, 
/**
 * Mastheads and how many stories each.
 */
publications: Array<Share>, 
/**
 * Names of theirs in print.
 */
aliases: Array<Alias>, 
/**
 * People who may be the same.
 */
proposals: Array<Proposal>, 
/**
 * Who they write with, most often first.
 */
coAuthors: Array<Share>, 
/**
 * What they write about: sections and tags, most often first.
 */
topics: Array<string>, 
/**
 * Stories of the last twelve months, oldest month first.
 */
rhythm: Array<Month>, };

export type Share = { 
/**
 * Id of the publication or contributor.
 */
id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Stories.
 */
total: number, };

export type Alias = { 
/**
 * Its id.
 */
id: number, 
/**
 * As printed.
 */
name: string, 
/**
 * Where.
 */
publication: string, 
/**
 * Stories under it.
 */
total: number, };

export type Proposal = { 
/**
 * The other.
 */
contributor: Contributor, 
/**
 * Why: "The same name in The Quay".
 */
reason: string, };

export type Month = { 
/**
 * `2026-05`.
 */
month: string, 
/**
 * Stories.
 */
total: number, };

export type Subject = { "type": "contributor", 
/**
 * Their id.
 */
id: number, } | { "type": "section", 
/**
 * Its id.
 */
id: number, } | { "type": "series", 
/**
 * Its id.
 */
id: number, } | { "type": "publication", 
/**
 * Its id.
 */
id: number, };

export type Follow = { 
/**
 * Text and every picture of its stories are always kept on board.
 */
keepsOffline: boolean, 
/**
 * In "Following", without a word when something new comes.
 */
isMuted: boolean, };

export type FollowLine = { 
/**
 * What is followed.
 */
subject: Subject, 
/**
 * Its name.
 */
name: string, 
/**
 * How.
 */
follow: Follow, 
/**
 * Its list.
 */
scope: Scope, 
/**
 * Unread stories of it.
 */
unread: number, 
/**
 * Address of a picture in the story scheme, for a person who has one.
 */
portrait: string | null, };

export type SectionPage = { 
/**
 * Its id.
 */
id: number, 
/**
 * As printed.
 */
name: string, 
/**
 * Whose it is.
 */
publication: Share, 
/**
 * How the reader follows it; `None` when they do not.
 */
follow: Follow | null, 
/**
 * Stories in it.
 */
total: number, 
/**
 * Unread ones.
 */
unread: number, 
/**
 * Kinds it prints, by stable name, most first.
 */
kinds: Array<string>, 
/**
 * Who writes in it, most stories first.
 */
contributors: Array<Share>, 
/**
 * Its stories' tags, most first.
 */
tags: Array<string>, };

export type SeriesPage = { 
/**
 * Its id.
 */
id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Whose it is.
 */
publication: Share, 
/**
 * How the reader follows it; `None` when they do not.
 */
follow: Follow | null, 
/**
 * Parts on board.
 */
total: number, 
/**
 * Unread ones.
 */
unread: number, 
/**
 * Where to go on: the part begun, else the first unread one; `None` when all are read.
 */
next: StoryRow | null, 
/**
 * Who writes it, most parts first.
 */
contributors: Array<Share>, };

export type Series = { 
/**
 * Its id.
 */
id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Parts on board.
 */
total: number, 
/**
 * Unread ones.
 */
unread: number, };

export type View = { 
/**
 * Its id.
 */
id: number, 
/**
 * The name the reader gave it.
 */
name: string, 
/**
 * What it searches for, as typed.
 */
query: string, };

export type Suggestion = { 
/**
 * The whole box with the suggestion taken.
 */
query: string, 
/**
 * What is suggested: "Marta Okafor".
 */
label: string, 
/**
 * What it is: "contributor", "section", "kind", "tag", "state", "age", "length".
 */
what: string, };

export type CitationStyle = "chicago" | "apa" | "mla" | "bibtex" | "ris" | "markdown";

export type Changes = { 
/**
 * "Changed 3 May 2026, after you read it."
 */
sentence: string, 
/**
 * Address of the marked-up comparison in the story scheme.
 */
frameUrl: string, };

export type NamesReport = { 
/**
 * Followed now.
 */
followed: number, 
/**
 * Followed already.
 */
known: number, 
/**
 * Names nobody in the library has yet; followed as soon as they write.
 */
waiting: Array<string>, 
/**
 * Takes the whole list back; none when it changed nothing.
 */
undo: Undo | null, 
/**
 * What happened, in a sentence.
 */
sentence: string, };

export type KeptView = { 
/**
 * The search.
 */
view: View, 
/**
 * Takes it back; what stood under its name before stands there again.
 */
undo: Undo | null, };

export type Quote = { 
/**
 * Markdown: the passage as a block quote, and under it who wrote it and where.
 */
text: string, 
/**
 * What to know before it is used: that the story does not say it so; `None` where it does.
 */
remark: string | null, };

export type ExportWhat = { "type": "story", 
/**
 * Its id.
 */
id: number, } | { "type": "selection", 
/**
 * Their ids, in order.
 */
ids: Array<number>, } | { "type": "list", 
/**
 * The list.
 */
filter: ListFilter, } | { "type": "edition", 
/**
 * Its id.
 */
id: number, } | { "type": "trip", 
/**
 * Its id.
 */
id: number, };

export type ExportForm = "epub" | "html" | "markdown" | "pack";

export type ExportTo = "folder" | "reader";

export type WriteList = { "kind": "highlights", 
/**
 * The words.
 */
words: string, 
/**
 * `markdown` or `csv`.
 */
format: string, } | { "kind": "subscriptions" } | { "kind": "settings" };

export type ListWritten = { 
/**
 * Where it lies.
 */
path: string, 
/**
 * In words.
 */
sentence: string, };

export type ExportContents = { 
/**
 * Its title.
 */
title: string, 
/**
 * Stories in it.
 */
stories: number, 
/**
 * Of them only the beginning or a summary is here.
 */
notWhole: number, 
/**
 * Reading time in minutes.
 */
minutes: number, 
/**
 * Pictures that stories of it show and that are here; one that two stories show counts twice.
 */
pictures: number, 
/**
 * Pictures that are not here.
 */
missingPictures: number, 
/**
 * Bytes of the pictures, each file once: the texts are small beside them.
 */
pictureBytes: number, 
/**
 * In words.
 */
sentence: string, };

export type Exported = { 
/**
 * Where it lies.
 */
path: string, 
/**
 * Stories in it.
 */
stories: number, 
/**
 * Pictures in it.
 */
pictures: number, 
/**
 * Pictures that are not in it; a note stands in the place of each.
 */
missingPictures: number, 
/**
 * Its size.
 */
bytes: number, 
/**
 * In words.
 */
sentence: string, };

export type EditionLine = { 
/**
 * Its id.
 */
id: number, 
/**
 * `week`, `trip`, `series`, `contributor`, `selection` or `pack`.
 */
kind: string, 
/**
 * Its title.
 */
title: string, 
/**
 * When it was made (Unix seconds).
 */
made: number, 
/**
 * Stories in it.
 */
stories: number, 
/**
 * Of them unread.
 */
unread: number, 
/**
 * Reading time in minutes.
 */
minutes: number, 
/**
 * Its cover line: what it is, when it was made, how much there is to read.
 */
coverLine: string, };

export type EditionPart = { 
/**
 * As printed; empty when the edition has none.
 */
heading: string, 
/**
 * Reading time in minutes.
 */
minutes: number, 
/**
 * Its stories.
 */
stories: Array<StoryRow>, };

export type EditionPage = { 
/**
 * What the library pane shows of it.
 */
line: EditionLine, 
/**
 * Its contents.
 */
parts: Array<EditionPart>, };

export type OpenedPack = { 
/**
 * The edition its stories stand in.
 */
edition: number, 
/**
 * Stories the library did not have.
 */
new: number, 
/**
 * Stories that were here, and stay as they are but for what they lacked of an earlier pack.
 */
known: number, 
/**
 * Pictures that came with it.
 */
pictures: number, 
/**
 * In words.
 */
sentence: string, };

export type CommandError = { 
/**
 * Stable name of the kind of failure.
 */
code: string, 
/**
 * What happened, what was kept, what to do.
 */
sentence: string, };

export type Room = { 
/**
 * What the reader gives.
 */
budget: number, 
/**
 * Of the disk, left to others, as the reader set it.
 */
floor: number, 
/**
 * What is left to others in truth: on a small disk a tenth of it.
 */
floorHeld: number, 
/**
 * Pictures, audio and pages kept.
 */
used: number, 
/**
 * What is left of the room.
 */
free: number, 
/**
 * Free on the disk, where it says so.
 */
freeOnDisk: number | null, 
/**
 * What of the room is kept for good: saved, packed, or followed to be kept offline.
 */
protected: number, 
/**
 * Text of all stories.
 */
text: number, 
/**
 * By publication, the largest first.
 */
lines: Array<RoomLine>, 
/**
 * How it stands, in words.
 */
sentence: string, 
/**
 * What is wrong with it, in words; `None` when all is well.
 */
trouble: string | null, };

export type RoomLine = { 
/**
 * Which; `None` for faces, and for what waits to be tidied.
 */
publication: number | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Text: it always stays, and does not count to the room.
 */
text: number, 
/**
 * Pictures.
 */
pictures: number, 
/**
 * Audio.
 */
audio: number, 
/**
 * Pages kept for newer rules.
 */
pages: number, 
/**
 * What of pictures, audio and pages counts as kept for good.
 */
protected: number, 
/**
 * The same in words.
 */
sentence: string, };

export type RoomChange = { 
/**
 * The room in MB.
 */
roomMb: number, 
/**
 * How much of the disk stays free, in MB.
 */
floorMb: number, 
/**
 * Whether it was done, not only said.
 */
isDone: boolean, 
/**
 * Stories whose pictures go.
 */
stories: number, 
/**
 * Files that go.
 */
files: number, 
/**
 * Their bytes, with those of pages kept for newer rules.
 */
bytes: number, 
/**
 * Bytes of what is kept for good that the room does not hold; they stay all the same.
 */
over: number, 
/**
 * The same in words.
 */
sentence: string, };

export type WishKind = "publication" | "section" | "contributor" | "series" | "view" | "saved" | "following" | "queued" | "all";

export type TripWish = { 
/**
 * What kind of thing.
 */
kind: WishKind, 
/**
 * Which one; `None` for saved, following, queued and all, and for one that is no longer in the library.
 */
id: number | null, 
/**
 * Its name, as shown.
 */
name: string, };

export type NewTrip = { 
/**
 * What the reader calls it; its days, when empty.
 */
name: string, 
/**
 * When it leaves (Unix seconds).
 */
leavesAt: number, 
/**
 * Days away, 1 to 365.
 */
days: number, 
/**
 * Minutes of reading it shall hold, 5 to 60,000.
 */
minutes: number, 
/**
 * Most megabytes its pictures may take; `None`: no limit of its own.
 */
roomMb: number | null, 
/**
 * What to take, at least one thing.
 */
wishes: Array<TripWish>, };

export type TripState = "planned" | "away" | "over" | "ended";

export type Shortfall = { 
/**
 * The story.
 */
story: number, 
/**
 * Its headline.
 */
title: string, 
/**
 * What it lacks and why.
 */
sentence: string, 
/**
 * Whether making ready again may bring it.
 */
canRetry: boolean, };

export type Readiness = { 
/**
 * Every chosen story has its whole text and every picture, and this was seen on disk. Anything less is amber.
 */
isGreen: boolean, 
/**
 * Stories chosen.
 */
stories: number, 
/**
 * Those wholly on board.
 */
storiesWhole: number, 
/**
 * Pictures they show.
 */
pictures: number, 
/**
 * Those on board.
 */
picturesHere: number, 
/**
 * What their pictures take on disk, each file once.
 */
bytes: number, 
/**
 * Reading time in minutes, at the reader's pace.
 */
minutes: number, 
/**
 * "143 of 143 stories, 402 of 405 pictures, 38 MB, 6 h 35".
 */
sentence: string, 
/**
 * What is lacking, story by story. Empty when green; also before the first check, when all seems to be here.
 */
shortfalls: Array<Shortfall>, 
/**
 * When everything was last looked at on disk (Unix seconds); `None` since the choice changed.
 */
verifiedAt: number | null, };

export type TripLine = { 
/**
 * Its id.
 */
id: number, 
/**
 * What the reader calls it.
 */
name: string, 
/**
 * When it leaves (Unix seconds).
 */
leavesAt: number, 
/**
 * When it is back (Unix seconds).
 */
returnsAt: number, 
/**
 * Minutes of reading it shall hold.
 */
minutes: number, 
/**
 * Most megabytes its pictures may take.
 */
roomMb: number | null, 
/**
 * Where it stands in time.
 */
state: TripState, 
/**
 * Departed: nothing joins and nothing leaves by itself.
 */
isFrozen: boolean, 
/**
 * When, in words: "Leaves on 3 December 2026, 09:00, for 5 days."
 */
sentence: string, 
/**
 * What the reader should know now: not ready and leaving soon, or back and to be tidied up. `None` when
 * there is nothing.
 */
warning: string | null, 
/**
 * How ready it is.
 */
readiness: Readiness, };

export type TripStory = { 
/**
 * The story.
 */
row: StoryRow, 
/**
 * Reading time at the reader's pace.
 */
minutes: number, 
/**
 * Put in by hand: choosing anew leaves it.
 */
isPinned: boolean, };

export type TripPage = { 
/**
 * As in the library pane.
 */
line: TripLine, 
/**
 * What it takes from.
 */
wishes: Array<TripWish>, 
/**
 * What it holds, in the order of reading.
 */
stories: Array<TripStory>, 
/**
 * Taken out by hand: choosing anew does not bring them back.
 */
refused: Array<StoryRow>, 
/**
 * Words a minute its reading times are counted with.
 */
wordsAMinute: number, 
/**
 * What the choice could not do, in a sentence: too few stories, or no room. `None` when all is well.
 */
warning: string | null, 
/**
 * How to take back what was just changed.
 */
undo?: Undo, };

export type TripStage = "texts" | "pictures" | "check";

export type TripProgress = { 
/**
 * What it is doing.
 */
stage: TripStage, 
/**
 * Done of this stage.
 */
done: number, 
/**
 * In all of this stage, as far as known.
 */
total: number, 
/**
 * The same in words.
 */
sentence: string, };

export type TripRehearsal = { 
/**
 * Stories it would hold.
 */
stories: number, 
/**
 * Their reading time in minutes, at the reader's pace; guessed where a text is not here yet.
 */
minutes: number, 
/**
 * Bytes of their pictures; guessed where they are not here yet.
 */
bytes: number, 
/**
 * "About 42 stories, 6 h 20 of reading, 38 MB of pictures."
 */
sentence: string, 
/**
 * What the choice could not do, in a sentence. `None` when all is well.
 */
warning: string | null, };

export type TripReport = { 
/**
 * The trip as it stands now.
 */
page: TripPage, 
/**
 * Texts fetched.
 */
texts: number, 
/**
 * Pictures fetched.
 */
pictures: number, 
/**
 * Stories that turned out to be unreadable and gave their place to others, and those that outgrew the trip.s room,
 * each in a sentence.
 */
replaced: Array<string>, 
/**
 * Ended by the reader. What came so far stays.
 */
wasCancelled: boolean, 
/**
 * How long it took.
 */
seconds: number, 
/**
 * The same in words.
 */
sentence: string, };

export type AirplaneMiss = { 
/**
 * The story.
 */
story: number, 
/**
 * Its headline.
 */
title: string, 
/**
 * What is missing, or would have been asked of the network.
 */
sentence: string, };

export type AirplaneCheck = { 
/**
 * Every story opened, with every picture, and nothing asked for the network.
 */
isPassed: boolean, 
/**
 * Stories opened.
 */
stories: number, 
/**
 * Those that opened whole.
 */
storiesWhole: number, 
/**
 * Pictures the opened documents show.
 */
pictures: number, 
/**
 * Those that were served and decoded.
 */
picturesDecoded: number, 
/**
 * What was missed.
 */
misses: Array<AirplaneMiss>, 
/**
 * How long it took.
 */
seconds: number, 
/**
 * The same in words.
 */
sentence: string, };

export type FileKind = "opml" | "pack" | "page" | "settings";

export type Handed = { "type": "subscribe", 
/**
 * The address.
 */
address: string, } | { "type": "save", 
/**
 * The address.
 */
address: string, } | { "type": "file", 
/**
 * What to name it by when it is opened.
 */
id: number, 
/**
 * What it is.
 */
kind: FileKind, 
/**
 * Its name.
 */
name: string, } | { "type": "refused", 
/**
 * Why.
 */
sentence: string, };

export type FileTaken = { 
/**
 * What happened, in a sentence.
 */
sentence: string, 
/**
 * The edition of a pack.
 */
edition: number | null, 
/**
 * The story of a page.
 */
story: number | null, 
/**
 * Publications of a list that were not subscribed to before.
 */
publications: Array<number>, };

export type SettingsTaken = { 
/**
 * Settings that are another way now.
 */
changed: Array<string>, 
/**
 * What the file says that is no setting, or may not come from a file.
 */
ignored: Array<string>, 
/**
 * The same in words.
 */
sentence: string, };

export type CompletionReport = { 
/**
 * Each story, in the order it was asked for.
 */
stories: Array<CompletedStory>, 
/**
 * How many are whole now.
 */
whole: number, 
/**
 * The same in words: what came, what did not and why.
 */
sentence: string, };

export type CompletedStory = { 
/**
 * Its id.
 */
id: number, 
/**
 * Its headline.
 */
title: string, 
/**
 * Whether all its text and every picture is here.
 */
isWhole: boolean, 
/**
 * In words: that it is whole, or what is not here and why.
 */
sentence: string, };

export type LinksToAskAbout = { 
/**
 * How many.
 */
count: number, 
/**
 * The question.
 */
sentence: string, };

export type QueueReport = { 
/**
 * Stories fetched and saved.
 */
saved: number, 
/**
 * Addresses that still wait.
 */
waiting: number, 
/**
 * The same in words.
 */
sentence: string, };

export type StoryAudio = { 
/**
 * Where it is fetched.
 */
url: string, 
/**
 * Media type.
 */
mediaType: string, 
/**
 * Bytes of the whole, when known.
 */
bytes: number | null, 
/**
 * `away`, `asked` (wanted and not here yet) or `here`.
 */
state: string, 
/**
 * Its address in the story scheme, when it is here.
 */
address: string | null, 
/**
 * How it stands, in words.
 */
sentence: string, };
