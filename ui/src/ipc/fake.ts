/**
 * A library in memory that answers like the real one. For tests and for `npm run dev`; never in the product's
 * bundle. It keeps the rules a window relies on: opening marks read, acts can be undone, every change is told.
 */
import type {
  Changes,
  CompletionReport,
  LinksToAskAbout,
  ListFilter,
  OpenedLink,
  Overview,
  Pending,
  Place,
  Publication,
  QueueReport,
  SavePageOutcome,
  Scope,
  SearchResult,
  Settings,
  Share,
  StoryAudio,
  StoryRow,
  StoryView,
  SubscribeOutcome,
  SyncProgress,
  SyncReport,
  Undo,
} from "./contract";
import { CATALOGUE, PUBLICATIONS, type FakeStory } from "./fake-magazine";
import { unread } from "./fake-pages";
import { plainOf } from "./fake-search";
import { FakeShelf } from "./fake-shelf";
import type { Ipc } from "./ipc";
import { USUAL } from "../settings/theme";

export interface FakeOptions {
  readonly count?: number;
  readonly now?: number;
  readonly place?: Place | null;
  readonly settings?: Partial<Settings>;
  /** A library with the handbook alone, as at the first start. */
  readonly isNew?: boolean;
  readonly isDemo?: boolean;
  readonly pending?: readonly Pending[];
  readonly frameUrl?: (row: StoryRow) => string;
  readonly changesUrl?: (row: StoryRow) => string;
  /** What a sync says of those the reader follows. */
  readonly followedNews?: string;
  /** How long a step of a sync takes. */
  readonly stepMs?: number;
  readonly isOffline?: boolean;
}

const QUIET_REPORT: SyncReport = {
  newStories: 0,
  changed: 0,
  feedsTotal: 4,
  feedsUnchanged: 3,
  feedsFailed: 1,
  pages: 0,
  pagesFailed: 0,
  pictures: 0,
  picturesFailed: 0,
  addressesWaiting: 0,
  network: "answering",
  isMetered: false,
  wasCancelled: false,
  seconds: 1.2,
  sentence: "3 of 4 feeds answered; nothing new.",
  followedNews: null,
  troubles: [
    {
      publication: "Night Desk",
      url: "https://nightdesk.example/feed",
      problem: "timeout",
      sentence:
        "nightdesk.example did not answer in 20 s. What is here stays; Layover asks again in an hour.",
    },
  ],
};

const SHUT: Partial<SyncReport> = {
  network: "offline",
  feedsFailed: QUIET_REPORT.feedsTotal,
  sentence: "There is no network. What is here stays readable; the next sync goes on.",
};

export class FakeLibrary extends FakeShelf implements Ipc {
  readonly kept: { place: Place | null; settings: Settings; progress: [number, string, number] | null };
  pending: Pending[];
  /** Links followed with no network and not asked about yet. */
  links = 0;
  heard: ReadonlySet<number> = new Set();

  #isSyncing = false;
  #isCancelled = false;

  constructor(private readonly options: FakeOptions = {}) {
    super(options.now ?? Math.floor(Date.now() / 1000), options.count ?? 60, options.isNew ?? false);
    this.pending = [...(options.pending ?? [])];
    this.kept = {
      place: options.place ?? null,
      settings: { ...USUAL, syncOnStart: false, ...options.settings },
      progress: null,
    };
  }

  async overview(): Promise<Overview> {
    const own = this.on({ type: "all" });
    const publications = PUBLICATIONS.filter((one) => this.subscribed.has(one.id)).map((one): Publication => {
      const found = this.on({ type: "publication", id: one.id });
      return {
        id: one.id,
        title: one.title,
        siteUrl: one.siteUrl,
        isPreferred: this.preferred.has(one.id),
        trouble: one.trouble,
        total: found.length,
        unread: unread(found),
        isPending: found.length === 0,
        sections: one.sections.map((section) => {
          const inside = this.on({ type: "section", id: section.id });
          return { ...section, total: inside.length, unread: unread(inside) };
        }),
        series: one.series.map((series) => {
          const inside = this.on({ type: "series", id: series.id });
          return { ...series, total: inside.length, unread: unread(inside) };
        }),
      };
    });
    publications.sort((a, b) => Number(b.isPreferred) - Number(a.isPreferred));
    return {
      revision: this.revision,
      publications,
      following: this.followLines(),
      views: [...this.views],
      counts: {
        all: own.length,
        unread: unread(own),
        saved: this.on({ type: "saved" }).length,
        following: unread(this.on({ type: "following" })),
      },
      pending: this.pending,
      isSyncing: this.#isSyncing,
      lastSync: this.options.isNew ? null : this.now - 720,
      libraryPath: "/home/reader/.local/share/layover/library",
      isDemo: this.options.isDemo ?? false,
    };
  }

  async storyIds(filter: ListFilter): Promise<Float64Array> {
    this.calls.push("storyIds");
    return Float64Array.from(this.select(filter), (story) => story.id);
  }

  async storyRows(ids: number[]): Promise<StoryRow[]> {
    this.calls.push(`storyRows ${ids.length}`);
    return ids.flatMap((id) => this.stories.find((story) => story.id === id) ?? []);
  }

  async openStory(id: number): Promise<StoryView> {
    this.calls.push(`openStory ${id}`);
    const found = this.stories.find((story) => story.id === id);
    if (!found) throw { code: "no-such-story", sentence: "This story is no longer in the library." };
    if (!found.isRead) this.change([id], (story) => ({ ...story, isRead: true }), "");
    const row = this.stories.find((story) => story.id === id) as FakeStory;
    return {
      row,
      frameUrl: this.options.frameUrl?.(row) ?? `story://localhost/story/${id}`,
      url: `https://tidewater.example/${id}`,
      credits: row.contributors.flatMap((name) => {
        const contributor = this.people.idOf(name);
        if (contributor === null) return [];
        const isFollowed = this.followOf({ type: "contributor", id: contributor }) !== null;
        return [{ name, role: "author", contributor, isFollowed }];
      }),
      series: this.#seriesOf(row),
      changes: this.#changesOf(row),
      audio: this.audioOf(id),
      anchor: "",
      progress: 0,
    };
  }

  #seriesOf(row: FakeStory): Share | null {
    const series = PUBLICATIONS.flatMap((one) => one.series).find((one) => one.id === row.seriesId);
    return series ? { ...series, total: this.on({ type: "series", id: series.id }).length } : null;
  }

  /** One story in seven was touched up since. */
  #changesOf(row: FakeStory): Changes | null {
    if (row.id % 7 !== 6) return null;
    const sentence = "Changed 3 May 2026, after you read it.";
    return { sentence, frameUrl: this.options.changesUrl?.(row) ?? `story://localhost/changes/${row.id}` };
  }

  async setRead(ids: number[], isRead: boolean): Promise<Undo> {
    return this.change(
      ids,
      (story) => ({ ...story, isRead }),
      isRead ? "Marked 1 story read." : "Marked 1 story unread.",
    );
  }

  async markAllRead(filter: ListFilter): Promise<Undo> {
    const ids = this.select({ ...filter, unreadOnly: true }).map((story) => story.id);
    return this.change(ids, (story) => ({ ...story, isRead: true }), `Marked ${ids.length} stories read.`);
  }

  async setSaved(id: number, isSaved: boolean): Promise<Undo> {
    return this.change(
      [id],
      (story) => ({ ...story, isSaved }),
      isSaved ? "Saved." : "No longer kept in Saved.",
    );
  }

  async setProgress(id: number, anchor: string, share: number): Promise<void> {
    this.kept.progress = [id, anchor, share];
  }

  async search(words: string, _scope: Scope, limit: number): Promise<SearchResult[]> {
    const asked = plainOf(words);
    return this.on({ type: "all" })
      .filter((story) => this.finds(story, words))
      .slice(0, limit)
      .map((row) => {
        const snippet = row.dek || row.title;
        const at = asked === "" ? -1 : snippet.toLowerCase().indexOf(asked);
        return { row, snippet, marks: at < 0 ? [] : [[at, at + asked.length]] };
      });
  }

  async sync(onProgress: (progress: SyncProgress) => void): Promise<SyncReport> {
    this.#isSyncing = true;
    this.#isCancelled = false;
    this.tell("sync");
    const total = 12;
    for (let done = 0; done <= total && !this.#isCancelled; done += 1) {
      onProgress({
        stage: "feeds",
        done,
        total,
        newStories: done,
        secondsLeft: total - done,
        sentence: `Asking 12 feeds: ${done} new stories so far.`,
      });
      await new Promise((resolve) => setTimeout(resolve, this.options.stepMs ?? 0));
    }
    this.#isSyncing = false;
    if (!this.options.isOffline) this.pending = this.pending.filter((one) => one.what === "link");
    this.tell("sync", "articles");
    return {
      ...QUIET_REPORT,
      ...(this.options.isOffline ? SHUT : {}),
      wasCancelled: this.#isCancelled,
      followedNews: this.options.followedNews ?? null,
    };
  }

  async cancelSync(): Promise<void> {
    this.#isCancelled = true;
  }

  async catalogue(): Promise<typeof CATALOGUE extends readonly (infer Item)[] ? Item[] : never> {
    return CATALOGUE.map((item) => ({
      ...item,
      isSubscribed: PUBLICATIONS.some((one) => one.siteUrl === item.address && this.subscribed.has(one.id)),
    }));
  }

  async subscribe(address: string): Promise<SubscribeOutcome> {
    this.calls.push(`subscribe ${address}`);
    if (!address.includes("."))
      throw {
        code: "not-an-address",
        sentence: `“${address}” is not a web address. One looks like example.org.`,
      };
    if (address.includes("offline")) {
      this.pending = [
        ...this.pending,
        { ...waiting(address, "Tried again when there is a network."), what: "subscribe" },
      ];
      this.tell("subscriptions");
      return {
        type: "kept",
        sentence: "There is no network. The address is kept and tried when it is back.",
      };
    }
    if (address.includes("many")) {
      const feeds = [
        { url: "https://one.example/all.xml", title: "Everything" },
        { url: "https://one.example/essays.xml", title: "Essays" },
      ];
      return { type: "choose", siteTitle: "The Many", feeds };
    }
    if (address.includes("page")) {
      return {
        type: "noFeed",
        url: address,
        title: "A single page",
        sentence: "“A single page” names no feed. It can be saved as one story.",
      };
    }
    const known = PUBLICATIONS.find((one) => one.siteUrl === address);
    const publication = known?.id ?? 1;
    this.subscribed = new Set([...this.subscribed, publication]);
    this.tell("subscriptions");
    const title = known?.title ?? "Tidewater Quarterly";
    return { type: "subscribed", publication, title, sentence: `Subscribed to ${title}.` };
  }

  async savePage(): Promise<SavePageOutcome> {
    return { type: "saved", id: this.stories[0]?.id ?? 0, sentence: "Saved as a story of its own." };
  }

  async unsubscribe(publication: number): Promise<Undo> {
    const before = this.subscribed;
    const title = PUBLICATIONS.find((one) => one.id === publication)?.title ?? "";
    this.subscribed = new Set([...before].filter((id) => id !== publication));
    return this.act(
      `Unsubscribed from ${title}. Saved stories stay.`,
      () => (this.subscribed = before),
      "subscriptions",
    );
  }

  async forgetAddress(url: string): Promise<Undo> {
    const before = this.pending;
    this.pending = before.filter((one) => one.url !== url);
    return this.act("This address is no longer tried.", () => (this.pending = before), "subscriptions");
  }

  async importOpml(
    text: string,
  ): Promise<{ added: number; known: number; refused: number; sentence: string }> {
    if (!text.includes("<opml")) throw { code: "not-opml", sentence: "This file is not an OPML list." };
    return { added: 2, known: 1, refused: 0, sentence: "2 feeds added, 1 was here already." };
  }

  async exportOpml(): Promise<string> {
    return '<?xml version="1.0"?><opml version="2.0"></opml>';
  }

  async openLink(url: string, title: string, from: number | null): Promise<OpenedLink> {
    this.calls.push(`openLink ${url}`);
    if (!this.options.isOffline || !url.startsWith("http")) return { openedStory: null, kept: null };
    const fromTitle = this.stories.find((story) => story.id === from)?.title ?? "";
    const sentence = "Followed with no network.";
    this.pending = [...this.pending, { url, what: "link", sentence, title, fromStory: from, fromTitle }];
    this.tell("subscriptions");
    return { openedStory: null, kept: "Kept until there is a network." };
  }

  async complete(ids: number[]): Promise<CompletionReport> {
    this.calls.push(`complete ${ids.join(" ")}`);
    const stays = this.options.isOffline ?? false;
    if (!stays) this.change(ids, whole, "");
    const sentence = stays
      ? "There is no network. 1 of 2 pictures are here. The next sync goes on with it."
      : "It is whole. The whole text is here. All 2 pictures are here.";
    const stories = ids.map((id) => ({ id, title: "", isWhole: !stays, sentence }));
    return { stories, whole: stays ? 0 : ids.length, sentence };
  }

  async queueAddress(address: string): Promise<string> {
    this.calls.push(`queueAddress ${address}`);
    this.pending = [...this.pending, waiting(address, "The next sync fetches it.")];
    this.tell("subscriptions");
    return "Kept. The next sync fetches it and saves it as a story.";
  }

  async askAboutLinks(): Promise<LinksToAskAbout | null> {
    const count = this.links;
    this.links = 0;
    const sentence = `${count} links you followed with no network: fetch them as stories?`;
    return count > 0 ? { count, sentence } : null;
  }

  async fetchQueue(url: string | null): Promise<QueueReport> {
    this.calls.push(`fetchQueue ${url ?? "all"}`);
    const saved = this.pending.filter((one) => url === null || one.url === url).length;
    this.pending = this.pending.filter((one) => url !== null && one.url !== url);
    this.tell("articles", "subscriptions");
    return { saved, waiting: this.pending.length, sentence: `${saved} stories fetched and saved.` };
  }

  async keepAudio(id: number): Promise<StoryAudio[]> {
    this.calls.push(`keepAudio ${id}`);
    this.heard = new Set([...this.heard, id]);
    return this.audioOf(id);
  }

  async letAudioGo(id: number): Promise<void> {
    this.heard = new Set([...this.heard].filter((one) => one !== id));
  }

  async audioPart(): Promise<ArrayBuffer> {
    return new ArrayBuffer(0);
  }

  /** One story in five has a recording. */
  private audioOf(id: number): StoryAudio[] {
    if (id % 5 !== 0) return [];
    const isHere = this.heard.has(id);
    return [
      {
        url: `https://tidewater.example/${id}.mp3`,
        mediaType: "audio/mpeg",
        bytes: 34_000_000,
        state: isHere ? "here" : "away",
        address: isHere ? `story://localhost/audio/${id}` : null,
        sentence: isHere ? "Audio, 34 MB. It is here and plays with no network." : "Audio, 34 MB.",
      },
    ];
  }

  async settings(): Promise<Settings> {
    return this.kept.settings;
  }

  async setSettings(settings: Settings): Promise<void> {
    const wrong = settings.allow.find((rule) => rule.includes(" "));
    if (wrong !== undefined)
      throw { code: "bad-rule", sentence: `“${wrong}” is neither a host nor a range of addresses.` };
    this.kept.settings = settings;
  }

  async place(): Promise<Place | null> {
    return this.kept.place;
  }

  async setPlace(place: Place): Promise<void> {
    this.kept.place = place;
  }

  async about(): Promise<{ version: string; licence: string; libraryPath: string; notices: string }> {
    return {
      version: "0.1.0",
      licence: "MIT OR Apache-2.0",
      libraryPath: "/home/reader/.local/share/layover/library",
      notices:
        "Literata\nCopyright 2017 The Literata Project Authors\nSIL Open Font License 1.1\n\nLucide\nISC License\n",
    };
  }

  async sourceHealth(): Promise<
    {
      publication: string;
      url: string;
      lastSuccess: number | null;
      problem: string | null;
      sentence: string;
    }[]
  > {
    return PUBLICATIONS.filter((one) => one.siteUrl !== null && this.subscribed.has(one.id)).map((one) => ({
      publication: one.title,
      url: `${one.siteUrl}feed`,
      lastSuccess: this.now - (one.trouble ? 90_000 : 720),
      problem: one.trouble ? "timeout" : null,
      sentence: one.trouble ?? "Answered well.",
    }));
  }

  async onOpenStory(): Promise<() => void> {
    return () => undefined;
  }
}

function waiting(url: string, sentence: string): Pending {
  return { url, what: "save", sentence, title: "", fromStory: null, fromTitle: "" };
}

function whole(story: FakeStory): FakeStory {
  const total = story.completeness.picturesTotal;
  const sentence = "The whole text is here. All pictures are here.";
  return {
    ...story,
    completeness: { text: "full", picturesHere: total, picturesTotal: total, mark: "whole", sentence },
  };
}
