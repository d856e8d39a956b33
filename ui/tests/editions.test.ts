/** Editions, exports and packs in the window. */
import { beforeEach, describe, expect, it } from "vitest";
import { click, expectAccessible, named, one, openWindow, text, until } from "./window";

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Layover";
});

async function choose(menu: string, item: string): Promise<void> {
  await click(named(menu));
  const items = [...document.querySelectorAll('[role="menuitem"]')];
  const found = items.find((one) => one.textContent?.includes(item));
  expect(found, item).toBeDefined();
  await click(found as Element);
}

describe("editions", () => {
  it("the week's round-up is made, shown with its cover line, and opens stories", async () => {
    await openWindow();
    await choose("Settings and help", "Make the week’s round-up");
    await until(() => expect(text("[data-pane=page] h1")).toBe("The week to 3 May 2026"));
    expect(text("[data-pane=page] .cover")).toContain("9 stories");
    expect(text(".library")).toContain("Editions");
    await expectAccessible();
    await click(one("[data-pane=page] [data-story]"));
    await until(() => expect(document.querySelector("[data-pane=story] iframe")).not.toBeNull());
  });

  it("an edition is exported, sent by mail, and removed and brought back", async () => {
    const library = await openWindow();
    await choose("Settings and help", "Make the week’s round-up");
    await until(() => expect(text("[data-pane=page] h1")).toBe("The week to 3 May 2026"));
    await click(named("Export…"));
    expect(text("dialog h2")).toBe("Export");
    await until(() => expect(text("dialog .holds")).toContain("1 picture is not here"));
    await expectAccessible();
    await click(named("Save to the export folder"));
    await until(() => expect(text("dialog .said")).toContain("written to"));
    expect(library.calls).toContain("export edition epub folder");
    await click(named("Send by mail"));
    await until(() => expect(text("dialog .said")).toContain("Attach it"));
    await click(named("Close"));
    await choose("More", "Remove this edition");
    await until(() => expect(library.editionsKept).toHaveLength(0));
    await click(named("Undo"));
    await until(() => expect(library.editionsKept).toHaveLength(1));
  });

  it("a pack dropped on the window is opened; another file does nothing", async () => {
    const library = await openWindow();
    const drop = (name: string): void => {
      const event = new Event("drop", { bubbles: true, cancelable: true });
      const file = new File(["pack"], name);
      Object.defineProperty(event, "dataTransfer", { value: { types: ["Files"], files: [file] } });
      document.body.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(true);
    };
    drop("holiday.jpg");
    drop("friend.layover-pack");
    await until(() => expect(text("[data-pane=page] h1")).toBe("From a friend"));
    expect(library.calls.filter((call) => call.startsWith("openPack"))).toEqual([
      "openPack friend.layover-pack 4",
    ]);
  });
});
