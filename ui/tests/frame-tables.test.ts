/** Tables of a story: figures end under each other, and nothing else does. */
import { beforeAll, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { ORDER } from "../src/dev/story-page";

const FOLDER = "../src-tauri/crates/app/src/story_page";
const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const PAGE = `<article tabindex="-1"><div class="body">
<table id="tolls"><thead><tr><th>Ship</th><th>Toll</th><th>Year</th><th>Share</th><th>Remark</th></tr></thead><tbody>
${row("Ostara", "1,204.50 €", "1906–07", "12 %", "3rd of the line")}${row("Fenna", "−3", "1911", "", "none")}${row("Tidewater 7", "٤٥٠", "2026", "4.5%", "2")}</tbody></table>
<table id="spanned"><tbody><tr><td colspan="2">12</td></tr>${row("1", "2")}</tbody></table></div></article>
<div class="tip" data-scroll-table="Table" data-scroll-code="Code" hidden><strong></strong><span></span></div>`;

beforeAll(() => {
  document.body.innerHTML = PAGE;
  Object.assign(globalThis, { CSS: {} });
  const bridge = ORDER.map((name) => readFileSync(`${FOLDER}/bridge/${name}.js`, "utf8")).join("");
  new Function(`"use strict";${bridge}`)();
});

it("columns of figures end under each other, their heads too", () => {
  const heads = [...document.querySelectorAll("#tolls th")];
  expect(heads.map((head) => head.classList.contains("figure"))).toEqual([false, true, true, true, false]);
  const cells = [...document.querySelectorAll("#tolls tbody tr:first-child td")];
  expect(cells.map((cell) => cell.classList.contains("figure"))).toEqual([false, true, true, true, false]);
  expect(document.querySelectorAll("#spanned .figure")).toHaveLength(0);
});

it("what goes on beyond an edge says so at that edge, whichever side it is written from", () => {
  const box = document.querySelector("#tolls")!.closest<HTMLElement>(".table-scroll")!;
  Object.defineProperties(box, { scrollWidth: { value: 500 }, clientWidth: { value: 300 } });
  const edgesAt = (left: number, direction: string): string[] => {
    box.style.direction = direction;
    box.scrollLeft = left;
    box.dispatchEvent(new Event("scroll"));
    return ["more-left", "more-right"].filter((edge) => box.classList.contains(edge));
  };
  expect(edgesAt(0, "ltr")).toEqual(["more-right"]);
  expect(edgesAt(90, "ltr")).toEqual(["more-left", "more-right"]);
  expect(edgesAt(200, "ltr")).toEqual(["more-left"]);
  expect(edgesAt(0, "rtl")).toEqual(["more-left"]);
  expect(edgesAt(-200, "rtl")).toEqual(["more-right"]);
});

it("what goes on beyond an edge shows a bar, which no thin one of the system hides", () => {
  const sheet = readFileSync(`${FOLDER}/reader.css`, "utf8");
  expect(sheet).toMatch(/pre\)::-webkit-scrollbar-thumb \{[^}]*background: var\(--outline\)/);
  expect(sheet).not.toContain("scrollbar-width");
});
