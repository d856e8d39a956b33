/** The next story's document is ready before it is asked for, in the whole window over the library in memory. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ALL } from "../src/list/filters";
import { click, openWindow, press, settle, until } from "./window";

const documents = (): HTMLIFrameElement[] => [...document.querySelectorAll("iframe")];
const storyOf = (frame: HTMLIFrameElement | undefined): number => Number(frame?.src.split("/").pop());

/** What a document says once it stands: tests have no documents that say it themselves. */
function sayReady(frame: HTMLIFrameElement | undefined, edition = "1"): void {
  dispatchEvent(
    new MessageEvent("message", {
      data: { layover: 1, type: "ready", edition },
      source: frame?.contentWindow ?? null,
    }),
  );
}

async function isReady(frame: HTMLIFrameElement | undefined): Promise<void> {
  sayReady(frame);
  await settle();
}

async function isAhead(): Promise<HTMLIFrameElement> {
  await until(() => expect(documents()).toHaveLength(2));
  const [, ahead] = documents();
  if (!ahead) throw new Error("no document is made ready");
  return ahead;
}

/** A key, and no time for anything but what answers it. */
async function strike(key: string): Promise<void> {
  const was = documents()[0];
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  await vi.waitFor(() => expect(documents()[0]).not.toBe(was), { interval: 1 });
}

beforeEach(() => {
  document.body.innerHTML = "";
});

describe("the story that is likely to be next", () => {
  it("is made ready unseen, and marks nothing read", async () => {
    const library = await openWindow();
    const unread = await library.storyIds({ ...ALL, unreadOnly: true });
    await press("j");
    const ahead = await isAhead();
    await isReady(documents()[0]);
    await isReady(ahead);
    expect(documents().map((one) => [one.inert, one.classList.contains("shown")])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(library.calls.filter((call) => call.startsWith("openStory"))).toHaveLength(1);
    const after = await library.storyIds({ ...ALL, unreadOnly: true });
    expect([...unread].filter((id) => !after.includes(id))).toEqual([storyOf(documents()[0])]);
  });

  it("is the same element when it is opened, and shown at once", async () => {
    await openWindow();
    await press("j");
    const ahead = await isAhead();
    await isReady(ahead);
    await press("j");
    expect(documents()[0]).toBe(ahead);
    expect(ahead.inert).toBe(false);
    expect(ahead.classList.contains("shown")).toBe(true);
  });

  it("waits for its look when it was not yet dressed", async () => {
    await openWindow();
    await press("j");
    const ahead = await isAhead();
    await press("j");
    expect(documents()[0]).toBe(ahead);
    expect(ahead.classList.contains("shown")).toBe(false);
    await isReady(ahead);
    await until(() => expect(ahead.classList.contains("shown")).toBe(true));
  });

  it("goes away when it was left behind, and is the one before when one goes back", async () => {
    await openWindow();
    await press("j");
    await isReady(documents()[0]);
    const second = await isAhead();
    await isReady(second);
    await strike("j");
    expect(documents()[0]).toBe(second);
    // Faster than anything is made ready.
    await strike("j");
    expect(documents()).not.toContain(second);
    expect(documents().filter((one) => one.classList.contains("shown") && one.inert)).toEqual([]);
    const open = storyOf(documents()[0]);
    await press("k");
    const before = storyOf(documents()[0]);
    expect(before).not.toBe(open);
    const ahead = await isAhead();
    expect(storyOf(ahead)).not.toBe(open);
  });

  it("is the row that has the focus, where another one has it", async () => {
    await openWindow();
    await press("j");
    const next = storyOf(await isAhead());
    await press("n");
    await press("n");
    await until(() => expect(storyOf(documents()[1])).not.toBe(next));
    const ahead = documents()[1];
    const focused = document.querySelector<HTMLElement>('[data-pane=list] [role=option][tabindex="0"]');
    if (focused) await click(focused);
    expect(documents()[0]).toBe(ahead);
  });

  it("is made anew when the library has changed", async () => {
    const library = await openWindow();
    await press("j");
    const ahead = await isAhead();
    await library.fetchQueue(null);
    await until(() => expect(documents()).not.toContain(ahead));
    await until(() => expect(documents()).toHaveLength(2));
    expect(storyOf(documents()[1])).toBe(storyOf(ahead));
  });
});

describe("a story that changed while it waited", () => {
  it("is laid out anew when it is opened", async () => {
    const library = await openWindow();
    await press("j");
    const ahead = await isAhead();
    await isReady(ahead);
    library.textEdition = "2";
    await press("j");
    expect(documents()).not.toContain(ahead);
    expect(storyOf(documents()[0])).toBe(storyOf(ahead));
    sayReady(documents()[0], "2");
    await until(() => expect(documents()[0]?.classList.contains("shown")).toBe(true));
  });

  it("is shown as it is now when a passage of what it was is marked, and nothing is marked", async () => {
    const library = await openWindow();
    await press("j");
    const open = documents()[0];
    await isReady(open);
    library.textEdition = "2";
    const data = {
      type: "selection",
      text: "words",
      place: { start: 3, end: 9 },
      box: { left: 1, top: 1, width: 9, height: 9 },
    };
    dispatchEvent(
      new MessageEvent("message", { data: { layover: 1, ...data }, source: open?.contentWindow ?? null }),
    );
    await settle();
    await press("h");
    await until(() => expect(documents()).not.toContain(open));
    expect(library.marked).toEqual([]);
    expect(document.body.textContent).toContain("The story has changed");
  });
});

describe("a note that was begun", () => {
  it("is kept with its passage when a story with another text is opened over it", async () => {
    const library = await openWindow();
    await press("j");
    const open = documents()[0];
    await isReady(open);
    const ahead = await isAhead();
    sayReady(ahead, "2");
    await settle();
    const place = { start: 3, end: 9 };
    const box = { left: 1, top: 1, width: 9, height: 9 };
    const data = { layover: 1, type: "selection", text: "words", place, box };
    dispatchEvent(new MessageEvent("message", { data, source: open?.contentWindow ?? null }));
    await settle();
    await press("c");
    const field = await vi.waitFor(() => {
      const found = document.querySelector<HTMLTextAreaElement>("[data-pane=story] textarea");
      if (!found) throw new Error("no note to write");
      return found;
    });
    field.value = "Ask the pilots";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await settle();
    document.querySelector<HTMLElement>('button[title^="Next"]')?.click();
    await until(() => expect(documents()[0]).not.toBe(open));
    await until(() => expect(library.marked.map((one) => one.note)).toEqual(["Ask the pilots"]));
  });
});

describe("a hand on the keyboard", () => {
  it("goes on from the row it has moved to", async () => {
    const library = await openWindow();
    await press("j");
    await press("n");
    await press("n");
    const ids = await library.storyIds({ ...ALL });
    await press("j");
    expect(storyOf(documents()[0])).toBe(ids[2]);
  });

  it("stays in the story, however fast it goes on", async () => {
    await openWindow();
    await press("j");
    const open = documents()[0];
    await isReady(open);
    open?.focus();
    expect(document.activeElement).toBe(open);
    const say = (source: HTMLIFrameElement | undefined): void => {
      const data = { layover: 1, type: "key", key: "j", ctrl: false, shift: false, alt: false, meta: false };
      dispatchEvent(new MessageEvent("message", { data, source: source?.contentWindow ?? null }));
    };
    say(open);
    await vi.waitFor(() => expect(documents()[0]).not.toBe(open), { interval: 1 });
    // The frame that had the focus is gone, and the next has none yet.
    await strike("j");
    const last = documents()[0];
    await isReady(last);
    await until(() => expect(document.activeElement).toBe(last));
  });
});

describe("a story that is opened", () => {
  it("stands as read in the list with its document, before lists and counts are asked for again", async () => {
    const library = await openWindow();
    const [first] = await library.storyIds({ ...ALL });
    await library.setRead([first ?? 0], false);
    await settle();
    library.calls.length = 0;
    await strike("j");
    const row = document.querySelector('[data-pane=list] [data-index="0"]');
    expect(row?.classList.contains("unread")).toBe(false);
    expect(library.calls.filter((call) => call.startsWith("storyRows"))).toEqual([]);
  });
});
