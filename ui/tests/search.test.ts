/** A story that a search found: opened at the passage, found again in it, and not lost with the search. */
import { beforeEach, describe, expect, it } from "vitest";
import type { SearchResult } from "../src/ipc/contract";
import { passageOf } from "../src/search/passage";
import { Finding } from "../src/state/finding.svelte";
import { click, one, openWindow, press, text, until } from "./window";

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Layover";
});

function result(snippet: string, marks: [number, number][]): SearchResult {
  return { row: {}, snippet, marks, titleMarks: [], without: [] } as unknown as SearchResult;
}

async function type(words: string): Promise<void> {
  await press("/");
  const field = one("input[role=combobox]") as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await until(() => expect(document.querySelectorAll(".found.story").length).toBeGreaterThan(0));
}

describe("the passage that was found", () => {
  it("goes from the first word to the last, as they stand there", () => {
    const found = result("He never slept on a Tuesday.", [
      [3, 8],
      [9, 14],
      [20, 27],
    ]);
    expect(passageOf(found)).toEqual({ words: "never slept on a Tuesday", instead: "Tuesday" });
  });

  it("is its longest word where it is cut or long, and nothing where the words stand over the story", () => {
    const far = result("The keeper … of the lighthouse", [
      [4, 10],
      [20, 30],
    ]);
    expect(passageOf(far)?.words).toBe("lighthouse");
    expect(passageOf(result("Nothing of it.", []))).toBeNull();
  });

  it("is looked for by one word when it goes across paragraphs", () => {
    const finding = new Finding();
    finding.show("slept. On a Tuesday", "Tuesday");
    expect([finding.isOpen, finding.asked, finding.order?.words]).toEqual([true, 0, "slept. On a Tuesday"]);
    finding.answered(0, 0);
    expect(finding.order?.words).toBe("Tuesday");
    finding.answered(0, 0);
    expect(finding.count).toBe(0);
  });
});

describe("a story that was found", () => {
  it("opens with what was looked for in the field of the search in the story", async () => {
    const library = await openWindow();
    const found = library.stories[3]?.dek.split(" ").find((word) => /^[a-z]{6,}$/.test(word)) ?? "";
    await type(found);
    await click(one(".found.story"));
    await until(() => expect((one(".find input") as HTMLInputElement).value).toBe(found));
  });

  it("stays open when the search is ended over a page", async () => {
    await openWindow({ place: null });
    await until(() => expect(document.querySelector("[data-pane=page]")).not.toBeNull());
    await type("river");
    await click(one(".found.story"));
    await until(() => expect(document.querySelector("iframe")).not.toBeNull());
    const title = document.querySelector("iframe")?.title;
    await press("Escape");
    await press("Escape");
    await until(() => expect(document.querySelector("input[role=combobox]")).toBeNull());
    await until(() => expect(document.querySelector("iframe")?.title).toBe(title));
  });

  it("says that texts are missing in it, whether it found something or not", async () => {
    const library = await openWindow();
    library.unsearchable = 2;
    await type("river");
    await until(() => expect(text(".lacks")).toBe("2 stories are not searchable yet."));
    expect(one(".found.story")).toBeTruthy();
    await type("zzz");
    await until(() => expect(text(".empty")).toContain("2 stories are not searchable yet."));
    library.unsearchable = 0;
    await type("river");
    await until(() => expect(one(".found.story")).toBeTruthy());
    expect(document.querySelector(".lacks")).toBeNull();
  });

  it("says which words it does not hold, where none holds them all", async () => {
    const library = await openWindow();
    const search = library.search.bind(library);
    library.search = async (...asked) =>
      (await search(...asked)).map((one) => ({ ...one, without: ["zeppelin"] }));
    await type("river");
    expect(text(".lacks")).toContain("No story holds all of these words");
    expect(text(".without")).toBe("Without: zeppelin");
  });
});
