/** Contrast of every theme, computed from the tokens as they are shipped (WCAG 2.2, 1.4.3, 1.4.6, 1.4.11). */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast, HUES, own, SHEET, THEMES, tokens, type Colour } from "./contrast";
import { ACCENTS, accentOf } from "../src/lib/accent";

const FRAME = "../src-tauri/crates/app/src/story_page/reader.css";
const GROUNDS = ["paper", "sidebar", "field", "tint", "tint-quiet"];

describe("contrast", () => {
  it("is computed as the standard says", () => {
    expect(contrast([1, 0, 0], [0, 0, 0])).toBeCloseTo(21, 1);
  });

  describe.each(THEMES)("%s", (theme) => {
    const of = tokens(theme);
    const needed = theme.startsWith("contrast") ? 7 : 4.5;
    const colour = (name: string): Colour => {
      const found = of.get(name);
      if (!found) throw new Error(`${theme} has no --${name}`);
      return found;
    };

    it.each(
      GROUNDS.flatMap((ground) =>
        ["ink", "ink-second", "accent", "trouble", "ready"].map((text) => [text, ground]),
      ),
    )("%s on %s can be read", (text, ground) => {
      expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(needed);
    });

    it.each(["yellow", "green", "blue", "rose"])("ink on a passage marked %s can be read", (mark) => {
      expect(contrast(colour("ink"), colour(`mark-${mark}`))).toBeGreaterThanOrEqual(needed);
    });

    it("what is found can be read, and is no highlight", () => {
      expect(contrast(colour("ink"), colour("find"))).toBeGreaterThanOrEqual(needed);
      for (const mark of ["yellow", "green", "blue", "rose"])
        expect(contrast(colour("find"), colour(`mark-${mark}`)), mark).toBeGreaterThanOrEqual(1.15);
    });

    it("the line under what is spoken shows on its own ground and on the page", () => {
      for (const ground of ["tint", "paper"])
        expect(contrast(colour("accent"), colour(ground))).toBeGreaterThanOrEqual(3);
    });

    it("paper on accent and on ink can be read: buttons with words", () => {
      expect(contrast(colour("paper"), colour("accent"))).toBeGreaterThanOrEqual(needed);
      expect(contrast(colour("paper"), colour("ink"))).toBeGreaterThanOrEqual(needed);
    });

    it.each(["paper", "sidebar", "field", "tint-quiet"])("outlines and quiet glyphs show on %s", (ground) => {
      expect(contrast(colour("outline"), colour(ground))).toBeGreaterThanOrEqual(3);
    });
  });
});

/** Grounds on which a publication's kickers stand. */
const OWN_GROUNDS = ["paper", "sidebar", "field", "tint-quiet"];

it("lines over the text are named one by one: WebKit drops a shorthand with more than the kind of line", () => {
  const painted = readFileSync(FRAME, "utf8").match(/::highlight\([^{]+\{[^}]*\}/g) ?? [];
  expect(painted.length).toBeGreaterThan(7);
  expect(painted.filter((rule) => rule.includes("text-decoration:"))).toEqual([]);
});

describe("placeholders", () => {
  const sheets = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(svelte|css)$/.test(name))
    .map((name) => readFileSync(`src/${name}`, "utf8"));

  it("have one colour in every field, and it is set in one place", () => {
    expect(sheets.flatMap((sheet) => sheet.match(/[^\s{}]*::placeholder/g) ?? [])).toEqual(["::placeholder"]);
    const rule = /(?<=\n)::placeholder \{([^}]*)\}/.exec(readFileSync("src/base.css", "utf8"))?.[1] ?? "";
    expect(rule).toMatch(/color: var\(--ink-second\);\s+opacity: 1;/);
  });

  it.each(THEMES)("can be read on every ground a field has in %s", (theme) => {
    const of = tokens(theme);
    for (const ground of ["field", "paper"])
      expect(contrast(of.get("ink-second") as Colour, of.get(ground) as Colour)).toBeGreaterThanOrEqual(4.5);
  });
});

describe("a publication's own accent", () => {
  it("is one of as many HUES as the sheet names", () => {
    expect(HUES).toHaveLength(ACCENTS);
    expect(new Set(HUES).size).toBe(ACCENTS);
  });

  it.each([
    ["The Long Meridian", "5"],
    ["Responsible Statecraft", "4"],
    ["北の灯", "2"],
  ])("of %s is the one the reading frame gives it", (name, accent) => {
    expect(accentOf(name)).toBe(accent);
  });

  it.each(THEMES.flatMap((theme) => HUES.map((hue) => [theme, hue] as const)))(
    "%s, hue %i, can be read",
    (theme, hue) => {
      const accent = own(theme, hue);
      const needed = theme.startsWith("contrast") ? 7 : 4.5;
      const of = tokens(theme);
      for (const ground of OWN_GROUNDS)
        expect(contrast(accent, of.get(ground) as Colour), ground).toBeGreaterThanOrEqual(needed);
    },
  );
});

describe("what the system prefers", () => {
  it("forces every colour at once, and leaves none to guess", () => {
    const forced = SHEET.slice(SHEET.indexOf("@media (forced-colors: active)"));
    const named = new Set([...SHEET.matchAll(/--([\w-]+): oklch\(/g)].map((found) => found[1]));
    named.delete("own");
    for (const name of [...named, "own"]) expect(forced, name).toMatch(new RegExp(`--${name}: (?!oklch)`));
  });

  it("is asked in the window and in the frame alike", () => {
    const sheets = [readFileSync("src/base.css", "utf8"), readFileSync(FRAME, "utf8")];
    for (const sheet of sheets) expect(sheet).toContain("prefers-reduced-motion: reduce");
    expect(SHEET).toContain("prefers-reduced-transparency: reduce");
  });

  it("leaves the frame without a colour of its own", () => {
    expect(readFileSync(FRAME, "utf8")).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|oklch\(/i);
  });
});

describe("the tokens of the brief", () => {
  it.each([
    ["light", "paper", [0.985, 0.004, 85]],
    ["light", "accent", [0.47, 0.09, 225]],
    ["sepia", "ink", [0.31, 0.03, 55]],
    ["dark", "sidebar", [0.18, 0.008, 70]],
    ["black", "paper", [0, 0, 0]],
  ])("%s %s stands as agreed", (theme, name, expected) => {
    expect(tokens(theme).get(name)).toEqual(expected);
  });

  it("no component names a colour of its own", () => {
    const components = import.meta.glob("../src/**/*.svelte", {
      query: "?raw",
      eager: true,
      import: "default",
    });
    for (const [path, source] of Object.entries(components)) {
      const style = /<style>([\s\S]*)<\/style>/.exec(source as string)?.[1] ?? "";
      expect(style, path).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|oklch\(/i);
    }
  });

  it("no component names a side that a mirrored window would leave where it is", () => {
    const components = import.meta.glob("../src/**/*.svelte", {
      query: "?raw",
      eager: true,
      import: "default",
    });
    for (const [path, source] of Object.entries(components)) {
      const style = /<style>([\s\S]*)<\/style>/.exec(source as string)?.[1] ?? "";
      const sides = style.match(/^\s*(left|right|(margin|padding|border)-(left|right)[\w-]*):.*$/gm) ?? [];
      // In the middle of the window is in the middle, whichever side one counts from.
      expect(
        sides.filter((side) => side.trim() !== "left: 50%;"),
        path,
      ).toEqual([]);
    }
  });

  it("no component carries a style attribute, which the window's policy would refuse", () => {
    const components = import.meta.glob("../src/**/*.svelte", {
      query: "?raw",
      eager: true,
      import: "default",
    });
    for (const [path, source] of Object.entries(components)) {
      const markup = (source as string).replace(/<(style|script)[\s\S]*?<\/\1>/g, "");
      expect(markup, path).not.toMatch(/\sstyle(=|:)/);
    }
  });
});
