/** The focus stays where the reader is: in the sheet that is open, and beside what they have just done. */
import { describe, expect, it } from "vitest";
import { holdFocus } from "../src/lib/held-focus";
import { click, named, one, openWindow, press, settle, text, until } from "./window";

/** WebKit lets the focus fall from a button that may not be pressed any more; jsdom does not. */
function dropFocus(): void {
  (document.activeElement as HTMLElement).blur();
  expect(document.activeElement).toBe(document.body);
}

describe("A sheet", () => {
  it("keeps the keys, whatever has the focus, and closes at Escape", async () => {
    const library = await openWindow({ count: 5 });
    const unread = (): number => library.stories.filter((story) => !story.isRead).length;
    const before = unread();
    await press(",", { ctrlKey: true });
    dropFocus();
    await press("A", { shiftKey: true });
    expect(unread()).toBe(before);
    expect(one("dialog").contains(document.activeElement)).toBe(true);
    dropFocus();
    await press("Escape");
    expect(document.querySelector("dialog")).toBeNull();
  });

  it("gives the focus to what stands in the place of a button that went", async () => {
    await openWindow({ settings: { allow: ["one.home", "two.home"] } });
    await press(",", { ctrlKey: true });
    const remove = [...document.querySelectorAll<HTMLElement>("dialog li .tool")];
    await click(remove[0]!);
    await until(() => expect(document.querySelectorAll("dialog li code").length).toBe(1));
    expect(document.activeElement).toBe(one("dialog li .tool"));
  });

  it("takes the focus back from nothing, and lets it go when it is closed", async () => {
    const dialog = document.createElement("div");
    dialog.innerHTML = "<button>first</button><button>second</button>";
    document.body.append(dialog);
    const [, second] = dialog.querySelectorAll("button");
    const release = holdFocus(dialog, () => undefined);
    second!.focus();
    second!.remove();
    await settle();
    expect(document.activeElement?.textContent).toBe("first");
    release();
    dialog.querySelector("button")!.remove();
    await settle();
    expect(document.activeElement).toBe(document.body);
    dialog.remove();
  });
});

describe("A button that waits", () => {
  it("keeps the focus and does nothing", async () => {
    const library = await openWindow();
    await press("j");
    await press("j");
    const back = named("Previous story");
    expect(back.getAttribute("aria-disabled")).toBe("false");
    await click(back);
    await until(() => expect(back.getAttribute("aria-disabled")).toBe("true"));
    expect(back.matches(":disabled")).toBe(false);
    const opened = (): number => library.calls.filter((call) => call.startsWith("openStory")).length;
    const before = opened();
    await click(back);
    expect(document.activeElement).toBe(back);
    expect(opened()).toBe(before);
  });

  it("is a submit button too, and Enter in its field sends nothing", async () => {
    await openWindow();
    const form = document.createElement("form");
    form.innerHTML = '<input><button aria-disabled="true">Go</button>';
    let sent = 0;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      sent += 1;
    });
    document.body.append(form);
    form.querySelector("button")!.click();
    expect(sent).toBe(0);
    form.querySelector("button")!.setAttribute("aria-disabled", "false");
    form.querySelector("button")!.click();
    expect(sent).toBe(1);
    form.remove();
  });
});

describe("What gives way", () => {
  it("a view that is kept leaves the focus on its button", async () => {
    const library = await openWindow();
    await press("/");
    const field = one("input[type=search]") as HTMLInputElement;
    field.value = "harbour";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await until(() => named("Keep as a view"));
    await click(named("Keep as a view"));
    const name = document.activeElement as HTMLInputElement;
    name.value = "Harbours";
    name.dispatchEvent(new Event("input", { bubbles: true }));
    name.form!.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    await until(() => expect(library.views.length).toBe(1));
    expect(document.activeElement).toBe(named("Keep as a view"));
  });

  it("a library that lay over a narrow window gives the focus back", async () => {
    await openWindow({}, 360);
    const opener = named("Show the library");
    await click(opener);
    await until(() => expect(one(".drawer").contains(document.activeElement)).toBe(true));
    await press("Escape");
    expect(document.querySelector(".drawer")).toBeNull();
    expect(document.activeElement).toBe(opener);
  });
});

describe("A page", () => {
  it("brings the whole story on screen whose headline has the focus", async () => {
    await openWindow({ place: null, count: 40 });
    const shown: Element[] = [];
    const usual = Element.prototype.scrollIntoView;
    Element.prototype.scrollIntoView = function scrollIntoView(this: Element): void {
      shown.push(this);
    };
    const link = one("[data-pane=page] article [data-story]");
    const matches = link.matches.bind(link);
    const seen = (selector: string): boolean => selector === ":focus-visible" || matches(selector);
    Object.assign(link, { matches: seen });
    link.focus();
    await settle();
    Element.prototype.scrollIntoView = usual;
    expect(shown).toContain(link.closest("article"));
  });
});

describe("A line of the library", () => {
  it("opens its menu at a right click, and goes nowhere by it", async () => {
    const library = await openWindow({ place: null });
    const line = [...document.querySelectorAll<HTMLElement>("[role=treeitem][aria-expanded]")][0]!;
    const before = library.calls.length;
    line.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true, button: 2 }));
    line.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    await settle();
    expect(document.querySelector("[role=menu]")).not.toBeNull();
    expect(line.getAttribute("aria-selected")).toBe("false");
    expect(library.calls.length).toBe(before);
  });
});

describe("what the window asks at its foot", () => {
  it("is a stop on the way round the panes, both ways", async () => {
    await openWindow({ isOffline: true });
    await press("g");
    await press("a");
    await press("A", { shiftKey: true });
    await until(() => expect(text(".notice")).toContain("read"));
    const isThere = (): boolean => document.activeElement?.closest(".notice") !== null;
    let steps = 0;
    for (; steps < 6 && !isThere(); steps += 1) await press("F6");
    expect(isThere()).toBe(true);
    await press("F6");
    await until(() => expect(document.activeElement?.closest("[data-pane=library]")).not.toBeNull());
    await press("F6", { shiftKey: true });
    await until(() => expect(isThere()).toBe(true));
  });
});
