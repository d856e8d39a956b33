/** The rules that need no screen: keys, panes, lists, undo, search, dates, themes. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { isName, needsWelcome, readAddress } from "../src/firstrun/need";
import type { ListFilter, Overview } from "../src/ipc/contract";
import { decodeIds } from "../src/ipc/ipc";
import { FakeLibrary } from "../src/ipc/fake";
import { BINDINGS, chord, resolveKey, tooltip, type KeyPress } from "../src/lib/keys";
import { age, ago, habitsOf } from "../src/lib/dates";
import { fit, layoutFor, readWidths } from "../src/lib/panes";
import { strings } from "../src/lib/strings";
import { fixedLines, isCurrent, publicationLines, publicationOf } from "../src/library/tree";
import { ALL, losesStories, sameFilter, stillThere, titleOf } from "../src/list/filters";
import { adopt, compare, nextAmong } from "../src/list/order";
import { drawnRows, rowHeight, scrollToRow, visibleSlice } from "../src/list/visible";
import { rowWords, source } from "../src/list/words";
import { storyAskedFor } from "../src/reading/asked";
import { minutesLeft } from "../src/reading/bridge";
import { Countdown, UndoHistory, type Step } from "../src/saved/undo";
import { choose } from "../src/firstrun/choose";
import type { CatalogueItem } from "../src/ipc/contract";
import { groupResults, withoutOpenCondition } from "../src/search/grouping";
import { matches, matchRanges, pieces } from "../src/search/marks";
import { tokenSet } from "../src/settings/theme";

const NOW = 1_795_000_000;

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrl: false, shift: false, alt: false, meta: false, ...more };
}

describe("what the library is told of dates and large numbers", () => {
  it.each([
    ["en-US", true, ["AM", "PM"], ",", ","],
    ["en-GB", false, [], ",", ","],
    ["de", false, [], ".", "."],
    ["es", false, [], "", "."],
    ["fr-CA", false, [], "\u00A0", "\u00A0"],
    ["ar-EG", false, ["ص", "م"], "٬", "٬"],
    ["zh-CN", true, [], ",", ","],
  ])("%s", (locale, isMonthFirst, halves, thousand, tenThousand) => {
    expect(habitsOf(locale)).toEqual({ isMonthFirst, halves, thousand, tenThousand });
  });
});

describe("keys", () => {
  it.each([
    [press("j"), "openNext"],
    [press("k"), "openPrevious"],
    [press("n"), "focusNext"],
    [press("ArrowUp"), "focusPrevious"],
    [press(" "), "space"],
    [press(" ", { shift: true }), "spaceBack"],
    [press("A", { shift: true }), "markAllRead"],
    [press("z", { ctrl: true }), "undo"],
    [press("?", { shift: true }), "help"],
    [press("/"), "search"],
    [press("F6", { shift: true }), "previousPane"],
    [press(",", { ctrl: true }), "settings"],
  ])("%o is %s", (pressed, action) => {
    expect(resolveKey(pressed, "", false)).toEqual({ type: "action", action });
  });

  it("caps lock changes nothing: only Shift makes a capital", () => {
    expect(chord(press("J"))).toBe("j");
    expect(chord(press("a", { shift: true }))).toBe("Shift+A");
  });

  it("g waits for a second key, and only for one it knows", () => {
    expect(resolveKey(press("g"), "", false)).toEqual({ type: "prefix", prefix: "g" });
    expect(resolveKey(press("u"), "g", false)).toEqual({ type: "action", action: "goUnread" });
    expect(resolveKey(press("x"), "g", false)).toEqual({ type: "nothing" });
    expect(resolveKey(press("g"), "g", false)).toEqual({ type: "action", action: "goFirst" });
  });

  it("never acts while one types, but for leaving the field", () => {
    for (const binding of BINDINGS.filter(
      (one) => !["escape", "find", "palette", "nextPane", "previousPane"].includes(one.action),
    ))
      for (const keys of binding.keys) {
        const key = keys.split("+").at(-1) === "Space" ? " " : (keys.split("+").at(-1) ?? "");
        const typed = press(key, { shift: keys.includes("Shift"), ctrl: keys.includes("Ctrl") });
        expect(resolveKey(typed, "", true), keys).toEqual({ type: "nothing" });
      }
    expect(resolveKey(press("Escape"), "", true)).toEqual({ type: "action", action: "escape" });
    expect(resolveKey(press("k", { ctrl: true }), "", true)).toEqual({ type: "action", action: "palette" });
    expect(resolveKey(press("F6", { shift: true }), "", true)).toEqual({
      type: "action",
      action: "previousPane",
    });
  });

  it("gives no key two meanings, and every action a name and a key", () => {
    const all = BINDINGS.flatMap((binding) => binding.keys);
    expect(new Set(all).size).toBe(all.length);
    expect(BINDINGS.every((binding) => binding.label !== "" && binding.keys.length > 0)).toBe(true);
    expect(tooltip("Save", "toggleSaved")).toBe("Save (s)");
  });

  it("mark all read is not next to refresh", () => {
    expect(resolveKey(press("R", { shift: true }), "", false)).toEqual({ type: "nothing" });
    expect(resolveKey(press("a"), "", false)).not.toEqual({ type: "action", action: "markAllRead" });
  });
});

describe("panes", () => {
  it.each([
    [1280, "three"],
    [900, "three"],
    [899, "two"],
    [620, "two"],
    [619, "one"],
  ])("%i px have room for %s", (width, layout) => {
    expect(layoutFor(width)).toBe(layout);
  });

  it("never leaves the story less than it needs", () => {
    const widths = fit({ library: 360, list: 560 }, 1000, "three");
    expect(1000 - widths.library - widths.list).toBeGreaterThanOrEqual(320);
  });

  it("takes kept widths, and the usual ones for anything odd", () => {
    expect(readWidths([200, 400, 1, 0])).toEqual({
      library: 200,
      list: 400,
      libraryFolded: true,
      listFolded: false,
    });
    expect(readWidths([])).toMatchObject({ library: 232, list: 360 });
    expect(readWidths([9_999, 1])).toMatchObject({ library: 360, list: 280 });
  });
});

describe("the virtual list", () => {
  it("draws what is seen and a little more", () => {
    expect(visibleSlice(0, 800, 88, 100_000)).toEqual({ start: 0, end: 16 });
    expect(visibleSlice(880_000, 800, 88, 100_000)).toEqual({ start: 9_994, end: 10_016 });
    expect(visibleSlice(1e9, 800, 88, 50)).toEqual({ start: 44, end: 50 });
    expect(visibleSlice(0, 800, 88, 0)).toEqual({ start: 0, end: 0 });
    expect(visibleSlice(-40, 0, 88, 3)).toEqual({ start: 0, end: 3 });
  });

  it("keeps the focused row, wherever the list was scrolled to", () => {
    expect(drawnRows({ start: 10, end: 13 }, 2, 50)).toEqual([2, 10, 11, 12]);
    expect(drawnRows({ start: 10, end: 13 }, 40, 50)).toEqual([10, 11, 12, 40]);
    expect(drawnRows({ start: 10, end: 13 }, 11, 50)).toEqual([10, 11, 12]);
    expect(drawnRows({ start: 0, end: 2 }, 7, 2)).toEqual([0, 1]);
  });

  it("scrolls no more than it must", () => {
    expect(scrollToRow(0, 88, 300, 800)).toBe(0);
    expect(scrollToRow(20, 88, 0, 800)).toBe(21 * 88 - 800);
    expect(scrollToRow(5, 88, 300, 800)).toBe(300);
  });

  it("has rows of the height of the density", () => {
    expect([rowHeight("standard", 360), rowHeight("headlines", 360)]).toEqual([88, 44]);
    expect(rowHeight("magazine", 360)).toBeGreaterThan(250);
    expect(rowHeight("anything else", 360)).toBe(88);
  });
});

describe("a list under change", () => {
  const of = (...ids: number[]): Float64Array => Float64Array.from(ids);

  it("is never reordered, and counts what waits", () => {
    const { ids, waiting } = compare(of(3, 2, 1), of(9, 1, 2, 3, 8), null, false);
    expect([...ids]).toEqual([3, 2, 1]);
    expect(waiting).toBe(2);
  });

  it("keeps stories that were read in it, until asked anew", () => {
    expect([...compare(of(3, 2, 1), of(3), null, true).ids]).toEqual([3, 2, 1]);
  });

  it("drops stories that left the library, but never the open one", () => {
    expect([...compare(of(3, 2, 1), of(3), 1, false).ids]).toEqual([3, 1]);
  });

  it("keeps the open story behind its old neighbour", () => {
    expect([...adopt(of(5, 4, 3, 2), of(9, 5, 2), 3)]).toEqual([9, 5, 3, 2]);
    expect([...adopt(of(5, 4), of(9), 5)]).toEqual([5, 9]);
    expect([...adopt(of(5, 4), of(5, 4), 5)]).toEqual([5, 4]);
    expect([...adopt(of(5), of(7), 99)]).toEqual([7]);
  });

  it("finds the next of some, round the end", () => {
    expect(nextAmong(of(1, 2, 3, 4), 1, new Set([1, 4]))).toBe(4);
    expect(nextAmong(of(1, 2, 3, 4), 3, new Set([2]))).toBe(2);
    expect(nextAmong(of(1, 2), -1, new Set([1]))).toBe(1);
    expect(nextAmong(of(1, 2), 0, new Set())).toBeNull();
  });
});

describe("filters and the library tree", async () => {
  const overview = await new FakeLibrary({ now: NOW }).overview();
  const section: ListFilter = { ...ALL, scope: { type: "section", id: 21 } };

  it("names a list, and a section with its publication", () => {
    expect(titleOf(ALL, overview)).toEqual({ name: "All", of: null });
    expect(titleOf({ ...ALL, unreadOnly: true }, overview).name).toBe("Unread");
    expect(titleOf(section, overview)).toEqual({ name: "Rivers", of: "The Inland Review" });
  });

  it("knows which lists lose stories, which are the same, which are gone", () => {
    expect(losesStories(ALL)).toBe(false);
    expect(losesStories({ ...ALL, unreadOnly: true })).toBe(true);
    expect(losesStories({ ...ALL, scope: { type: "saved" } })).toBe(true);
    expect(sameFilter(section, { ...section })).toBe(true);
    expect(sameFilter(section, { ...section, scope: { type: "section", id: 22 } })).toBe(false);
    expect(stillThere(section, overview)).toBe(true);
    expect(stillThere({ ...ALL, scope: { type: "publication", id: 77 } }, overview)).toBe(false);
  });

  it("folds sections out under their publication, with counts that add up", () => {
    const folded = publicationLines(overview, new Set());
    expect(folded.map((line) => line.level)).toEqual([1, 1, 1, 1]);
    const lines = publicationLines(overview, new Set([1]));
    expect(lines.map((line) => line.name).slice(0, 3)).toEqual(["Tidewater Quarterly", "Ports", "Coasts"]);
    const inside = lines.filter((line) => line.level === 2);
    expect(inside.map((line) => line.ofTotal)).toEqual([6, 6, 6, 6, 6, 6]);
    expect(inside.at(-1)).toMatchObject({ name: "Low Water", icon: "series" });
    const sections = inside.filter((line) => line.filter.scope.type === "section");
    expect(sections.reduce((sum, line) => sum + line.count, 0)).toBe(lines[0]?.count);
    expect(publicationOf(section, overview)).toBe(2);
  });

  it("has one current line, whatever the order or the unread filter inside a publication", () => {
    const lines = [...fixedLines(overview, true), ...publicationLines(overview, new Set([2]))];
    const current = (filter: ListFilter): string[] =>
      lines.filter((line) => isCurrent(line, filter, "list")).map((line) => line.key);
    expect(current(ALL)).toEqual(["all"]);
    expect(current({ ...ALL, unreadOnly: true, oldestFirst: true })).toEqual(["unread"]);
    expect(current({ ...section, unreadOnly: true })).toEqual(["s21"]);
  });

  it("counts what is unread, and says on All how many there are in all", () => {
    const [all, unread] = fixedLines(overview, true).filter((line) => /^(all|unread)$/.test(line.key));
    expect(all?.count).toBe(overview.counts.unread);
    expect(all?.count).toBe(unread?.count);
    expect(all?.countsUnread).toBe(true);
    expect(all?.total).toBe(overview.counts.all);
    expect(strings.inAll(overview.counts.all)).toBe("60 stories in all");
  });

  it("says trouble in words on the publication's line", () => {
    const line = publicationLines(overview, new Set()).find((one) => one.name === "Night Desk");
    expect(line?.trouble).toContain("did not answer");
  });
});

describe("the welcome", async () => {
  const overviewOf = (options: ConstructorParameters<typeof FakeLibrary>[0]): Promise<Overview> =>
    new FakeLibrary({ now: NOW, ...options }).overview();

  it("greets a library that holds the handbook alone, and only the first time", async () => {
    const fresh = await overviewOf({ isNew: true });
    expect(needsWelcome(fresh, null)).toBe(true);
    expect(needsWelcome(fresh, { filter: ALL, selected: null, isPage: false, prefersPages: false })).toBe(
      false,
    );
    expect(needsWelcome({ ...fresh, isDemo: true }, null)).toBe(false);
    expect(needsWelcome(await overviewOf({}), null)).toBe(false);
  });

  it("does not greet a reader whose saved stories outlived every publication", async () => {
    const library = new FakeLibrary({ now: NOW });
    for (const { id, siteUrl } of (await library.overview()).publications)
      if (siteUrl !== null) await library.unsubscribe(id);
    const overview = await library.overview();
    expect(overview.counts.saved).toBeGreaterThan(0);
    expect(needsWelcome(overview, null)).toBe(false);
    expect(needsWelcome({ ...overview, counts: { ...overview.counts, saved: 0 } }, null)).toBe(true);
  });

  it("asks for an address before it looks one up", () => {
    expect(readAddress("  ")).toBeNull();
    expect(readAddress(" example.org ")).toBe("example.org");
  });

  it("reads the story a start asks for, and nothing else", () => {
    expect(storyAskedFor("#story-12")).toBe(12);
    for (const odd of ["", "#story-", "#story-1x", "#story-99999999999999999999"])
      expect(storyAskedFor(odd)).toBeNull();
  });
});

describe("undo", () => {
  afterEach(() => vi.useRealTimers());

  it("takes back the newest first, and each act once", () => {
    const history = new UndoHistory();
    const step = (sentence: string): Step => ({
      sentence,
      back: async () => undefined,
      again: async () => null,
    });
    const [one, two, three] = [step("One."), step("Two."), step("Three.")];
    for (const each of [one, two, three]) history.push(each);
    expect(history.take(two)).toBe(two);
    expect(history.take(two)).toBeNull();
    expect(history.pop()).toBe(three);
    history.undone(three);
    expect(history.popUndone()).toBe(three);
    history.undone(three);
    history.push(two);
    expect(history.popUndone()).toBeNull();
    expect([history.pop(), history.pop(), history.pop()]).toEqual([two, one, null]);
  });

  it("offers for ten seconds, and longer while one is at it", () => {
    vi.useFakeTimers();
    const done = vi.fn();
    const countdown = new Countdown(10_000, done, () => Date.now());
    countdown.run();
    vi.advanceTimersByTime(6_000);
    countdown.hold();
    vi.advanceTimersByTime(60_000);
    expect(done).not.toHaveBeenCalled();
    countdown.run();
    vi.advanceTimersByTime(3_999);
    expect(done).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(done).toHaveBeenCalledOnce();
  });
});

describe("search", () => {
  it("marks where words begin, whatever their case and accents", () => {
    expect(matchRanges("The Émigré’s harbour", "emi HARB")).toEqual([
      [4, 7],
      [13, 17],
    ]);
    expect(matchRanges("Harbour", "")).toEqual([]);
    expect(matchRanges("🚢 Straße", "stra")).toEqual([[3, 7]]);
    expect(matches("The timetable is a treaty", "trea time")).toBe(true);
    expect(matches("The timetable", "table")).toBe(false);
  });

  it("cuts at marks, and survives marks that are wrong", () => {
    expect(pieces("abcdef", [[1, 3]])).toEqual([
      { text: "a", isMarked: false },
      { text: "bc", isMarked: true },
      { text: "def", isMarked: false },
    ]);
    const wrong: [number, number][] = [
      [4, 2],
      [-3, 2],
      [1, 99],
      [500, 600],
    ];
    expect(
      pieces("abcdef", wrong)
        .map((piece) => piece.text)
        .join(""),
    ).toBe("abcdef");
    expect(pieces("<b>", [])).toEqual([{ text: "<b>", isMarked: false }]);
  });

  it("groups places, headlines, text and commands, each in its rank", async () => {
    const library = new FakeLibrary({ now: NOW, count: 20 });
    const results = await library.search("river", { type: "all" }, 20);
    const [row] = await library.storyRows([1000]);
    if (!row) throw new Error("no story");
    const found = [
      ...results,
      { row, snippet: "by the river", marks: [[7, 12]] as [number, number][], titleMarks: [], without: [] },
    ];
    const groups = groupResults("river", found, await library.overview());
    expect(groups.map((group) => group.name)).toEqual([strings.groupPlaces, strings.groupText]);
    const named = [{ row, snippet: "Of boats.", marks: [], titleMarks: [], without: [] }];
    expect(groupResults("okafor", named, null).map((group) => group.name)).toEqual([strings.groupNames]);
    const small = { row, snippet: "", marks: [], without: [] };
    const [night, car] = [
      { ...small, titleMarks: [[12, 13]] as [number, number][] },
      { ...small, marks: [[0, 20]] as [number, number][], titleMarks: [] },
    ];
    const remembered = groupResults("price of a good car", [car, night], null);
    expect(remembered.map((group) => group.name)).toEqual([strings.groupText]);
    const whole = { ...small, titleMarks: [[0, 5]] as [number, number][] };
    for (const words of ["river", 'river author:"Okafor"', "rive"])
      expect(groupResults(words, [whole], null)[0]?.name).toBe(strings.groupTitles);
    const slipped = groupResults("fisheires", [], await library.overview());
    expect(slipped[0]?.found[0]).toMatchObject({ type: "place", name: "Fisheries" });
    expect(withoutOpenCondition("salt author:")).toBe("salt ");
    expect(withoutOpenCondition("salt author:okafor")).toBe("salt author:okafor");
    expect(groupResults("", [], await library.overview())[0]?.found).toHaveLength(12);
    expect(groupResults("sync", [], null)[0]?.found[0]).toMatchObject({ type: "command", action: "sync" });
  });
});

describe("words", () => {
  it.each([
    [30, "now"],
    [12 * 60, "12m"],
    [3 * 3600, "3h"],
    [2 * 86_400 + 5, "2d"],
  ])("%i s ago is %s at the edge of a row", (seconds, expected) => {
    expect(age(NOW - seconds, NOW)).toBe(expected);
  });

  it("names the day after a week, the year after a year, and never the future", () => {
    expect(age(NOW - 20 * 86_400, NOW)).toMatch(/\d/);
    expect(age(NOW - 700 * 86_400, NOW)).toMatch(/20\d\d/);
    expect(age(NOW + 500, NOW)).toBe("now");
    expect(ago(NOW - 86_400, NOW)).toBe("yesterday");
  });

  it("says a row whole, unread first", async () => {
    const [row] = await new FakeLibrary({ now: NOW }).storyRows([1000]);
    if (!row) throw new Error("no story");
    const said = rowWords(row, NOW);
    expect(said.startsWith("Unread. The strait that learned")).toBe(true);
    expect(said).toContain("Ines Vandermeer");
    expect(said.endsWith("All 3 pictures are here")).toBe(true);
    // What is printed, in the order it is printed: what is seen can be said (WCAG 2.5.3).
    expect(said).toContain(`${row.title}. Tidewater Quarterly · Ports. Ines Vandermeer. `);
    expect(rowWords(row, NOW, "section", true)).toContain(`${row.title}. Analysis. `);
    expect(source(row, "library")).toBe("Tidewater Quarterly · Ports");
    expect(source(row, "publication")).toBe("Ports");
    expect(source(row, "section")).toBe("Analysis");
  });

  it("counts in the right number", () => {
    expect(strings.stories(1)).toBe("1 story");
    expect(strings.newStories(3)).toBe("3 new stories");
    expect(strings.timeLeft(0.2)).toBe("1 s left");
    expect(minutesLeft(10, 0)).toBe(10);
    expect(minutesLeft(10, 0.95)).toBe(1);
    expect(minutesLeft(10, 1)).toBe(0);
  });
});

describe("themes and ids", () => {
  it("resolves the system's wishes and leaves the reader's alone", () => {
    expect(tokenSet("system", true, false)).toBe("dark");
    expect(tokenSet("system", false, true)).toBe("contrast");
    expect(tokenSet("contrast", true, false)).toBe("contrast-dark");
    expect(tokenSet("sepia", true, true)).toBe("sepia");
  });

  it("decodes ids from raw bytes in either form they travel", () => {
    const bytes = Float64Array.from([3, 9_007_199_254_740_991]).buffer;
    expect([...decodeIds(bytes)]).toEqual([3, 9_007_199_254_740_991]);
    expect([...decodeIds([...new Uint8Array(bytes)])]).toEqual([3, 9_007_199_254_740_991]);
    expect([...decodeIds(bytes.slice(0, 12))]).toEqual([3]);
  });
});

describe("the catalogue", () => {
  const item = (name: string, language: string, field: string): CatalogueItem => ({
    name,
    description: "Reporting of some kind.",
    address: `https://${name}.example/`,
    language,
    field,
    isSubscribed: false,
    isVerified: false,
    licence: null,
    isOwn: false,
    profile: null,
  });
  const all = [item("First", "en", "affairs"), item("Essais", "fr", "books"), item("Quay", "en", "science")];
  const names = (words: string, spoken: string[] = ["en"]): string[] =>
    choose(all, words, spoken).map((one) => one.name);

  it("shows what the reader can read first, and what words ask for alone", () => {
    expect(names("")).toEqual(["First", "Quay", "Essais"]);
    expect(names("", ["fr-FR"])).toEqual(["First", "Essais", "Quay"]);
    expect(names("french")).toEqual(["Essais"]);
    expect(names("sci rep")).toEqual(["Quay"]);
    expect(names("nothing like it")).toEqual([]);
  });

  it("forgives slips in names, and only where nothing fits", () => {
    const more = [
      item("The Economist", "en", "affairs"),
      item("Écologie", "fr", "affairs"),
      item("Quai", "en", "x"),
    ];
    const found = (words: string): string[] =>
      choose([...all, ...more], words, ["en"]).map((one) => one.name);
    expect(found("economst")).toEqual(["The Economist"]);
    expect(found("the econmist")).toEqual(["The Economist"]);
    expect(found("ecologie")).toEqual(["Écologie"]);
    expect(found("quay")).toEqual(["Quay"]);
  });

  it("is asked for a name that is typed in the place of an address", () => {
    expect(["The Economist", "economist", "Süddeutsche", "新闻"].map(isName)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const addresses = [
      "economist.com",
      "https://x.example/",
      "reader:8080",
      "localhost",
      "192.168.1.4",
      " ",
      "a/b",
    ];
    expect(addresses.map(isName)).toEqual(addresses.map(() => false));
  });
});
