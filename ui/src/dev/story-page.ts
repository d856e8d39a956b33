/** A story document like the one the shell serves, with the real style sheet and bridge, around invented text. */
import furnitureSource from "../../../src-tauri/crates/app/src/story_page/furniture.rs?raw";
import tokens from "../tokens.css?raw";
import sheet from "../../../src-tauri/crates/app/src/story_page/reader.css?raw";
import { accentOf } from "../lib/accent";
import { spoken } from "../lib/language";
import { strings } from "../lib/strings";
import type { Settings, StoryRow } from "../ipc/contract";
import { ARABIC_TEXT } from "./arabic";
import { picture } from "../ipc/fake-pictures";

const PARTS = import.meta.glob("../../../src-tauri/crates/app/src/story_page/bridge/*.js", {
  query: "?raw",
  eager: true,
  import: "default",
}) as Record<string, string>;
/** In the order of `story_page.rs`, which a test compares. */
export const ORDER = [
  "voice",
  "places",
  "paint",
  "position",
  "marks",
  "find",
  "spoken",
  "notes",
  "pictures",
  "furniture",
  "links",
  "keys",
  "orders",
];
const bridge = `(() => {\n"use strict";\n${ORDER.map((name) => Object.entries(PARTS).find(([path]) => path.endsWith(`/${name}.js`))?.[1] ?? "").join("")}})();`;
/** What stands ready in a document, as the Rust constant has it. */
const furniture = (/FURNITURE: &str = "((?:[^"\\]|\\[\s\S])*)"/.exec(furnitureSource)?.[1] ?? "")
  .replace(/\\\n/g, "")
  .replace(/\\"/g, '"');

const WORDS = import.meta.glob("../../../locales/*/core.ftl", {
  query: "?raw",
  eager: true,
  import: "default",
}) as Record<string, string>;

/** The same in the language of the window, as `story_page/furniture.rs` fills it in. */
function inLanguage(template: string): string {
  const { language, direction } = spoken();
  const words = WORDS[`../../../locales/${language}/core.ftl`] ?? "";
  const said = (id: string): string => new RegExp(`^${id} = (.*)$`, "m").exec(words)?.[1] ?? "";
  return template
    .replaceAll("{own}", `lang="${language}" dir="${direction}"`)
    .replace(/\{(frame\w+)\}/g, (_, id: string) => said(id));
}

const PARAGRAPHS = [
  "The harbour master keeps two books. One is for the port authority, and it is printed. The other is a school exercise book with a blue cover, and in it he writes down what the ships actually drew when they crossed the bar, as against what their papers said they drew.",
  "The difference is small: a hand’s breadth, rarely two. But the new tariff is counted in hands’ breadths, and since the spring the exercise book has been asked for three times by people who had never before shown an interest in it.",
  "Nobody set out to make a quarrel. The old toll was charged by tonnage, which is a figure agreed in an office, and the new one by draught, which is a figure agreed with the sea. On paper the second is the fairer. It is also the one that changes with the weather, the cargo, the fuel in the tanks and the honesty of whoever read the marks.",
  "“You can argue with a scale,” he says, and turns the page so that the column of pencilled numbers faces the window. “You cannot argue with the bottom.”",
  "By the time the second convoy came through, the pilots had begun to keep books of their own. Theirs agree with his. It is the printed one that is alone.",
];

/** What a magazine sets beside its text. */
const FURNITURE_SHOWN = `<figure class="table"><table><caption>One passage, southbound, in thousands of crowns</caption>
<thead><tr><th>Ship</th><th>Draught</th><th>Old toll</th><th>New toll</th><th>Cost of Cape Tamm</th><th>Waiting days</th><th>Pilots</th></tr></thead>
<tbody><tr><td>Coaster</td><td>5.2 m</td><td>4</td><td>4</td><td>31</td><td>0.5</td><td>none</td></tr><tr><td>Bulk carrier</td><td>12.5 m</td><td>4</td><td>38</td><td>171</td><td>2.5</td><td>two</td></tr><tr><td>Ore carrier</td><td>14.0 m</td><td>4</td><td>61</td><td>206</td><td>4</td><td>two</td></tr></tbody></table></figure>
<p>The rule fits on a card.<sup><a href="#n1" id="r1">1</a></sup></p>
<pre><code>fn toll(draught: Metres, tariff: &amp;Tariff) -> Crowns {
    tariff.steps.iter().rev().find(|step| draught >= step.from).map_or(tariff.least, |step| step.crowns)
}</code></pre>
<blockquote><p>A deep ship must take two pilots; a shallow one needs none if her master has made the passage four times.</p></blockquote>
<ol class="footnotes"><li id="n1">Brokers’ figures vary by about eight per cent. <a href="#r1">↩</a></li></ol>`;

/** What a reader has done in the story. */
const DONE: Readonly<Record<string, string>> = {
  note: `document.querySelector("sup a").click();`,
  picture: `document.querySelector(".hero img").click();`,
  // The window is asked where a link leads; what it answers is what this library answers.
  link: `setTimeout(() => document.querySelector(".body a").dispatchEvent(new MouseEvent("mouseover", { bubbles: true })), 100);`,
  // Once the window listens: a selection is told once.
  passage: `setTimeout(() => {
    const text = document.querySelectorAll(".body p")[1].firstChild;
    const range = document.createRange();
    range.setStart(text, 4);
    range.setEnd(text, 76);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }, 300);`,
};

/** A link to a story on board, and what was changed, as the library prints them. */
const LINKED = `<p>What the tariff was meant to do is told <a href="https://tidewater.example/story/1000">in an earlier piece</a>.</p>`;
const CHANGED = `<p>Since the spring the exercise book has been asked for <del>twice</del><ins>three times</ins> by people who had <del>not</del><ins>never before</ins> shown an interest in it.</p><p><ins>The port authority has said since that it will print both figures.</ins></p>`;

/** Where it would only stand before what is to be seen. */
const WITHOUT_PICTURE: ReadonlySet<string> = new Set(["furniture", "note", "link", "passage", "changes"]);
const SHOWN: Readonly<Record<string, string>> = {
  furniture: FURNITURE_SHOWN,
  note: FURNITURE_SHOWN,
  link: LINKED,
  changes: CHANGED,
};

export function storyPage(row: StoryRow, settings: Settings, at = ""): string {
  const texts = row.direction === "rtl" ? [...ARABIC_TEXT, ...ARABIC_TEXT] : PARAGRAPHS;
  const names = row.contributors
    .map((name) => `<button type="button" data-contributor="${name}">${name}</button>`)
    .join(" and ");
  const initials = (row.contributors[0] ?? row.publication)
    .split(" ")
    .map((word) => word.charAt(0))
    .join("")
    .slice(0, 2);
  const day = new Date(row.published * 1000).toLocaleDateString(spoken().locale, { dateStyle: "long" });
  const [first = "", ...rest] = texts;
  return `<!doctype html><html lang="${row.language}" dir="${row.direction}" data-theme="${settings.theme}" data-accent="${accentOf(row.publication)}"><head><meta charset="utf-8"><title>Story</title><link rel="stylesheet" href="${location.origin}/fonts/faces.css">
<style>${tokens}${sheet}
:root { --face-reading: "Literata"; --size: ${settings.readerSize}px; --measure: ${settings.measure}ch; --leading: ${settings.leading / 100}; --align: ${settings.isJustified ? "justify" : "start"}; --hyphens: ${settings.hyphenates ? "auto" : "manual"}; }</style></head>
<body><article tabindex="-1" aria-labelledby="layover-title"><header class="head"><p class="kicker">${row.kicker}</p><h1 id="layover-title">${row.title}</h1>
${row.dek ? `<p class="dek">${row.dek}</p>` : ""}<div class="byline"><span class="initials" aria-hidden="true">${initials}</span><div class="byline-words"><div class="names">${names}</div>
<div class="facts-edge"><div class="facts"><span>${row.publication}</span><time>${day}</time><span>${strings.minutes(row.minutes)}</span><span class="mark ${row.completeness.mark}"><i aria-hidden="true"></i>Here, whole</span></div></div></div></div></header>
${WITHOUT_PICTURE.has(at) ? "" : `<figure class="hero"><img src="${picture(row.id, 1200, 750)}" alt="" width="1200" height="750"><figcaption>The bar at low water, looking north. <small class="credit">Photograph by Lena Aas</small></figcaption></figure>`}
<div class="body${at === "changes" ? " comparison" : ""}"><p>${first}</p>${SHOWN[at] ?? ""}${rest.map((text) => `<p>${text}</p>`).join("")}
<aside class="pullquote"><p>${row.direction === "rtl" ? "لا يمكنك أن تجادل القاع." : "You cannot argue with the bottom."}</p></aside><h2>${row.direction === "rtl" ? "القافلة الثانية" : "The second convoy"}</h2>${texts.map((text) => `<p>${text}</p>`).join("")}</div>
<footer class="foot"><div class="end-mark" aria-hidden="true"></div></footer></article>${inLanguage(furniture)}<script>${bridge}</script><script>${DONE[at] ?? ""}</script></body></html>`;
}
