/** Profiles of the reader's own: added, refused in words, marked in the catalogue, copied. */
import { fireEvent } from "@testing-library/svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  click,
  expectAccessible,
  named,
  one,
  openWindow,
  pageOf,
  press,
  settle,
  text,
  until,
} from "./window";

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Layover";
});

async function paste(words: string): Promise<void> {
  const field = one("textarea") as HTMLTextAreaElement;
  await fireEvent.input(field, { target: { value: words } });
  await click(named("Check and add"));
}

describe("a profile", () => {
  it("that is broken is refused with its line, and changes nothing", async () => {
    const library = await openWindow();
    await press("a");
    await click(named("Add a profile…"));
    await expectAccessible();
    await click(named("Check and add"));
    expect(text("form .bad.said")).toContain("paste a profile’s text first");
    await paste('nam = "The Quay"');
    await until(() => expect(text("form .bad.said")).toContain("Line 1, nam: unknown field"));
    expect(one("textarea").getAttribute("aria-invalid")).toBe("true");
    expect(library.ownProfiles).toEqual([]);
    await expectAccessible();
  });

  it("that is sound stands first in the catalogue, marked as the reader's own", async () => {
    await openWindow();
    await press("a");
    await click(named("Add a profile…"));
    await paste('name = "The Quay"\nslug = "the-quay"');
    await until(() => expect(text("section li:has(h3)")).toContain("The Quay"));
    expect(text("section li:has(h3)")).toContain("your own profile");
    expect(text("form .said.copyable")).toContain("Added a profile for The Quay");
    await expectAccessible();
    await click(named("Remove your profile for The Quay"));
    await until(() => expect(text("dialog")).not.toContain("your own profile"));
    expect(text("dialog .notice")).toContain("Removed the profile for The Quay.");
    await click(named("Undo", one("dialog")));
    await until(() => expect(text("section li:has(h3)")).toContain("your own profile"));
  });

  it("that comes as a file is read, unless it is too large for one", async () => {
    const library = await openWindow();
    await press("a");
    await click(named("Add a profile…"));
    const field = one('input[accept*=".toml"]');
    const files = (words: string) => ({ target: { files: [new File([words], "the-quay.toml")] } });
    await fireEvent.change(field, files("x".repeat(70_000)));
    await until(() => expect(text("form .bad.said")).toContain("at most 64 KB"));
    await fireEvent.change(field, files('name = "The Quay"'));
    await until(() => expect(library.ownProfiles).toHaveLength(1));
  });

  it("is copied from the menu of its publication, and its licence stands at the page’s foot", async () => {
    const written = vi.fn(() => Promise.resolve());
    vi.stubGlobal("navigator", Object.assign(navigator, { clipboard: { writeText: written } }));
    await openWindow({ place: pageOf({ type: "publication", id: 1 }) });
    await until(() => expect(text("[data-pane=page] .terms")).toContain("CC BY-ND 4.0"));
    one("[data-line=p1]").focus();
    await press("F10", { shiftKey: true });
    const item = [...document.querySelectorAll('[role^="menuitem"]')].find((one) =>
      one.textContent?.includes("Copy profile"),
    );
    if (!item) throw new Error("no Copy profile");
    await click(item);
    await settle();
    expect(written).toHaveBeenCalledWith('slug = "tidewater-quarterly"\n');
  });
});
