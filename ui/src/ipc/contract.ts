// Generated from src-tauri/crates/app/src/contract by `cargo xtask contract`. Do not edit.

export type Scope = { "type": "all" } | { "type": "saved" } | { "type": "publication", 
/**
 * Its id.
 */
id: number, } | { "type": "section", 
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

export type StoryCredit = { 
/**
 * Printed name.
 */
name: string, 
/**
 * `author`, `interviewer`, `photographer`, `translator`.
 */
role: string, };

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
 * The story's page on the web.
 */
url: string | null, 
/**
 * Who made it.
 */
credits: Array<StoryCredit>, 
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
marks: Array<[number, number]>, };

export type OpenedLink = { 
/**
 * The story on board that the link leads to; `None` when it was handed to the browser.
 */
openedStory: number | null, };

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
 * Its sections, in the order it names them.
 */
sections: Array<Section>, 
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
saved: number, };

export type Pending = { 
/**
 * The address as given.
 */
url: string, 
/**
 * `subscribe` or `save`.
 */
what: string, 
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
 * Publications by name.
 */
publications: Array<Publication>, 
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
isDemo: boolean, };

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
selected: number | null, };

export type LibraryChanged = { 
/**
 * The library's revision after the change.
 */
revision: number, 
/**
 * What kind of thing changed: `articles`, `statuses`, `subscriptions`, `settings`, `sync`.
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
 * Already in the library.
 */
isSubscribed: boolean, 
/**
 * Its addresses were seen to work; others are from public knowledge.
 */
isVerified: boolean, };

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
sentence: string, } | { "type": "choose", 
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
 * Addresses the reader gave that still wait for an answer.
 */
addressesWaiting: number, 
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
 * Feeds that did not answer well.
 */
troubles: Array<SourceTrouble>, };

export type Theme = "system" | "light" | "sepia" | "dark" | "black" | "contrast";

export type Settings = { 
/**
 * The look.
 */
theme: Theme, 
/**
 * `literata`, `source-serif`, `atkinson` or `system`.
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
 * Keep the pages stories were taken from, so that newer rules can be tried on them.
 */
keepPages: boolean, };

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

export type SourceHealth = { 
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
