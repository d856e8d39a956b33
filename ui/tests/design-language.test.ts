/**
 * docs/design-language.md says what is shipped: the figures between its marks are computed here. `npm run design`
 * writes them; every other run compares.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast, HUES, own, SHEET, THEMES, tokens, type Colour } from "./contrast";

const DOCUMENT = "../docs/design-language.md";
const GROUNDS = ["paper", "sidebar", "field", "tint", "tint-quiet"];
const INKS = ["ink", "ink-second", "accent", "trouble", "ready"];
const MARKS = ["mark-yellow", "mark-green", "mark-blue", "mark-rose", "find"];

function of(theme: string, name: string): Colour {
  const found = tokens(theme).get(name);
  if (!found) throw new Error(`${theme} has no --${name}`);
  return found;
}

/** The lowest of several figures, cut and not rounded: no figure is better than it is. */
function least(figures: readonly number[]): string {
  return (Math.floor(Math.min(...figures) * 10) / 10).toFixed(1);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const SECTIONS: Readonly<Record<string, () => string>> = {
  colours: () =>
    table(
      ["", ...THEMES],
      ["paper", "sidebar", "field", "tint", "tint-quiet", "hairline", "outline", ...INKS, ...MARKS].map(
        (name) => [`\`--${name}\``, ...THEMES.map((theme) => of(theme, name).join(" "))],
      ),
    ),
  contrast: () =>
    table(
      ["the least of", ...THEMES],
      [
        ...INKS.map((ink) => [
          `\`--${ink}\` on every ground`,
          ...THEMES.map((theme) =>
            least(GROUNDS.map((ground) => contrast(of(theme, ink), of(theme, ground)))),
          ),
        ]),
        [
          "`--own`, eight hues, on every ground but tint",
          ...THEMES.map((theme) =>
            least(
              HUES.flatMap((hue) =>
                GROUNDS.filter((ground) => ground !== "tint").map((ground) =>
                  contrast(own(theme, hue), of(theme, ground)),
                ),
              ),
            ),
          ),
        ],
        [
          "`--ink` on the four marks and what is found",
          ...THEMES.map((theme) => least(MARKS.map((mark) => contrast(of(theme, "ink"), of(theme, mark))))),
        ],
        [
          "`--paper` on accent and ink (buttons)",
          ...THEMES.map((theme) =>
            least(["accent", "ink"].map((ground) => contrast(of(theme, "paper"), of(theme, ground)))),
          ),
        ],
        [
          "`--outline` on paper, sidebar, field (glyphs)",
          ...THEMES.map((theme) =>
            least(
              ["paper", "sidebar", "field"].map((ground) =>
                contrast(of(theme, "outline"), of(theme, ground)),
              ),
            ),
          ),
        ],
      ],
    ),
  measures: () => {
    const sizes = [...SHEET.matchAll(/--(size|space|radius|bar|motion)(-[\w]+)?: ([^;]+);/g)];
    return table(
      ["token", "value"],
      sizes.map(([, name, more = "", value = ""]) => [`\`--${name}${more}\``, value]),
    );
  },
};

describe("docs/design-language.md", () => {
  it.each(Object.entries(SECTIONS))("says the truth about %s", (name, section) => {
    const document = readFileSync(DOCUMENT, "utf8");
    const begin = `<!-- ${name}: computed -->\n`;
    const from = document.indexOf(begin) + begin.length;
    const to = document.indexOf("<!-- end -->", from);
    expect(document.includes(begin) && to > 0, `marks around ${name}`).toBe(true);
    const computed = `${section()}\n`;
    if (import.meta.env.MODE === "write")
      writeFileSync(DOCUMENT, document.slice(0, from) + computed + document.slice(to));
    else expect(document.slice(from, to), "npm run design writes it").toBe(computed);
  });
});
