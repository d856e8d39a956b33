/** Little room, by a small window or by large letters. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PAGE_ROOM, roomNames, STORY_ROOM } from "../src/lib/room";
import { one, openWindow, press, settle } from "./window";

function styles(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(svelte|css)$/.test(name) && !name.startsWith("dev"))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")]);
}

it("a width has the names of what it is not more than", () => {
  expect(roomNames(1180, PAGE_ROOM)).toBe("wide");
  expect(roomNames(900, PAGE_ROOM)).toBe("900");
  expect(roomNames(427, PAGE_ROOM)).toBe("900 640 560");
  expect(roomNames(360, STORY_ROOM)).toBe("400");
});

it("nothing asks a container how wide it is: in WebKit that knows no zoom", () => {
  expect(styles("src").filter(([, text]) => text.includes("@container"))).toEqual([]);
});

it("every name a style asks for is one that is given", () => {
  const given = new Set<string>([...PAGE_ROOM, ...STORY_ROOM].map(String).concat("wide"));
  const asked = styles("src").flatMap(([, text]) =>
    [...text.matchAll(/data-room~="(\w+)"/g)].map((found) => found[1] ?? ""),
  );
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((name) => !given.has(name))).toEqual([]);
});

it("page and story say how much room they have, and say it again when it changes", async () => {
  let width = 1200;
  const grown: (() => void)[] = [];
  const usual = globalThis.ResizeObserver;
  const clientWidth = Object.getOwnPropertyDescriptor(Element.prototype, "clientWidth");
  Object.defineProperty(Element.prototype, "clientWidth", { configurable: true, get: () => width });
  globalThis.ResizeObserver = class {
    constructor(look: ResizeObserverCallback) {
      grown.push(() => look([], this as unknown as ResizeObserver));
    }
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  await openWindow();
  await press("w");
  await settle();
  expect(one("[data-pane=page] .page").dataset["room"]).toBe("wide");
  width = 427;
  for (const look of grown) look();
  expect(one("[data-pane=page] .page").dataset["room"]).toBe("900 640 560");
  globalThis.ResizeObserver = usual;
  if (clientWidth) Object.defineProperty(Element.prototype, "clientWidth", clientWidth);
});

it("a line at the foot breaks no words, and has the whole width", () => {
  const line = readFileSync("src/saved/NoticeLine.svelte", "utf8");
  expect(line).not.toContain("overflow-wrap: anywhere");
  expect(line).not.toContain("left: 50%");
});
