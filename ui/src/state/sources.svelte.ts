/** Asking publications what is new, and letting go of them. */
import { strings } from "../lib/strings";
import { ALL } from "../list/filters";
import type { Acts } from "./acts.svelte";
import type { Away } from "./away.svelte";
import type { WindowState } from "./window.svelte";

export class Sources {
  /** Whether the reader comes from the first page, and has not been asked yet whom to follow. */
  wantsToFollow = false;

  constructor(
    private readonly window: WindowState,
    private readonly acts: Acts,
    private readonly away: Away,
  ) {}

  /** One the reader did not ask for says nothing of sources that do not answer: the foot of the library does. */
  async sync(isQuiet = false): Promise<void> {
    const { notices, sync } = this.window;
    const report = await this.window.attempt(() => sync.run(isQuiet));
    this.window.refresh();
    if (!report) return;
    void this.away.askAfter(report);
    const isSilent = report.feedsFailed > 0 && report.feedsFailed === report.feedsTotal;
    const news = report.tripNews ?? report.followedNews;
    if (isSilent && !isQuiet) notices.refuse(report.sentence);
    else if (news) notices.news(news);
    else if (report.newStories > 0) this.#offerToFollow();
  }

  /** The first stories of a new library are here: now there are sections and people to be followed. Asked once. */
  #offerToFollow(): void {
    if (!this.wantsToFollow) return;
    this.wantsToFollow = false;
    const { library, notices } = this.window;
    if ((library.overview?.following.length ?? 0) > 0) return;
    notices.ask(strings.beginAsk, strings.beginAct, () => (this.window.sheet = "begin"));
  }

  /** A library with nothing to fetch is left to whoever fills it. */
  syncUnlessNew(isByItself: boolean): void {
    const { overview } = this.window.library;
    const hasAny = (overview?.publications.length ?? 0) > 0 || (overview?.pending.length ?? 0) > 0;
    if (!this.window.isWelcoming && hasAny) void this.sync(isByItself);
  }

  /** Asks one publication again. */
  async retry(publication: number): Promise<void> {
    const report = await this.window.attempt(() => this.window.sync.retry(publication));
    if (report) this.window.notices.remark(report.sentence);
    this.window.refresh();
  }

  async unsubscribe(publication: number): Promise<void> {
    const act = await this.acts.do(() => this.window.ipc.unsubscribe(publication));
    if (act) await this.window.show(ALL);
    this.window.refresh();
  }
}
