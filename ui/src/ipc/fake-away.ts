/** What a library in memory does away from the network: links kept, stories completed, sound kept. */
import type {
  CompletionReport,
  LinksToAskAbout,
  LinkPreview,
  OpenedLink,
  Pending,
  QueueReport,
  StoryAudio,
} from "./contract";
import type { FakeStory } from "./fake-magazine";
import { FakeAloud } from "./fake-aloud";

export class FakeAway extends FakeAloud {
  pending: Pending[] = [];
  /** Links followed with no network and not asked about yet. */
  links = 0;
  heard: ReadonlySet<number> = new Set();
  protected isOffline = false;

  async openLink(url: string, title: string, from: number | null): Promise<OpenedLink> {
    this.calls.push(`openLink ${url}`);
    if (!this.isOffline || !url.startsWith("http")) return { openedStory: null, kept: null };
    const fromTitle = this.stories.find((story) => story.id === from)?.title ?? "";
    const sentence = "Followed with no network.";
    this.pending = [...this.pending, { url, what: "link", sentence, title, fromStory: from, fromTitle }];
    this.tell("subscriptions");
    return { openedStory: null, kept: "Kept until there is a network." };
  }

  async peekLink(url: string, _from: number | null): Promise<LinkPreview> {
    this.calls.push(`peekLink ${url}`);
    const story = this.stories.find((one) => url.endsWith(`/story/${one.id}`));
    if (story) return { title: story.title, line: `On board · ${story.publication} · ${story.minutes} min` };
    const { host, pathname } = new URL(url);
    return { title: host, line: pathname };
  }

  async complete(ids: number[]): Promise<CompletionReport> {
    this.calls.push(`complete ${ids.join(" ")}`);
    const stays = this.isOffline;
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
  protected audioOf(id: number): StoryAudio[] {
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
}

export function waiting(url: string, sentence: string): Pending {
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
