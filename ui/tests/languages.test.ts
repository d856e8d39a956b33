/** Every language says everything, and says it right: no word missing, none too many, plurals as each language has them. */
import { afterEach, describe, expect, it } from "vitest";
import {
  ENGLISH,
  LANGUAGES,
  amount,
  listed,
  negotiated,
  speakAs,
  spokenWith,
  type Language,
} from "../src/lib/language";
import { strings, table } from "../src/lib/strings";
import { FILES_OF_WORDS, SPOKEN, coreOf, sourceOf, textsOf, type Text } from "./words";

/** The words of the window and those of the library, which are held to the same rules. */
const wordsOf = { window: sourceOf, library: coreOf } as const;
type Whose = keyof typeof wordsOf;
const windowEnglish = new Map(textsOf(sourceOf("en")).map((text) => [text.name, text]));
const englishCore = new Map(textsOf(coreOf("en")).map((text) => [text.name, text]));
const PLURALS = new Set(["zero", "one", "two", "few", "many", "other"]);

/** Selectors that choose by a number's plural category, not by a word. */
function pluralsOf(text: Text): Text["selectors"] {
  const isPlural = (key: string): boolean => PLURALS.has(key) && key !== "other";
  return text.selectors.filter(({ keys }) => keys.some(isPlural));
}

function counts(text: Text): string[] {
  return pluralsOf(text).map(({ variable }) => variable);
}

/** A window that speaks a language, wherever its reader is. */
function speak(language: Language): void {
  const words = spokenWith(language, sourceOf(language), [language]);
  speakAs(() => words);
}

afterEach(() => speakAs(() => ENGLISH));

it("there is a folder for each language and none besides", () => {
  expect([...new Set(FILES_OF_WORDS.map(({ language }) => language))].sort()).toEqual([...SPOKEN].sort());
});

const cases = SPOKEN.flatMap((language) => [[language, "window"] as const, [language, "library"] as const]);

describe.each<readonly [Language, Whose]>(cases)("%s, the words of the %s", (language, whose) => {
  const source = wordsOf[whose](language);
  const english = whose === "window" ? windowEnglish : englishCore;
  const texts = textsOf(source);
  const rules = new Intl.PluralRules(language).resolvedOptions().pluralCategories;

  it("has the files English has, and every line of them is understood", () => {
    const names = (of: string): string[] =>
      FILES_OF_WORDS.filter((file) => file.language === of).map(({ name }) => name);
    expect(names(language).sort()).toEqual(names("en").sort());
    const written = source.match(/^(?:[A-Za-z][\w-]*| +\.[\w-]+) =/gm) ?? [];
    const headings = texts.filter(({ name }) => !name.includes(".")).length;
    const groups = new Set(texts.map(({ name }) => name.split(".")[0])).size;
    expect(written).toHaveLength(texts.length + groups - headings);
  });

  it("says what English says, once, with the same variables", () => {
    expect(texts.map(({ name }) => name).sort()).toEqual([...english.keys()].sort());
    for (const { name, variables } of texts)
      expect([name, variables]).toEqual([name, english.get(name)?.variables]);
  });

  it("has a form for every plural it knows, wherever it counts", () => {
    for (const text of texts) {
      for (const { keys } of pluralsOf(text))
        expect([text.name, keys.filter((key) => PLURALS.has(key)).sort()]).toEqual([
          text.name,
          [...rules].sort(),
        ]);
      if (rules.length > 1)
        expect([text.name, counts(text)]).toEqual([
          text.name,
          expect.arrayContaining(counts(english.get(text.name) ?? text)),
        ]);
    }
  });

  it("has words alone: no mark-up, no space at an end, no straight apostrophe", () => {
    const said = source.split("\n");
    expect(said.filter((line) => /<\/?[a-z]|&[a-z]+;|\p{L}'\p{L}| $/iu.test(line))).toEqual([]);
  });

  it("formats every text without a complaint", () => {
    const { bundle } = spokenWith(language, source, [language]);
    for (const { name, pattern, variables } of texts)
      for (const count of [0, 1, 2, 5, 11, 100, 1_000_000]) {
        const errors: Error[] = [];
        const said = bundle.formatPattern(
          pattern,
          Object.fromEntries(variables.map((one) => [one, count])),
          errors,
        );
        expect([name, errors, said.trim()]).not.toEqual([name, [], ""]);
        expect([name, errors]).toEqual([name, []]);
      }
  });
});

/** Marks that keep a word from turning its neighbours, taken out for comparing. */
function bare(said: string): string {
  return said.replace(/[\u2066-\u2069]/g, "");
}

describe("counting", () => {
  const COUNTS = [0, 1, 2, 5, 11, 100];
  it.each<[Language, string[]]>([
    ["en", ["0 stories", "1 story", "2 stories", "5 stories", "11 stories", "100 stories"]],
    ["de", ["0 Artikel", "1 Artikel", "2 Artikel", "5 Artikel", "11 Artikel", "100 Artikel"]],
    ["fr", ["0 article", "1 article", "2 articles", "5 articles", "11 articles", "100 articles"]],
    ["es", ["0 artículos", "1 artículo", "2 artículos", "5 artículos", "11 artículos", "100 artículos"]],
    ["ar", ["لا مقالات", "مقال واحد", "مقالان", "5 مقالات", "11 مقالًا", "100 مقال"]],
    ["zh-CN", ["0 篇文章", "1 篇文章", "2 篇文章", "5 篇文章", "11 篇文章", "100 篇文章"]],
  ])("in %s", (language, said) => {
    speak(language);
    expect(COUNTS.map((count) => bare(strings.stories(count)))).toEqual(said);
  });
});

describe("numbers and lists", () => {
  it.each<[Language, string, string]>([
    ["en", "1,234,567", "A, B, and C"],
    ["de", "1.234.567", "A, B und C"],
    ["fr", "1\u202f234\u202f567", "A, B et C"],
    ["es", "1.234.567", "A, B y C"],
    ["zh-CN", "1,234,567", "A、B和C"],
  ])("are written as in %s", (language, number, names) => {
    speak(language);
    expect([amount(1_234_567), listed(["A", "B", "C"])]).toEqual([number, names]);
  });
});

describe("the facade", () => {
  const asked = Object.entries(table).flatMap(([id, entry]) => {
    if (typeof entry === "string" || typeof entry === "function") return [id];
    if ("loose" in entry) return entry.loose.map((name) => `${id}.${name}`);
    if ("names" in entry) return entry.names.map((name) => `${id}.${name}`);
    return Object.values(entry.attributes).map((name) => `${id}.${name}`);
  });

  it("asks for every message there is, and for no other", () => {
    expect(asked.sort()).toEqual([...windowEnglish.keys()].sort());
  });

  it("gives each message the variables it has, and asks nothing of the others", () => {
    for (const [id, entry] of Object.entries(table)) {
      const takesAny = typeof entry === "function" || (typeof entry === "object" && "variables" in entry);
      const has = [...windowEnglish.values()].some(
        ({ name, variables }) => name.split(".")[0] === id && variables.length > 0,
      );
      expect([id, takesAny]).toEqual([id, has]);
    }
  });

  it("says in another language what it said in English, at once", () => {
    expect(strings.settings).toBe("Settings");
    speak("de");
    expect([strings.settings, strings.themes.dark, strings.markOlderRead[7]]).toEqual([
      "Einstellungen",
      "Dunkel",
      "Was älter als eine Woche ist, als gelesen markieren",
    ]);
  });
});

describe("the system’s language", () => {
  it.each<[string[], Language]>([
    [["de-AT", "en"], "de"],
    [["fr-CA"], "fr"],
    [["es-419", "en-US"], "es"],
    [["ar-MA"], "ar"],
    [["zh"], "zh-CN"],
    [["zh-Hans-SG"], "zh-CN"],
    [["zh-TW", "fr"], "fr"],
    [["EN-gb", "de"], "en"],
    [["not a tag", "de"], "de"],
    [["nl", "fr-BE", "en"], "fr"],
    [["nl"], "en"],
    [[], "en"],
  ])("%j is met with %s", (wanted, language) => {
    expect(negotiated(wanted)).toBe(language);
  });

  it("is written as where the reader is", () => {
    expect(spokenWith("de", "", ["en", "de-CH"]).locale).toBe("de-CH");
    expect(spokenWith("de", "", ["en", "not a tag"]).locale).toBe("de");
    expect(spokenWith("ar", "", ["ar-EG"]).direction).toBe("rtl");
  });

  it("each language stands in the settings under its own name", () => {
    expect(Object.values(LANGUAGES)).toEqual([
      "English",
      "Deutsch",
      "Français",
      "Español",
      "العربية",
      "简体中文",
    ]);
  });
});
