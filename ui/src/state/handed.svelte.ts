/**
 * What comes from outside: links of the scheme `layover:`, files opened with the window or dropped on it. Nothing is
 * fetched or taken in before the reader says so; a file let go over the window is their word.
 */
import type { FileTaken, Handed, Undo } from "../ipc/contract";
import type { Ipc } from "../ipc/ipc";
import { strings } from "../lib/strings";
import { webAddress } from "../reading/addresses";
import type { Acts } from "./acts.svelte";
import type { Editions } from "./editions.svelte";
import type { Magazine } from "./magazine.svelte";
import type { TakenFile } from "./preferences.svelte";
import type { TaskState } from "./task.svelte";

/** What the window does for it. */
export interface Window {
  readonly acts: Acts;
  attempt<T>(act: () => Promise<T>): Promise<T | null>;
  remark(sentence: string): void;
  refuse(sentence: string): void;
  /** A question with one answer that does something; closing it is the other. */
  ask(sentence: string, answer: string, act: () => void): void;
  openSheet(): void;
  open(story: number): Promise<void>;
  showEdition(id: number): Promise<void>;
  importSettings(text: string): Promise<TakenFile | null>;
  refresh(): void;
}

/** An address somebody else named, for the reader to decide on. */
export interface Offered {
  readonly address: string;
  readonly what: "subscribe" | "save" | "either";
}

export class HandedOver {
  /** What the sheet for adding is opened with. */
  offered = $state.raw<Offered | null>(null);
  #waiting: Handed[] = [];

  constructor(
    private readonly ipc: Ipc,
    private readonly parts: {
      readonly editions: Editions;
      readonly magazine: Magazine;
      readonly task: TaskState;
    },
    private readonly window: Window,
  ) {}

  /** Asks the shell for what was handed over, and begins with the first of it. */
  async take(): Promise<void> {
    const handed = await this.window.attempt(() => this.ipc.takeHanded());
    this.#waiting.push(...(handed ?? []));
    this.next();
  }

  /** The next thing that waits for the reader's word, unless one is being decided on. */
  next(): void {
    if (this.offered) return;
    const handed = this.#waiting.shift();
    if (!handed) return;
    if (handed.type === "subscribe" || handed.type === "save")
      return this.offer({ address: handed.address, what: handed.type });
    if (handed.type === "refused") this.window.refuse(handed.sentence);
    else
      this.window.ask(
        strings.handedFile[handed.kind](handed.name),
        strings.handedOpen,
        () => void this.#open(handed.id, handed.name),
      );
    if (this.#waiting.length > 0 && handed.type === "refused") this.next();
  }

  offer(offered: Offered): void {
    this.offered = offered;
    this.window.openSheet();
  }

  /** The reader has decided, one way or the other. */
  decided(): void {
    this.offered = null;
    this.next();
  }

  async #open(id: number, name: string): Promise<void> {
    const taken = await this.window.attempt(() =>
      this.parts.task.run(strings.opening(name), (tell) => this.ipc.openHanded(id, tell)),
    );
    if (taken) await this.#taken(taken);
    this.next();
  }

  async #taken(taken: FileTaken): Promise<void> {
    const { sentence, edition, story, publications } = taken;
    this.window.refresh();
    if (edition !== null) await this.window.showEdition(edition);
    if (story !== null) await this.window.open(story);
    if (edition === null && story === null && publications.length === 0) this.window.remark(sentence);
    else this.window.acts.doneInReverse(sentence, () => this.#giveBack(taken));
    if (publications.length > 0) this.window.refresh();
  }

  #giveBack({ edition, story, publications }: FileTaken): Promise<(Undo | null)[]> {
    return Promise.all([
      edition === null ? null : this.ipc.removeEdition(edition),
      story === null ? null : this.ipc.setSaved(story, false),
      ...publications.map((id) => this.ipc.unsubscribe(id)),
    ]);
  }

  /** Files let go over the window. Says whether there was one Layover opens. */
  async drop(files: readonly File[]): Promise<void> {
    for (const file of files) await this.window.attempt(() => this.#dropped(file));
  }

  async #dropped(file: File): Promise<void> {
    const ending = file.name.toLowerCase().split(".").at(-1) ?? "";
    if (ending === "layover-pack") return this.parts.editions.openPack(file);
    if (ending === "opml" || ending === "xml") {
      await this.parts.magazine.importOpml(await file.text(), "told");
      this.window.refresh();
    } else if (["html", "htm", "xhtml"].includes(ending)) {
      await this.#taken(await this.ipc.savePageFile(new Uint8Array(await file.arrayBuffer()), file.name));
    } else if (ending === "json") await this.#settings(await file.text());
    else this.window.refuse(strings.handedUnknown(file.name));
  }

  async #settings(text: string): Promise<void> {
    const taken = await this.window.importSettings(text);
    if (taken && !taken.isOffered) this.window.remark(taken.sentence);
  }

  /** An address let go over the window: what to do with it is asked. Says whether it was one. */
  dropAddress(text: string): boolean {
    // A list of addresses begins with the one that was dragged; lines with a # are remarks (RFC 2483 §5).
    const line = text.split(/\r?\n/).find((one) => one.trim() !== "" && !one.startsWith("#")) ?? "";
    const address = webAddress(line);
    if (address === null) return false;
    this.offer({ address, what: "either" });
    return true;
  }
}
