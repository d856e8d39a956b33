/** No word of the window stands in a component or a module: all come from the files of words. */
import { parse } from "svelte/compiler";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { coreOf, textsOf } from "./words";

const SOURCES = import.meta.glob("../src/**/*.{ts,svelte}", {
  query: "?raw",
  eager: true,
  import: "default",
}) as Record<string, string>;

/** Pages for looking at the window, and the in-memory library, are never shown to readers. */
const OURS = Object.entries(SOURCES)
  .map(([path, source]) => ({ path: path.replace("../src/", ""), source }))
  .filter(({ path }) => !/^(dev\/|ipc\/)/.test(path));

/** Attributes whose text is read or heard. */
const SPOKEN = new Set([
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "title",
  "placeholder",
  "alt",
  "label",
]);
const HAS_WORDS = /\p{L}{2}/u;
/** Two words apart by a space, beginning as a sentence does. */
const IS_SENTENCE = /^\p{Lu}\p{L}*,? \p{L}+/u;

interface Node {
  readonly type?: string;
  readonly name?: string;
  readonly data?: string;
  readonly value?: unknown;
}

/** Words written into a component's mark-up. */
function wordsOf(source: string): string[] {
  const found: string[] = [];
  const see = (node: unknown, attribute: string | null): void => {
    if (Array.isArray(node)) return node.forEach((one) => see(one, attribute));
    if (typeof node !== "object" || node === null) return;
    const { type, name, data, value } = node as Node;
    const within = type === "Attribute" ? (name ?? "") : attribute;
    const isShown = within === null || SPOKEN.has(within);
    if (type === "Text" && isShown && HAS_WORDS.test(data ?? "")) found.push((data ?? "").trim());
    if (type === "Literal" && isShown && typeof value === "string" && IS_SENTENCE.test(value))
      found.push(value);
    for (const [key, one] of Object.entries(node)) if (key !== "metadata") see(one, within);
  };
  see(parse(source, { modern: true }).fragment, null);
  return found;
}

/** Sentences in the code of a module or a component. */
function sentencesOf(path: string, source: string): string[] {
  const code = path.endsWith(".svelte")
    ? (/<script[^>]*>([\s\S]*?)<\/script>/.exec(source)?.[1] ?? "")
    : source;
  const found: string[] = [];
  const see = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
    if (isText && IS_SENTENCE.test(node.text)) found.push(node.text);
    ts.forEachChild(node, see);
  };
  see(ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true));
  return found;
}

describe("words", () => {
  it("stand in no component’s mark-up", () => {
    const components = OURS.filter(({ path }) => path.endsWith(".svelte"));
    expect(components.length).toBeGreaterThan(80);
    expect(components.flatMap(({ path, source }) => wordsOf(source).map((words) => [path, words]))).toEqual(
      [],
    );
  });

  it("stand in no code", () => {
    const found = OURS.flatMap(({ path, source }) => sentencesOf(path, source).map((words) => [path, words]));
    expect(found).toEqual([]);
  });

  it("are found where they do", () => {
    expect(
      wordsOf('<button title="Close it">Go on</button>{#if x}<p>{y ? "All of it" : z}</p>{/if}'),
    ).toEqual(["Close it", "Go on", "All of it"]);
    expect(sentencesOf("a.ts", "const a = `Nothing here for ${b}`;")).toEqual(["Nothing here for "]);
  });

  it("are all asked for by somebody", async () => {
    const { table } = await import("../src/lib/strings");
    const code = OURS.map(({ source }) => source).join("\n");
    const ids = Object.keys(table).filter((id) => id !== "quoted");
    expect(ids.filter((id) => !new RegExp(`strings\\.${id}\\b`).test(code))).toEqual([]);
  });
});

/** The library's own sources, which say messages of `core.ftl` by their names. */
const RUST = import.meta.glob("../../src-tauri/crates/app/src/**/*.rs", {
  query: "?raw",
  eager: true,
  import: "default",
}) as Record<string, string>;

describe("words of the library", () => {
  const code = Object.values(RUST).join("\n");
  const ids = [...new Set(textsOf(coreOf("en")).map(({ name }) => name.split(".")[0] ?? ""))];

  it("are all asked for by somebody", () => {
    expect(ids.filter((id) => !code.includes(`"${id}"`))).toEqual([]);
  });

  it("are there when they are asked for", () => {
    const said = [...code.matchAll(/\b(?:say|say_with|say_of|find)\(\s*"(\w+)"/g)].map(([, id]) => id ?? "");
    expect(said.length).toBeGreaterThan(60);
    expect(said.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
