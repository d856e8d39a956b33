/** The Trip screens in each of their states, and as axe sees them with no rule off. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { NewTrip } from "../src/ipc/contract";
import type { FakeLibrary, FakeOptions } from "../src/ipc/fake";
import {
  NOW,
  click,
  expectAccessible,
  headlines,
  named,
  one,
  openWindow,
  press,
  settle,
  shownTitles,
  text,
  until,
} from "./window";

const DAY = 86_400;
const ANDES: NewTrip = {
  name: "Andes",
  leavesAt: NOW + 4 * DAY,
  days: 5,
  minutes: 120,
  roomMb: 200,
  wishes: [{ kind: "all", id: null, name: "Everything" }],
};
const PAGE = "[data-pane=page]";

beforeEach(() => {
  // The library in memory and the window's own clock agree about the day.
  vi.useFakeTimers({ toFake: ["Date"], now: NOW * 1000 });
  document.documentElement.lang = "en";
  document.title = "Layover";
});

async function type(field: HTMLElement, words: string): Promise<void> {
  (field as HTMLInputElement).value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await settle();
}

function field(label: string): HTMLInputElement {
  const labels = [...document.querySelectorAll<HTMLLabelElement>("dialog label")];
  return labels.find((found) => found.textContent?.trim() === label)?.control as HTMLInputElement;
}

/** The window on the list of trips, with these planned. */
async function onTrips(plans: readonly NewTrip[] = [], options: FakeOptions = {}): Promise<FakeLibrary> {
  const library = await openWindow({ count: 40, place: null, ...options });
  for (const plan of plans) await library.planTrip(plan);
  await press("g");
  await press("t");
  await until(() => expect(text(`${PAGE} h1`)).toBe("Trips"));
  return library;
}

/** The page of the first trip. */
async function onAndes(plan: Partial<NewTrip> = {}, options: FakeOptions = {}): Promise<FakeLibrary> {
  const library = await onTrips([{ ...ANDES, ...plan }], options);
  await click(one(`${PAGE} [data-key=trip-1]`));
  await until(() => expect(text(`${PAGE} h1`)).toBe("Andes"));
  return library;
}

async function choose(item: string): Promise<void> {
  await click(named("More about this trip"));
  const items = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const found = items.find((candidate) => candidate.textContent?.trim() === item);
  if (!found) throw new Error(`no item ${item}`);
  await click(found);
}

describe("the list of trips", () => {
  it("says in two sentences what a trip is while there is none", async () => {
    await onTrips();
    expect(text(`${PAGE} .lead`)).toBe("No trip is planned.");
    expect(text(`${PAGE} .why`).split(/(?<=\.) /)).toHaveLength(2);
    expect(one("[data-line=trips]").getAttribute("aria-selected")).toBe("true");
    await expectAccessible();
    await click(named("Plan a trip"));
    expect(text("dialog h2")).toBe("Plan a trip");
  });

  it("shows every state in words, with what is wrong and when", async () => {
    const library = await onTrips([
      ANDES,
      { ...ANDES, name: "Fjord", leavesAt: NOW + DAY / 2 },
      { ...ANDES, name: "Delta", leavesAt: NOW - DAY },
      { ...ANDES, name: "Steppe", leavesAt: NOW - 9 * DAY },
      { ...ANDES, name: "Atoll", leavesAt: NOW - 30 * DAY },
    ]);
    await library.endTrip(5);
    await library.readyTrip(1, () => undefined);
    const entry = (name: string): string => {
      const found = [...document.querySelectorAll(`${PAGE} article`)].find((one) =>
        one.textContent?.includes(name),
      );
      return (found?.textContent ?? "").replace(/\s+/g, " ");
    };
    await until(() => expect(entry("Andes")).toContain("Ready"));
    await until(() => expect(text(`${PAGE} .past`)).toContain("Tidied up"));
    expect(entry("Andes")).toContain("Leaves in 4 days");
    expect(entry("Fjord")).toContain("Not ready");
    expect(entry("Fjord")).toContain("leaves soon and is not ready");
    expect(entry("Delta")).toContain("On board");
    expect(entry("Steppe")).toContain("Over");
    expect(entry("Atoll")).toContain("Tidied up");
    await expectAccessible();
    // The status at the foot of the library names the trip one is on, and leads to it.
    expect(text(".library .trip")).toContain("On board: Delta");
    await click(one(".library .trip button"));
    await until(() => expect(text(`${PAGE} h1`)).toBe("Delta"));
    expect(text(PAGE)).toContain("It has departed: nothing joins it");
  });

  it("checks all of them without a network", async () => {
    await onTrips([ANDES]);
    await click(named("Airplane check of all trips"));
    await until(() => expect(text(`${PAGE} .result`)).toContain("Airplane check failed"));
    await expectAccessible();
  });

  it("is found by the palette", async () => {
    await openWindow({ count: 40, place: null });
    await press("/");
    await type(one("input[type=search]"), "your trips");
    await until(() => expect(text("[aria-label=Results]")).toContain("Go to your trips"));
  });
});

describe("planning a trip", () => {
  it("says what each field lacks, and goes to the first of them", async () => {
    await openWindow({ count: 40, place: null });
    await press("T", { shiftKey: true });
    await click(named("No longer take Everything"));
    await type(field("Days away"), "none");
    expect(text("dialog .problem")).toBe("");
    await click(named("Plan this trip"));
    expect(text("dialog")).toContain("Give the days away as a whole number, 1 to 365.");
    expect(text("dialog")).toContain("Choose at least one thing to take.");
    expect(document.activeElement).toBe(field("Days away"));
    expect(field("Days away").getAttribute("aria-invalid")).toBe("true");
    await expectAccessible();
  });

  it("finds what to take as one types, with the keys alone, and says what it would hold", async () => {
    const library = await openWindow({ count: 40, place: null });
    await press("T", { shiftKey: true });
    expect(document.activeElement).toBe(field("Name"));
    await type(field("Name"), "Andes");
    const picker = field("What to take");
    picker.focus();
    await type(picker, "ports");
    await until(() => expect(text("dialog [role=option]")).toContain("Ports"));
    await expectAccessible();
    await press("Enter");
    expect(text("dialog .taken")).toContain("Ports");
    await type(picker, "wilk");
    await until(() => expect(text("dialog [role=listbox]")).toContain("Tomasz Wilk"));
    await press("Enter");
    expect(document.querySelectorAll("dialog .taken li")).toHaveLength(2);
    await press("Backspace");
    expect(document.querySelectorAll("dialog .taken li")).toHaveLength(1);
    await until(() => expect(text("dialog [role=status] .figure")).toMatch(/^About \d+ stories/));
    expect(library.packs).toHaveLength(0);
    await expectAccessible();

    await click(named("Plan this trip"));
    await until(() => expect(text(`${PAGE} h1`)).toBe("Andes"));
    expect(document.querySelector("dialog")).toBeNull();
    expect(library.packs).toHaveLength(1);
    expect(library.packs[0]?.plan.wishes.map(({ name }) => name)).toEqual(["Ports"]);
  });

  it("closes the choices first, and the sheet then", async () => {
    await openWindow({ count: 40, place: null });
    await press("T", { shiftKey: true });
    field("What to take").focus();
    await press("ArrowDown");
    expect(document.querySelectorAll("dialog [role=option]").length).toBeGreaterThan(4);
    await press("Escape");
    expect(document.querySelectorAll("dialog [role=option]")).toHaveLength(0);
    expect(document.querySelector("dialog")).not.toBeNull();
  });

  it("changes a trip, from what it is", async () => {
    const library = await onAndes();
    await choose("Change…");
    expect(field("Name").value).toBe("Andes");
    expect(field("Reading").value).toBe("2:00");
    expect(field("Room for pictures, in MB").value).toBe("200");
    await type(field("Reading"), "45 min");
    await click(named("Change it"));
    await until(() => expect(library.packs[0]?.plan.minutes).toBe(45));
    await until(() => expect(text(`${PAGE} .board`)).toContain("of 45 min"));
  });
});

describe("a trip", () => {
  it("shows what comes along in its order, and that nothing is fetched yet", async () => {
    const library = await onAndes();
    const { stories } = await library.trip(1);
    expect(headlines()).toEqual(stories.map(({ row }) => row.title));
    expect(text(`${PAGE} .verdict`)).toContain("Not ready");
    expect(document.querySelector(`${PAGE} .ready`)).toBeNull();
    expect(text(PAGE)).toContain("Leaves in 4 days");
    await expectAccessible();
  });

  it("is made ready with progress said once a stage, and is green only then", async () => {
    const library = await onAndes({}, { stepMs: 60 });
    await click(named("Make ready"));
    await until(() => one("[role=progressbar]"));
    const region = one(`${PAGE} .making [role=status]`);
    const bar = one("[role=progressbar]");
    const said: string[] = [];
    const moved: string[] = [];
    const listen = { characterData: true, childList: true, subtree: true, attributes: true };
    new MutationObserver(() => said.push(region.textContent ?? "")).observe(region, listen);
    new MutationObserver(() => moved.push(bar.ariaValueNow ?? "")).observe(bar, listen);
    await until(() => expect(text(`${PAGE} .verdict`)).toContain("Ready"));
    expect(said).toEqual(["Fetching pictures…", "Looking at everything on disk…"]);
    expect(moved.length).toBeGreaterThan(10);
    expect(document.querySelector(`${PAGE} .board.ready`)).not.toBeNull();
    const { readiness } = (await library.trip(1)).line;
    expect(text(`${PAGE} .figure`)).toBe(`${readiness.stories} of ${readiness.stories} on board`);
    await expectAccessible();
  });

  it("can be cancelled, and keeps what came", async () => {
    await onAndes({}, { stepMs: 200 });
    await click(named("Make ready"));
    await until(() => one("[role=progressbar]"));
    await expectAccessible();
    await click(named("Cancel"));
    await until(() => expect(text(`${PAGE} .board`)).toContain("Stopped; what came so far is kept."));
    expect(text(`${PAGE} .verdict`)).toContain("Not ready");
  });

  it("names what could not be had, and why, in amber", async () => {
    const library = await onAndes();
    const [first] = (await library.trip(1)).stories;
    const id = first?.row.id ?? 0;
    library.stories = library.stories.map((story) =>
      story.id === id
        ? { ...story, completeness: { ...story.completeness, mark: "failed", sentence: "Its page is gone." } }
        : story,
    );
    library.unreadable = new Map([[id, "Its page is gone from the site."]]);
    await click(named("Make ready"));
    await until(() => expect(text(`${PAGE} .board`)).toContain("Its page is gone from the site."));
    expect(text(`${PAGE} .verdict`)).toMatch(/Not ready.*1 of \d+ stories lacks something\./);
    await expectAccessible();
    await click(named("Airplane check"));
    await until(() => expect(text(`${PAGE} .result`)).toContain("Airplane check failed"));
    expect(text(`${PAGE} .result`)).toContain(first?.row.title ?? "");
    await expectAccessible();
  });

  it("passes the airplane check, and forgets it when it holds something else", async () => {
    const library = await onAndes();
    await library.readyTrip(1, () => undefined);
    await click(named("Airplane check"));
    await until(() => expect(text(`${PAGE} .result`)).toContain("Airplane check passed"));
    await expectAccessible();
    const [first] = (await library.trip(1)).stories;
    await click(named(`Leave “${first?.row.title}” at home`));
    await until(() => expect(headlines()).not.toContain(first?.row.title));
    expect(text(`${PAGE} .result`)).toBe("");
    expect(text("[data-pane=page] aside")).toContain(first?.row.title ?? "");
    await expectAccessible();
    await click(named("Undo"));
    await until(() => expect(headlines()).toContain(first?.row.title));
  });

  it("keeps what is put in by hand, takes back what was left, and chooses again", async () => {
    const library = await onAndes();
    const [first, second] = (await library.trip(1)).stories.map(({ row }) => row);
    await click(named(`Keep “${first?.title}” when choosing again`));
    await until(() => expect([...(library.packs[0]?.pinned ?? [])]).toEqual([first?.id]));
    await click(named(`Leave “${second?.title}” at home`));
    await until(() => named(`Take “${second?.title}” along again`));
    await choose("Choose again");
    await until(() => expect(text(".region")).toMatch(/Chosen again: \d+ stories\./));
    expect(headlines()).toContain(first?.title);
    expect(headlines()).not.toContain(second?.title);
    await click(named(`Take “${second?.title}” along again`));
    await until(() => expect(headlines()).toContain(second?.title));
  });

  it("is re-checked from disk", async () => {
    const library = await onAndes();
    await choose("Re-check from disk");
    await until(() => expect(text(".region")).toContain("Something is lacking; it is listed on the trip."));
    await library.readyTrip(1, () => undefined);
    await choose("Re-check from disk");
    await until(() => expect(text(".region")).toContain("Every text and every picture is on disk."));
  });

  it("is exported, printed, and made an edition from its menu", async () => {
    const library = await onAndes();
    await choose("Export…");
    await until(() => expect(text("dialog .what")).toBe("Andes"));
    await click(named("Save to the export folder"));
    await until(() => expect(library.calls).toContain("export trip epub folder"));
    await click(named("Close"));
    await choose("Print…");
    expect(library.calls).toContain("print trip");
    await choose("Make an edition of this");
    await until(() => expect(library.editionsKept).toHaveLength(1));
  });

  it("is tidied up when it is over, and removed, each with a way back", async () => {
    const library = await onAndes({ leavesAt: NOW - 6 * DAY });
    expect(text(PAGE)).toContain("Andes is over.");
    expect(document.querySelector(`${PAGE} [data-key=ready]`)).toBeNull();
    await expectAccessible();
    await click(named("Tidy up"));
    await until(() => expect(library.packs[0]?.isEnded).toBe(true));
    await until(() => expect(document.querySelector(`${PAGE} .board`)).toBeNull());
    await click(named("Undo"));
    await until(() => expect(library.packs[0]?.isEnded).toBe(false));
    await choose("Remove the trip");
    await until(() => expect(text(`${PAGE} h1`)).toBe("Trips"));
    expect(library.packs).toHaveLength(0);
    await click(named("Undo"));
    await until(() => expect(library.packs).toHaveLength(1));
    await until(() => one(`${PAGE} [data-key=trip-1]`));
  });

  it("is read as a list of its own, and Escape leads back to it", async () => {
    const library = await onAndes();
    const titles = headlines();
    await click(one(`${PAGE} [data-story]`));
    await until(() => expect(text("[data-pane=list] h1")).toBe("Andes"));
    expect(shownTitles().slice(0, 3)).toEqual(titles.slice(0, 3));
    // Marking the list read marks the trip, and not the library.
    const outside = (): number =>
      library.stories.filter(({ title, isRead }) => !titles.includes(title) && !isRead).length;
    const before = outside();
    await press("A", { shiftKey: true });
    await until(() =>
      expect(library.stories.every(({ title, isRead }) => isRead || !titles.includes(title))).toBe(true),
    );
    expect(outside()).toBe(before);
    await press("Escape");
    await until(() => expect(text(`${PAGE} h1`)).toBe("Andes"));
    await press("Escape");
    await until(() => expect(text(`${PAGE} h1`)).toBe("Trips"));
  });

  it("takes a story along from any list by its key", async () => {
    const library = await openWindow({ count: 40 });
    await press("n");
    await press("t");
    await until(() => expect(text(".region")).toContain("No trip is ahead."));
    await library.planTrip({
      ...ANDES,
      minutes: 5,
      wishes: [{ kind: "queued", id: null, name: "Queued links" }],
    });
    await until(() => expect(document.querySelector("[data-line=trips]")).not.toBeNull());
    await settle();
    await until(async () => {
      await press("t");
      expect(text(".region")).toContain("It comes along on Andes.");
    });
    expect(library.packs[0]?.stories.length).toBe(1);
    await expectAccessible();
  });

  it.each([360, 800])("stands in a window %i wide", async (width) => {
    const library = await openWindow({ count: 40, place: null }, width);
    await library.planTrip(ANDES);
    await press("g");
    await press("t");
    await until(() => one(`${PAGE} [data-key=trip-1]`));
    await expectAccessible();
    await click(one(`${PAGE} [data-key=trip-1]`));
    await until(() => expect(text(`${PAGE} h1`)).toBe("Andes"));
    await expectAccessible();
  });
});
