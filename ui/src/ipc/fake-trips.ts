/** The in-memory library's trips: chosen within the hours, made ready step by step, with what real weather leaves. */
import type {
  AirplaneCheck,
  NewTrip,
  Readiness,
  Scope,
  Shortfall,
  StoryRow,
  TripLine,
  TripPage,
  TripProgress,
  TripRehearsal,
  TripReport,
  TripState,
  TripWish,
  Undo,
} from "./contract";
import type { FakeStory } from "./fake-magazine";
import { FakeShelf } from "./fake-shelf";

interface FakeTrip {
  readonly id: number;
  readonly plan: NewTrip;
  readonly stories: readonly number[];
  readonly pinned: ReadonlySet<number>;
  readonly refused: ReadonlySet<number>;
  readonly verifiedAt: number | null;
  readonly isEnded: boolean;
}

const EMPTY: Omit<FakeTrip, "plan"> = {
  id: 0,
  stories: [],
  pinned: new Set(),
  refused: new Set(),
  verifiedAt: null,
  isEnded: false,
};
const DAY = 86_400;
const PICTURE_BYTES = 95_000;

export class FakeTrips extends FakeShelf {
  packs: readonly FakeTrip[] = [];
  /** Stories whose page cannot be had, with why: making ready names them. */
  unreadable: ReadonlyMap<number, string> = new Map();

  protected isCancelled = false;
  protected stepMs = 0;

  protected pause(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, this.stepMs));
  }

  async trips(): Promise<TripLine[]> {
    const lines = this.packs.map((pack) => this.#line(pack));
    const open = lines.filter((line) => line.state !== "ended").sort((a, b) => a.leavesAt - b.leavesAt);
    const ended = lines.filter((line) => line.state === "ended").sort((a, b) => b.leavesAt - a.leavesAt);
    return [...open, ...ended];
  }

  async trip(id: number): Promise<TripPage> {
    return this.#page(this.#pack(id));
  }

  async rehearseTrip(id: number | null, plan: NewTrip): Promise<TripRehearsal> {
    this.#refuse(plan);
    const held = id === null ? EMPTY : this.#pack(id);
    const rows = this.#rows(this.#choose({ ...held, plan }));
    const minutes = sum(rows.map((row) => row.minutes));
    const bytes = sum(rows.map((row) => row.completeness.picturesTotal)) * PICTURE_BYTES;
    const sentence = `About ${rows.length} stories, ${duration(minutes)} of reading, ${Math.round(bytes / 1e6)} MB of pictures.`;
    return { stories: rows.length, minutes, bytes, sentence, warning: tooLittle(minutes, plan.minutes) };
  }

  async planTrip(plan: NewTrip): Promise<TripPage> {
    this.#refuse(plan);
    const id = Math.max(0, ...this.packs.map((pack) => pack.id)) + 1;
    const pack = { ...EMPTY, id, plan: { ...plan, name: plan.name.trim() || "A trip" } };
    this.#put({ ...pack, stories: this.#choose(pack) });
    return this.trip(id);
  }

  async changeTrip(id: number, plan: NewTrip): Promise<TripPage> {
    this.#refuse(plan);
    return this.#changed({ ...this.#pack(id), plan });
  }

  async chooseTripAnew(id: number): Promise<TripPage> {
    return this.#changed(this.#pack(id));
  }

  async #changed(pack: FakeTrip): Promise<TripPage> {
    const packs = this.#with({ ...pack, stories: this.#choose(pack), verifiedAt: null });
    const undo = this.#become(packs, "The trip is changed.");
    return { ...(await this.trip(pack.id)), undo };
  }

  async removeTrip(id: number): Promise<Undo> {
    return this.#become(
      this.packs.filter((pack) => pack.id !== id),
      "The trip is gone. Its stories are like any others again.",
    );
  }

  async endTrip(id: number): Promise<Undo> {
    const ended = { ...this.#pack(id), isEnded: true };
    return this.#become(this.#with(ended), "Tidied up. Its stories are like any others again.");
  }

  async packStory(id: number, story: number): Promise<Undo> {
    const pack = this.#pack(id);
    const stories = pack.stories.includes(story) ? pack.stories : [...pack.stories, story];
    const refused = new Set([...pack.refused].filter((one) => one !== story));
    const after = { ...pack, stories, refused, pinned: new Set([...pack.pinned, story]), verifiedAt: null };
    return this.#become(this.#with(after), `Packed. It comes along on ${pack.plan.name}.`);
  }

  async refuseStory(id: number, story: number): Promise<Undo> {
    const pack = this.#pack(id);
    const after = {
      ...pack,
      stories: pack.stories.filter((one) => one !== story),
      pinned: new Set([...pack.pinned].filter((one) => one !== story)),
      refused: new Set([...pack.refused, story]),
    };
    return this.#become(this.#with(after), `Taken out of ${pack.plan.name}.`);
  }

  async readyTrip(id: number, onProgress: (progress: TripProgress) => void): Promise<TripReport> {
    this.isCancelled = false;
    const began = this.#line(this.#pack(id)).readiness;
    for (const stage of ["texts", "pictures", "check"] as const) {
      const total = stage === "pictures" ? Math.max(1, began.pictures) : Math.max(1, began.stories);
      for (let done = 0; done <= total && !this.isCancelled; done += Math.max(1, Math.ceil(total / 8))) {
        onProgress({ stage, done, total, sentence: `${STAGES[stage]}: ${done} of ${total}` });
        await this.pause();
      }
    }
    if (!this.isCancelled) this.#fetch(id);
    const page = await this.trip(id);
    const pictures = page.line.readiness.picturesHere - began.picturesHere;
    const texts = page.line.readiness.storiesWhole - began.storiesWhole;
    const sentence = this.isCancelled ? "Stopped; what came so far is kept." : page.line.readiness.sentence;
    const rest = { replaced: [], wasCancelled: this.isCancelled, seconds: 4.2, sentence };
    return { page, texts: Math.max(0, texts), pictures, ...rest };
  }

  async checkTrip(id: number): Promise<TripPage> {
    this.#put({ ...this.#pack(id), verifiedAt: this.now });
    return this.trip(id);
  }

  async airplaneCheck(id: number | null): Promise<AirplaneCheck> {
    const packs = this.packs.filter((pack) => (id === null ? !pack.isEnded : pack.id === id));
    const rows = this.#rows([...new Set(packs.flatMap((pack) => pack.stories))]);
    const misses = rows.flatMap((row) => this.#shortfall(row) ?? []);
    const pictures = sum(rows.map((row) => row.completeness.picturesTotal));
    const decoded = sum(rows.map((row) => row.completeness.picturesHere));
    const whole = rows.length - misses.length;
    const isPassed = misses.length === 0;
    return {
      isPassed,
      stories: rows.length,
      storiesWhole: whole,
      pictures,
      picturesDecoded: decoded,
      misses: misses.map(({ story, title, sentence }) => ({ story, title, sentence })),
      seconds: 0.8,
      sentence: isPassed
        ? `All ${rows.length} stories open with all ${pictures} picture files, and nothing asks for a network.`
        : `${whole} of ${rows.length} stories open whole.`,
    };
  }

  #refuse(plan: NewTrip): void {
    if (plan.wishes.length > 0 && plan.days >= 1 && plan.minutes >= 5) return;
    throw { code: "bad-trip", sentence: "A trip needs something to take, at least a day and five minutes." };
  }

  #pack(id: number): FakeTrip {
    const pack = this.packs.find((one) => one.id === id);
    if (!pack) throw { code: "unknown-trip", sentence: "This trip is not in the library." };
    return pack;
  }

  #with(pack: FakeTrip): FakeTrip[] {
    return [...this.packs.filter((one) => one.id !== pack.id), pack].sort((a, b) => a.id - b.id);
  }

  #put(pack: FakeTrip): void {
    this.packs = this.#with(pack);
    this.tell("trips");
  }

  #become(packs: readonly FakeTrip[], sentence: string): Undo {
    const before = this.packs;
    this.packs = packs;
    return this.act(sentence, () => (this.packs = before), "trips");
  }

  /** Unread and newest first, one of each wish in turn, within the minutes. */
  #choose(pack: FakeTrip): number[] {
    const chosen = pack.stories.filter((story) => pack.pinned.has(story));
    let left = pack.plan.minutes - sum(this.#rows(chosen).map((row) => row.minutes));
    const queues = pack.plan.wishes.map((wish) => this.#of(wish).filter((story) => !story.isRead));
    while (queues.some((queue) => queue.length > 0)) {
      for (const queue of queues) {
        const story = queue.shift();
        if (!story || chosen.includes(story.id) || pack.refused.has(story.id)) continue;
        if (this.unreadable.has(story.id) && pack.verifiedAt !== null) continue;
        if (story.minutes === 0 || story.minutes > left) continue;
        chosen.push(story.id);
        left -= story.minutes;
      }
    }
    return chosen;
  }

  #of(wish: TripWish): FakeStory[] {
    if (wish.kind === "queued") return [];
    return this.on((wish.id === null ? { type: wish.kind } : { type: wish.kind, id: wish.id }) as Scope);
  }

  /** Everything comes but what is unreadable. */
  #fetch(id: number): void {
    const pack = this.#pack(id);
    const coming = new Set(pack.stories.filter((story) => !this.unreadable.has(story)));
    this.stories = this.stories.map((story) =>
      coming.has(story.id) ? { ...story, completeness: whole(story) } : story,
    );
    this.#put({ ...pack, verifiedAt: this.now });
  }

  #rows(ids: readonly number[]): FakeStory[] {
    return ids.flatMap((id) => this.stories.find((story) => story.id === id) ?? []);
  }

  #shortfall(row: StoryRow): Shortfall | null {
    if (row.completeness.mark === "whole") return null;
    const why = this.unreadable.get(row.id);
    return {
      story: row.id,
      title: row.title,
      sentence: why ?? row.completeness.sentence,
      canRetry: why === undefined,
    };
  }

  #readiness(pack: FakeTrip): Readiness {
    const rows = this.#rows(pack.stories);
    const shortfalls = rows.flatMap((row) => this.#shortfall(row) ?? []);
    const pictures = sum(rows.map((row) => row.completeness.picturesTotal));
    const here = sum(rows.map((row) => row.completeness.picturesHere));
    const minutes = sum(rows.map((row) => row.minutes));
    const whole = rows.length - shortfalls.length;
    const bytes = here * PICTURE_BYTES;
    return {
      isGreen: rows.length > 0 && shortfalls.length === 0 && pack.verifiedAt !== null,
      stories: rows.length,
      storiesWhole: whole,
      pictures,
      picturesHere: here,
      bytes,
      minutes,
      sentence: `${whole} of ${rows.length} stories, ${here} of ${pictures} pictures, ${Math.round(bytes / 1e6)} MB, ${duration(minutes)}`,
      shortfalls,
      verifiedAt: pack.verifiedAt,
    };
  }

  #line(pack: FakeTrip): TripLine {
    const { plan } = pack;
    const returnsAt = plan.leavesAt + plan.days * DAY;
    const state = this.#state(pack, returnsAt);
    const readiness = this.#readiness(pack);
    return {
      id: pack.id,
      name: plan.name,
      leavesAt: plan.leavesAt,
      returnsAt,
      minutes: plan.minutes,
      roomMb: plan.roomMb,
      state,
      isFrozen: state !== "planned",
      sentence: `Leaves on ${new Date(plan.leavesAt * 1000).toUTCString().slice(5, 22)}, for ${plan.days} days.`,
      warning: this.#warning(plan, state, readiness),
      readiness,
    };
  }

  #state(pack: FakeTrip, returnsAt: number): TripState {
    if (pack.isEnded) return "ended";
    if (this.now >= returnsAt) return "over";
    return this.now >= pack.plan.leavesAt ? "away" : "planned";
  }

  #warning(plan: NewTrip, state: TripState, readiness: Readiness): string | null {
    if (state === "over") return `${plan.name} is over. Tidy up, and its stories are like any others again.`;
    const isSoon = state === "planned" && plan.leavesAt - this.now < DAY;
    return isSoon && !readiness.isGreen ? `${plan.name} leaves soon and is not ready.` : null;
  }

  #page(pack: FakeTrip): TripPage {
    const line = this.#line(pack);
    return {
      line,
      wishes: [...pack.plan.wishes],
      stories: this.#rows(pack.stories).map((row) => ({
        row,
        minutes: row.minutes,
        isPinned: pack.pinned.has(row.id),
      })),
      refused: this.#rows([...pack.refused]),
      wordsAMinute: 230,
      warning: tooLittle(line.readiness.minutes, pack.plan.minutes),
    };
  }
}

const STAGES = {
  texts: "Fetching whole stories",
  pictures: "Fetching pictures",
  check: "Looking at everything on disk",
};

function whole(story: StoryRow): StoryRow["completeness"] {
  const pictures = Math.max(1, story.completeness.picturesTotal);
  const sentence = `The whole text is here. All ${pictures} pictures are here.`;
  return { text: "full", picturesHere: pictures, picturesTotal: pictures, mark: "whole", sentence };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function tooLittle(held: number, asked: number): string | null {
  if (held >= asked * 0.9) return null;
  return `There is nothing more to take: ${duration(held)} of the ${duration(asked)} asked for.`;
}

/** "6 h 35", "40 min". */
function duration(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")}`;
}
