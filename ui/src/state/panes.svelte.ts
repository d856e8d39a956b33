/** Which panes are there and how wide: what the reader set, made to fit the window. */
import { clamp, fit, layoutFor, LIBRARY, LIST, readWidths, type Layout, type Pane } from "../lib/panes";

export type PanesChange = "library-hidden" | "library-shown" | "list-hidden" | "list-shown" | "resized";

export class PanesState {
  windowWidth = $state(1280);
  libraryWish = $state<number>(LIBRARY.usual);
  listWish = $state<number>(LIST.usual);
  libraryFolded = $state(false);
  listFolded = $state(false);
  /** Below three panes the library lies over the others while it is wanted. */
  isDrawerOpen = $state(false);
  /** With one pane: the story in place of the list. */
  showsStory = $state(false);

  /** Nothing but the story is wanted. */
  wantsQuiet = $state(false);

  layout = $derived<Layout>(layoutFor(this.windowWidth));
  widths = $derived(fit({ library: this.libraryWish, list: this.listWish }, this.windowWidth, this.layout));
  /** A page takes the room of list and story. */
  hasPage = $derived.by(() => this.isPage());
  isQuiet = $derived(this.wantsQuiet && !this.hasPage);
  hasLibrary = $derived(this.layout === "three" && !this.libraryFolded && !this.isQuiet);
  hasList = $derived(
    !this.hasPage && !this.isQuiet && (this.layout === "one" ? !this.showsStory : !this.listFolded),
  );
  hasStory = $derived(!this.hasPage && (this.isQuiet || this.layout !== "one" || this.showsStory));

  constructor(
    /** Keeps how the panes are, and what was done to them. */
    private readonly keep: (widths: number[], change: PanesChange) => void,
    private readonly isPage: () => boolean,
  ) {}

  restore(kept: readonly number[]): void {
    const { library, list, libraryFolded, listFolded } = readWidths(kept);
    this.libraryWish = library;
    this.listWish = list;
    this.libraryFolded = libraryFolded;
    this.listFolded = listFolded;
  }

  resize(pane: "library" | "list", width: number): void {
    if (pane === "library") this.libraryWish = clamp(width, LIBRARY.least, LIBRARY.most);
    else this.listWish = clamp(width, LIST.least, LIST.most);
  }

  settle(change: PanesChange = "resized"): void {
    const folds = [Number(this.libraryFolded), Number(this.listFolded)];
    this.keep([this.libraryWish, this.listWish, ...folds], change);
  }

  toggleLibrary(): void {
    if (this.layout !== "three") {
      this.isDrawerOpen = !this.isDrawerOpen;
      return;
    }
    this.libraryFolded = !this.libraryFolded;
    this.settle(this.libraryFolded ? "library-hidden" : "library-shown");
  }

  toggleList(): void {
    if (this.layout === "one") {
      this.showsStory = !this.showsStory;
      return;
    }
    this.listFolded = !this.listFolded;
    this.settle(this.listFolded ? "list-hidden" : "list-shown");
  }

  /** The panes on screen, in the order F6 goes through them. */
  order(): Pane[] {
    const panes: Pane[] = [];
    if (this.hasLibrary || this.isDrawerOpen) panes.push("library");
    if (this.hasPage) panes.push("page");
    if (this.hasList) panes.push("list");
    if (this.hasStory) panes.push("story");
    return panes;
  }
}
