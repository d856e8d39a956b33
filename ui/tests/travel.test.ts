/** Between page and list and story, and back to where one was. */
import { cleanup } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { BINDINGS } from "../src/lib/keys";
import { click, headlines, named, one, openWindow, pageOf, press, text, until } from "./window";

async function scrollPageTo(top: number): Promise<void> {
  const box = one("[data-pane=page] [role=region]");
  box.scrollTop = top;
  box.dispatchEvent(new Event("scroll"));
}

describe("page and list", () => {
  it("are two faces of one scope, by key and by button", async () => {
    await openWindow({ count: 40, place: pageOf({ type: "section", id: 11 }) });
    const titles = headlines();
    await press("w");
    expect(document.querySelector("[data-pane=page]")).toBeNull();
    expect(text("[data-pane=list] h1")).toBe("Ports");
    expect(titles).toContain(text('[role="option"] .title'));
    await click(named("Show as a page"));
    expect(text("[data-pane=page] h1")).toBe("Ports");
    await click(named("Show as a list"));
    await click(one("[data-line=p2]"));
    expect(text("[data-pane=list] h1")).toBe("The Inland Review");
  });

  it("a list without a page says so", async () => {
    await openWindow({ count: 40 });
    await click(one("[data-line=saved]"));
    await press("w");
    expect(text(".notice")).toContain("This list has no page of its own.");
  });

  it("the one last shown is where the next window begins", async () => {
    const library = await openWindow({ count: 40 });
    await click(one("[data-line=p1]"));
    await press("w");
    await until(() => expect(library.kept.place?.isPage).toBe(true));
    const { place } = library.kept;
    cleanup();
    await openWindow({ count: 40, place });
    expect(text("[data-pane=page] h1")).toBe("Tidewater Quarterly");
    await press("w");
    expect(text("[data-pane=list] h1")).toBe("Tidewater Quarterly");
  });

  it("a story opened from a page does not make a next window like lists better", async () => {
    const library = await openWindow({ count: 40, place: null });
    await press("j");
    await click(document.activeElement as HTMLElement);
    await until(() =>
      expect(library.kept.place).toMatchObject({ isPage: false, selected: expect.any(Number) }),
    );
    const { place } = library.kept;
    cleanup();
    await openWindow({ count: 40, place });
    one("[data-pane=story]");
    await click(one("[data-line=p2]"));
    expect(text("[data-pane=page] h1")).toBe("The Inland Review");
  });
});

describe("the way back", () => {
  it.each([
    ["Escape", {}],
    ["ArrowLeft", { altKey: true }],
  ])("from a story by %s: the same page, place and headline", async (key, more) => {
    const library = await openWindow({ count: 40, place: null });
    for (let headline = 0; headline < 4; headline += 1) await press("j");
    const link = document.activeElement as HTMLElement;
    const { key: asked, story } = link.dataset;
    await scrollPageTo(420);
    await click(link);
    expect(library.calls).toContain(`openStory ${story}`);
    for (const pane of ["library", "list", "story"]) one(`[data-pane=${pane}]`);
    await press(key, more);
    await until(() => expect((document.activeElement as HTMLElement).dataset["key"]).toBe(asked));
    expect(text("[data-pane=page] h1")).toBe("Front page");
    expect(one("[data-pane=page] [role=region]").scrollTop).toBe(420);
  });

  it("from a page a name led to, step by step", async () => {
    await openWindow({ count: 40, place: pageOf({ type: "section", id: 11 }) });
    await click(named("Ines Vandermeer", one("aside")));
    expect(text("[data-pane=page] h1")).toBe("Ines Vandermeer");
    await click(one(".where .place"));
    expect(text("[data-pane=page] h1")).toBe("Tidewater Quarterly");
    await press("Escape");
    expect(text("[data-pane=page] h1")).toBe("Ines Vandermeer");
    await click(named("Back"));
    await until(() => expect(document.activeElement?.textContent?.trim()).toBe("Ines Vandermeer"));
    expect(text("[data-pane=page] h1")).toBe("Ports");
  });

  it("a headline opened on a page marks it read there, and j marks nothing", async () => {
    const library = await openWindow({ count: 40, place: null });
    await press("j");
    await press("j");
    expect(library.calls.filter((call) => call.startsWith("openStory"))).toEqual([]);
    const link = document.activeElement as HTMLElement;
    await click(link);
    await press("Escape");
    await until(() => expect(one(`[data-story="${link.dataset["story"]}"]`).closest(".read")).not.toBeNull());
  });
});

describe("keys", () => {
  it.each([
    ["h", "Front page"],
    ["f", "Following"],
    ["c", "Contributors"],
  ])("g %s goes to the page %s, and the keys panel says so", async (key, name) => {
    await openWindow({ count: 20, place: null });
    await press("g");
    await press(key);
    expect(text("[data-pane=page] h1")).toBe(name);
    expect(one('[aria-selected="true"][role="treeitem"]').textContent).toContain(name);
    const binding = BINDINGS.find((one) => one.keys.includes(`g ${key}`));
    await press("?");
    expect(text("dialog")).toContain(binding?.label);
  });

  it("space moves a page on by a screenful and opens nothing", async () => {
    const library = await openWindow({ count: 40, place: null });
    const moved: number[] = [];
    one("[data-pane=page] [role=region]").scrollBy = ((to: ScrollToOptions) =>
      moved.push(to.top ?? 0)) as typeof window.scrollBy;
    Object.defineProperty(one("[data-pane=page] [role=region]"), "clientHeight", { value: 800 });
    await press(" ");
    await press(" ", { shiftKey: true });
    expect(moved).toEqual([704, -704]);
    expect(library.calls.filter((call) => call.startsWith("openStory"))).toEqual([]);
  });
});
