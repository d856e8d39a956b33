/** Whatever changes something can be taken back with Ctrl+Z, and done again: each act of the contract, one by one. */
import { beforeEach, describe, expect, it } from "vitest";
import type { FakeLibrary } from "../src/ipc/fake";
import { begin, CASES, COMMANDS } from "./undo-cases";
import { click, expectAccessible, named, one, openWindow, press, settle, text, until } from "./window";

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Layover";
});

const read = (library: FakeLibrary): unknown => library.stories.map(({ isRead }) => isRead);

describe("every act", () => {
  it.each(CASES)("$name: offered on screen, taken back, done again", async (one) => {
    const { library, reader } = await begin(one.isOffline);
    await one.first?.(reader, library);
    await reader.library.refresh();
    reader.notices.close();
    const seen = (): string => JSON.stringify(one.state(library, reader));
    const before = seen();
    await one.act(reader, library);
    await settle();
    const after = seen();
    expect(after).not.toBe(before);
    const isOffered = reader.notices.now?.step != null;
    expect(isOffered).toBe(!one.isPlain);
    await reader.acts.undo();
    expect(seen()).toBe(before);
    await reader.acts.redo();
    expect(seen()).toBe(after);
    await reader.acts.undo();
    expect(seen()).toBe(before);
  });

  it.each(Object.entries(COMMANDS).filter(([, fate]) => fate === "undone"))("%s is among them", (command) => {
    expect(CASES.some(({ commands }) => commands.some((one) => one === command))).toBe(true);
  });

  it("a setting that is drawn from one end to the other is one step", async () => {
    const { library, reader } = await begin();
    const before = library.kept.settings.readerSize;
    for (const readerSize of [20, 22, 25]) await reader.preferences.change({ readerSize });
    await reader.preferences.change({ theme: "dark" });
    await reader.acts.undo();
    expect(library.kept.settings.theme).toBe("system");
    expect(library.kept.settings.readerSize).toBe(25);
    await reader.acts.undo();
    expect(library.kept.settings.readerSize).toBe(before);
    await reader.acts.redo();
    expect(library.kept.settings.readerSize).toBe(25);
  });

  it("takes back in the order of a stack, and a new act ends what could be done again", async () => {
    const { library, reader } = await begin();
    await reader.stories.toggleSaved();
    await reader.marking.all();
    await reader.acts.undo();
    await reader.acts.undo();
    expect(
      library.stories.some(({ isSaved }) => isSaved !== (library.stories[0]?.isSaved ?? false)),
    ).toBeDefined();
    await reader.stories.toggleRead();
    const states = JSON.stringify(read(library));
    await reader.acts.redo();
    expect(JSON.stringify(read(library))).toBe(states);
  });
});

describe("on screen", () => {
  it("offers for ten seconds in a live region, takes back with Ctrl+Z, and does it again with Ctrl+Shift+Z", async () => {
    const library = await openWindow();
    const before = JSON.stringify(read(library));
    await press("A", { shiftKey: true });
    await until(() => expect(text("[role=status] .notice")).toContain("stories read."));
    expect(named("Undo").title).toBe("Undo (Ctrl+Z)");
    await expectAccessible();
    await press("z", { ctrlKey: true });
    await until(() => expect(JSON.stringify(read(library))).toBe(before));
    expect(text(".notice")).toMatch(/Taken back: Marked \d+ stories read\./);
    await press("Z", { ctrlKey: true, shiftKey: true });
    await until(() => expect(library.stories.every(({ isRead }) => isRead)).toBe(true));
    await click(named("Undo"));
    await until(() => expect(JSON.stringify(read(library))).toBe(before));
    await click(named("Do it again"));
    await until(() => expect(library.stories.every(({ isRead }) => isRead)).toBe(true));
  });

  it("marks what stands above and below, from the keys, and says when there is nothing to mark", async () => {
    const library = await openWindow();
    for (let step = 0; step < 3; step += 1) await press("n");
    await press("K", { shiftKey: true });
    await until(() => expect(library.stories.slice(0, 3).every(({ isRead }) => isRead)).toBe(true));
    expect(library.stories.slice(3).every(({ isRead }) => isRead)).toBe(false);
    await press("K", { shiftKey: true });
    await until(() => expect(text(".notice")).toContain("Nothing here was unread."));
    await press("J", { shiftKey: true });
    await until(() => expect(library.stories.slice(4).every(({ isRead }) => isRead)).toBe(true));
  });

  it("offers and takes back within a sheet too, where the window behind it hears nothing", async () => {
    const library = await openWindow();
    await press(",", { ctrlKey: true });
    await click(one('input[value="sepia"]'));
    await until(() => expect(text("dialog [role=status] .notice")).toContain("Changed in Settings."));
    expect(document.querySelectorAll(".notice")).toHaveLength(1);
    await expectAccessible();
    one('input[value="sepia"]').focus();
    await press("z", { ctrlKey: true });
    await until(() => expect(library.kept.settings.theme).toBe("system"));
    await press("Z", { ctrlKey: true, shiftKey: true });
    await until(() => expect(library.kept.settings.theme).toBe("sepia"));
    await click(named("Undo", one("dialog")));
    await until(() => expect(library.kept.settings.theme).toBe("system"));
    // Who was at the line goes on at the one that took its place.
    await until(() => expect(document.activeElement).toBe(named("Do it again", one("dialog"))));
    await press("j");
    expect(library.calls.some((call) => call.startsWith("openStory"))).toBe(false);
  });

  it("leaves the keys of a field to the field", async () => {
    const library = await openWindow();
    await press(",", { ctrlKey: true });
    await click(one('input[value="sepia"]'));
    one("dialog input[type=search]").focus();
    await press("z", { ctrlKey: true });
    expect(library.kept.settings.theme).toBe("sepia");
  });

  it("a question that something else stood over comes again", async () => {
    const library = await openWindow();
    library.handOver({ type: "file", id: 1, kind: "opml", name: "list.opml" });
    await until(() => expect(text(".notice")).toContain("Take in the subscriptions in “list.opml”?"));
    await press("s");
    await until(() => expect(text(".notice")).toContain("Saved."));
    await click(named("Dismiss"));
    await until(() => expect(text(".notice")).toContain("Take in the subscriptions in “list.opml”?"));
  });
});
