/** What the fields of a trip mean, what can be taken along, and how a trip stands. */
import { describe, expect, it } from "vitest";
import type { Readiness, TripLine } from "../src/ipc/contract";
import { FakeLibrary } from "../src/ipc/fake";
import { ALL, ofTrip, plainFilter, sameFilter, titleOf } from "../src/list/filters";
import {
  daysOffered,
  daysUntil,
  draftOf,
  freshDraft,
  hoursOffered,
  isPlan,
  readDraft,
  readMinutes,
  wishesAfter,
  type Draft,
} from "../src/trips/plan";
import { countdown, duration, packSize, standing } from "../src/trips/standing";
import { timeOfDay } from "../src/lib/dates";
import { ENGLISH, speakAs, spokenWith } from "../src/lib/language";
import { offersFor, wishWords } from "../src/trips/wishes";
import { NOW } from "./window";

const DAY = 86_400;
const SAVED = { kind: "saved", id: null, name: "Saved stories" } as const;
const DRAFT: Draft = { ...freshDraft(NOW), wishes: [SAVED] };

describe("the fields of a trip", () => {
  it.each([
    ["6:40", 400],
    ["6", 360],
    ["6 h 40", 400],
    ["6h", 360],
    ["6.5", 390],
    ["1,5 h", 90],
    ["45 min", 45],
    ["٦:٤٠", 400],
    ["６：４０", 400],
    ["۱٫۵", 90],
    [" 0:30 ", 30],
    ["5 hours", 300],
    ["5 Stunden", 300],
    ["2 heures 30", 150],
    ["3 小时", 180],
    ["٥ ساعات", 300],
    ["", null],
    ["soon", null],
    ["6:75", null],
    ["-3", null],
  ])("reads %j as minutes of reading", (typed, minutes) => {
    expect(readMinutes(typed)).toBe(minutes);
  });

  it("begin with a trip that can be planned: everything there is, until something is named", () => {
    const fresh = freshDraft(NOW);
    expect(isPlan(readDraft(fresh, NOW))).toBe(true);
    expect(fresh.wishes.map(({ kind }) => kind)).toEqual(["all"]);
    expect(wishesAfter([...fresh.wishes, SAVED], fresh.wishes, fresh.wishes)).toEqual([SAVED]);
    expect(wishesAfter([SAVED, ...fresh.wishes], [SAVED], fresh.wishes)).toHaveLength(2);
    expect(wishesAfter([], fresh.wishes, fresh.wishes)).toEqual([]);
  });

  it("show hours as clocks are read where the reader is", () => {
    const at = new Date(2026, 11, 2, 9, 0).getTime() / 1000;
    const inLocale = (locale: string): string => {
      speakAs(() => spokenWith("en", "", [locale]));
      return timeOfDay(at).replace(/\s/g, " ");
    };
    expect([inLocale("en-US"), inLocale("en-GB")]).toEqual(["9:00 AM", "09:00"]);
    speakAs(() => ENGLISH);
  });

  it("begin with something that can be planned as soon as something is taken", () => {
    const read = readDraft(DRAFT, NOW);
    if (!isPlan(read)) throw new Error(JSON.stringify(read));
    expect(read).toMatchObject({ name: "", days: 5, minutes: 360, roomMb: null, wishes: [SAVED] });
    expect(new Date(read.leavesAt * 1000).getHours()).toBe(9);
    expect(daysUntil(read.leavesAt, NOW)).toBe(3);
  });

  it.each([
    [{ days: "0" }, "days"],
    [{ days: "366" }, "days"],
    [{ days: "a week" }, "days"],
    [{ reading: "long" }, "reading"],
    [{ reading: "0:04" }, "reading"],
    [{ reading: "1001" }, "reading"],
    [{ room: "lots" }, "room"],
    [{ room: "0" }, "room"],
    [{ wishes: [] }, "wishes"],
    [{ day: "" }, "leaves"],
    [{ day: "2001-01-01" }, "leaves"],
  ])("refuses %j in a sentence of its own", (part, field) => {
    const read = readDraft({ ...DRAFT, ...part }, NOW);
    expect(Object.keys(read)).toEqual([field]);
    expect(Object.values(read)[0]).toMatch(/^[A-Z].*\.$/);
  });

  it("names everything that is wrong at once", () => {
    const read = readDraft({ ...DRAFT, days: "", reading: "", wishes: [] }, NOW);
    expect(Object.keys(read)).toEqual(["days", "reading", "wishes"]);
  });

  it("come back from a trip as they were", async () => {
    const library = new FakeLibrary({ now: NOW, count: 40 });
    const plan = readDraft({ ...DRAFT, name: "Andes", room: "200" }, NOW);
    if (!isPlan(plan)) throw new Error("no plan");
    const again = readDraft(draftOf(await library.planTrip(plan)), NOW);
    expect(again).toEqual(plan);
  });

  it("offer days and hours, an odd one of a trip planned elsewhere among them", () => {
    const days = daysOffered("2031-05-01", NOW);
    expect(days).toHaveLength(121);
    expect(days.at(-1)).toBe("2031-05-01");
    expect(daysOffered(days[3] ?? "", NOW)).toHaveLength(120);
    expect(hoursOffered("06:35").slice(6, 9)).toEqual(["06:00", "06:35", "07:00"]);
  });
});

describe("what can be taken", () => {
  it("is found by words, and not offered twice", async () => {
    const library = new FakeLibrary({ now: NOW, count: 40 });
    const overview = await library.overview();
    const names = (words: string, taken = [] as Parameters<typeof offersFor>[3]): string[] =>
      offersFor(words, overview, [], taken).flatMap(({ offers }) => offers.map(({ wish }) => wish.name));
    expect(names("")).toEqual(expect.arrayContaining(["Everything", "Queued links", "Tidewater Quarterly"]));
    expect(names("")).not.toContain("Ports");
    expect(names("port")).toContain("Ports");
    expect(names("sav")).toEqual(["Saved stories"]);
    expect(names("sav", [SAVED])).toEqual([]);
    const people = await library.contributors("Tomasz", 3);
    const groups = offersFor("Tomasz", overview, people, []);
    expect(groups.map(({ name }) => name)).toEqual(["Contributors"]);
  });

  it("is said to be gone where it is", () => {
    expect(wishWords({ kind: "section", id: null, name: "Ports" }).kind).toBe("not in the library now");
    expect(wishWords({ kind: "section", id: 3, name: "Ports" }).kind).toBe("section");
    expect(wishWords(SAVED)).toEqual({ name: "Saved stories", kind: "" });
  });
});

const READY: Readiness = {
  isGreen: true,
  stories: 143,
  storiesWhole: 143,
  pictures: 405,
  picturesHere: 405,
  bytes: 37_400_000,
  minutes: 395,
  sentence: "143 of 143 stories, 405 of 405 pictures, 38 MB, 6 h 35",
  shortfalls: [],
  verifiedAt: NOW,
};
const LINE: TripLine = {
  id: 1,
  name: "Andes",
  leavesAt: NOW + 4 * DAY,
  returnsAt: NOW + 9 * DAY,
  minutes: 400,
  roomMb: null,
  state: "planned",
  isFrozen: false,
  sentence: "Leaves on 3 December 2026, 09:00, for 5 days.",
  warning: null,
  readiness: READY,
};
const LACKING = { story: 1, title: "One", sentence: "Its page is gone.", canRetry: false };

describe("how a trip stands", () => {
  it.each([
    [READY, "planned", "ready", "Ready", ""],
    [READY, "away", "ready", "On board", ""],
    [{ ...READY, isGreen: false, stories: 0 }, "planned", "amber", "Not ready", "It holds no story."],
    [
      { ...READY, isGreen: false, storiesWhole: 0, verifiedAt: null },
      "planned",
      "amber",
      "Not ready",
      "Nothing has been fetched for it yet.",
    ],
    [
      { ...READY, isGreen: false, storiesWhole: 142, shortfalls: [LACKING] },
      "planned",
      "amber",
      "Not ready",
      "1 of 143 stories lacks something.",
    ],
    [
      { ...READY, isGreen: false, verifiedAt: null },
      "away",
      "amber",
      "On board",
      "All seems to be here; it has not been looked at on disk.",
    ],
    [{ ...READY, isGreen: false }, "over", "quiet", "Over", ""],
    [READY, "ended", "quiet", "Tidied up", ""],
  ] as const)("%#: in a word, and why", (readiness, state, tone, word, reason) => {
    const line: TripLine = {
      ...LINE,
      state,
      readiness: { ...readiness, shortfalls: [...readiness.shortfalls] },
    };
    expect(standing(line)).toMatchObject({ tone, word, reason });
  });

  it("is ready only when the library says so", () => {
    expect(standing({ ...LINE, readiness: { ...READY, isGreen: false } }).tone).toBe("amber");
  });

  it("counts the days as the calendar does", () => {
    expect(countdown(LINE, NOW)).toBe("Leaves in 4 days");
    expect(countdown({ ...LINE, leavesAt: NOW + DAY }, NOW)).toBe("Leaves tomorrow");
    expect(countdown({ ...LINE, leavesAt: NOW + 60 }, NOW)).toBe("Leaves today");
    expect(countdown({ ...LINE, state: "away" }, NOW)).toBe("Back in 9 days");
    expect(countdown({ ...LINE, state: "over" }, NOW)).toBe("");
    expect([duration(395), duration(40)]).toEqual(["6 h 35", "40 min"]);
    expect([packSize(37_400_000), packSize(411_001)]).toEqual(["38 MB", "412 KB"]);
  });
});

describe("a trip as a list", () => {
  it("is a list of its own, which the library is never asked for as another", () => {
    const andes = ofTrip({ id: 1, name: "Andes" });
    expect(sameFilter(andes, ALL)).toBe(false);
    expect(sameFilter(andes, ofTrip({ id: 2, name: "Andes" }))).toBe(false);
    expect(plainFilter(andes)).toEqual(ALL);
    expect(titleOf(andes, null)).toEqual({ name: "Andes", of: null });
  });
});
