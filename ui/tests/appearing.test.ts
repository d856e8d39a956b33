/** A story comes before what else its opening changes. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakeLibrary } from "../src/ipc/fake";
import { ALL } from "../src/list/filters";
import { ListState } from "../src/state/list.svelte";
import { StoryState } from "../src/state/story.svelte";
import { NOW } from "./window";

let library: FakeLibrary;
let story: StoryState;
let first: number;
let second: number;

beforeEach(async () => {
  vi.useRealTimers();
  library = new FakeLibrary({ now: NOW, count: 40 });
  story = new StoryState(library);
  [first = 0, second = 0] = await library.storyIds({ ...ALL });
});

/** Whether a promise is fulfilled by now. */
async function isTold(promise: Promise<void>): Promise<boolean> {
  let told = false;
  void promise.then(() => (told = true));
  await Promise.resolve();
  await Promise.resolve();
  return told;
}

describe("a story that comes", () => {
  it("lets the rest wait until it is seen", async () => {
    expect(await isTold(story.appearance())).toBe(true);
    await story.open(first);
    const appearance = story.appearance();
    expect(await isTold(appearance)).toBe(false);
    story.hasAppeared();
    expect(await isTold(appearance)).toBe(true);
  });

  it("lets nothing wait for ever, nor for one that cannot be opened", async () => {
    vi.useFakeTimers();
    await story.open(first);
    const appearance = story.appearance();
    vi.advanceTimersByTime(260);
    expect(await isTold(appearance)).toBe(true);
    vi.useRealTimers();
    story.hasAppeared();
    await expect(story.open(-1)).rejects.toBeDefined();
    expect(await isTold(story.appearance())).toBe(true);
  });

  it("lets nothing wait for a story that is open already, or was closed", async () => {
    await story.open(first);
    story.hasAppeared();
    await story.open(first);
    expect(await isTold(story.appearance())).toBe(true);
    await story.open(second);
    story.close();
    expect(await isTold(story.appearance())).toBe(true);
  });
});

describe("who goes from story to story", () => {
  /** Whether the rest is over after so long; a story is seen as soon as it is opened. */
  async function isRested(rest: Promise<void>, afterMs: number): Promise<boolean> {
    await vi.advanceTimersByTimeAsync(afterMs);
    return isTold(rest);
  }

  beforeEach(() => {
    vi.useFakeTimers();
  });

  it("is not kept waiting by the lists, which follow when the hand rests", async () => {
    await story.open(first);
    story.hasAppeared();
    const rest = story.rest();
    expect(await isRested(rest, 100)).toBe(false);
    await story.open(second);
    story.hasAppeared();
    expect(await isRested(rest, 100)).toBe(false);
    expect(await isRested(rest, 60)).toBe(true);
  });

  it("sees them follow in the end, however long it goes on", async () => {
    await story.open(first);
    const rest = story.rest();
    for (let opened = 0; opened < 5; opened += 1) {
      await story.open(opened % 2 === 0 ? second : first);
      story.hasAppeared();
      expect(await isRested(rest, 100)).toBe(false);
    }
    expect(await isRested(rest, 110)).toBe(true);
  });

  it("waits for nothing where nothing was opened", async () => {
    expect(await isRested(story.rest(), 0)).toBe(true);
  });
});

describe("rows asked for again", () => {
  it("stay the same where they say the same, and are drawn anew where they do not", async () => {
    // A library beside the window answers with rows of their own each time.
    const rows = library.storyRows.bind(library);
    library.storyRows = async (ids) => structuredClone(await rows(ids));
    const list = new ListState(library);
    await list.show(ALL, null);
    const ids = [...list.ids.subarray(0, 3)];
    await list.need(ids);
    const before = ids.map((id) => list.rows.get(id));
    await library.setSaved(ids[1] ?? 0, true);
    await list.refresh(null);
    const after = ids.map((id) => list.rows.get(id));
    expect(after.map((row, at) => row === before[at])).toEqual([true, false, true]);
    expect(after[1]?.isSaved).toBe(true);
  });
});
