/** What the frame paints over a story: that it goes when it should, and is there again after a picture. */
import { beforeAll, beforeEach, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { ORDER } from "../src/dev/story-page";

const FOLDER = "../src-tauri/crates/app/src/story_page/bridge";
const PAGE = `<article tabindex="-1"><header class="head"><h1>The strait</h1><p class="dek">Who pays.</p></header>
<div class="body"><p>The harbour was quiet that morning.</p><figure><img src="a.png" width="600" height="400" alt="A quay"></figure></div></article>
<dialog class="viewer" data-open="Enlarge #" data-unnamed="picture" data-count="Picture # of #"><p class="viewer-count"></p>
<button data-view="smaller"></button><button data-view="larger"></button><button data-view="close"></button>
<div class="viewer-stage" tabindex="0"></div><button data-view="before"></button><p class="viewer-caption"></p>
<button data-view="after"></button></dialog>`;

class FakeHighlight extends Set<Range> {
  priority = 0;
  /** As WebKit does: what is taken out of a highlight that is laid is painted away; what is deleted stays on screen. */
  override clear(): void {
    for (const [name, laid] of registry) if (laid === this) screen.delete(name);
    super.clear();
  }
}
const registry = new Map<string, FakeHighlight>();
/** What one sees. */
const screen = new Map<string, string>();

function order(what: object): void {
  dispatchEvent(new MessageEvent("message", { data: { layover: 1, ...what }, source: window }));
}

beforeAll(() => {
  document.body.innerHTML = PAGE;
  Range.prototype.getBoundingClientRect = () => new DOMRect(0, 100, 10, 10);
  const laid = {
    set(name: string, highlight: FakeHighlight) {
      registry.set(name, highlight);
      screen.set(name, [...highlight].map(String).join("|"));
    },
    delete: (name: string) => registry.delete(name),
  };
  Object.assign(globalThis, { Highlight: FakeHighlight, CSS: { highlights: laid } });
  const bridge = ORDER.map((name) => readFileSync(`${FOLDER}/${name}.js`, "utf8")).join("");
  new Function(`"use strict";${bridge}`)();
});

beforeEach(() => {
  order({ type: "marks", marks: [] });
  order({ type: "end-find" });
  registry.clear();
  screen.clear();
});

const MARK = { id: 1, start: 3, end: 10, colour: "yellow", noted: true };

it("a highlight that was taken back is painted away", () => {
  order({ type: "marks", marks: [MARK] });
  expect(screen.get("layover-yellow")).toBe("harbour");
  expect(screen.get("layover-noted")).toBe("harbour");
  order({ type: "marks", marks: [{ ...MARK, noted: false, colour: "rose" }] });
  expect([...screen.keys()]).toEqual(["layover-rose"]);
  order({ type: "marks", marks: [] });
  expect([...screen.keys()]).toEqual([]);
});

it("nothing is painted while a picture covers the story, and all of it is after", () => {
  order({ type: "marks", marks: [MARK] });
  order({ type: "find", words: "quiet", step: 0 });
  document.querySelector("img")!.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  expect(document.querySelector("dialog")!.hasAttribute("open")).toBe(true);
  expect([...screen.keys()]).toEqual([]);
  document.querySelector<HTMLElement>("[data-view=close]")!.click();
  expect([...screen.keys()].sort()).toEqual(["layover-found", "layover-noted", "layover-yellow"]);
});

it("the headline and the line under it are shown while they are spoken", () => {
  order({ type: "spoken", start: 0, end: 0, words: "The strait" });
  expect(screen.get("layover-spoken")).toBe("The strait");
  order({ type: "spoken", start: 0, end: 0, words: "Who pays." });
  expect(screen.get("layover-spoken")).toBe("Who pays.");
  order({ type: "spoken", start: 0, end: 10, words: "" });
  expect(screen.get("layover-spoken")).toBe("The harbour");
  order({ type: "spoken", start: 0, end: 0, words: "" });
  expect(screen.has("layover-spoken")).toBe(false);
});
