/** The reader's acts on people, sections, series, publications and views. Each can be taken back. */
import type {
  CitationStyle,
  Follow,
  ImportReport,
  KeptView,
  NamesReport,
  Overview,
  SavePageOutcome,
  StoryRow,
  Subject,
  SubscribeOutcome,
  Undo,
  View,
} from "../ipc/contract";
import type { Ipc } from "../ipc/ipc";
import { strings } from "../lib/strings";
import { sameSubject } from "../pages/subject";
import type { Acts, Offer } from "./acts.svelte";
import type { StoryState } from "./story.svelte";
import type { Waiting } from "./waiting.svelte";

/** What the window around these acts does for them. */
export interface Window {
  attempt<T>(act: () => Promise<T>): Promise<T | null>;
  readonly acts: Acts;
  remark(sentence: string): void;
  readonly waiting: Waiting;
  refresh(): void;
  overview(): Overview | null;
}

/** Someone named under a story. */
export interface Named {
  readonly contributor: number;
  readonly name: string;
}

export const FOLLOWED: Follow = { keepsOffline: false, isMuted: false };

export class Magazine {
  /** People of the story `f` was pressed on, when it has several. */
  choices = $state.raw<readonly Named[]>([]);

  constructor(
    private readonly ipc: Ipc,
    private readonly story: StoryState,
    private readonly window: Window,
  ) {}

  followOf(subject: Subject): Follow | null {
    const line = this.window.overview()?.following.find((one) => sameSubject(one.subject, subject));
    return line?.follow ?? null;
  }

  async #act(act: () => Promise<Undo | null>): Promise<boolean> {
    const done = await this.window.acts.do(act);
    this.window.refresh();
    return done !== null;
  }

  async setFollow(subject: Subject, follow: Follow | null): Promise<void> {
    await this.#act(() => this.ipc.setFollow(subject, follow));
  }

  async toggleFollow(subject: Subject): Promise<void> {
    await this.setFollow(subject, this.followOf(subject) ? null : FOLLOWED);
  }

  async setPreferred(publication: number, isPreferred: boolean): Promise<void> {
    await this.#act(() => this.ipc.setPreferred(publication, isPreferred));
  }

  async merge(into: number, other: number): Promise<void> {
    await this.#act(() => this.ipc.mergeContributors(into, other));
  }

  async split(alias: number): Promise<void> {
    await this.#act(() => this.ipc.splitAlias(alias));
  }

  async dismiss(one: number, other: number): Promise<void> {
    await this.#act(() => this.ipc.dismissProposal(one, other));
  }

  /** Keeps a search, perhaps in the place of one of the same name. */
  async keepView(name: string, query: string): Promise<View | null> {
    let kept: KeptView | null = null;
    await this.window.acts.do(async () => {
      kept = await this.ipc.saveView(name, query);
      return kept.undo && { ...kept.undo, sentence: strings.viewKept(kept.view.name) };
    });
    const { view, undo } = (kept as KeptView | null) ?? { view: null, undo: null };
    if (view && !undo) this.window.remark(strings.viewKept(view.name));
    this.window.refresh();
    return view;
  }

  /** Subscribes; what was not subscribed to before can be taken back. Rejects as the library does. */
  async subscribe(address: string): Promise<SubscribeOutcome> {
    const came = this.window.waiting.watch();
    const outcome = await this.ipc.subscribe(address);
    if (outcome.type === "subscribed" && outcome.isNew) {
      const back = async () => [await this.ipc.unsubscribe(outcome.publication)];
      this.window.acts.doneInReverse(outcome.sentence, back, "seen");
    } else if (outcome.type === "kept") await came(outcome.sentence, "seen");
    return outcome;
  }

  /** Saves one page as a story. Rejects as the library does. */
  async savePage(address: string): Promise<SavePageOutcome> {
    const came = this.window.waiting.watch();
    const outcome = await this.ipc.savePage(address);
    if (outcome.type === "saved") {
      const back = async () => [await this.ipc.setSaved(outcome.id, false)];
      this.window.acts.doneInReverse(outcome.sentence, back, "seen");
    } else await came(outcome.sentence, "seen");
    return outcome;
  }

  /** Takes in a list of subscriptions. Rejects as the library does. */
  async importOpml(text: string, offer: Offer = "seen"): Promise<ImportReport> {
    const report = await this.ipc.importOpml(text);
    const { publications, sentence } = report;
    const back = () => Promise.all(publications.map((id) => this.ipc.unsubscribe(id)));
    if (publications.length > 0) this.window.acts.doneInReverse(sentence, back, offer);
    else if (offer === "told") this.window.remark(sentence);
    return report;
  }

  /** Follows a list of names, as one act. */
  async importNames(text: string): Promise<NamesReport | null> {
    let report: NamesReport | null = null;
    await this.window.acts.do(async () => {
      report = await this.ipc.importNames(text);
      return report.undo;
    }, "seen");
    return report;
  }

  /** Names that are followed as soon as somebody of them is printed. */
  async awaitedNames(): Promise<string[]> {
    return (await this.window.attempt(() => this.ipc.awaitedNames())) ?? [];
  }

  async forgetName(name: string): Promise<void> {
    await this.#act(() => this.ipc.forgetName(name));
  }

  async removeView(id: number): Promise<void> {
    await this.#act(() => this.ipc.removeView(id));
  }

  /** Who made a story. The open one says so; of another the library is asked, which does not mark it read. */
  async namedUnder(row: StoryRow): Promise<readonly Named[]> {
    const view = this.story.view;
    if (view && view.row.id === row.id) return distinct(view.credits);
    return distinct((await this.window.attempt(() => this.ipc.credits(row.id))) ?? []);
  }

  /** Follows the one contributor of a story; true when there are several to choose from. */
  async followUnder(row: StoryRow): Promise<boolean> {
    const named = await this.namedUnder(row);
    const [only] = named;
    this.choices = named;
    if (!only) this.window.remark(strings.nobodyNamed);
    else if (named.length === 1) await this.toggleFollow({ type: "contributor", id: only.contributor });
    return named.length > 1;
  }

  async copyCitation(id: number, style: CitationStyle): Promise<void> {
    await this.#copy(() => this.ipc.cite(id, style));
  }

  async copyQuote(id: number, text: string): Promise<void> {
    let remark: string | null = null;
    await this.#copy(
      async () => {
        const quote = await this.ipc.quote(id, text);
        remark = quote.remark;
        return quote.text;
      },
      () => (remark === null ? strings.copied : `${strings.copied} ${remark}`),
    );
  }

  async copyLink(url: string): Promise<void> {
    await this.#copy(() => Promise.resolve(url));
  }

  /** Its file, to be kept or sent to somebody. */
  async copyProfile(slug: string): Promise<void> {
    await this.#copy(() => this.ipc.profileText(slug));
  }

  async #copy(ask: () => Promise<string>, said = (): string => strings.copied): Promise<void> {
    const isCopied = await this.window.attempt(async () => {
      await navigator.clipboard.writeText(await ask());
      return true;
    });
    if (isCopied) this.window.remark(said());
  }
}

function distinct(named: readonly Named[]): readonly Named[] {
  return named.filter((one, at) => named.findIndex((other) => other.contributor === one.contributor) === at);
}
