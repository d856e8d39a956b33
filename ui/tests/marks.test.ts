/** Highlights and notes: from the frame's messages to the library, and their page; in the whole window. */
import { beforeEach, describe, expect, it } from "vitest";
import { readMessage } from "../src/reading/bridge";
import { byStory } from "../src/highlights/by-story";
import { click, expectAccessible, named, one, openWindow, press, settle, text, until } from "./window";

beforeEach(() => {
  document.title = "Layover";
  document.documentElement.lang = "en";
});

const BOX = { left: 40, top: 200, width: 120, height: 24 };

/** As the reading frame would say it. */
async function say(message: Record<string, unknown>): Promise<void> {
  const frame = document.querySelector("iframe");
  dispatchEvent(
    new MessageEvent("message", { data: { layover: 1, ...message }, source: frame?.contentWindow ?? null }),
  );
  await settle();
}

const select = (start: number, end: number): Promise<void> =>
  say({ type: "selection", text: "some words", place: { start, end }, box: BOX });

async function openStory() {
  const library = await openWindow();
  await press("j");
  await until(() => expect(document.querySelector("iframe")).not.toBeNull());
  await say({ type: "ready" });
  return library;
}

function write(selector: string, words: string): void {
  const field = one(selector) as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

describe("marking", () => {
  it("marks what is selected with one key, and undoes it", async () => {
    const library = await openStory();
    await select(0, 20);
    expect(document.querySelector(".marks")).not.toBeNull();
    await expectAccessible();
    await press("h");
    await until(() => expect(library.marked).toHaveLength(1));
    expect(library.marked[0]).toMatchObject({ quote: "The harbour was quiet th", colour: "yellow" });
    await until(() => expect(named("Highlight in yellow").getAttribute("aria-pressed")).toBe("true"));
    await press("z", { ctrlKey: true });
    await until(() => expect(library.marked).toHaveLength(0));
    await until(() => expect(document.querySelector(".marks")).toBeNull());
  });

  it("goes on in the colour last chosen, and gives a highlight another", async () => {
    const library = await openStory();
    await select(0, 20);
    await click(named("Highlight in rose"));
    await until(() => expect(library.marked[0]?.colour).toBe("rose"));
    await select(30, 40);
    await press("h");
    await until(() => expect(library.marked).toHaveLength(2));
    expect(library.marked[0]?.colour).toBe("rose");
    await say({ type: "mark", id: library.marked[1]?.id, box: BOX });
    await click(named("Highlight in green"));
    await until(() => expect(library.marked[1]?.colour).toBe("green"));
  });

  it("a note marks its passage, keeps words and labels, and can be changed", async () => {
    const library = await openStory();
    await select(0, 20);
    await press("c");
    await until(() => expect(document.activeElement?.tagName).toBe("TEXTAREA"));
    await expectAccessible();
    write("textarea", "A good beginning.");
    write('.marks input[type="text"]', "harbour, quiet mornings,");
    await press("Enter", { ctrlKey: true });
    await until(() => expect(library.marked[0]?.note).toBe("A good beginning."));
    expect(library.marked[0]?.tags).toEqual(["harbour", "quiet mornings"]);
    expect(document.querySelector(".marks")).toBeNull();
  });

  it("what is being written is not lost to a selection, and Cancel leaves all as it was", async () => {
    const library = await openStory();
    await press("c");
    await until(() => expect(document.activeElement?.tagName).toBe("TEXTAREA"));
    write("textarea", "To the whole");
    await say({ type: "selection", text: "", place: null, box: null });
    expect((one("textarea") as HTMLTextAreaElement).value).toBe("To the whole");
    await click(named("Cancel"));
    expect(document.querySelector("textarea")).toBeNull();
    expect(library.marked).toHaveLength(0);
    await press("c");
    await until(() => expect(document.activeElement?.tagName).toBe("TEXTAREA"));
    write("textarea", "To the whole");
    await click(named("Keep"));
    await until(() => expect(library.marked[0]).toMatchObject({ note: "To the whole", quote: "" }));
  });

  it("Escape keeps what was written, and a note nobody wrote leaves no highlight", async () => {
    const library = await openStory();
    await select(0, 20);
    await press("c");
    await until(() => expect(document.activeElement?.tagName).toBe("TEXTAREA"));
    expect(text(".marks form")).toContain("Ctrl+Enter");
    await press("Escape");
    await until(() => expect(document.querySelector(".marks")).toBeNull());
    expect(library.marked).toHaveLength(0);
    await select(0, 20);
    await press("c");
    await until(() => expect(document.activeElement?.tagName).toBe("TEXTAREA"));
    write("textarea", "Half a thought");
    await press("Escape");
    await until(() => expect(library.marked[0]).toMatchObject({ note: "Half a thought", place: [0, 20] }));
    expect(document.querySelector(".marks")).toBeNull();
  });

  it("a note being written is kept when the reader goes on to another story", async () => {
    const library = await openStory();
    await select(0, 20);
    await press("c");
    await until(() => expect(document.activeElement?.tagName).toBe("TEXTAREA"));
    write("textarea", "Half a thought");
    const [first, second] = library.stories;
    await click([...document.querySelectorAll('[data-pane=list] [role="option"]')][1] as Element);
    await until(() => expect(library.calls).toContain(`openStory ${second?.id}`));
    await until(() => expect(library.marked[0]).toMatchObject({ note: "Half a thought", story: first?.id }));
  });

  it("removing can be taken back from the line at the foot", async () => {
    const library = await openStory();
    await select(0, 20);
    await press("h");
    await until(() => expect(library.marked).toHaveLength(1));
    await click(named("Remove the highlight"));
    await until(() => expect(library.marked).toHaveLength(0));
    await click(named("Undo"));
    await until(() => expect(library.marked).toHaveLength(1));
  });

  it("with nothing selected the key asks the frame for a paragraph", async () => {
    await openStory();
    const said: unknown[] = [];
    const frame = one("iframe") as HTMLIFrameElement;
    if (frame.contentWindow) frame.contentWindow.postMessage = (order: unknown) => void said.push(order);
    await press("h");
    await until(() => expect(said).toContainEqual({ layover: 1, type: "paragraph" }));
  });
});

describe("the page of highlights", () => {
  async function withThree() {
    const library = await openStory();
    const id = library.stories[0]?.id ?? 0;
    const other = library.stories[1]?.id ?? 0;
    await library.highlight(id, 30, 60, "blue");
    await library.highlight(id, 0, 20, "yellow");
    await library.noteStory(other, "Ask the pilots");
    library.marked = library.marked.map((mark) =>
      mark.place?.[0] === 30
        ? { ...mark, lost: "The story has changed, and no longer holds this passage." }
        : mark,
    );
    await press("g");
    await press("n");
    await until(() => expect(document.querySelectorAll(".entry")).toHaveLength(3));
    return library;
  }

  it("shows them story by story, says which are lost, and opens one in its place", async () => {
    const library = await withThree();
    await expectAccessible();
    expect(document.querySelectorAll(".sheet section")).toHaveLength(2);
    expect(document.body.textContent).toContain("no longer holds this passage");
    const first = library.stories[0]?.id;
    await click(
      [...document.querySelectorAll(".entry button")].find((b) =>
        b.textContent?.includes("Open in"),
      ) as Element,
    );
    await until(() =>
      expect(library.calls.filter((call) => call.startsWith("openStory")).length).toBeGreaterThan(1),
    );
    expect(first).toBeDefined();
  });

  it("finds by words of passage and note", async () => {
    await withThree();
    write('input[data-key="find"]', "pilots ask");
    await until(() => expect(document.querySelectorAll(".entry")).toHaveLength(1));
    write('input[data-key="find"]', "nowhere");
    await until(() => expect(document.body.textContent).toContain("Nothing you marked has “nowhere” in it."));
  });

  it("writes them out, those that are shown, and says where", async () => {
    const library = await withThree();
    await click(one('[data-pane="page"] button[aria-haspopup="menu"][aria-label="Export"]'));
    const item = [...document.querySelectorAll('[role="menuitem"]')].find((one) =>
      one.textContent?.includes("As Markdown"),
    );
    await click(item as Element);
    expect(library.calls).toContain("writeList highlights  markdown");
    await until(() => expect(text(".notice")).toContain("Documents/Layover/highlights"));
    await click(named("Show exported files"));
    expect(library.calls).toContain("showExports");
  });

  it("changes a note where it stands", async () => {
    const library = await withThree();
    await click(
      [...document.querySelectorAll(".entry button")].find((b) =>
        b.textContent?.includes("Change the note"),
      ) as Element,
    );
    write(".entry textarea", "Ask them twice");
    await press("Enter", { ctrlKey: true });
    await until(() => expect(library.marked.some((mark) => mark.note === "Ask them twice")).toBe(true));
  });
});

describe("the frame's messages", () => {
  const frame = {} as MessageEventSource;
  const read = (data: unknown) => readMessage({ source: frame, data } as MessageEvent, frame);

  it.each([
    [{ start: -1, end: 4 }],
    [{ start: 4, end: 4 }],
    [{ start: 0.5, end: 4 }],
    [{ start: 0, end: 2 ** 40 }],
    [{ start: "0", end: "4" }],
    ["0:4"],
  ])("a place that is none is no place: %j", (place) => {
    const said = read({ layover: 1, type: "selection", text: "x", place, box: BOX });
    expect(said).toEqual({ type: "selection", text: "x", place: null, box: BOX });
  });

  it("a mark needs an id and a box", () => {
    expect(read({ layover: 1, type: "mark", id: 4, box: BOX })).toEqual({ type: "mark", id: 4, box: BOX });
    expect(read({ layover: 1, type: "mark", id: 0, box: BOX })).toBeNull();
    expect(read({ layover: 1, type: "mark", id: 4, box: { ...BOX, top: Number.NaN } })).toBeNull();
  });
});

describe("by story", () => {
  it("keeps stories that are gone apart", () => {
    const mark = (id: number, title: string) =>
      ({ id, title, story: null, url: null, publication: "P", place: null }) as never;
    expect(
      byStory([mark(1, "A"), mark(2, "B"), mark(3, "A")]).map((story) => story.highlights.length),
    ).toEqual([2, 1]);
  });
});
