/** Every page as it is laid out from a library, and as axe sees it with no rule off. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Scope } from "../src/ipc/contract";
import type { FakeLibrary } from "../src/ipc/fake";
import {
  NOW,
  click,
  expectAccessible,
  headlines,
  named,
  one,
  openWindow,
  pageOf,
  personOf,
  press,
  settle,
  text,
  until,
} from "./window";

const FIRST = "The strait that learned to charge by the draught";

function openPage(scope: Scope, prepare?: (library: FakeLibrary) => void): Promise<FakeLibrary> {
  return openWindow({ count: 40, place: pageOf(scope) }, 1280, prepare);
}

async function type(field: HTMLInputElement | HTMLTextAreaElement, words: string): Promise<void> {
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Layover";
});

describe("the front page", () => {
  it("is where a new window begins: a lead, two seconds, a band a publication, and an end", async () => {
    await openWindow({ count: 40, place: null });
    expect(text("[data-pane=page] h1")).toBe("Front page");
    expect(document.querySelector("[data-pane=list]")).toBeNull();
    expect(text(".teaser.lead .headline")).toBe(FIRST);
    expect(document.querySelectorAll(".teaser.second")).toHaveLength(2);
    const bands = [...document.querySelectorAll(".band")].map((band) => band.getAttribute("aria-label"));
    expect(bands.slice(0, 3)).toEqual(["Tidewater Quarterly", "The Inland Review", "Night Desk"]);
    expect(text(".end")).toMatch(/^That is all since \w+\.$/);
    expect(new Set(headlines()).size).toBe(headlines().length);
    await expectAccessible();
  });

  it("has its first screen at once, and what is below it a frame later", async () => {
    await openPage({ type: "following" });
    const held: FrameRequestCallback[] = [];
    const frames = vi.spyOn(window, "requestAnimationFrame").mockImplementation((then) => held.push(then));
    one('[data-line="all"]').click();
    await vi.waitFor(() => expect(document.querySelector(".teaser.lead")).not.toBeNull());
    expect(document.querySelectorAll(".band")).toHaveLength(2);
    expect(document.querySelector(".end")).toBeNull();
    frames.mockRestore();
    while (held.length > 0) {
      held.splice(0).forEach((then) => then(0));
      await settle();
    }
    expect(document.querySelectorAll(".band").length).toBeGreaterThan(2);
    expect(text(".end")).not.toBe("");
  });

  it("of a publication has a band a section, its notebook on a shelf, and those one follows", async () => {
    await openPage({ type: "publication", id: 1 }, (library) => {
      library.follows = new Map([
        [`contributor-${personOf("Tomasz Wilk")}`, { keepsOffline: false, isMuted: false }],
      ]);
    });
    expect(text("[data-pane=page] h1")).toBe("Tidewater Quarterly");
    expect(text(".notebook h2")).toBe("The Slipway");
    expect(text(".rail .who .name")).toBe("Tomasz Wilk");
    await expectAccessible();
  });

  it("keeps its order while a sync brings something, and takes it in when asked", async () => {
    const library = await openWindow({ count: 40, place: null });
    await press("j");
    const before = headlines();
    library.arrive("Fresh off the wire");
    await until(() => named("New front page"));
    expect(headlines()).toEqual(before);
    await click(named("New front page"));
    expect(headlines()).toContain("Fresh off the wire");
  });

  it("says nothing is here, and how something comes", async () => {
    await openWindow({ place: null }, 1280, (library) => (library.stories = []));
    expect(text("[data-pane=page] .empty")).toContain("Nothing has come in yet.");
    await expectAccessible();
  });
});

describe("the page of a contributor", () => {
  it("has who they are, all they wrote by the year, whom with, and who may be the same", async () => {
    await openPage({ type: "contributor", id: personOf("Harriet Lowe") });
    expect(text("[data-pane=page] h1")).toBe("Harriet Lowe");
    expect(text(".bio")).toContain("the column Low Water");
    expect(one(".rhythm[role=img]").getAttribute("aria-label")).toMatch(/in the last 12 months$/);
    expect(text("[data-pane=page] .group h2")).toMatch(/^\d{4}$/);
    expect(headlines().length).toBeGreaterThan(4);
    expect(text("aside")).toContain("Writes with Maren Solheim");
    expect(text("aside")).toContain("Perhaps also H. Lowe");
    await expectAccessible();
  });

  it("of someone who is gone gives way to the front page", async () => {
    await openPage({ type: "contributor", id: 9_999 });
    expect(text("[data-pane=page] h1")).toBe("Front page");
  });

  it("of someone split off gives way to the page before when that is taken back", async () => {
    await openPage({ type: "contributor", id: personOf("Ines Vandermeer") });
    await click(named("I. Vandermeer is not the same person"));
    await press("g");
    await press("c");
    await until(() => expect(text(".people")).toContain("I. Vandermeer"));
    const links = [...document.querySelectorAll(".people .place")];
    await click(links.find((link) => link.textContent === "I. Vandermeer") as Element);
    expect(text("[data-pane=page] h1")).toBe("I. Vandermeer");
    await press("z", { ctrlKey: true });
    await until(() => expect(text("[data-pane=page] h1")).toBe("Contributors"));
    expect(document.querySelector('[role="alert"]')).toBeNull();
  });
});

describe("the page of a section", () => {
  it("has its counts, its writers and tags, and one kind alone when asked", async () => {
    const library = await openPage({ type: "section", id: 11 });
    expect(text("[data-pane=page] h1")).toBe("Ports");
    const own = library.on({ type: "section", id: 11 });
    expect(text("[data-pane=page] .where")).toContain(`${own.length} stories`);
    expect(headlines()).toEqual(own.map((story) => story.title));
    await expectAccessible();
    await click(named("Analysis"));
    const kind = own.filter((story) => story.kind === "analysis");
    expect(kind.length).toBeLessThan(own.length);
    expect(headlines()).toEqual(kind.map((story) => story.title));
    expect(named("Analysis").getAttribute("aria-pressed")).toBe("true");
    await click(named("Everything"));
    expect(headlines()).toHaveLength(own.length);
  });
});

describe("the page of a series", () => {
  it("runs from its first part, and goes on with the next", async () => {
    const library = await openPage({ type: "series", id: 31 });
    const parts = library.on({ type: "series", id: 31 }).reverse();
    expect(headlines()).toEqual(parts.map((story) => story.title));
    expect(text(".ordinal")).toBe("1");
    await expectAccessible();
    const next = (await library.series(31)).next;
    const at = parts.findIndex((story) => story.id === next?.id) + 1;
    await click(named(at === 1 ? "Begin with part 1" : `Go on with part ${at}`));
    expect(library.calls).toContain(`openStory ${next?.id}`);
    expect(document.querySelector("[data-pane=list]")).not.toBeNull();
  });

  it("says when every part is read", async () => {
    await openPage({ type: "series", id: 31 }, (library) => {
      library.stories = library.stories.map((story) => ({ ...story, isRead: true }));
    });
    expect(text("[data-pane=page]")).toContain("You have read every part.");
  });
});

describe("the page of what one follows", () => {
  it("says how to follow while one follows nobody", async () => {
    await openPage({ type: "following" });
    expect(text(".empty")).toContain("You follow nobody yet.");
    expect(text(".empty")).toContain("Press f on a story");
    await expectAccessible();
    await click(named("See the contributors"));
    expect(text("[data-pane=page] h1")).toBe("Contributors");
  });

  it("leaves the focus to a reader who was quicker than its drawing", async () => {
    await openWindow({ count: 40, place: null });
    const held: FrameRequestCallback[] = [];
    const frames = vi.spyOn(window, "requestAnimationFrame").mockImplementation((then) => held.push(then));
    const strike = (key: string): boolean =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
      );
    strike("g");
    strike("f");
    await vi.waitFor(() => expect(text("[data-pane=page] h1")).toBe("Following"));
    await vi.waitFor(() => expect(held.length).toBeGreaterThan(0));
    const step = named("See the contributors");
    step.focus();
    frames.mockRestore();
    while (held.length > 0) {
      held.splice(0).forEach((then) => then(0));
      await settle();
    }
    expect(document.activeElement).toBe(step);
  });

  it("has what is new, day by day, and all that is followed", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: NOW * 1000 });
    const library = await openPage({ type: "following" }, (made) => {
      made.follows = new Map([
        [`contributor-${personOf("Ines Vandermeer")}`, { keepsOffline: true, isMuted: false }],
        ["section-21", { keepsOffline: false, isMuted: true }],
      ]);
    });
    const days = [...document.querySelectorAll("[data-pane=page] .group h2")].map((day) => day.textContent);
    expect(days.slice(0, 2)).toEqual(["Today", "Yesterday"]);
    expect(new Set(days).size).toBe(days.length);
    expect(headlines()).toHaveLength(library.on({ type: "following" }).length);
    expect(text("aside")).toMatch(/Ines Vandermeer.*kept offline.*Rivers.*muted/);
    await expectAccessible();
  });
});

describe("the contributors of the library", () => {
  it("are found by name, and lead to their pages", async () => {
    await openWindow({ count: 40 });
    await press("g");
    await press("c");
    expect(text("[data-pane=page] h1")).toBe("Contributors");
    await until(() => expect(document.querySelectorAll(".people li").length).toBeGreaterThan(8));
    await expectAccessible();
    await type(one("[data-pane=page] input[type=search]") as HTMLInputElement, "wilk");
    await until(() => expect(document.querySelectorAll(".people li")).toHaveLength(1));
    await click(one(".people .place"));
    expect(text("[data-pane=page] h1")).toBe("Tomasz Wilk");
    await press("Escape");
    expect(text(".people")).toContain("Tomasz Wilk");
  });

  it("names brought from elsewhere are followed, and those nobody has yet are named", async () => {
    const library = await openWindow({ count: 40 });
    await press("g");
    await press("c");
    await click(named("Import names"));
    await type(one("dialog textarea") as HTMLTextAreaElement, "Tomasz Wilk\nNobody Yet\n");
    one("dialog form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    await until(() => expect(text("dialog")).toContain("Nobody Yet"));
    expect(library.follows.has(`contributor-${personOf("Tomasz Wilk")}`)).toBe(true);
    await expectAccessible();
  });
});
