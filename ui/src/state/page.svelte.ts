/**
 * The page on screen: its data, where it is scrolled to, which story on it has the focus. A page is never laid
 * out anew under the reader: what a sync brings waits behind a button.
 */
import type {
  ContributorPage,
  EditionPage,
  FrontPage,
  SectionPage,
  SeriesPage,
  StoryRow,
  TripLine,
  TripPage,
} from "../ipc/contract";
import type { Ipc } from "../ipc/ipc";
import type { Index } from "../lib/presentation";
import type { Listing } from "../list/filters";
import { newestId, rowsOf, withRows } from "../pages/front";

export type PageContent =
  | { readonly kind: "front"; readonly publication: number | null; readonly front: FrontPage }
  | { readonly kind: "contributor"; readonly page: ContributorPage }
  | { readonly kind: "section"; readonly page: SectionPage }
  | { readonly kind: "series"; readonly page: SeriesPage }
  | { readonly kind: "edition"; readonly page: EditionPage }
  | { readonly kind: "following" }
  | { readonly kind: "contributors" }
  | { readonly kind: "trips"; readonly lines: readonly TripLine[] }
  | { readonly kind: "trip"; readonly page: TripPage }
  | { readonly kind: "highlights" };

/** Where on a page the reader was. */
export interface Spot {
  readonly scroll: number;
  /** `data-key` of what had the focus. */
  readonly focus: string | null;
  /** How many stories of a long page were shown. */
  readonly shown: number;
}

export const STORIES_AT_ONCE = 60;
const TOP: Spot = { scroll: 0, focus: null, shown: STORIES_AT_ONCE };

export class PageState {
  content = $state.raw<PageContent | null>(null);
  /** The front page would be another one by now. */
  hasNews = $state(false);
  /** How many stories of a long page are shown. */
  shown = $state(STORIES_AT_ONCE);
  /** Grows with every page that begins anew, or is come back to. */
  generation = $state(0);
  /** What is looked for among the contributors. */
  words = $state("");
  /** The story whose headline has the focus. */
  focusedId = $state<number | null>(null);

  /** A story whose headline the focus is asked to go to once it is there. */
  wantsStory = $state<number | null>(null);

  /** Kept by the pane as the reader goes; nothing on screen follows them. */
  scroll = 0;
  focusKey: string | null = null;

  #question = 0;
  #takesNews = true;

  constructor(private readonly ipc: Ipc) {}

  get spot(): Spot {
    return { scroll: this.scroll, focus: this.focusKey, shown: this.shown };
  }

  /** The row of a story a front page or a trip shows. */
  row(id: number): StoryRow | undefined {
    const { content } = this;
    if (content?.kind === "trip") return content.page.stories.find(({ row }) => row.id === id)?.row;
    return content?.kind === "front" ? rowsOf(content.front).find((row) => row.id === id) : undefined;
  }

  /** Shows a page: from its top, or as it was left. */
  put(content: PageContent, spot: Spot = TOP): void {
    this.#question += 1;
    this.content = content;
    this.hasNews = false;
    this.shown = spot.shown;
    this.scroll = spot.scroll;
    this.focusKey = spot.focus;
    this.focusedId = null;
    this.generation += 1;
    this.#takesNews = this.generation === 1 || (content.kind === "front" && content.front.lead === null);
  }

  /** What the page of a scope shows now. */
  async ask({ scope, trip }: Listing): Promise<PageContent> {
    if (trip) return { kind: "trip", page: await this.ipc.trip(trip.id) };
    if (scope.type === "contributor")
      return { kind: "contributor", page: await this.ipc.contributor(scope.id) };
    if (scope.type === "section") return { kind: "section", page: await this.ipc.section(scope.id) };
    if (scope.type === "series") return { kind: "series", page: await this.ipc.series(scope.id) };
    if (scope.type === "edition") return { kind: "edition", page: await this.ipc.edition(scope.id) };
    if (scope.type === "following") return { kind: "following" };
    const publication = scope.type === "publication" ? scope.id : null;
    return { kind: "front", publication, front: await this.ipc.frontPage(publication) };
  }

  /** What a page without a scope shows now. */
  async index(index: Index): Promise<PageContent> {
    return index === "trips" ? { kind: "trips", lines: await this.ipc.trips() } : { kind: index };
  }

  /** The library changed. A front page keeps its order; the rows on it are asked for again. */
  async refresh(filter: Listing): Promise<void> {
    const shown = this.content;
    if (!shown || shown.kind === "contributors" || shown.kind === "highlights") return;
    const question = this.#question;
    const fresh = shown.kind === "trips" ? await this.index("trips") : await this.ask(filter);
    if (question !== this.#question) return;
    if (fresh.kind !== "front" || shown.kind !== "front" || this.#takesNews) {
      this.content = fresh;
      return;
    }
    const rows = await this.ipc.storyRows(rowsOf(shown.front).map((row) => row.id));
    if (question !== this.#question) return;
    this.content = { ...shown, front: withRows(shown.front, rows, fresh.front) };
    this.hasNews ||= newestId(fresh.front) > newestId(shown.front);
  }

  /** The first stories are about to come: the page takes them in as they do, until the reader begins. */
  expectStories(): void {
    this.#takesNews = true;
  }

  touch(): void {
    if (this.content?.kind === "front" && this.content.front.lead !== null) this.#takesNews = false;
  }
}
