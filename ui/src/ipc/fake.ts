/**
 * A library in memory that answers like the real one. For tests and for `npm run dev`; never in the product's
 * bundle. It keeps the rules a window relies on: opening marks read, acts can be undone, every change is told.
 */
import type {
  CatalogueItem,
  Background,
  Changes,
  ImportReport,
  ListFilter,
  Overview,
  Pending,
  Place,
  ProfileAdded,
  Publication,
  Room,
  RoomChange,
  SavePageOutcome,
  Scope,
  SearchResult,
  Settings,
  SourceHealth,
  Share,
  StoryRow,
  StoryView,
  SubscribeOutcome,
  SyncProgress,
  SyncReport,
  Undo,
} from "./contract";
import { waiting } from "./fake-away";
import { CATALOGUE, PUBLICATIONS, type FakeStory } from "./fake-magazine";
import { editionLine } from "./fake-editions";
import { unread } from "./fake-pages";
import { FakeRoom } from "./fake-room";
import { plainOf } from "./fake-search";
import { FakeDesk } from "./fake-desk";
import type { Habits, Ipc } from "./ipc";
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
  /** What a sync says of trips. */
  readonly tripNews?: string;
  /** What a sync brings. */
  readonly newStories?: number;
  /** How long a step of a sync takes. */
  readonly stepMs?: number;
  readonly isOffline?: boolean;
  /** How a network that lets nothing through does so, as a report names it. */
  readonly network?: "offline" | "sign-in" | "silent";
  /** What the reader has to know at the start. */
  readonly notice?: string;
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
  picturesWithoutRoom: 0,
  addressesWaiting: 0,
  network: "answering",
  isMetered: false,
  wasCancelled: false,
  seconds: 1.2,
  sentence: "3 of 4 feeds answered; nothing new.",
  followedNews: null,
  tripNews: null,
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

const SHUT = {
  offline: "There is no network.",
  "sign-in": "This network wants you to sign in first.",
  silent: "There is a network, and nobody answers on it.",
} as const;

function shut(network: keyof typeof SHUT): Partial<SyncReport> {
  const sentence = `${SHUT[network]} What is here stays readable; the next sync goes on.`;
  return { network, feedsFailed: QUIET_REPORT.feedsTotal, sentence };
}

export class FakeLibrary extends FakeDesk implements Ipc {
  ownProfiles: readonly CatalogueItem[] = [];
  unsearchable = 0;
  readonly profileTexts = new Map<string, string>();
  readonly kept: { place: Place | null; settings: Settings; progress: [number, string, number] | null };
  readonly roomKept = new FakeRoom();
  pictureRules: ReadonlyMap<number, string> = new Map();

  zoom = 100;
  isFullScreen = false;

  #isSyncing = false;

  constructor(private readonly options: FakeOptions = {}) {
    super(options.now ?? Math.floor(Date.now() / 1000), options.count ?? 60, options.isNew ?? false);
    this.stepMs = options.stepMs ?? 0;
    this.pending = [...(options.pending ?? [])];
    this.isOffline = options.isOffline ?? false;
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
        profile: one.id === 1 ? "tidewater-quarterly" : null,
        isPreferred: this.preferred.has(one.id),
        pictures: this.pictureRules.get(one.id) ?? null,
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
      trips: (await this.trips()).filter((trip) => trip.state !== "ended"),
      editions: this.editionsKept.map((edition) => editionLine(edition, this.stories)),
      counts: {
        all: own.length,
        unread: unread(own),
        saved: this.on({ type: "saved" }).length,
        following: unread(this.on({ type: "following" })),
        highlights: this.marked.length,
      },
      pending: this.pending,
      isSyncing: this.#isSyncing,
      lastSync: this.options.isNew ? null : this.now - 720,
      libraryPath: "/home/reader/.local/share/layover/library",
      isDemo: this.options.isDemo ?? false,
      ...(this.options.notice !== undefined && { notice: this.options.notice }),
    };
  }

  async storyIds(filter: ListFilter, first = Number.POSITIVE_INFINITY): Promise<Float64Array> {
    this.calls.push("storyIds");
    return Float64Array.from(this.select(filter).slice(0, first), (story) => story.id);
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
      edition: this.textEdition,
      frameUrl: this.options.frameUrl?.(row) ?? `story://localhost/story/${id}`,
      url: `https://tidewater.example/${id}`,
      credits: await this.credits(id),
      series: this.#seriesOf(row),
      changes: this.#changesOf(row),
      audio: this.audioOf(id),
      highlights: await this.storyHighlights(id),
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

  async setRead(ids: number[], isRead: boolean): Promise<Undo | null> {
    if (this.stories.every((story) => !ids.includes(story.id) || story.isRead === isRead)) return null;
    return this.change(
      ids,
      (story) => ({ ...story, isRead }),
      isRead ? "Marked 1 story read." : "Marked 1 story unread.",
    );
  }

  async markAllRead(filter: ListFilter, before: number | null): Promise<Undo | null> {
    const ids = this.select({ ...filter, unreadOnly: true })
      .filter((story) => before === null || (story.published ?? 0) < before)
      .map((story) => story.id);
    if (ids.length === 0) return null;
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

  async searchRemark(words: string, hasFound: boolean): Promise<string | null> {
    if (this.unsearchable > 0) return `${this.unsearchable} stories are not searchable yet.`;
    return !hasFound && words.includes("kind:soup") ? "“kind:soup” was looked for as a word." : null;
  }

  async search(words: string, _scope: Scope, limit: number): Promise<SearchResult[]> {
    const asked = plainOf(words);
    return this.on({ type: "all" })
      .filter((story) => this.finds(story, words))
      .slice(0, limit)
      .map((row) => {
        const snippet = row.dek || row.title;
        const at = asked === "" ? -1 : snippet.toLowerCase().indexOf(asked);
        const titled = asked === "" ? -1 : row.title.toLowerCase().indexOf(asked);
        const marks: [number, number][] = at < 0 ? [] : [[at, at + asked.length]];
        return {
          row,
          snippet,
          marks,
          titleMarks: titled < 0 ? [] : [[titled, titled + asked.length]],
          without: [],
        };
      });
  }

  async retrySource(publication: number, onProgress: (progress: SyncProgress) => void): Promise<SyncReport> {
    this.calls.push(`retrySource ${publication}`);
    return this.sync(false, onProgress);
  }

  async sync(isByItself: boolean, onProgress: (progress: SyncProgress) => void): Promise<SyncReport> {
    this.calls.push(isByItself ? "sync by itself" : "sync");
    this.#isSyncing = true;
    this.isCancelled = false;
    this.tell("sync");
    const total = 12;
    for (let done = 0; done <= total && !this.isCancelled; done += 1) {
      onProgress({
        stage: "feeds",
        done,
        total,
        newStories: done,
        secondsLeft: total - done,
        sentence: `Asking 12 feeds: ${done} new stories so far.`,
      });
      await this.pause();
    }
    this.#isSyncing = false;
    if (!this.isOffline) this.pending = this.pending.filter((one) => one.what === "link");
    this.tell("sync", "articles");
    return {
      ...QUIET_REPORT,
      ...(this.isOffline ? shut(this.options.network ?? "offline") : {}),
      wasCancelled: this.isCancelled,
      newStories: this.options.newStories ?? 0,
      followedNews: this.options.followedNews ?? null,
      tripNews: this.options.tripNews ?? null,
    };
  }

  async cancelSync(): Promise<void> {
    this.isCancelled = true;
  }

  async catalogue(): Promise<CatalogueItem[]> {
    return [...this.ownProfiles, ...CATALOGUE].map((item) => ({
      ...item,
      isSubscribed: PUBLICATIONS.some((one) => one.siteUrl === item.address && this.subscribed.has(one.id)),
    }));
  }

  async addProfile(text: string): Promise<ProfileAdded> {
    const name = /^name = "(.+)"$/m.exec(text)?.[1];
    if (!name)
      throw {
        code: "bad-profile",
        sentence: "Line 1, nam: unknown field `nam`, expected one of `name`, `slug`.",
      };
    const address = "https://quay.example/";
    const words = { name, description: "", address, language: "en", field: "", licence: null };
    const slug = "the-quay";
    const replaced = this.profileTexts.get(slug) ?? null;
    this.profileTexts.set(slug, text);
    this.ownProfiles = [{ ...words, isSubscribed: false, isVerified: false, isOwn: true, profile: slug }];
    this.tell("subscriptions");
    const sentence = `Added a profile for ${name}. It names 1 feed.`;
    return { slug, address, sentence, replaced };
  }

  async removeProfile(slug: string): Promise<string> {
    this.calls.push(`removeProfile ${slug}`);
    this.profileTexts.delete(slug);
    this.ownProfiles = this.ownProfiles.filter(({ profile }) => profile !== slug);
    this.tell("subscriptions");
    return "Removed the profile. What you subscribed to stays.";
  }

  async profileText(slug: string): Promise<string> {
    return this.profileTexts.get(slug) ?? `slug = "${slug}"\n`;
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
    const isNew = !this.subscribed.has(publication);
    this.subscribed = new Set([...this.subscribed, publication]);
    this.tell("subscriptions");
    const title = known?.title ?? "Tidewater Quarterly";
    return { type: "subscribed", publication, title, sentence: `Subscribed to ${title}.`, isNew };
  }

  async savePage(): Promise<SavePageOutcome> {
    const id = this.stories[0]?.id ?? 0;
    await this.setSaved(id, true);
    return { type: "saved", id, sentence: "Saved as a story of its own." };
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

  async importOpml(text: string): Promise<ImportReport> {
    if (!text.includes("<opml")) throw { code: "not-opml", sentence: "This file is not an OPML list." };
    const fresh = PUBLICATIONS.map(({ id }) => id).filter((id) => !this.subscribed.has(id));
    const publications = text.includes("brings") ? fresh : [];
    this.subscribed = new Set([...this.subscribed, ...publications]);
    return {
      added: 2,
      known: 1,
      refused: 0,
      publications,
      sentence: "2 feeds added, 1 was here already.",
    };
  }

  async exportOpml(): Promise<string> {
    return '<?xml version="1.0"?><opml version="2.0"></opml>';
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

  async setLanguage(language: string, zero: string, habits: Habits): Promise<void> {
    const { isMonthFirst, halves } = habits;
    this.calls.push(`setLanguage ${language} ${zero} ${isMonthFirst ? "month" : "day"} ${halves.join("/")}`);
  }

  async setZoom(percent: number): Promise<void> {
    this.calls.push(`setZoom ${percent}`);
    this.zoom = percent;
  }

  async toggleFullScreen(): Promise<boolean> {
    this.isFullScreen = !this.isFullScreen;
    this.calls.push(`fullScreen ${this.isFullScreen}`);
    return this.isFullScreen;
  }

  async setPlace(place: Place): Promise<void> {
    this.kept.place = place;
  }

  async room(): Promise<Room> {
    return this.roomKept.report();
  }

  async rehearseRoom(roomMb: number, floorMb: number): Promise<RoomChange> {
    return this.roomKept.change(roomMb, floorMb, false);
  }

  async setRoom(roomMb: number, floorMb: number): Promise<RoomChange> {
    this.calls.push(`setRoom ${roomMb} ${floorMb}`);
    const change = this.roomKept.change(roomMb, floorMb, true);
    this.tell("settings", "articles");
    return change;
  }

  async setPicturesOf(publication: number, rule: string | null): Promise<void> {
    this.calls.push(`setPicturesOf ${publication} ${rule}`);
    const rules = new Map(this.pictureRules);
    if (rule === null) rules.delete(publication);
    else rules.set(publication, rule);
    this.pictureRules = rules;
    this.tell("subscriptions");
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

  async sourceHealth(): Promise<SourceHealth[]> {
    return PUBLICATIONS.filter((one) => one.siteUrl !== null && this.subscribed.has(one.id)).map((one) => ({
      id: one.id,
      waitsUntil: one.trouble ? this.now + 3_600 : null,
      publication: one.title,
      url: `${one.siteUrl}feed`,
      lastSuccess: this.now - (one.trouble ? 90_000 : 720),
      problem: one.trouble ? "timeout" : null,
      sentence: one.trouble ?? "Answered well.",
    }));
  }

  /** What this desktop lets a window do while it is closed. */
  hasTray = true;
  startsAtLogin: boolean | null = false;

  async background(): Promise<Background> {
    return { isInTray: this.hasTray && this.kept.settings.staysInTray, startsAtLogin: this.startsAtLogin };
  }

  startAtLogin(wanted: boolean): Promise<Background> {
    this.startsAtLogin = wanted;
    return this.background();
  }

  /** Whoever listens for a sync that is called for. */
  callSync: ((isByItself: boolean) => void) | null = null;

  async onSyncCalled(listener: (isByItself: boolean) => void): Promise<() => void> {
    this.callSync = listener;
    return () => (this.callSync = null);
  }

  async onOpenStory(): Promise<() => void> {
    return () => undefined;
  }
}
