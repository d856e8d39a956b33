/** Editions, what is written out, packs: the reader's acts on finite sets of stories. */
import type { EditionLine, ExportForm, ExportTo, ExportWhat, WriteList } from "../ipc/contract";
import type { Ipc } from "../ipc/ipc";
import type { Acts } from "./acts.svelte";
import type { TaskState } from "./task.svelte";
import { strings } from "../lib/strings";

/** What the window around these acts does for them. */
export interface Window {
  attempt<T>(act: () => Promise<T>): Promise<T | null>;
  readonly acts: Acts;
  readonly task: TaskState;
  remark(sentence: string): void;
  /** Says where something was written, and offers its folder. */
  written(sentence: string): void;
  refresh(): void;
  /** Shows an edition. */
  show(id: number): Promise<void>;
  openSheet(): void;
}

/** What is about to be written out. */
export interface Exporting {
  readonly what: ExportWhat;
  readonly title: string;
}

export class Editions {
  exporting = $state.raw<Exporting | null>(null);
  /** What it would hold, in words; empty until that is known. */
  contents = $state("");
  isBusy = $state(false);

  constructor(
    private readonly ipc: Ipc,
    private readonly window: Window,
  ) {}

  /** Asks in which form, and where to. */
  begin(what: ExportWhat, title: string): void {
    this.exporting = { what, title };
    this.contents = "";
    this.window.openSheet();
    void this.#foresee(what);
  }

  async #foresee(what: ExportWhat): Promise<void> {
    const contents = await this.window.attempt(() => this.ipc.exportContents(what));
    if (this.exporting?.what === what) this.contents = contents?.sentence ?? "";
  }

  async make(what: ExportWhat): Promise<void> {
    const made = await this.window.attempt(() => this.ipc.makeEdition(what, ""));
    if (made) this.#made(made);
    this.window.refresh();
    if (made) await this.window.show(made.id);
  }

  async makeWeek(): Promise<void> {
    let isTooLittle = false;
    const made = await this.window.attempt(async () => {
      const week = await this.ipc.makeWeek();
      isTooLittle = week === null;
      return week;
    });
    if (isTooLittle) this.window.remark(strings.weekTooLittle);
    if (made) this.#made(made);
    this.window.refresh();
    if (made) await this.window.show(made.id);
  }

  #made({ id, title }: EditionLine): void {
    this.#brought(strings.editionMade(title), id);
  }

  /** Without it, its stories stay in the library; they stand in no list but what they are in already. */
  #brought(sentence: string, edition: number): void {
    this.window.acts.doneInReverse(sentence, async () => [await this.ipc.removeEdition(edition)]);
  }

  async remove(id: number): Promise<void> {
    await this.window.acts.do(() => this.ipc.removeEdition(id));
    this.window.refresh();
  }

  /** Writes it out; the sentence says where it lies. Null when that failed, which is said as everything is. */
  async write(form: ExportForm, to: ExportTo | "mail"): Promise<string | null> {
    const { exporting } = this;
    if (!exporting || this.isBusy) return null;
    this.isBusy = true;
    const { what } = exporting;
    const written = await this.window.attempt(() =>
      to === "mail" ? this.ipc.mail(what, form) : this.ipc.export(what, form, to),
    );
    this.isBusy = false;
    return written?.sentence ?? null;
  }

  async print(what: ExportWhat): Promise<void> {
    await this.window.attempt(() => this.ipc.print(what));
  }

  /** Writes one of the reader’s lists; the sentence says where it lies. Null when that failed, which is said. */
  async writeList(list: WriteList): Promise<string | null> {
    const written = await this.window.attempt(() => this.ipc.writeList(list));
    return written?.sentence ?? null;
  }

  /** The same, said at the foot of the window with the way to the folder. */
  async tellList(list: WriteList): Promise<void> {
    const sentence = await this.writeList(list);
    if (sentence !== null) this.window.written(sentence);
  }

  async showFolder(): Promise<void> {
    await this.window.attempt(() => this.ipc.showExports());
  }

  async openPack(file: File): Promise<void> {
    const opened = await this.window.attempt(() =>
      this.window.task.run(strings.packOpening(file.name), async (tell) =>
        this.ipc.openPack(new Uint8Array(await file.arrayBuffer()), file.name, tell),
      ),
    );
    this.window.refresh();
    if (!opened) return;
    await this.window.show(opened.edition);
    this.#brought(opened.sentence, opened.edition);
  }
}
