/** A long list opens with its first stories; the others come behind them. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ListFilter, StoryRow } from "../src/ipc/contract";
import { FakeLibrary } from "../src/ipc/fake";
import { ALL } from "../src/list/filters";
import { ListState } from "../src/state/list.svelte";
import { NOW } from "./window";

/** A library whose whole lists come when the test says so. */
class Slow extends FakeLibrary {
  release: () => void = () => undefined;
  isRefusing = false;
  beforeRows: () => Promise<void> = () => Promise.resolve();

  override async storyIds(filter: ListFilter, first?: number): Promise<Float64Array> {
    if (first === undefined) {
      await new Promise<void>((resolve) => (this.release = resolve));
      if (this.isRefusing) throw { code: "library", sentence: "The library could not be read." };
    }
    return super.storyIds(filter, first);
  }

  override async storyRows(ids: number[]): Promise<StoryRow[]> {
    await this.beforeRows();
    return super.storyRows(ids);
  }
}

let library: Slow;
let list: ListState;

beforeEach(() => {
  library = new Slow({ now: NOW, count: 1_200 });
  list = new ListState(library);
});

describe("a long list", () => {
  it("shows its first stories at once, and grows at its end with the focus where it was", async () => {
    await list.show(ALL, null);
    expect([list.ids.length, list.isLoaded, list.isWhole]).toEqual([500, true, false]);
    const first = [...list.ids];
    list.moveFocus(7);
    const focused = list.focusedId;
    library.release();
    await list.whole();
    expect([list.ids.length, list.isWhole, list.focusedId]).toEqual([1_200, true, focused]);
    expect([...list.ids.subarray(0, 500)]).toEqual(first);
  });

  it("waits for all where a story far down is to stay in sight", async () => {
    const far = library.select({ ...ALL })[900]?.id ?? 0;
    const shown = list.show(ALL, far);
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    library.release();
    await shown;
    expect([list.ids.length, list.focusedId]).toEqual([1_200, far]);
  });

  it("takes all at the next change when the rest could not be had, and counts none of it as new", async () => {
    library.isRefusing = true;
    await list.show(ALL, null);
    library.release();
    await expect(list.whole()).rejects.toMatchObject({ code: "library" });
    expect(list.isWhole).toBe(false);
    library.isRefusing = false;
    const refreshed = list.refresh(null);
    library.release();
    await refreshed;
    expect([list.ids.length, list.waiting, list.isWhole]).toEqual([1_200, 0, true]);
  });

  it("is not asked for anew when a story was only read, but where that takes it out of the list", async () => {
    let asked = 0;
    const ids = library.storyIds.bind(library);
    library.storyIds = (...given) => {
      asked += 1;
      return ids(...given);
    };
    await list.show(ALL, null);
    library.release();
    await list.whole();
    const id = list.ids[0] ?? 0;
    await list.need([id]);
    expect(list.rows.get(id)?.isRead).toBe(false);
    await library.setRead([id], true);
    asked = 0;
    await list.refresh(id, true);
    expect([asked, list.rows.get(id)?.isRead]).toEqual([0, true]);
    const inSaved = new ListState(library);
    await inSaved.show({ ...ALL, scope: { type: "saved" } }, null);
    asked = 0;
    const refreshed = inSaved.refresh(null, true);
    library.release();
    await refreshed;
    expect(asked).toBe(1);
  });

  it("asks for none of the rows one passes, and for those where it comes to rest", async () => {
    await list.show(ALL, null);
    library.release();
    await list.whole();
    const asked: number[][] = [];
    const rows = library.storyRows.bind(library);
    library.storyRows = (ids) => {
      asked.push(ids);
      return rows(ids);
    };
    // The row with the focus is drawn wherever one is.
    const view = (from: number): number[] => [
      ...list.ids.subarray(0, 1),
      ...list.ids.subarray(from, from + 20),
    ];
    vi.useFakeTimers();
    const needed = [1, 100, 200, 300, 310].map((from) => list.need(view(from)));
    await vi.advanceTimersByTimeAsync(99);
    // The first leap may be one to a place; what is beside what was seen is scrolled to.
    expect(asked.map((ids) => ids.length)).toEqual([21, 20, 20]);
    expect(list.rows.get(list.ids[310] ?? 0)).toBeDefined();
    const last = list.need(view(500));
    await vi.advanceTimersByTimeAsync(101);
    await Promise.all([...needed, last]);
    vi.useRealTimers();
    expect(asked.map((ids) => ids.length)).toEqual([21, 20, 20, 20]);
    expect(list.rows.get(list.ids[500] ?? 0)).toBeDefined();
    expect(list.rows.get(list.ids[250] ?? 0)).toBeUndefined();
  });

  it("of another name is not grown by what was asked for before", async () => {
    await list.show(ALL, null);
    const late = library.release;
    await list.show({ ...ALL, unreadOnly: true }, null);
    const shown = list.ids.length;
    late();
    await new Promise((resolve) => setTimeout(resolve));
    expect(list.ids.length).toBe(shown);
  });

  it("keeps its rows when those of the list before come late", async () => {
    await list.show({ ...ALL, unreadOnly: true }, null);
    await list.need([...list.ids.subarray(0, 5)]);
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      library.beforeRows = () => {
        resolve();
        return new Promise((go) => (answer = go));
      };
    });
    const refreshed = list.refresh(null);
    library.release();
    await asked;
    library.beforeRows = () => Promise.resolve();
    await list.show({ ...ALL, scope: { type: "saved" } }, null);
    const shown = [...list.ids.subarray(0, 5)];
    await list.need(shown);
    expect(shown.map((id) => list.rows.get(id)?.id)).toEqual(shown);
    answer();
    await refreshed;
    expect(shown.map((id) => list.rows.get(id)?.id)).toEqual(shown);
  });
});
