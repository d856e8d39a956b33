/** The colours as they are shipped, and their contrast (WCAG 2.2, relative luminance). */
import { readFileSync } from "node:fs";

export const SHEET = readFileSync("src/tokens.css", "utf8");
export const THEMES = ["light", "sepia", "dark", "black", "contrast", "contrast-dark"] as const;

/** Lightness, chroma, hue of OKLCH. */
export type Colour = readonly [number, number, number];

/** The declarations of a theme. */
export function block(theme: string): string {
  const start = SHEET.indexOf(`[data-theme="${theme}"] {`);
  if (start < 0) throw new Error(`no tokens for ${theme}`);
  return SHEET.slice(start, SHEET.indexOf("}", start));
}

/** The colours of a theme by their names. */
export function tokens(theme: string): Map<string, Colour> {
  const found = block(theme).matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);/g);
  return new Map([...found].map(([, name, l, c, h]) => [name ?? "", [Number(l), Number(c), Number(h)]]));
}

/** The hues a publication's accent may have, in their order. */
export const HUES = [...SHEET.matchAll(/\[data-accent="\d"\] \{\s*--own-hue: (\d+);/g)].map((found) =>
  Number(found[1]),
);

/** A publication's accent in a theme. */
export function own(theme: string, hue: number): Colour {
  const number = (name: string): number =>
    Number(new RegExp(`--own-${name}: ([\\d.]+);`).exec(block(theme))?.[1]);
  return [number("lightness"), number("chroma"), hue];
}

/** Relative luminance of an OKLCH colour, its linear sRGB clipped to what a screen shows. */
export function luminance([lightness, chroma, hue]: Colour): number {
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

export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
