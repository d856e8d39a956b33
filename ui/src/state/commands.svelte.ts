/** What each action does, whether it was asked for by a key, from a menu or from the palette. */
import type { Action } from "../lib/keys";
import type { Pane } from "../lib/panes";
import { ALL, filterOf } from "../list/filters";
import type { Acts } from "./acts.svelte";
import type { Away } from "./away.svelte";
import type { Hearing } from "./hearing.svelte";
import type { Listening } from "./listening.svelte";
import type { Look } from "./look.svelte";
import type { Marking } from "./marking.svelte";
import type { Moving } from "./moving.svelte";
import type { Places } from "./places.svelte";
import type { Reading } from "./reading.svelte";
import type { Sources } from "./sources.svelte";
import type { Stories } from "./stories.svelte";
import type { Trips } from "./trips.svelte";
import type { WindowState } from "./window.svelte";

/** The parts of the window actions go to. */
export interface Parts {
  readonly acts: Acts;
  readonly away: Away;
  readonly hearing: Hearing;
  readonly listening: Listening;
  readonly look: Look;
  readonly marking: Marking;
  readonly moving: Moving;
  readonly places: Places;
  readonly reading: Reading;
  readonly sources: Sources;
  readonly stories: Stories;
  readonly trips: Trips;
}

type Commands<Of extends Action> = Readonly<Record<Of, () => void>>;

/** Does an action. `from` is the pane it was asked for in. */
export function perform(action: Action, window: WindowState, parts: Parts, from: Pane | null): void {
  const commands: Commands<Action> = {
    ...moves(window, parts, from),
    ...places(window, parts),
    ...storyActs(window, parts),
    ...listening(parts),
    ...marks(parts),
    ...views(window, parts, from),
  };
  commands[action]();
}

function moves(
  { whereabouts, finding }: WindowState,
  { moving, stories, reading }: Parts,
  from: Pane | null,
) {
  return {
    openNext: () => moving.step(1, true),
    openPrevious: () => moving.step(-1, true),
    focusNext: () => moving.step(1, false),
    focusPrevious: () => moving.step(-1, false),
    space: () => moving.space(false),
    spaceBack: () => moving.space(true),
    open: () => void stories.openFocused(),
    goFirst: () => moving.toEnd(-1, from),
    goLast: () => moving.toEnd(1, from),
    nextList: () => void moving.list(1),
    previousList: () => void moving.list(-1),
    nextPane: () => moving.pane(from, 1),
    previousPane: () => moving.pane(from, -1),
    findNext: () => finding.step(1),
    findPrevious: () => finding.step(-1),
    back: () => void whereabouts.back(),
    escape: () => reading.escape(),
  } satisfies Partial<Commands<Action>>;
}

function places(window: WindowState, { trips }: Parts) {
  const { whereabouts } = window;
  const then = (going: Promise<void>): void => void going.then(() => window.focusMain());
  return {
    goFront: () => then(whereabouts.go(ALL, "page")),
    goFollowing: () => then(window.show(filterOf({ type: "following" }))),
    goContributors: () => then(whereabouts.go(ALL, "contributors")),
    goHighlights: () => then(whereabouts.go(ALL, "highlights")),
    goTrips: () => then(whereabouts.go(ALL, "trips")),
    goAll: () => then(whereabouts.go(ALL, "list")),
    goUnread: () => void window.show({ ...ALL, unreadOnly: true }),
    goSaved: () => void window.show({ ...ALL, scope: { type: "saved" } }),
    goPublication: () => window.search(""),
    goActivity: () => (window.sheet = "activity"),
    goSources: () => (window.sheet = "sources"),
    planTrip: () => trips.plan(),
  } satisfies Partial<Commands<Action>>;
}

function storyActs(window: WindowState, { away, reading, stories, trips }: Parts) {
  return {
    follow: () => void reading.follow(),
    openOriginal: () => void reading.openOriginal(),
    toggleRead: () => void stories.toggleRead(),
    toggleSaved: () => void stories.toggleSaved(),
    complete: () => void away.complete(window.target),
    copyLink: () => void reading.copyLink(),
    highlight: () => reading.highlight(),
    note: () => reading.note(),
    takeAlong: () => void trips.takeAlong(window.target),
  } satisfies Partial<Commands<Action>>;
}

function listening({ hearing, listening }: Parts) {
  return {
    listen: () => hearing.toggle(listening),
    listenStop: () => void listening.stop(),
    sentenceNext: () => void listening.sentence(1),
    sentencePrevious: () => void listening.sentence(-1),
    paragraphNext: () => void listening.paragraph(1),
    paragraphPrevious: () => void listening.paragraph(-1),
    speakFaster: () => void listening.speed(1),
    speakSlower: () => void listening.speed(-1),
  } satisfies Partial<Commands<Action>>;
}

function marks({ acts, marking }: Parts) {
  return {
    markAllRead: () => void marking.all(),
    markAboveRead: () => void marking.above(),
    markBelowRead: () => void marking.below(),
    markOlderRead: () => void marking.olderThanTarget(),
    undo: () => void acts.undo(),
    redo: () => void acts.redo(),
  } satisfies Partial<Commands<Action>>;
}

function views(window: WindowState, parts: Parts, from: Pane | null) {
  const { list, panes } = window;
  const { look } = parts;
  return {
    togglePage: () => void window.togglePage(),
    toggleUnreadOnly: () => void window.show({ ...list.filter, unreadOnly: !list.filter.unreadOnly }, true),
    toggleLibrary: () => panes.toggleLibrary(),
    toggleList: () => panes.toggleList(),
    find: () => window.find(),
    search: () => window.search(window.searchWords),
    palette: () => parts.places.openPalette(from),
    quiet: () => look.toggleQuiet(),
    fullScreen: () => void look.toggleFullScreen(),
    zoomIn: () => void look.zoom(1),
    zoomOut: () => void look.zoom(-1),
    zoomReset: () => void look.zoom(0),
    sync: () => void parts.sources.sync(),
    add: () => (window.sheet = "add"),
    settings: () => (window.sheet = "settings"),
    help: () => (window.sheet = "keys"),
  } satisfies Partial<Commands<Action>>;
}
