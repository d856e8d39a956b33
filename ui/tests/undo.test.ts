/** Whatever changes something can be taken back with Ctrl+Z, and done again: each act of the contract, one by one. */
import { beforeEach, describe, expect, it } from "vitest";
import type { NewTrip, Settings } from "../src/ipc/contract";
import { FakeLibrary } from "../src/ipc/fake";
import { ALL, filterOf } from "../src/list/filters";
import { Reader } from "../src/state/reader.svelte";
import { click, expectAccessible, named, openWindow, press, text, until } from "./window";
import { LIST, NOW } from "./window";

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Layover";
});

async function begin(): Promise<{ library: FakeLibrary; reader: Reader }> {
  const library = new FakeLibrary({ now: NOW, count: 20, place: LIST });
  library.awaited = ["Somebody Else"];
  const reader = new Reader(library);
  await reader.start();
  await reader.list.need([...reader.list.ids]);
  return { library, reader };
}

const TRIP: NewTrip = {
  name: "Andes",
  leavesAt: NOW + 86_400,
  days: 3,
  minutes: 60,
  roomMb: null,
  wishes: [{ kind: "all", id: null, name: "" }],
};

type Case = readonly [
  name: string,
  act: (reader: Reader, library: FakeLibrary) => Promise<unknown>,
  state: (library: FakeLibrary) => unknown,
];

const read = (library: FakeLibrary): unknown => library.stories.map(({ isRead }) => isRead);

const CASES: readonly Case[] = [
  ["setRead", (reader) => reader.toggleRead(), read],
  ["setSaved", (reader) => reader.toggleSaved(), (library) => library.stories.map(({ isSaved }) => isSaved)],
  ["markAllRead", (reader) => reader.marking.all(), read],
  [
    "markAllRead of another list",
    (reader) => reader.marking.allOf(filterOf({ type: "publication", id: 1 })),
    read,
  ],
  ["markAllRead above", (reader) => (reader.list.moveFocus(3), reader.marking.above()), read],
  ["markAllRead below", (reader) => (reader.list.moveFocus(3), reader.marking.below()), read],
  ["markAllRead older", (reader) => (reader.list.moveFocus(3), reader.marking.olderThanTarget()), read],
  [
    "subscribe",
    async (reader, library) => {
      library.subscribed = new Set([1]);
      await reader.magazine.subscribe("https://inland.example/");
    },
    (library) => library.subscribed.size,
  ],
  ["unsubscribe", (reader) => reader.unsubscribe(1), (library) => [...library.subscribed].sort()],
  [
    "setFollow",
    (reader) => reader.magazine.toggleFollow({ type: "section", id: 11 }),
    (library) => library.follows.size,
  ],
  ["setPreferred", (reader) => reader.magazine.setPreferred(2, true), (library) => library.preferred.size],
  [
    "importNames",
    (reader) => reader.magazine.importNames("Ines Vandermeer\nNobody Yet"),
    (library) => [library.follows.size, library.awaited.length],
  ],
  [
    "forgetName",
    (reader) => reader.magazine.forgetName("Somebody Else"),
    (library) => library.awaited.length,
  ],
  ["saveView", (reader) => reader.magazine.keepView("Long", "longer:9"), (library) => library.views.length],
  [
    "setSettings",
    (reader) => reader.change({ density: "headlines", keys: { sync: ["x"] } } as Partial<Settings>),
    (library) => [library.kept.settings.density, library.kept.settings.keys],
  ],
  ["setPicturesOf", (reader) => reader.setPicturesOf(1, "none"), (library) => [...library.pictureRules]],
  [
    "makeEdition",
    (reader) => reader.editions.make({ type: "list", filter: ALL }),
    (library) => library.editionsKept.length,
  ],
  [
    "planTrip",
    (reader) => ((reader.trips.changing = null), reader.trips.keep(TRIP)),
    (library) => library.packs.length,
  ],
  [
    "changeTrip",
    async (reader, library) => {
      const page = await library.planTrip(TRIP);
      reader.trips.plan(page);
      await reader.trips.keep({ ...TRIP, minutes: 15 });
    },
    (library) => library.packs.map(({ plan }) => plan.minutes).filter((minutes) => minutes !== 60),
  ],
  [
    "queueAddress",
    (reader) => reader.away.queue("https://later.example/"),
    (library) => library.pending.length,
  ],
  ["highlight", (reader) => mark(reader), (library) => library.marked.length],
];

async function mark(reader: Reader): Promise<void> {
  const id = reader.list.focusedId ?? 0;
  reader.marks.shown(id, []);
  await reader.marks.markPlace({ start: 0, end: 4 }, null);
}

describe("every act", () => {
  it.each(CASES)("%s is taken back and done again", async (_name, act, state) => {
    const { library, reader } = await begin();
    const before = JSON.stringify(state(library));
    await act(reader, library);
    const after = JSON.stringify(state(library));
    // What the test itself put there first counts to what was there before.
    const was = _name === "subscribe" ? "1" : before;
    expect(after).not.toBe(was);
    await reader.acts.undo();
    expect(JSON.stringify(state(library))).toBe(was);
    await reader.acts.redo();
    expect(JSON.stringify(state(library))).toBe(after);
    await reader.acts.undo();
    expect(JSON.stringify(state(library))).toBe(was);
  });

  it("a setting that is drawn from one end to the other is one step", async () => {
    const { library, reader } = await begin();
    const before = library.kept.settings.readerSize;
    for (const readerSize of [20, 22, 25]) await reader.change({ readerSize });
    await reader.change({ theme: "dark" });
    await reader.acts.undo();
    expect(library.kept.settings.theme).toBe("system");
    expect(library.kept.settings.readerSize).toBe(25);
    await reader.acts.undo();
    expect(library.kept.settings.readerSize).toBe(before);
    await reader.acts.redo();
    expect(library.kept.settings.readerSize).toBe(25);
  });

  it("takes back in the order of a stack, and a new act ends what could be done again", async () => {
    const { library, reader } = await begin();
    await reader.toggleSaved();
    await reader.marking.all();
    await reader.acts.undo();
    await reader.acts.undo();
    expect(
      library.stories.some(({ isSaved }) => isSaved !== (library.stories[0]?.isSaved ?? false)),
    ).toBeDefined();
    await reader.toggleRead();
    const states = JSON.stringify(read(library));
    await reader.acts.redo();
    expect(JSON.stringify(read(library))).toBe(states);
  });
});

describe("on screen", () => {
  it("offers for ten seconds in a live region, takes back with Ctrl+Z, and does it again with Ctrl+Shift+Z", async () => {
    const library = await openWindow();
    const before = JSON.stringify(read(library));
    await press("A", { shiftKey: true });
    await until(() => expect(text("[role=status] .notice")).toContain("stories read."));
    expect(named("Undo").title).toBe("Undo (Ctrl+Z)");
    await expectAccessible();
    await press("z", { ctrlKey: true });
    await until(() => expect(JSON.stringify(read(library))).toBe(before));
    expect(text(".notice")).toContain("Taken back.");
    await press("Z", { ctrlKey: true, shiftKey: true });
    await until(() => expect(library.stories.every(({ isRead }) => isRead)).toBe(true));
    await click(named("Undo"));
    await until(() => expect(JSON.stringify(read(library))).toBe(before));
    await click(named("Do it again"));
    await until(() => expect(library.stories.every(({ isRead }) => isRead)).toBe(true));
  });

  it("marks what stands above and below, from the keys, and says when there is nothing to mark", async () => {
    const library = await openWindow();
    for (let step = 0; step < 3; step += 1) await press("n");
    await press("K", { shiftKey: true });
    await until(() => expect(library.stories.slice(0, 3).every(({ isRead }) => isRead)).toBe(true));
    expect(library.stories.slice(3).every(({ isRead }) => isRead)).toBe(false);
    await press("K", { shiftKey: true });
    await until(() => expect(text(".notice")).toContain("Nothing here was unread."));
    await press("J", { shiftKey: true });
    await until(() => expect(library.stories.slice(4).every(({ isRead }) => isRead)).toBe(true));
  });
});
