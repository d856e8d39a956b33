/** Which token set a theme means on this system. The reading frame is told it; until then it decides the same. */
import type { Settings, Theme } from "../ipc/contract";

export const THEMES: readonly Theme[] = ["system", "light", "sepia", "dark", "black", "contrast"];
export const FACES = ["literata", "source-serif", "atkinson", "system", "system-sans"] as const;
export const DENSITIES = ["standard", "headlines", "magazine"] as const;
export const POLICIES = ["all", "saved", "none"] as const;
export const DAYS = [
  "",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
/** After how many minutes Layover may sync by itself. */
export const INTERVALS = [0, 15, 30, 60, 240, 1440] as const;
export const SIZES = { least: 14, most: 32 } as const;
export const MEASURES = { least: 45, most: 75 } as const;
export const LEADINGS = { least: 130, most: 200 } as const;
/** What Ctrl with plus and minus step through, in per cent. */
export const ZOOMS = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const;

/** The step after or before; from between two steps the next one that way. */
export function nextZoom(zoom: number, step: 1 | -1): number {
  const next = step > 0 ? ZOOMS.find((one) => one > zoom) : ZOOMS.findLast((one) => one < zoom);
  return next ?? zoom;
}

export type TokenSet = "light" | "sepia" | "dark" | "black" | "contrast" | "contrast-dark";

export function tokenSet(theme: Theme, prefersDark: boolean, prefersContrast: boolean): TokenSet {
  if (theme === "contrast") return prefersDark ? "contrast-dark" : "contrast";
  if (theme !== "system") return theme;
  if (prefersContrast) return prefersDark ? "contrast-dark" : "contrast";
  return prefersDark ? "dark" : "light";
}

/** Until the library has said; the same as the library's own. */
export const USUAL: Settings = {
  language: "system",
  theme: "system",
  readerFace: "literata",
  readerSize: 19,
  measure: 66,
  leading: 160,
  isJustified: false,
  hyphenates: true,
  zoom: 100,
  paneWidths: [],
  density: "standard",
  pictures: "all",
  allow: [],
  syncOnStart: true,
  syncEvery: 60,
  staysInTray: false,
  isMetered: false,
  keepPages: true,
  notifies: true,
  exportFolder: "",
  readerFolder: "",
  keepsSavedFolder: true,
  weekEdition: "saturday",
  speechSpeed: 100,
  speechGoesOn: true,
  keys: {},
};
