/** Keys as the reader has them: the table, what clashes, and the page where they are changed. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Keymap, clash } from "../src/lib/keymap";
import {
  BINDINGS,
  chord,
  keyOf,
  printKeys,
  refusal,
  resolveKey,
  takeKeysFrom,
  type Action,
} from "../src/lib/keys";
import { click, expectAccessible, named, one, openWindow, press, settle, text, until } from "./window";

const plain = { ctrl: false, shift: false, alt: false, meta: false };

afterEach(() => takeKeysFrom(() => new Keymap<Action>(BINDINGS)));

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Layover";
});

describe("a keymap", () => {
  const usual = [
    { action: "next", keys: ["j", "n"] },
    { action: "home", keys: ["g h"] },
    { action: "save", keys: ["s"] },
  ] as const;

  it("knows that a key and a sequence it begins cannot both be had", () => {
    expect(clash("g", "g h")).toBe(true);
    expect(clash("g h", "g")).toBe(true);
    expect(clash("g h", "g u")).toBe(false);
    expect(clash("Shift+G", "g h")).toBe(false);
  });

  it("gives an action the reader's keys, and takes them from whoever had them", () => {
    const own = new Keymap(usual).with("save", ["s", "j"]);
    expect(own).toEqual({ save: ["s", "j"], next: ["n"] });
    const keymap = new Keymap(usual, own);
    expect([keymap.actionOf("j"), keymap.actionOf("n"), keymap.actionOf("s")]).toEqual([
      "save",
      "next",
      "save",
    ]);
    expect(keymap.isUsual("home")).toBe(true);
    expect(keymap.isUsual("next")).toBe(false);
  });

  it("takes a whole family of sequences for one key, and says whose they were", () => {
    const keymap = new Keymap(usual);
    expect(keymap.conflicts("save", "g")).toEqual(["home"]);
    expect(keymap.conflicts("save", "s")).toEqual([]);
    const own = keymap.with("save", ["g"]);
    expect(new Keymap(usual, own).isPrefix("g")).toBe(false);
    expect(own["home"]).toEqual([]);
  });

  it("gives the usual keys back, from whoever has them now", () => {
    const taken = new Keymap(usual, new Keymap(usual).with("save", ["j"]));
    const back = new Keymap(usual, taken.reset("next"));
    expect(back.keysOf("next")).toEqual(["j", "n"]);
    expect(back.keysOf("save")).toEqual([]);
    expect(back.reset("save")).toEqual({});
  });

  it("holds what a settings file says to the same rules: no key twice, unknown actions nothing", () => {
    const keymap = new Keymap(usual, { save: ["j"], home: ["j x"], gone: ["q"] });
    expect(keymap.actionOf("j x")).toBe("home");
    expect(keymap.keysOf("save")).toEqual([]);
    expect(keymap.keysOf("next")).toEqual(["n"]);
    expect(keymap.actionOf("q")).toBeNull();
  });
});

describe("the usual keys", () => {
  it.each<[string, Action]>([
    // Google Reader's
    ["j", "openNext"],
    ["k", "openPrevious"],
    ["n", "focusNext"],
    ["p", "focusPrevious"],
    ["o", "open"],
    ["v", "openOriginal"],
    ["m", "toggleRead"],
    ["s", "toggleSaved"],
    ["r", "sync"],
    ["Shift+A", "markAllRead"],
    ["Shift+N", "nextList"],
    ["Shift+P", "previousList"],
    ["g a", "goAll"],
    // vi's
    ["g g", "goFirst"],
    ["Shift+G", "goLast"],
    ["/", "search"],
    // and the design's
    ["Space", "space"],
    ["f", "follow"],
    ["[", "toggleLibrary"],
    ["]", "toggleList"],
    ["F6", "nextPane"],
    ["?", "help"],
  ])("%s is %s", (keys, action) => {
    expect(new Keymap<Action>(BINDINGS).actionOf(keys)).toBe(action);
  });

  it("clash with none of the system's, of text or of controls but for what moves in a list and F11, which stays the full screen", () => {
    const refused = BINDINGS.flatMap(({ keys }) => keys.filter((keys) => refusal(keys) !== null));
    expect(refused.sort()).toEqual([
      "ArrowDown",
      "ArrowUp",
      "Enter",
      "Escape",
      "F11",
      "Shift+Space",
      "Space",
    ]);
  });

  it("leave the system's own key alone: Windows, or Control on a Mac", () => {
    expect(chord({ ...plain, key: "j", meta: true }, false)).toBe("System+j");
    expect(chord({ ...plain, key: "k", ctrl: true }, true)).toBe("System+k");
    expect(chord({ ...plain, key: "k", meta: true }, true)).toBe("Ctrl+k");
    expect(chord({ ...plain, key: "Z", ctrl: true, shift: true }, false)).toBe("Ctrl+Shift+z");
    expect(refusal("System+j")).toBe("system");
    expect([refusal("Ctrl+c"), refusal("Alt+F4"), refusal("Tab"), refusal("g Tab")]).toEqual([
      "text",
      "system",
      "control",
      "control",
    ]);
  });

  it("are printed as they stand on the keyboard", () => {
    expect([printKeys("Ctrl+k"), printKeys("g a"), printKeys("Alt+ArrowLeft"), printKeys("Shift+A")]).toEqual(
      ["Ctrl+K", "g a", "Alt+←", "Shift+A"],
    );
    expect(printKeys("Ctrl+Shift+z", true)).toBe("⌘⇧Z");
    expect(printKeys("Ctrl++")).toBe("Ctrl++");
  });
});

describe("the page of keys", () => {
  async function openLine(label: string): Promise<void> {
    await press("?", { shiftKey: true });
    await click(named(`Change the keys of “${label}”`));
  }

  it("hears a new key, says whose it was, and has it mean the new thing everywhere", async () => {
    const library = await openWindow();
    await openLine("Save, or no longer keep");
    await click(named("Add keys…"));
    await press("j");
    expect(text(".editor .said")).toContain("j means “Open the next story” now.");
    await expectAccessible();
    await press("Enter");
    await until(() => expect(library.kept.settings.keys).toEqual({ toggleSaved: ["s", "j"], openNext: [] }));
    expect(keyOf("openNext")).toBe("");
    await click(named("Close"));
    await press("j");
    await until(() => expect(library.stories.some((story) => story.isSaved && story.id)).toBe(true));
    expect(resolveKey({ ...plain, key: "j" }, "", false)).toEqual({ type: "action", action: "toggleSaved" });
  });

  it("hears two keys in turn, and refuses what belongs to others", async () => {
    const library = await openWindow();
    await openLine("Sync now");
    await click(named("Add keys…"));
    await press("c", { ctrlKey: true });
    expect(text(".editor .said")).toContain("belong to text");
    expect(document.querySelector(".editor .first")).toBeNull();
    await press("g");
    expect(text(".editor .said")).toContain("Go to the front page");
    await press("r");
    expect(text(".editor .said")).toContain("Pressed: g r");
    await press("Enter");
    await until(() => expect(library.kept.settings.keys).toEqual({ sync: ["r", "g r"] }));
  });

  it("leaves all as it was at Escape, and never keeps the focus at Tab", async () => {
    const library = await openWindow();
    await openLine("Sync now");
    await click(named("Add keys…"));
    await press("x");
    await press("Escape");
    expect(one("dialog")).toBeTruthy();
    expect(text(".editor .said")).toBe("");
    await click(named("Add keys…"));
    const tab = new KeyboardEvent("keydown", { key: "Tab", bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(tab);
    expect(tab.defaultPrevented).toBe(false);
    expect(library.kept.settings.keys).toEqual({});
  });

  it("takes a key away, gives one action's back, and all of them", async () => {
    const library = await openWindow({ settings: { keys: { toggleRead: ["x"] } } });
    await openLine("Sync now");
    await click(named("Take away r"));
    expect(library.kept.settings.keys).toEqual({ toggleRead: ["x"], sync: [] });
    expect(text("li .then")).toBeTruthy();
    await click(named("Give “Sync now” the keys it had at first"));
    expect(library.kept.settings.keys).toEqual({ toggleRead: ["x"] });
    await click(named("All keys as they were at first"));
    expect(library.kept.settings.keys).toEqual({});
  });

  it("finds by name and by key", async () => {
    await openWindow();
    await press("?", { shiftKey: true });
    const field = one('dialog input[type="search"]') as HTMLInputElement;
    field.value = "shift+a";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await settle();
    expect([...document.querySelectorAll("dialog .label")].map((label) => label.textContent)).toEqual([
      "Mark all in the list read",
    ]);
    field.value = "zzz";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await settle();
    expect(text("dialog")).toContain("No action and no key is called “zzz”.");
    await expectAccessible();
  });

  it("shows the reader's own keys in tooltips and menus", async () => {
    await openWindow({ settings: { keys: { sync: ["Ctrl+r"] } } });
    expect(named("Sync now").title).toBe("Sync now (Ctrl+R)");
  });
});
