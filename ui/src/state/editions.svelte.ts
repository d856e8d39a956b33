/** Editions, what is written out, packs: the reader's acts on finite sets of stories. */
import type { ExportForm, ExportTo, ExportWhat, Undo } from "../ipc/contract";
import type { Ipc } from "../ipc/ipc";
import { strings } from "../lib/strings";

/** What the window around these acts does for them. */
export interface Window {
  attempt<T>(act: () => Promise<T>): Promise<T | null>;
  offer(act: Undo): void;
  remark(sentence: string): void;
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
    this.window.refresh();
    if (made) await this.window.show(made.id);
  }

  async remove(id: number): Promise<void> {
    const act = await this.window.attempt(() => this.ipc.removeEdition(id));
    if (act) this.window.offer(act);
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

  async showFolder(): Promise<void> {
    await this.window.attempt(() => this.ipc.showExports());
  }

  async openPack(file: File): Promise<void> {
    this.window.remark(strings.packOpening(file.name));
    const opened = await this.window.attempt(async () =>
      this.ipc.openPack(new Uint8Array(await file.arrayBuffer()), file.name),
    );
    this.window.refresh();
    if (!opened) return;
    await this.window.show(opened.edition);
    this.window.remark(opened.sentence);
  }
}
