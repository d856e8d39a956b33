/** Which language the window speaks. What is on screen follows at once; no start anew. */
import {
  ENGLISH,
  isLanguage,
  negotiated,
  speakAs,
  spokenWith,
  type Language,
  type Spoken,
} from "../lib/language";

let spoken = $state.raw<Spoken>(ENGLISH);
speakAs(() => spoken);

type Words = Promise<{ readonly default: string }>;
const WORDS: Readonly<Record<Language, () => Words>> = {
  en: () => import("locale:en"),
  de: () => import("locale:de"),
  fr: () => import("locale:fr"),
  es: () => import("locale:es"),
  ar: () => import("locale:ar"),
  "zh-CN": () => import("locale:zh-CN"),
};

let asked = 0;

/**
 * Speaks a language from now on; anything but one of them means the system's. Done when its words are on screen; where
 * they cannot be loaded all stays as it was.
 */
export async function speak(setting: string, system: readonly string[] = navigator.languages): Promise<void> {
  const turn = (asked += 1);
  const language = isLanguage(setting) ? setting : negotiated(system);
  const words = await WORDS[language]().catch(() => null);
  if (!words || turn !== asked) return;
  const next = spokenWith(language, words.default, system);
  if (next.locale !== spoken.locale || next.language !== spoken.language) spoken = next;
}
