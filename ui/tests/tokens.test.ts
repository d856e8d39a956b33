/** Contrast of every theme, computed from the tokens as they are shipped (WCAG 2.2, 1.4.3, 1.4.6, 1.4.11). */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const SHEET = readFileSync("src/tokens.css", "utf8");
const THEMES = ["light", "sepia", "dark", "black", "contrast", "contrast-dark"];
const GROUNDS = ["paper", "sidebar", "field", "tint", "tint-quiet"];

type Colour = readonly [number, number, number];

function tokens(theme: string): Map<string, Colour> {
  const start = SHEET.indexOf(`[data-theme="${theme}"] {`);
  expect(start, `no tokens for ${theme}`).toBeGreaterThanOrEqual(0);
  const block = SHEET.slice(start, SHEET.indexOf("}", start));
  const found = block.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);/g);
  return new Map([...found].map(([, name, l, c, h]) => [name ?? "", [Number(l), Number(c), Number(h)]]));
}

/** Relative luminance of an OKLCH colour, its linear sRGB clipped to what a screen shows. */
function luminance([lightness, chroma, hue]: Colour): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number): number => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

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

    it("paper on accent and on ink can be read: buttons with words", () => {
      expect(contrast(colour("paper"), colour("accent"))).toBeGreaterThanOrEqual(needed);
      expect(contrast(colour("paper"), colour("ink"))).toBeGreaterThanOrEqual(needed);
    });

    it.each(["paper", "sidebar", "field", "tint-quiet"])("outlines and quiet glyphs show on %s", (ground) => {
      expect(contrast(colour("outline"), colour(ground))).toBeGreaterThanOrEqual(3);
    });
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
