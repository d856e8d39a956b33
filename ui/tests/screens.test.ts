/** Every screen as axe sees it, with no rule off. */
import { beforeEach, describe, expect, it } from "vitest";
import { click, expectAccessible, named, one, openWindow, press, text, until } from "./window";

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Layover";
});

describe("screens", () => {
  it("three panes", async () => {
    await openWindow();
    expect(document.querySelectorAll("[data-pane]")).toHaveLength(3);
    await expectAccessible();
  });

  it("three panes with a story open, sections unfolded and an address that waits", async () => {
    await openWindow({
      pending: [
        {
          url: "https://later.example/",
          what: "subscribe",
          sentence: "Tried again later.",
          title: "",
          fromStory: null,
          fromTitle: "",
        },
      ],
    });
    await press("j");
    await click(one("[data-line=p1] .fold"));
    expect(one("iframe").getAttribute("sandbox")).toBe("allow-scripts allow-popups");
    expect(text(".pending")).toContain("later.example");
    await expectAccessible();
    await click(one(".pending button"));
    await until(() => expect(document.querySelector(".pending")).toBeNull());
    await click(named("Undo"));
    await until(() => expect(text(".pending")).toContain("later.example"));
  });

  it("two panes with the library over them", async () => {
    await openWindow({}, 800);
    expect(document.querySelectorAll("[data-pane]")).toHaveLength(2);
    await press("[");
    expect(document.querySelectorAll("[data-pane]")).toHaveLength(3);
    await expectAccessible();
  });

  it("one pane: the list, then the story, then back", async () => {
    await openWindow({}, 480);
    expect(document.querySelectorAll("[data-pane]")).toHaveLength(1);
    await expectAccessible();
    await press("j");
    expect(document.querySelector("[data-pane=story]")).not.toBeNull();
    await expectAccessible();
    await press("Escape");
    expect(document.querySelector("[data-pane=list]")).not.toBeNull();
  });

  it("the first start", async () => {
    const library = await openWindow({ isNew: true });
    expect(text("h3")).toBe("Responsible Statecraft");
    await expectAccessible();
    await click(named("Skip for now"));
    expect(library.kept.place?.isPage).toBe(true);
    expect(text("[data-pane=page] h1")).toBe("Front page");
  });

  it.each([
    ["a", "Add a publication"],
    [",", "Settings"],
    ["?", "Keyboard"],
  ])("the sheet of %s", async (key, title) => {
    await openWindow();
    await press(key, { ctrlKey: key === "," });
    expect(text("dialog h2")).toBe(title);
    await expectAccessible();
  });

  it("the sources, the ones in trouble first and in words", async () => {
    await openWindow();
    await press("g");
    await press("o");
    expect(text("dialog li")).toContain("did not answer in 20 s");
    await expectAccessible();
  });

  it("about, with the notices", async () => {
    await openWindow();
    await click(named("Settings and help"));
    await expectAccessible();
    await click([...document.querySelectorAll('[role="menuitem"]')].at(-1) as Element);
    expect(text("dialog pre")).toContain("Open Font License");
    await expectAccessible();
  });

  it("search with results, and without", async () => {
    await openWindow();
    await press("/");
    const field = one('[role="combobox"]') as HTMLInputElement;
    field.value = "harbour";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await until(() => expect(text("mark")).toBe("harbour"));
    await expectAccessible();
    field.value = "zzz";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await until(() => expect(text(".empty")).toContain("Nothing here for “zzz”."));
    await expectAccessible();
    field.value = "kind:soup zzz";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await until(() => expect(text(".empty")).toContain("“kind:soup” was looked for as a word."));
  });

  it("a sync under way, with its figures and its Cancel", async () => {
    await openWindow({ stepMs: 3_000 });
    await press("r");
    await until(() => expect(text(".running")).toContain("0 of 12"));
    await expectAccessible();
    await click(named("Cancel"));
    expect(text(".running")).toContain("Stopping");
  });

  it.each([
    [{ type: "saved" as const }, "Nothing is saved yet."],
    [{ type: "all" as const }, "Everything here is read."],
  ])("an empty list of %o", async (scope, sentence) => {
    const filter = { scope, unreadOnly: scope.type === "all", kind: null, oldestFirst: false };
    await openWindow(
      { place: { filter, selected: null, isPage: false, prefersPages: false } },
      1280,
      (library) => {
        library.stories = library.stories.map((story) => ({ ...story, isRead: true, isSaved: false }));
      },
    );
    expect(text("[data-pane=list] .empty")).toContain(sentence);
    await expectAccessible();
  });

  it.each(["headlines", "magazine"])("the list as %s", async (density) => {
    await openWindow({ settings: { density } });
    await expectAccessible();
  });

  it("a library that cannot be read says why", async () => {
    await openWindow({}, 1280, (library) => {
      library.overview = () =>
        Promise.reject({ code: "newer-library", sentence: "This library was made by a newer Layover." });
    });
    expect(text("main")).toContain("made by a newer Layover");
    await expectAccessible();
  });
});
