/** What a reader does, and what must come of it. */
import { describe, expect, it } from "vitest";
import { ALL } from "../src/list/filters";
import { click, named, one, openWindow, press, settle, shownTitles, text, until } from "./window";

const FIRST = "The strait that learned to charge by the draught";

async function say(data: unknown, source: unknown = one("iframe")): Promise<void> {
  const frame = source as HTMLIFrameElement;
  window.dispatchEvent(new MessageEvent("message", { data, source: frame.contentWindow as Window }));
  await settle();
}

/** The open story's row has been asked for again. */
async function isShownRead(title: string): Promise<void> {
  await until(() => {
    const row = one('[aria-selected="true"][role="option"]');
    expect(row.querySelector(".title")?.textContent).toBe(title);
    expect(row.classList.contains("unread")).toBe(false);
  });
}

describe("reading", () => {
  it("moving the focus opens nothing and marks nothing", async () => {
    const library = await openWindow();
    for (const key of ["n", "n", "ArrowDown", "p", "End", "Home"]) await press(key);
    expect(library.calls.filter((call) => call.startsWith("openStory"))).toEqual([]);
    expect(library.stories[0]?.isRead).toBe(false);
  });

  it("opening marks read, and the story stays in the unread list", async () => {
    const filter = { ...ALL, unreadOnly: true };
    const library = await openWindow({
      place: { filter, selected: null, isPage: false, prefersPages: false },
    });
    expect(shownTitles()[0]).toBe(FIRST);
    await press("Enter");
    await isShownRead(FIRST);
    expect(library.stories[0]?.isRead).toBe(true);
    expect(shownTitles()[0]).toBe(FIRST);
    await press("j");
    await isShownRead("Let the small harbours silt up");
    expect(shownTitles()[0]).toBe(FIRST);
  });

  it("the open story stays when the list is asked for anew", async () => {
    await openWindow();
    await press("j");
    await press("u");
    expect(shownTitles()[0]).toBe(FIRST);
    expect(text('[aria-selected="true"][role="option"] .title')).toBe(FIRST);
  });

  it("stories that come in wait behind a button and move nothing", async () => {
    const library = await openWindow();
    await press("j");
    const before = shownTitles();
    library.arrive("Fresh off the wire");
    await until(() => named("1 new story"));
    expect(shownTitles()).toEqual(before);
    await click(named("1 new story"));
    expect(shownTitles()[0]).toBe("Fresh off the wire");
    expect(text('[aria-selected="true"][role="option"] .title')).toBe(FIRST);
  });

  it("a first list fills by itself", async () => {
    const library = await openWindow(
      { place: { filter: ALL, selected: null, isPage: false, prefersPages: false } },
      1280,
      (made) => {
        made.stories = made.stories.slice(0, 1).map((story) => ({ ...story, publicationId: 9 }));
      },
    );
    library.stories = [{ ...library.stories[0], publicationId: 1 } as (typeof library.stories)[number]];
    library.arrive("The first story");
    await until(() => expect(shownTitles()).toContain("The first story"));
  });

  it("draws only the rows around the view of a long list, and says how long it is", async () => {
    const library = await openWindow({ count: 5_000 });
    const rows = document.querySelectorAll('[role="option"]');
    expect(rows.length).toBeLessThan(40);
    expect(rows[0]?.getAttribute("aria-setsize")).toBe("5000");
    // The first of them, and, once those are shown, all.
    expect(library.calls.filter((call) => call === "storyIds")).toHaveLength(2);
    await press("n");
    await press("End");
    expect(document.activeElement?.getAttribute("aria-posinset")).toBe("5000");
  });

  it("a story marked unread again is not opened, and so not marked, at the next start", async () => {
    const library = await openWindow({
      place: { filter: ALL, selected: 1000, isPage: false, prefersPages: false },
    });
    expect(library.calls.filter((call) => call.startsWith("openStory"))).toEqual([]);
    const second = await openWindow({
      place: { filter: ALL, selected: 999, isPage: false, prefersPages: false },
    });
    expect(second.calls).toContain("openStory 999");
  });
});

describe("the frame", () => {
  it("turns keys, progress, links and its end into acts", async () => {
    const library = await openWindow();
    await press("j");
    await say({ layover: 1, type: "ready" });
    expect(one("iframe").classList.contains("shown")).toBe(true);
    await say({ layover: 1, type: "key", key: "s", ctrl: false, shift: false, alt: false, meta: false });
    expect(library.stories[0]?.isSaved).toBe(true);
    await say({ layover: 1, type: "link", href: "https://elsewhere.example/" });
    expect(library.calls).toContain("openLink https://elsewhere.example/");
    await say({ layover: 1, type: "progress", anchor: "2:0.500", share: 0.5 });
    await say({ layover: 1, type: "end" });
    expect(library.kept.progress).toEqual([1000, "2:0.500", 0.5]);
    expect(library.calls).toContain("openStory 998");
  });

  it("does nothing for a message from elsewhere", async () => {
    const library = await openWindow();
    await press("j");
    const stranger = document.createElement("iframe");
    document.body.append(stranger);
    await say({ layover: 1, type: "link", href: "https://elsewhere.example/" }, stranger);
    await say(
      { layover: 1, type: "key", key: "A", ctrl: false, shift: true, alt: false, meta: false },
      stranger,
    );
    stranger.remove();
    expect(library.calls.filter((call) => call.startsWith("openLink"))).toEqual([]);
    expect(library.stories.some((story) => !story.isRead)).toBe(true);
  });
});

describe("acts that can be taken back", () => {
  it("mark all read, offered for undo, by button and by key", async () => {
    const library = await openWindow();
    const unread = library.stories.filter((story) => !story.isRead).length;
    await press("A", { shiftKey: true });
    expect(text(".notice")).toContain(`Marked ${unread} stories read.`);
    expect(library.stories.every((story) => story.isRead)).toBe(true);
    await click(named("Undo"));
    expect(library.stories.filter((story) => !story.isRead)).toHaveLength(unread);
    await press("A", { shiftKey: true });
    await press("z", { ctrlKey: true });
    expect(library.stories.filter((story) => !story.isRead)).toHaveLength(unread);
  });

  it("unsubscribing, from the menu of the publication’s list", async () => {
    const library = await openWindow();
    await click(one("[data-line=p1]"));
    await click(named("More", one("[data-pane=list]")));
    const item = [...document.querySelectorAll('[role="menuitem"]')].at(-1);
    expect(item?.textContent).toContain("Unsubscribe from Tidewater Quarterly");
    await click(item as Element);
    expect(library.subscribed.has(1)).toBe(false);
    await click(named("Undo"));
    await until(() => expect(text("[role=tree]")).toContain("Tidewater Quarterly"));
  });

  it("an act that fails is told, and the window goes on", async () => {
    await openWindow({}, 1280, (library) => {
      library.setSaved = () =>
        Promise.reject({ code: "full", sentence: "The disk is full. Nothing was lost." });
    });
    await press("s");
    expect(text('[role="alert"]')).toContain("The disk is full. Nothing was lost.");
    await press("j");
    expect(document.querySelector("iframe")).not.toBeNull();
  });
});

describe("adding", () => {
  async function add(address: string): Promise<void> {
    await press("a");
    const field = one("dialog input[type=text]") as HTMLInputElement;
    expect(document.activeElement).toBe(field);
    field.value = address;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.form?.requestSubmit();
    await settle();
  }

  it.each([
    ["https://inland.example/", "Subscribed to The Inland Review."],
    ["offline.example", "The address is kept and tried when it is back."],
    ["non:sense", "is not a web address"],
    ["nonsense", "The catalogue has been searched for “nonsense”."],
    ["", "Write an address first"],
  ])("%s says %s", async (address, sentence) => {
    await openWindow();
    await add(address);
    expect(text("dialog .outcome")).toContain(sentence);
  });

  it("several feeds are a choice, a page without one an offer to save it", async () => {
    const library = await openWindow();
    await add("many.example");
    await click(one("dialog .choice"));
    expect(library.calls).toContain("subscribe https://one.example/all.xml");
    await click(named("Close", one("dialog")));
    await settle();
    await add("page.example");
    await click(named("Save this page"));
    expect(text("dialog .outcome")).toContain("Saved as a story of its own.");
  });

  it("a subscription list is taken, and another file refused in words", async () => {
    await openWindow();
    await press("a");
    const drop = one("dialog [role=group]");
    for (const [content, said] of [
      ["<opml></opml>", "2 feeds added, 1 was here already."],
      ["%PDF", "This file is not an OPML list."],
    ]) {
      const event = new Event("drop", { bubbles: true, cancelable: true });
      const file = { text: () => Promise.resolve(content) };
      Object.assign(event, { dataTransfer: { files: [file] } });
      drop.dispatchEvent(event);
      await settle();
      expect(drop.textContent).toContain(said);
    }
  });
});

describe("the window", () => {
  it("keeps what is set, and takes back what the library refuses", async () => {
    const library = await openWindow();
    await press(",", { ctrlKey: true });
    await click(one('input[value="sepia"]'));
    expect(library.kept.settings.theme).toBe("sepia");
    expect(document.documentElement.dataset["theme"]).toBe("sepia");
    const field = one('dialog input[type="text"]') as HTMLInputElement;
    field.value = "not a host";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.form?.requestSubmit();
    await settle();
    expect(text("dialog .problem")).toContain("neither a host nor a range");
    expect(library.kept.settings.allow).toEqual([]);
  });

  it("panes are resized by keys and remembered", async () => {
    const library = await openWindow();
    one('[aria-label="Width of the library"]').focus();
    await press("ArrowRight");
    expect(library.kept.settings.paneWidths).toEqual([248, 360, 0, 0]);
    document.body.focus();
    (document.activeElement as HTMLElement).blur();
    await press("]");
    expect(library.kept.settings.paneWidths).toEqual([248, 360, 0, 1]);
  });

  it("the library tree is moved through by keys, and chosen with Enter", async () => {
    await openWindow();
    one("[data-line=all]").focus();
    for (let line = 0; line < 7; line += 1) await press("ArrowDown");
    expect(document.activeElement?.getAttribute("data-line")).toBe("p1");
    for (const key of ["ArrowRight", "ArrowDown"]) await press(key);
    expect(document.activeElement?.getAttribute("data-line")).toBe("s11");
    expect(text("[data-pane=list] h1")).toBe("All");
    await press("Enter");
    expect(text("[data-pane=list] h1")).toBe("Ports");
    one("[data-line=s11]").focus();
    await press("ArrowLeft");
    expect(document.activeElement?.getAttribute("data-line")).toBe("p1");
  });

  it("typing in the search does nothing else", async () => {
    const library = await openWindow();
    await press("/");
    for (const key of ["s", "m", "j", "r"]) await press(key);
    expect(library.calls.filter((call) => call.startsWith("openStory"))).toEqual([]);
    expect(library.stories[0]).toMatchObject({ isSaved: false, isRead: false });
    await press("Escape");
    expect(document.querySelector('[role="combobox"]')).toBeNull();
  });

  it("every target is a button or a field with a name, and none asks for the network", async () => {
    await openWindow();
    for (const button of document.querySelectorAll("button")) {
      const name = button.getAttribute("aria-label") ?? button.textContent?.trim();
      expect(name, button.outerHTML).toBeTruthy();
    }
    for (const picture of document.querySelectorAll("img")) expect(picture.src).toMatch(/^(story|data):/);
  });
});
