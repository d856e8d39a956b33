/** The arrows of this folder: who may import whom, and what the product's bundle must not hold. */
import { COMMANDS } from "./undo-cases";
import { describe, expect, it } from "vitest";

const SOURCES = import.meta.glob("../src/**/*.{ts,svelte}", {
  query: "?raw",
  eager: true,
  import: "default",
}) as Record<string, string>;

function importsOf(source: string): string[] {
  return [...source.matchAll(/from "([^"]+)"|import "([^"]+)"/g)].map((match) => match[1] ?? match[2] ?? "");
}

const FILES = Object.entries(SOURCES).map(([path, source]) => ({
  path: path.replace("../src/", ""),
  imports: importsOf(source),
  source,
}));

describe("arrows", () => {
  it("sees the sources at all", () => {
    expect(FILES.length).toBeGreaterThan(40);
  });

  it("only ipc knows the shell", () => {
    const knowing = FILES.filter((file) => file.imports.some((one) => one.startsWith("@tauri-apps")));
    expect(knowing.map((file) => file.path)).toEqual(["ipc/tauri.ts"]);
  });

  it("only the development entry knows the in-memory library", () => {
    const knowing = FILES.filter((file) => file.imports.some((one) => /\/fake(-[a-z]+)?$/.test(one)));
    const outside = knowing
      .map((file) => file.path)
      .filter((path) => !/^ipc\/fake(-[a-z]+)?\.ts$/.test(path));
    expect(outside.sort()).toEqual(["dev/Components.svelte", "dev/prepare.ts", "dev/story-page.ts"]);
    expect(FILES.some((file) => !file.path.startsWith("dev/") && /\/dev\//.test(file.imports.join()))).toBe(
      false,
    );
  });

  it("rules in plain modules know no component and no state", () => {
    const plain = FILES.filter((file) => file.path.endsWith(".ts") && !file.path.endsWith(".svelte.ts"));
    for (const file of plain.filter((one) => !/^(main|dev\/)/.test(one.path)))
      expect(
        file.imports.filter((one) => /\.svelte$|^svelte/.test(one)),
        file.path,
      ).toEqual([]);
  });

  it("the parts of the state go one way, and end in the reader", () => {
    const parts = new Map(
      FILES.filter(({ path }) => /^state\/.*\.svelte\.ts$/.test(path)).map(({ path, imports }) => [
        path.slice("state/".length, -".ts".length),
        imports.flatMap((one) => (one.startsWith("./") ? [one.slice(2)] : [])),
      ]),
    );
    const around = (name: string, seen: readonly string[]): string | null => {
      if (seen.includes(name)) return [...seen, name].join(" → ");
      for (const next of parts.get(name) ?? []) {
        const circle = around(next, [...seen, name]);
        if (circle) return circle;
      }
      return null;
    };
    expect([...parts.keys()].flatMap((name) => around(name, []) ?? [])).toEqual([]);
    const above = [...parts].filter(([, imports]) => imports.includes("reader.svelte"));
    expect(above.map(([name]) => name)).toEqual([]);
  });

  it("components change nothing behind the back of what can be undone", () => {
    const changing = Object.entries(COMMANDS).flatMap(([name, fate]) => (fate === "undone" ? [name] : []));
    // The zoom that is set there is the one kept: it follows a setting.
    const calls = new RegExp(`\\bipc\\.(${changing.filter((name) => name !== "setZoom").join("|")})\\(`);
    const behind = FILES.filter(({ path, source }) => path.endsWith(".svelte") && calls.test(source));
    expect(behind.map(({ path }) => path)).toEqual([]);
  });

  it("mark-up is inserted in one place, from our own files", () => {
    const inserting = FILES.filter((file) => file.source.includes("{@html"));
    expect(inserting.map((file) => file.path)).toEqual(["lib/Icon.svelte"]);
  });

  it("nothing names an address of the network", () => {
    for (const file of FILES.filter((one) => !/^(dev\/|ipc\/fake)/.test(one.path)))
      expect(file.source.match(/https?:\/\/[\w.]+/g) ?? [], file.path).toEqual([]);
  });
});
