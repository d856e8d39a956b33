/** A library of hundreds of publications does not hold up the window's first frame. */
import { describe, expect, it } from "vitest";
import type { FakeLibrary } from "../src/ipc/fake";
import { openWindow, until } from "./window";

const MANY = 200;
const lines = (): number => document.querySelectorAll("[data-pane=library] [role=treeitem]").length;

function withMany(library: FakeLibrary): void {
  const overview = library.overview.bind(library);
  library.overview = async () => {
    const told = await overview();
    const [one] = told.publications;
    if (!one) return told;
    const more = Array.from({ length: MANY }, (_, at) => ({ ...one, id: 10_000 + at, name: `Paper ${at}` }));
    return { ...told, publications: [...told.publications, ...more] };
  };
}

describe("a library of many publications", () => {
  it("stands with what can be seen of it in the first frame, and whole soon after", async () => {
    const drawn: number[] = [];
    const watched = new MutationObserver(() => drawn.push(lines()));
    watched.observe(document.body, { childList: true, subtree: true });
    await openWindow({}, 1280, withMany);
    await until(() => expect(lines()).toBeGreaterThan(MANY));
    watched.disconnect();
    const first = drawn.find((count) => count > 0) ?? 0;
    expect(first).toBeGreaterThan(20);
    expect(first).toBeLessThan(80);
  });
});
