/**
 * The list on screen: its ids, asked for once, and the rows around what is seen. Rows are never patched by
 * guess; after any change those shown are asked for again.
 */
import { SvelteMap } from "svelte/reactivity";
import type { StoryRow } from "../ipc/contract";
import type { Ipc } from "../ipc/ipc";
import { ALL, hangsOnActs, losesStories, plainFilter, sameFilter, type Listing } from "../list/filters";
import { adopt, compare } from "../list/order";

const MOST_ROWS_KEPT = 2_000;
/** Ids a list opens with: more than any window shows. The others are asked for once those are on screen. */
const FIRST = 500;
/** Rows that come with them, so that a list or a page is drawn once and not first without its stories. */
const FIRST_ROWS = 30;

/** Who drags a list passes rows faster than they can be asked for: those where it comes to rest are. */
const PASSES_WITHIN_MS = 100;
/** Rows that two views may have in common and yet be apart: the one with the focus is drawn wherever one is. */
const COMMON = 1;

/** The beginning of a list: its first ids, and the rows of the first of those. */
export interface Beginning {
  readonly ids: Float64Array;
  readonly rows: readonly StoryRow[];
}

export class ListState {
  filter = $state.raw<Listing>(ALL);
  ids = $state.raw<Float64Array>(new Float64Array());
  /** Stories that came in since, and wait behind a button. */
  waiting = $state(0);
  focus = $state(0);
  isLoaded = $state(false);
  /** Whether all ids are here, not only the first. */
  isWhole = $state(true);
  /** Named, and not asked for yet. */
  isPointed = $state(false);
  /** Grows with every list asked for anew, so that the pane goes back to its top. */
  generation = $state(0);
  readonly rows = new SvelteMap<number, StoryRow>();

  #asked = new Set<number>();
  #shown: readonly number[] = [];
  #leaptAt = -Infinity;
  #pass: () => void = () => undefined;
  #question = 0;
  #isUntouched = false;
  #rest: Promise<void> = Promise.resolve();

  constructor(private readonly ipc: Ipc) {}

  get focusedId(): number | null {
    return this.ids[this.focus] ?? null;
  }

  row(index: number): StoryRow | undefined {
    const id = this.ids[index];
    return id === undefined ? undefined : this.rows.get(id);
  }

  /** Names another list without asking for it: its page is shown, and may be all that is wanted. */
  point(filter: Listing): void {
    this.#question += 1;
    this.filter = filter;
    this.ids = new Float64Array();
    this.isLoaded = false;
    this.isPointed = true;
    this.waiting = 0;
    this.focus = 0;
  }

  /** Asks for the beginning of a list, and shows nothing yet. */
  async begin(filter: Listing): Promise<Beginning> {
    const ids = await this.#ask(filter, FIRST);
    return { ids, rows: ids.length > 0 ? await this.ipc.storyRows([...ids.subarray(0, FIRST_ROWS)]) : [] };
  }

  /** Shows another list, or the same one anew. `keep` is a story that must stay in it. */
  async show(filter: Listing, keep: number | null, beginning?: Beginning): Promise<void> {
    const question = (this.#question += 1);
    this.#leaptAt = -Infinity;
    const isSame = sameFilter(filter, this.filter);
    this.filter = filter;
    this.isPointed = false;
    if (!isSame && !beginning) this.isLoaded = false;
    const fresh = beginning?.ids ?? (await this.#ask(filter, FIRST));
    if (question !== this.#question) return;
    for (const row of beginning?.rows ?? []) this.rows.set(row.id, row);
    this.isWhole = fresh.length < FIRST;
    this.#take(adopt(this.ids, fresh, keep), keep);
    // A list that was just empty, or has only just appeared, takes in what the first sync brings by itself.
    this.#isUntouched = fresh.length === 0 || this.generation === 0;
    this.generation += 1;
    if (this.isWhole) return;
    this.#rest = this.#askRest(question, keep);
    // Whoever waits for it hears of a failure; else the next change of the library asks for all again.
    this.#rest.catch(() => undefined);
    // A story that is to stay in sight may stand far down.
    if (keep !== null && !this.ids.includes(keep)) await this.#rest;
  }

  /** When all ids are here. */
  whole(): Promise<void> {
    return this.#rest;
  }

  /** The ids behind the first. The list grows at its end; what has focus keeps it. */
  async #askRest(question: number, keep: number | null): Promise<void> {
    const fresh = await this.#ask(this.filter);
    if (question !== this.#question) return;
    const isKept = keep !== null && this.ids.includes(keep);
    const ids = adopt(this.ids, fresh, keep);
    this.isWhole = true;
    if (isKept || keep === null) this.#keepFocus(ids);
    else this.#take(ids, keep);
  }

  /** The ids of a list, all or the first; of a trip all, in the order of reading. */
  async #ask(filter: Listing, first?: number): Promise<Float64Array> {
    if (!filter.trip) return this.ipc.storyIds(plainFilter(filter), first);
    const { stories } = await this.ipc.trip(filter.trip.id);
    const shown = stories.filter(({ row }) => !filter.unreadOnly || !row.isRead);
    return Float64Array.from(shown, ({ row }) => row.id);
  }

  #take(ids: Float64Array, keep: number | null): void {
    this.ids = ids;
    this.waiting = 0;
    this.isLoaded = true;
    const at = keep === null ? -1 : ids.indexOf(keep);
    this.focus = Math.max(0, at);
  }

  /** The library changed: rows are asked for again, the order stays, new stories are counted. */
  async refresh(openId: number | null, isOfActsAlone = false): Promise<void> {
    if (this.isPointed) return;
    // Which stories they are is asked of the whole list: not for a story that was read in a list of all.
    if (isOfActsAlone && !hangsOnActs(this.filter)) return this.#refreshRows();
    const question = this.#question;
    const fresh = await this.#ask(this.filter);
    if (question !== this.#question) return;
    const wasWhole = this.isWhole;
    this.isWhole = true;
    if (!wasWhole) {
      this.#keepFocus(adopt(this.ids, fresh, openId));
    } else if (this.ids.length === 0 || (this.#isUntouched && openId === null && this.focus === 0)) {
      this.#take(fresh, openId);
    } else {
      const { ids, waiting } = compare(this.ids, fresh, openId, losesStories(this.filter));
      this.#keepFocus(ids);
      this.waiting = waiting;
    }
    await this.#refreshRows();
  }

  /** The first stories are about to come: they are taken in as they do, until the reader begins. */
  expectStories(): void {
    this.#isUntouched = true;
  }

  /** The reader has begun to use the list: from now on it stays as it is. */
  touch(): void {
    this.#isUntouched = false;
  }

  moveFocus(index: number): void {
    if (this.ids.length === 0) return;
    this.touch();
    this.focus = Math.min(this.ids.length - 1, Math.max(0, index));
  }

  /** Asks for the rows of these ids that are not here yet; for none of those that are passed. */
  async need(ids: readonly number[]): Promise<void> {
    const isPassing = this.#leaps(ids);
    this.#shown = ids;
    this.#pass();
    if (isPassing && !(await this.#rests())) return;
    const missing = ids.filter((id) => !this.rows.has(id) && !this.#asked.has(id));
    if (missing.length === 0) return;
    for (const id of missing) this.#asked.add(id);
    try {
      this.#accept(missing, await this.ipc.storyRows(missing));
    } finally {
      for (const id of missing) this.#asked.delete(id);
    }
  }

  /** Whether what is seen now has nothing of what was seen before, again and again. */
  #leaps(ids: readonly number[]): boolean {
    const shown = new Set(this.#shown);
    const common = ids.reduce((count, id) => count + (shown.has(id) ? 1 : 0), 0);
    if (shown.size === 0 || ids.length <= COMMON || common > COMMON) return false;
    const before = this.#leaptAt;
    this.#leaptAt = performance.now();
    return this.#leaptAt - before < PASSES_WITHIN_MS;
  }

  /** True once the list has come to rest, false when it went on. */
  #rests(): Promise<boolean> {
    return new Promise((told) => {
      const timer = setTimeout(() => told(true), PASSES_WITHIN_MS);
      this.#pass = () => {
        clearTimeout(timer);
        told(false);
      };
    });
  }

  /** A row as the library has just said it. */
  heard(row: StoryRow): void {
    if (this.rows.has(row.id)) this.#accept([row.id], [row]);
  }

  async #refreshRows(): Promise<void> {
    const shown = this.#shown.filter((id) => this.ids.includes(id));
    if (shown.length === 0) return;
    const rows = await this.ipc.storyRows([...shown]);
    // Another list may have come on screen in the meantime: its rows stay too.
    const keep = new Set([...shown, ...this.#shown]);
    for (const id of [...this.rows.keys()]) if (!keep.has(id)) this.rows.delete(id);
    this.#accept(shown, rows);
  }

  /** An id the library has no row for any more leaves the list. */
  #accept(asked: readonly number[], rows: readonly StoryRow[]): void {
    if (this.rows.size > MOST_ROWS_KEPT) {
      const keep = new Set(this.#shown);
      for (const id of [...this.rows.keys()]) if (!keep.has(id)) this.rows.delete(id);
    }
    const gone = new Set(asked);
    for (const row of rows) {
      gone.delete(row.id);
      // A row that says what it said is not drawn again.
      if (!saysTheSame(this.rows.get(row.id), row)) this.rows.set(row.id, row);
    }
    if (gone.size > 0) this.#keepFocus(this.ids.filter((id) => !gone.has(id)));
  }

  #keepFocus(ids: Float64Array): void {
    if (ids === this.ids) return;
    const focused = this.focusedId;
    this.ids = ids;
    const at = focused === null ? -1 : ids.indexOf(focused);
    this.focus = at >= 0 ? at : Math.max(0, Math.min(this.focus, ids.length - 1));
  }
}

function saysTheSame(one: StoryRow | undefined, other: StoryRow): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}
