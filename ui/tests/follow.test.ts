/** The reader's acts on people, publications and views: each shows at once, and each can be taken back. */
import { beforeEach, describe, expect, it } from "vitest";
import {
  expectAccessible,
  pageOf,
  personOf,
  click,
  named,
  one,
  openWindow,
  press,
  text,
  until,
} from "./window";

const HARRIET = personOf("Harriet Lowe");
const SHORT = personOf("H. Lowe");
const INES = personOf("Ines Vandermeer");

async function choose(name: string, menu: string): Promise<void> {
  await click(named(menu));
  const item = [...document.querySelectorAll('[role^="menuitem"]')].find(
    (candidate) => candidate.querySelector(".name")?.textContent === name,
  );
  await click(item as Element);
}

async function takeBack(): Promise<void> {
  await click(named("Undo", one(".notice")));
}

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Layover";
});

describe("following", () => {
  it("begins with a button that keeps the focus, shows in the library, and is taken back", async () => {
    const library = await openWindow({ count: 40, place: pageOf({ type: "contributor", id: HARRIET }) });
    await click(named("Follow Harriet Lowe"));
    expect(text(".notice")).toContain("Following Harriet Lowe.");
    await until(() => expect(text("[role=tree]")).toContain("Harriet Lowe"));
    await until(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toBe("Following Harriet Lowe"),
    );
    await takeBack();
    expect(library.follows.size).toBe(0);
    await until(() => named("Follow Harriet Lowe"));
  });

  it("keeps offline and mutes, each with its way back, and ends", async () => {
    const library = await openWindow(
      { count: 40, place: pageOf({ type: "contributor", id: INES }) },
      1280,
      (made) => {
        made.follows = new Map([[`contributor-${INES}`, { keepsOffline: false, isMuted: false }]]);
      },
    );
    const follow = (): unknown => library.followOf({ type: "contributor", id: INES });
    await choose("Keep offline", "Following Ines Vandermeer");
    expect(follow()).toEqual({ keepsOffline: true, isMuted: false });
    await until(() =>
      expect(named("Keep offline: everything by Ines Vandermeer").getAttribute("aria-pressed")).toBe("true"),
    );
    await takeBack();
    expect(follow()).toEqual({ keepsOffline: false, isMuted: false });
    await until(() =>
      expect(named("Keep offline: everything by Ines Vandermeer").getAttribute("aria-pressed")).toBe("false"),
    );
    await choose("Mute", "Following Ines Vandermeer");
    expect(follow()).toEqual({ keepsOffline: false, isMuted: true });
    await choose("Unfollow", "Following Ines Vandermeer");
    expect(follow()).toBeNull();
    await takeBack();
    expect(follow()).toEqual({ keepsOffline: false, isMuted: true });
  });

  it("f follows who wrote the headline in focus, and on a page without one what it is about", async () => {
    const library = await openWindow({ count: 40, place: pageOf({ type: "section", id: 11 }) });
    await press("f");
    expect([...library.follows.keys()]).toEqual(["section-11"]);
    await press("j");
    await press("f");
    await until(() => expect(library.follows.has(`contributor-${INES}`)).toBe(true));
  });

  it("f finds who is meant by another name of theirs", async () => {
    const library = await openWindow({ count: 40, place: pageOf({ type: "contributor", id: HARRIET }) });
    await click(named("H. Lowe is the same person"));
    const isTheirs = (): boolean =>
      /H\. Lowe/.test(document.activeElement?.closest("article")?.textContent ?? "");
    for (let step = 0; step < 20 && !isTheirs(); step += 1) await press("j");
    expect(isTheirs()).toBe(true);
    library.calls.length = 0;
    await press("f");
    await until(() => expect([...library.follows.keys()]).toEqual([`contributor-${HARRIET}`]));
    // Whose a name is, is one question.
    expect(library.calls.filter((call) => call.startsWith("credits"))).toHaveLength(1);
  });

  it("the first stories of a new library bring the question what to follow, once, and it can be left", async () => {
    const library = await openWindow({ isNew: true, newStories: 12 });
    await click(named("Subscribe to Tidewater Quarterly"));
    await click(named("Sync and start reading"));
    await until(() => expect(text('.region[role="status"]')).toContain("worth following"));
    await click(named("Choose sections and people"));
    expect(text("dialog h2")).toBe("Whom and what to follow");
    document.title = "Layover";
    await expectAccessible();
    await click(named("Follow Ports"));
    expect([...library.follows.keys()]).toEqual(["section-11"]);
    await click(named("Undo"));
    await until(() => expect(library.follows.size).toBe(0));
    await click(named("Done"));
    expect(document.querySelector("dialog")).toBeNull();
    await press("r");
    await until(() => expect(library.calls.filter((call) => call === "sync")).toHaveLength(2));
    expect(text('.region[role="status"]')).not.toContain("worth following");
  });

  it("what a sync brings of them is said, quietly", async () => {
    await openWindow({ followedNews: "2 new stories by Ines Vandermeer." });
    await press("r");
    await until(() => expect(text('.region[role="status"]')).toContain("2 new stories by Ines Vandermeer."));
  });
});

describe("who is who", () => {
  const proposal = "H. Lowe is the same person";

  it("two are made one, and two again", async () => {
    const library = await openWindow({ count: 40, place: pageOf({ type: "contributor", id: HARRIET }) });
    await click(named(proposal));
    expect(text(".notice")).toContain("are one person now");
    await until(() => expect(text("aside")).toContain("Also printed as H. Lowe"));
    expect(library.people.idOf("H. Lowe")).toBe(HARRIET);
    await takeBack();
    expect(library.people.idOf("H. Lowe")).toBe(SHORT);
    await until(() => named(proposal));
  });

  it("a name is split off, and taken back", async () => {
    const library = await openWindow({ count: 40, place: pageOf({ type: "contributor", id: INES }) });
    await click(named("I. Vandermeer is not the same person"));
    expect(library.people.idOf("I. Vandermeer")).not.toBe(INES);
    await until(() => expect(text("aside")).not.toContain("Also printed as"));
    await takeBack();
    expect(library.people.idOf("I. Vandermeer")).toBe(INES);
    await until(() => named("I. Vandermeer is not the same person"));
  });

  it("a proposal is dismissed, and taken back", async () => {
    await openWindow({ count: 40, place: pageOf({ type: "contributor", id: HARRIET }) });
    await click(named("H. Lowe is someone else"));
    await until(() => expect(text("[data-pane=page]")).not.toContain("Perhaps also"));
    await takeBack();
    await until(() => named(proposal));
  });
});

describe("the library pane", () => {
  it("puts a publication first, and back among the others", async () => {
    await openWindow({ count: 40, place: pageOf({ type: "publication", id: 2 }) });
    const first = (): string | null | undefined =>
      document.querySelector("[data-line^=p] .name")?.textContent;
    expect(first()).toBe("Tidewater Quarterly");
    await choose("Put The Inland Review first", "More");
    await until(() => expect(first()).toBe("The Inland Review"));
    await takeBack();
    await until(() => expect(first()).toBe("Tidewater Quarterly"));
  });

  it("has a menu on each line, by keys too, which goes back to its line", async () => {
    const library = await openWindow({ count: 40, place: null });
    one("[data-line=all]").focus();
    for (let line = 0; line < 8; line += 1) await press("ArrowDown");
    await press("F10", { shiftKey: true });
    const items = [...document.querySelectorAll('[role="menu"] button')].map((item) =>
      item.textContent?.trim(),
    );
    expect(items).toEqual([
      "Mark all read",
      "Follow",
      "Pictures of every story",
      "Pictures of saved stories alone",
      "No pictures",
      "Pictures as in Settings",
      "Export…",
      "Print…",
      "Make an edition of this",
      "Put The Inland Review first",
      "Unsubscribe from The Inland Review",
    ]);
    await expectAccessible();
    for (let item = 0; item < 9; item += 1) await press("ArrowDown");
    await click(document.activeElement as Element);
    expect([...library.preferred]).toEqual([2]);
    expect(document.querySelector('[role="menu"]')).toBeNull();
    expect(document.activeElement?.getAttribute("data-line")).toBe("p2");
    await takeBack();
    expect(library.preferred.size).toBe(0);
    // The lines stand in their order again before the focus is given to one.
    await until(() => expect(text("[data-line^=p] .name")).toBe("Tidewater Quarterly"));
    one("[data-line=p2]").focus();
    await press("F10", { shiftKey: true });
    await press("Escape");
    expect(document.activeElement?.getAttribute("data-line")).toBe("p2");
  });

  it("opens a view as a list, and removes it with a way back", async () => {
    const library = await openWindow({ count: 40, place: null }, 1280, (made) => {
      made.views = [{ id: 41, name: "Long reads", query: "longer:10" }];
    });
    await click(one("[data-line=v41]"));
    expect(text("[data-pane=list] h1")).toBe("Long reads");
    expect(document.querySelector("[data-pane=page]")).toBeNull();
    const { length } = library.on({ type: "view", id: 41 });
    expect(one('[role="option"]').getAttribute("aria-setsize")).toBe(String(length));
    await choose("Remove the view “Long reads”", "More");
    await until(() => expect(document.querySelector("[data-line=v41]")).toBeNull());
    await takeBack();
    await until(() => one("[data-line=v41]"));
  });
});
