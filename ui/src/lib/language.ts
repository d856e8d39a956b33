/**
 * The language the window speaks, and what is written by it: sentences, numbers, lists. Which one that is at the moment
 * is the state's to know (`state/language.svelte.ts`); before anything is known it is English.
 */
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import english from "locale:en";
import { turned } from "./isolates";

/** Each by the name it has for itself, as the settings show it. */
export const LANGUAGES = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
  ar: "العربية",
  "zh-CN": "简体中文",
} as const;

export type Language = keyof typeof LANGUAGES;
export type Variables = Readonly<Record<string, FluentVariable>>;

export interface Spoken {
  readonly language: Language;
  /** How numbers and dates are written: the language as it is used where the reader is, such as `de-AT`. */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  readonly bundle: FluentBundle;
}

const FROM_RIGHT: readonly Language[] = ["ar"];

export function isLanguage(tag: string): tag is Language {
  return tag in LANGUAGES;
}

/** A tag with what it leaves out, such as the script of `zh-TW`; null for what is no tag. */
function whole(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}

/** Whether who reads one reads the other: the same language in the same script, wherever it is spoken. */
function isAlike(one: string, other: string): boolean {
  const [first, second] = [whole(one), whole(other)];
  return first?.language === second?.language && first?.script === second?.script;
}

/** The first language of the reader's system that the window speaks; English where it speaks none. */
export function negotiated(wanted: readonly string[]): Language {
  const spoken = Object.keys(LANGUAGES).filter(isLanguage);
  for (const tag of wanted) {
    const found = spoken.find((language) => isAlike(tag, language));
    if (found) return found;
  }
  return "en";
}

/** The reader's own kind of a language: the first of their system's that is one. */
function localeOf(language: Language, wanted: readonly string[]): string {
  return wanted.find((tag) => isAlike(tag, language)) ?? language;
}

/** A language with its words, all files of it in one text. */
export function spokenWith(language: Language, words: string, wanted: readonly string[]): Spoken {
  const locale = localeOf(language, wanted);
  const direction = FROM_RIGHT.includes(language) ? "rtl" : "ltr";
  // What is put into a sentence from right to left is mostly Latin, and must not turn what stands beside it.
  const bundle = new FluentBundle([locale, language], { useIsolating: direction === "rtl" });
  bundle.addResource(new FluentResource(words));
  return { language, locale, direction, bundle };
}

export const ENGLISH: Spoken = spokenWith("en", english, ["en"]);

let source = (): Spoken => ENGLISH;

/** From now on the window speaks as `asked` says, asked each time. */
export function speakAs(asked: () => Spoken): void {
  source = asked;
}

export function spoken(): Spoken {
  return source();
}

/** A message, or one of its attributes, in words. A message that is nowhere shows its own name: tests find none. */
export function say(id: string, attribute: string | null, variables?: Variables): string {
  const { bundle, direction } = source();
  const message = bundle.getMessage(id);
  const pattern = attribute === null ? message?.value : message?.attributes[attribute];
  if (!pattern) return id;
  const said = bundle.formatPattern(pattern, variables ?? null, []);
  return direction === "rtl" ? turned(said) : said;
}

/** Something of the language spoken, made once and again when the language is another. */
export function inLocale<Made>(make: (locale: string) => Made): () => Made {
  let made: { readonly locale: string; readonly value: Made } | null = null;
  return () => {
    const { locale } = source();
    if (made?.locale !== locale) made = { locale, value: make(locale) };
    return made.value;
  };
}

const numbers = inLocale((locale) => new Intl.NumberFormat(locale));
const lists = inLocale((locale) => new Intl.ListFormat(locale, { type: "conjunction" }));

/** "1,204". */
export function amount(count: number): string {
  return numbers().format(count);
}

/** "Marta Okafor and Ilse Brandt". */
export function listed(names: readonly string[]): string {
  return lists().format(names);
}

/** Each in the language's own quotation marks. */
export function quotedAll(names: readonly string[]): string {
  return listed(names.map((words) => say("quoted", null, { words })));
}

/** Per cent as a share of the whole, written with the language's own sign. */
export function share(percent: number): FluentNumber {
  return new FluentNumber(percent / 100, { style: "percent" });
}
