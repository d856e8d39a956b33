/** The palette: what it reaches, in which order, and that it is a combobox as the pattern has it. */
import { beforeEach, describe, expect, it } from "vitest";
import type { FakeLibrary } from "../src/ipc/fake";
import { distance, isMistyped, rank, remembered, slips } from "../src/palette/ranking";
import { expectAccessible, named, one, openWindow, press, settle, text, until } from "./window";

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Layover";
});

function entry(key: string, name: string, group = "screens", words = "") {
  return { key, name, group, of: null, words };
}

describe("ranking", () => {
  const of = (name: string, typed: string): number => distance({ name, of: null, words: "" }, typed);

  it("puts the name itself first, then its beginning, then its words, then slips", () => {
    const all = [
      of("Water", "water"),
      of("Water rights", "water"),
      of("The water", "water"),
      of("Watt", "wattr"),
    ];
    expect(all).toEqual([0, 1, 2, 5]);
    expect(of("Water", "sand")).toBe(Number.POSITIVE_INFINITY);
  });

  it("forgives accents, case, and one slip in four letters", () => {
    expect(of("Été à Paris", "ete")).toBe(1);
    expect(isMistyped("okafro", "okafor")).toBe(true);
    expect(isMistyped("okafpr", "okafor")).toBe(true);
    expect(isMistyped("okfor", "okafor")).toBe(true);
    expect(isMistyped("sea", "tea")).toBe(false);
    expect(isMistyped("ocaphor", "okafor")).toBe(false);
    expect(slips("lindqvist", "lindquist", 2)).toBe(1);
  });

  it("finds a piece of a name in a script without spaces", () => {
    expect(of("等下一班的茶", "茶")).toBeLessThan(Number.POSITIVE_INFINITY);
  });

  it("shows what was used lately first while nothing is typed, and breaks ties by it", () => {
    const all = [entry("a", "Saved"), entry("b", "Save more"), entry("c", "Trips", "trips")];
    expect(rank(all, "", ["c"]).map((group) => [group.group, group.entries.map(({ key }) => key)])).toEqual([
      ["recent", ["c"]],
      ["screens", ["a", "b"]],
    ]);
    expect(rank(all, "save", ["b"])[0]?.entries.map(({ key }) => key)).toEqual(["b", "a"]);
    expect(remembered(["a", "b"], "b")).toEqual(["b", "a"]);
  });
});

describe("the palette", () => {
  async function type(words: string): Promise<void> {
    const field = one("dialog [role=combobox]") as HTMLInputElement;
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await settle();
  }

  async function openPalette(): Promise<FakeLibrary> {
    const library = await openWindow({ count: 40 });
    await press("k", { ctrlKey: true });
    return library;
  }

  function activeName(): string {
    const id = one("dialog [role=combobox]").getAttribute("aria-activedescendant") ?? "";
    return (document.getElementById(id)?.querySelector(".name")?.textContent ?? "").trim();
  }

  it.each([
    ["screen", "highl", "Highlights"],
    ["command", "plan a tr", "Plan a trip"],
    ["publication", "tidewater", "Tidewater Quarterly"],
    ["section", "fisher", "Fisheries"],
    ["setting", "typeface", "Typeface"],
  ])("reaches a %s", async (_kind, words, name) => {
    await openPalette();
    await type(words);
    expect(activeName()).toBe(name);
  });

  it("reaches everyone in the library by name, and goes to their page", async () => {
    await openPalette();
    await type("vandermeer");
    await until(() => expect(activeName()).toContain("Vandermeer"));
    await press("Enter");
    await until(() => expect(text("[data-pane=page] h1")).toContain("Vandermeer"));
  });

  it("is a combobox: the focus stays in the field, the list is told by it", async () => {
    await openPalette();
    const field = one("dialog [role=combobox]");
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute("aria-expanded")).toBe("true");
    const list = document.getElementById(field.getAttribute("aria-controls") ?? "");
    expect(list?.getAttribute("role")).toBe("listbox");
    const first = activeName();
    await press("ArrowDown");
    expect(activeName()).not.toBe(first);
    expect(document.querySelectorAll('dialog [aria-selected="true"]')).toHaveLength(1);
    await press("ArrowUp");
    await press("ArrowUp");
    expect(document.querySelector("dialog [role=option]:last-of-type")).not.toBeNull();
    await expectAccessible();
  });

  it("shows keys, and what was used lately comes first the next time, after a start too", async () => {
    const library = await openPalette();
    await type("unread stories");
    expect(text("dialog .active kbd")).toBe("u");
    await type("your trips");
    await press("Enter");
    await until(() => expect(library.kept.place?.recent?.[0]).toBe("screen-goTrips"));
    await press("k", { ctrlKey: true });
    expect(text("dialog .group")).toBe("Lately");
    expect(activeName()).toBe("Trips");
  });

  it("gives the focus back, and a command means what had it", async () => {
    const library = await openWindow({ count: 5 });
    await press("n");
    const row = library.stories.find((story) => story.id === 999 || story.id > 0);
    expect(row).toBeDefined();
    const before = document.activeElement;
    await press("k", { ctrlKey: true });
    await press("Escape");
    expect(document.activeElement).toBe(before);
    await press("k", { ctrlKey: true });
    await type("save, or");
    await press("Enter");
    await until(() => expect(library.stories.filter((story) => story.isSaved).length).toBeGreaterThan(0));
  });

  it("opens Settings at the one chosen", async () => {
    await openPalette();
    await type("metered");
    await press("Enter");
    expect(text("dialog h2")).toBe("Settings");
    expect(document.activeElement?.closest("[data-setting]")?.getAttribute("data-setting")).toBe("isMetered");
  });

  it("offers to search the stories for what it does not know", async () => {
    await openPalette();
    await type("qqqqq");
    await until(() => expect(text("dialog")).toContain("Nothing here is called “qqqqq”."));
    await expectAccessible();
    await press("Enter");
    expect((one('[role="search"] input') as HTMLInputElement).value).toBe("qqqqq");
  });
});

describe("the search over Settings", () => {
  it("shows those that are meant, by name or by what a reader calls them", async () => {
    await openWindow();
    await press(",", { ctrlKey: true });
    const field = named("Search the settings") as HTMLInputElement;
    field.value = "dark mode";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await settle();
    expect(
      [...document.querySelectorAll("[data-setting]")].map((one) => one.getAttribute("data-setting")),
    ).toEqual(["theme"]);
    await expectAccessible();
    field.value = "zzzz";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await settle();
    expect(text("dialog")).toContain("No setting is called “zzzz”.");
  });
});
