/** How the window is looked at, and finding in the story: against the library in memory, in the whole window. */
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { ORDER } from "../src/dev/story-page";
import type { FakeLibrary } from "../src/ipc/fake";
import { nextZoom, ZOOMS } from "../src/settings/theme";
import { expectAccessible, one, openWindow, press, settle, text, until } from "./window";

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Layover";
});

/** What the window ordered of the frame, in its order. */
function orders(): Record<string, unknown>[] {
  const frame = one("iframe") as HTMLIFrameElement;
  const heard: Record<string, unknown>[] = [];
  const target = frame.contentWindow;
  if (target) target.postMessage = (message: unknown) => void heard.push(message as Record<string, unknown>);
  return heard;
}

async function say(data: object): Promise<void> {
  const source = (one("iframe") as HTMLIFrameElement).contentWindow;
  window.dispatchEvent(new MessageEvent("message", { data: { layover: 1, ...data }, source }));
  await settle();
}

async function openFirst(): Promise<FakeLibrary> {
  const library = await openWindow();
  await press("j");
  await until(() => expect(document.querySelector("iframe")).not.toBeNull());
  await say({ type: "ready" });
  return library;
}

describe("find in the story", () => {
  it("asks the frame, counts in words, steps, and goes with Escape", async () => {
    await openFirst();
    const heard = orders();
    const asked = (): unknown => heard.findLast((order) => order["type"] === "find");
    await press("f", { ctrlKey: true });
    const field = one(".find input") as HTMLInputElement;
    expect(document.activeElement).toBe(field);
    field.value = "toll";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await settle();
    expect(asked()).toMatchObject({ type: "find", words: "toll", step: 0 });
    await say({ type: "found", count: 12, at: 3 });
    expect(text(".find [role=status]")).toBe("3 of 12");
    await press("Enter");
    expect(asked()).toMatchObject({ type: "find", words: "toll", step: 1 });
    await press("Enter", { shiftKey: true });
    expect(asked()).toMatchObject({ step: -1 });
    await expectAccessible();
    await say({ type: "found", count: 0, at: 0 });
    expect(text(".find [role=status]")).toBe("Not in this story");
    await press("Escape");
    expect(document.querySelector(".find")).toBeNull();
    expect(heard.some((order) => order["type"] === "end-find")).toBe(true);
  });

  it("with no story open is the library's search", async () => {
    await openWindow();
    await press("f", { ctrlKey: true });
    expect(document.querySelector(".find")).toBeNull();
    expect(document.querySelector("input[type=search]")).not.toBeNull();
  });
});

describe("a link pointed at", () => {
  it("is told by the library alone", async () => {
    const library = await openFirst();
    const heard = orders();
    await say({ type: "peek", href: "https://quay.example/a" });
    await until(() =>
      expect(heard.find((order) => order["type"] === "preview")).toMatchObject({
        href: "https://quay.example/a",
        title: "quay.example",
        line: "/a",
      }),
    );
    expect(library.calls.filter((call) => call.startsWith("openLink"))).toEqual([]);
  });
});

describe("the window", () => {
  it("shows nothing but the story, and everything again with Escape", async () => {
    await openFirst();
    await press("z");
    expect(document.querySelectorAll("[data-pane]")).toHaveLength(1);
    await expectAccessible();
    await press("Escape");
    expect(document.querySelectorAll("[data-pane]")).toHaveLength(3);
  });

  it("says why there is nothing to be alone with", async () => {
    await openWindow();
    await press("z");
    expect(document.querySelectorAll("[data-pane]")).toHaveLength(3);
    expect(document.body.textContent).toContain("Open a story first");
  });

  it("is zoomed by keys, and keeps it", async () => {
    const library = await openWindow();
    await press("+", { ctrlKey: true, shiftKey: true });
    await press("=", { ctrlKey: true });
    await until(() => expect(library.zoom).toBe(125));
    expect(library.kept.settings.zoom).toBe(125);
    await press("-", { ctrlKey: true });
    await until(() => expect(library.zoom).toBe(110));
    await press("0", { ctrlKey: true });
    await until(() => expect(library.zoom).toBe(100));
  });

  it("takes the whole screen and gives it back", async () => {
    const library = await openWindow();
    await press("F11");
    expect(library.isFullScreen).toBe(true);
    await press("F11");
    expect(library.isFullScreen).toBe(false);
  });

  it("sets the story's lines as the settings say", async () => {
    await openFirst();
    const heard = orders();
    await press(",", { ctrlKey: true });
    const both = [...document.querySelectorAll("dialog label")].find((label) =>
      label.textContent?.includes("Set lines to both edges"),
    );
    both?.querySelector("input")?.click();
    await settle();
    expect(heard.findLast((order) => order["type"] === "typography")).toMatchObject({
      isJustified: true,
      hyphenates: true,
      leading: 160,
    });
    await expectAccessible();
  });
});

describe("zoom", () => {
  it("goes up and down through every step and no further", () => {
    const up = ZOOMS.map((zoom) => nextZoom(zoom, 1));
    expect(up).toEqual([...ZOOMS.slice(1), 300]);
    expect(ZOOMS.map((zoom) => nextZoom(zoom, -1))).toEqual([50, ...ZOOMS.slice(0, -1)]);
    expect([nextZoom(105, 1), nextZoom(105, -1)]).toEqual([110, 100]);
  });
});

it("the dev page puts the frame's script together as the core does", () => {
  const source = readFileSync("../src-tauri/crates/app/src/story_page.rs", "utf8");
  const named = [...source.matchAll(/include_str!\("story_page\/bridge\/(\w+)\.js"\)/g)].map(
    (found) => found[1],
  );
  expect(ORDER).toEqual(named);
});
