/** The room in Settings: what takes it, and that a smaller one says what goes before anything does. */
import { beforeEach, describe, expect, it } from "vitest";
import { MB } from "../src/ipc/fake-room";
import { size } from "../src/lib/size";
import { click, expectAccessible, named, one, openWindow, press, settle, text, until } from "./window";

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Layover";
});

async function type(label: string, value: string): Promise<void> {
  const labels = [...document.querySelectorAll<HTMLLabelElement>("dialog label")];
  const field = labels.find((found) => found.textContent === label)?.control as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await settle();
}

const ROOM = "[aria-labelledby=settings-room]";

describe("the room", () => {
  it("is shown by publication", async () => {
    await openWindow();
    await press(",", { ctrlKey: true });
    await until(() => expect(text(ROOM)).toContain("of 2 GB. 120 MB of it is kept for good"));
    expect(text(`${ROOM} li`)).toContain("Tidewater Quarterly370 MB");
    expect(text(`${ROOM} li`)).toContain("310 MB of pictures, 60 MB of audio and 2 MB of text.");
    await expectAccessible();
  });

  it("says what would go before it does, and can be left as it is", async () => {
    const library = await openWindow();
    await press(",", { ctrlKey: true });
    await until(() => expect(text(ROOM)).toContain("of 2 GB"));
    await type("Room, in GB", "0.25");
    await click(named("Change"));
    await until(() => expect(text(ROOM)).toContain("With 256 MB, these go: 12 files of 4 stories"));
    expect(library.calls.some((call) => call.startsWith("setRoom"))).toBe(false);
    await expectAccessible();
    await click(named("Leave it as it is"));
    expect(text(ROOM)).not.toContain("these go");
    expect(library.roomKept.budget).toBe(2048 * MB);

    await type("Room, in GB", "0.25");
    await click(named("Change"));
    await until(() => expect(text(ROOM)).toContain("these go"));
    await click(named("Let go of these"));
    await until(() => expect(text(ROOM)).toContain("The room is 256 MB now."));
    expect(library.calls).toContain("setRoom 256 1024");
    expect(text(ROOM)).toContain("256 MB of 256 MB");
    await expectAccessible();

    await click(named("Undo", one("dialog")));
    await until(() => expect(text(ROOM)).toContain("of 2 GB"));
    expect(text(ROOM)).not.toContain("The room is 256 MB now.");
    expect((one(`${ROOM} input`) as HTMLInputElement).value).toBe("2");
  });

  it("is set at once where nothing goes, and refused in words", async () => {
    const library = await openWindow();
    await press(",", { ctrlKey: true });
    await until(() => expect(text(ROOM)).toContain("of 2 GB"));
    await type("Room, in GB", "4");
    await click(named("Change"));
    await until(() => expect(text(ROOM)).toContain("The room is 4 GB now; nothing had to go."));
    expect(library.roomKept.budget).toBe(4096 * MB);
    await type("Room, in GB", "0.01");
    await click(named("Change"));
    await until(() => expect(text(ROOM)).toContain("The room goes from 100 MB"));
    await expectAccessible();
  });

  it("has a rule for pictures of each publication, in the menu of its line", async () => {
    const library = await openWindow();
    const rule = async (name: string): Promise<HTMLElement> => {
      one("[data-line=p1]").dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true }));
      await settle();
      const items = [...document.querySelectorAll<HTMLElement>('[role="menuitemcheckbox"]')];
      return items.find((item) => item.textContent?.trim() === name) as HTMLElement;
    };
    const usual = await rule("Pictures as in Settings");
    expect(usual.getAttribute("aria-checked")).toBe("true");
    await expectAccessible();
    await press("Escape");
    await click(await rule("No pictures"));
    expect(library.calls).toContain("setPicturesOf 1 none");
    await until(async () => {
      const none = await rule("No pictures");
      expect(none.getAttribute("aria-checked")).toBe("true");
    });
    await click(await rule("Pictures as in Settings"));
    expect(library.calls).toContain("setPicturesOf 1 null");
  });

  it("says sizes as the library does", () => {
    expect([0, 1, 1024, 1536, 11_185_000, 2 ** 31].map(size)).toEqual([
      "0 bytes",
      "1 byte",
      "1 KB",
      "1.5 KB",
      "10 MB",
      "2 GB",
    ]);
  });
});
