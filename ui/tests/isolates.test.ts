/** Sentences from right to left: what is put into them runs as it should. */
import { expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { turned } from "../src/lib/isolates";
import { tooltip } from "../src/lib/keys";
import { ENGLISH, speakAs, spokenWith } from "../src/lib/language";

/** With the signs as letters one can see. */
function seen(sentence: string): string {
  const written = sentence.replaceAll("[", "\u2068").replaceAll("]", "\u2069");
  return turned(written).replaceAll("\u2068", "[").replaceAll("\u2069", "]").replaceAll("\u2067", "R[");
}

it.each([
  ["في [[[٢] [ديسمبر] [٢٠٢٦]]، [٠٩:٠٠]].", "في R[R[[٢] [ديسمبر] [٢٠٢٦]]، [٠٩:٠٠]]."],
  ["[[٢] من [٨]]، [[٩]:[٠]]", "[[٢] من [٨]]، [[٩]:[٠]]"],
  ["كتبت [Marta Okafor] و[٣]", "كتبت [Marta Okafor] و[٣]"],
  ["] [٣ [٤] ", "] [٣ [٤] "],
])("%s", (sentence, expected) => {
  expect(seen(sentence)).toBe(expected);
});

it("the keys of a tooltip run from left to right in Arabic, and are left alone elsewhere", () => {
  expect(tooltip("Settings", "settings")).toBe("Settings (Ctrl+,)");
  speakAs(() => spokenWith("ar", "", ["ar"]));
  expect(tooltip("الإعدادات", "settings")).toBe("الإعدادات (\u2066Ctrl+,\u2069)");
  speakAs(() => ENGLISH);
});

it("nothing of the window has one side for the left alone where it has a place for a sign", () => {
  expect(readFileSync("src/palette/Palette.svelte", "utf8")).not.toMatch(/padding: 0 \S+ 0 \d+px/);
});

it.each(["de", "fr", "es", "ar", "zh-CN"])("%s names keys as they are printed beside them", (language) => {
  for (const file of ["keys", "trips", "reading"]) {
    const words = readFileSync(`../locales/${language}/${file}.ftl`, "utf8");
    expect(words).not.toMatch(/(Maj|Umschalt|Strg|Mayús|May)\s?\+/);
  }
});
