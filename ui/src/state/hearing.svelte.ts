/** What is read aloud and what is on screen: which story comes next, and that one that was heard has been read. */
import type { Listening } from "./listening.svelte";
import type { Stories } from "./stories.svelte";
import type { WindowState } from "./window.svelte";

/** Stories that wait to be read aloud after one. */
const MOST = 100;

export class Hearing {
  constructor(
    private readonly window: WindowState,
    private readonly stories: Stories,
  ) {}

  /** What comes after a story in its list: of lists that hold read ones too, the unread alone. */
  async after(id: number): Promise<readonly number[]> {
    const { list, ipc } = this.window;
    const at = list.ids.indexOf(id);
    const after = at < 0 ? [] : [...list.ids.slice(at + 1, at + 1 + MOST)];
    const { scope, trip } = list.filter;
    if (after.length === 0 || trip || scope.type === "saved" || scope.type === "edition") return after;
    const rows = await ipc.storyRows(after);
    return rows.filter((row) => !row.isRead).map((row) => row.id);
  }

  /** A story that was heard has been read. */
  async goOn(from: number, to: number): Promise<void> {
    const { story, showsPage, ipc } = this.window;
    if (story.id === from && !showsPage) return this.stories.open(to);
    await this.window.attempt(() => ipc.setRead([to], true));
    this.window.refresh();
  }

  /** Reads the open story aloud, pauses, or goes on with what is being read aloud. */
  toggle(listening: Listening): void {
    const { story, showsPage } = this.window;
    void listening.toggle(showsPage ? null : story.id, story.anchor);
  }

  /** Shows the story that is being read aloud. */
  async show({ aloud }: Listening): Promise<void> {
    const { story, showsPage } = this.window;
    const id = aloud?.story;
    if (id !== undefined && (id !== story.id || showsPage)) await this.stories.open(id, "story");
    else this.window.wantsFocus = "story";
  }
}
