/** The files of words as they are parsed, for the tests of the languages. */
import { FluentResource } from "@fluent/bundle";
import { LANGUAGES, type Language } from "../src/lib/language";

export const SPOKEN = Object.keys(LANGUAGES) as Language[];

/** Every file by language and name. */
const FILES = import.meta.glob("../../locales/*/*.ftl", {
  query: "?raw",
  eager: true,
  import: "default",
}) as Record<string, string>;

export interface FileOfWords {
  readonly language: string;
  readonly name: string;
  readonly source: string;
}

export const FILES_OF_WORDS: readonly FileOfWords[] = Object.entries(FILES).map(([path, source]) => {
  const [language = "", name = ""] = path.split("/").slice(-2);
  return { language, name, source };
});

type Pattern = NonNullable<FluentResource["body"][number]["value"]>;

export interface Selector {
  readonly variable: string;
  readonly keys: readonly string[];
}

export interface Text {
  /** `id` or `id.attribute`. */
  readonly name: string;
  readonly pattern: Pattern;
  readonly variables: readonly string[];
  readonly selectors: readonly Selector[];
}

/** What a pattern is made of, down to its innermost parts. */
function walk(node: unknown, see: (part: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) return node.forEach((part) => walk(part, see));
  if (typeof node !== "object" || node === null) return;
  see(node as Record<string, unknown>);
  for (const part of Object.values(node)) walk(part, see);
}

function textOf(name: string, pattern: Pattern): Text {
  const variables = new Set<string>();
  const selectors: Selector[] = [];
  walk(pattern, (part) => {
    if (part["type"] === "var") variables.add(String(part["name"]));
    if (part["type"] !== "select") return;
    const { selector, variants } = part as {
      selector: { name?: string };
      variants: { key: { value: unknown } }[];
    };
    selectors.push({ variable: selector.name ?? "", keys: variants.map(({ key }) => String(key.value)) });
  });
  return { name, pattern, variables: [...variables].sort(), selectors };
}

/** All texts of a source: messages by their name, attributes by theirs. */
export function textsOf(source: string): Text[] {
  return new FluentResource(source).body.flatMap(({ id, value, attributes }) => [
    ...(value === null ? [] : [textOf(id, value)]),
    ...Object.entries(attributes).map(([name, pattern]) => textOf(`${id}.${name}`, pattern)),
  ]);
}

/** Words the library says itself; the window never asks for them. */
const CORE = "core.ftl";

/** All words of the window in a language. */
export function sourceOf(language: string): string {
  return FILES_OF_WORDS.filter((file) => file.language === language && file.name !== CORE)
    .map(({ source }) => source)
    .join("\n");
}

/** All words of the library in a language. */
export function coreOf(language: string): string {
  return FILES_OF_WORDS.find((file) => file.language === language && file.name === CORE)?.source ?? "";
}
