/**
 * Where the reader is: which scope, shown as a page or as a list, and the way back from where a link led.
 * Knows neither keys nor notices.
 */
import type { Scope } from "../ipc/contract";
import { isIndex, type Presentation } from "../lib/presentation";
import type { Pane } from "../lib/panes";
import { filterOf, hasPage, type Listing } from "../list/filters";
import type { ListState } from "./list.svelte";
import type { PageContent, PageState } from "./page.svelte";
import type { PanesState } from "./panes.svelte";
import type { StoryState } from "./story.svelte";
import { Trail, type Stop } from "./trail.svelte";

/** What the window does when the reader gets somewhere. */
export interface Surroundings {
  attempt<T>(act: () => Promise<T>): Promise<T | null>;
  refresh(): void;
  arrived(): void;
  focus(pane: Pane): void;
}

export class Whereabouts {
  /** How the scope of the list is shown. */
  presentation = $state<Presentation>("list");
  /** What the reader last chose for scopes that have a page. */
  prefersPages = $state(true);
  readonly trail = new Trail();
  /** Of several asked for at once, the last one wins. */
  #journey = 0;

  constructor(
    private readonly list: ListState,
    private readonly page: PageState,
    private readonly story: StoryState,
    private readonly panes: PanesState,
    private readonly window: Surroundings,
  ) {}

  /** By the reader's own choice: nothing leads back from there. */
  async show(filter: Listing, keepsStory: boolean): Promise<void> {
    const asPage = this.prefersPages && !keepsStory && hasPage(filter);
    await this.go(filter, asPage ? "page" : "list", keepsStory ? this.story.id : null);
  }

  async go(filter: Listing, presentation: Presentation, keep: number | null = null): Promise<void> {
    this.trail.clear();
    await this.#go(filter, presentation, keep);
  }

  /** Shows the same scope the other way, and others after it. False when it has no page. */
  async toggle(): Promise<boolean> {
    const { filter } = this.list;
    const toList = this.presentation !== "list";
    if (!toList && !hasPage(filter)) return false;
    this.prefersPages = !toList;
    await this.go(filter, toList ? "list" : "page");
    return true;
  }

  /** Follows a link to another page. */
  visit(scope: Scope): Promise<void> {
    return this.visitPage(filterOf(scope));
  }

  async visitPage(filter: Listing): Promise<void> {
    this.#leave();
    await this.#go(filter, "page", null);
    this.window.focus("page");
  }

  /** The story in the three panes, with the scope of the page as their list. */
  async openFromPage(id: number): Promise<void> {
    this.#leave();
    const isOpened = await this.window.attempt(async () => {
      await this.list.show(this.list.filter, id);
      return this.story.open(id);
    });
    if (!isOpened) {
      this.trail.pop();
      return;
    }
    this.presentation = "list";
    this.panes.showsStory = true;
    this.window.focus(this.panes.hasList ? "list" : "story");
    this.window.arrived();
    this.window.refresh();
  }

  /** Remembers this place on the way to another. */
  #leave(): void {
    const { presentation, page } = this;
    const content = presentation === "list" ? null : page.content;
    this.trail.push({
      filter: this.list.filter,
      presentation,
      story: this.story.id,
      content,
      spot: page.spot,
    });
  }

  /** Returns to where a link or a headline was followed; false when there is nowhere to return to. */
  back(): boolean {
    const stop = this.trail.pop();
    if (!stop) return false;
    void this.window.attempt(() => this.#return(stop));
    return true;
  }

  async #return(stop: Stop): Promise<void> {
    this.#journey += 1;
    if (stop.content && needsNoList(stop.filter, stop.presentation)) this.list.point(stop.filter);
    else await this.list.show(stop.filter, stop.story);
    if (stop.content) this.page.put(stop.content, stop.spot);
    const toStory = stop.presentation === "list" && stop.story !== null;
    if (toStory && stop.story !== this.story.id) await this.story.open(stop.story);
    this.presentation = stop.presentation;
    this.panes.showsStory = toStory;
    this.window.arrived();
    this.window.focus(stop.content ? "page" : this.panes.hasList ? "list" : "story");
    this.window.refresh();
  }

  async #go(filter: Listing, presentation: Presentation, keep: number | null): Promise<void> {
    this.panes.isDrawerOpen = false;
    this.panes.showsStory = false;
    await this.window.attempt(() => this.present(filter, presentation, keep));
    this.window.arrived();
  }

  /** A page is asked for before anything changes, so that one that cannot be had leaves all as it was. */
  async present(filter: Listing, presentation: Presentation, keep: number | null): Promise<void> {
    const journey = (this.#journey += 1);
    const asksList = !needsNoList(filter, presentation);
    const [content, beginning] = await Promise.all([
      this.#contentOf(filter, presentation),
      asksList ? this.list.begin(filter) : null,
    ]);
    if (journey !== this.#journey) return;
    if (beginning) await this.list.show(filter, keep, beginning);
    else this.list.point(filter);
    if (journey !== this.#journey) return;
    if (content) this.page.put(content);
    this.presentation = presentation;
  }

  async #contentOf(filter: Listing, presentation: Presentation): Promise<PageContent | null> {
    if (isIndex(presentation)) return this.page.index(presentation);
    return presentation === "page" ? this.page.ask(filter) : null;
  }
}

/** A front page needs no list: it is asked for when a story is opened from it. */
function needsNoList({ scope }: Listing, presentation: Presentation): boolean {
  if (isIndex(presentation)) return true;
  return presentation === "page" && (scope.type === "all" || scope.type === "publication");
}
