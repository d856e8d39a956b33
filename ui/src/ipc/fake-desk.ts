/** What is handed to the in-memory library from outside, and what it tells of itself: files, links, settings, the log. */
import type {
  ActivityLine,
  FileTaken,
  Handed,
  OpenedPack,
  Settings,
  SettingsTaken,
  TaskProgress,
} from "./contract";
import { FakeHighlights } from "./fake-highlights";

const NOTHING: FileTaken = { sentence: "", edition: null, story: null, publications: [] };
/** As the library has it: what no file may set. */
const OWN: readonly string[] = ["allow", "exportFolder", "readerFolder"];

export abstract class FakeDesk extends FakeHighlights {
  handed: readonly Handed[] = [];
  isTaskCancelled = false;
  #listeners = new Set<() => void>();

  abstract settings(): Promise<Settings>;
  abstract setSettings(settings: Settings): Promise<void>;

  async activity(limit: number): Promise<ActivityLine[]> {
    return [
      { at: this.now - 700, sentence: "12 stories new, 31 pictures. 1 of 4 feeds did not answer well." },
      {
        at: this.now - 701,
        sentence: "Night Desk: nightdesk.example did not answer in 20 s. What is here stays.",
      },
      { at: this.now - 702, sentence: "The Inland Review: skipped, asked to wait until 14:05." },
      { at: this.now - 90_000, sentence: "Nothing new." },
    ].slice(0, limit);
  }

  async cancelTask(): Promise<void> {
    this.isTaskCancelled = true;
  }

  /** A link was followed, or a file opened with this window. */
  handOver(handed: Handed): void {
    this.handed = [...this.handed, handed];
    for (const listener of this.#listeners) listener();
  }

  async takeHanded(): Promise<Handed[]> {
    const all = [...this.handed];
    this.handed = [];
    return all;
  }

  async onHandedOver(listener: () => void): Promise<() => void> {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async openHanded(id: number, onProgress: (progress: TaskProgress) => void): Promise<FileTaken> {
    this.calls.push(`openHanded ${id}`);
    await this.read(onProgress);
    return { ...NOTHING, sentence: "2 feeds added, 1 was here already.", publications: [] };
  }

  override async openPack(
    bytes: Uint8Array,
    name: string,
    onProgress: (progress: TaskProgress) => void = () => undefined,
  ): Promise<OpenedPack> {
    if (bytes.length > 0) await this.read(onProgress);
    return super.openPack(bytes, name);
  }

  async savePageFile(bytes: Uint8Array, name: string): Promise<FileTaken> {
    this.calls.push(`savePageFile ${name} ${bytes.length}`);
    const story = this.stories[0]?.id ?? 0;
    this.change([story], (one) => ({ ...one, isSaved: true }), "");
    return { ...NOTHING, sentence: "Saved “A page”. Its pictures come with the next sync.", story };
  }

  /** Reads something of twenty parts, each as long as a step of a sync. */
  protected async read(onProgress: (progress: TaskProgress) => void): Promise<void> {
    this.isTaskCancelled = false;
    const total = 20;
    for (let done = 1; done <= total; done += 1) {
      if (this.isTaskCancelled) throw { code: "stopped", sentence: "Stopped; nothing was changed." };
      onProgress({
        done,
        total,
        secondsLeft: total - done,
        sentence: `Reading the pack: ${done} of ${total}`,
      });
      await this.pause();
    }
  }

  async importSettings(text: string): Promise<SettingsTaken> {
    if (!text.includes("layover-settings"))
      throw { code: "bad-setting", sentence: "This is no file of Layover’s settings." };
    const given = (JSON.parse(text) as { settings: Record<string, unknown> }).settings;
    const before = await this.settings();
    const known = Object.keys(given).filter((name) => name in before && !OWN.includes(name));
    const changed = known.filter((name) => before[name as keyof Settings] !== given[name]);
    const ignored = Object.keys(given).filter((name) => !known.includes(name));
    await this.setSettings({
      ...before,
      ...Object.fromEntries(known.map((name) => [name, given[name]])),
    } as Settings);
    this.tell("settings");
    return { changed, ignored, sentence: `${changed.length} settings changed.` };
  }
}
