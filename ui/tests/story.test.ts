/** The open story's own acts, and search as one types: against the library in memory, in the whole window. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { expectAccessible, named, openWindow, press, settle, until } from "./window";

const copied = vi.fn((_text: string) => Promise.resolve());

beforeEach(() => {
  document.title = "Layover";
  document.documentElement.lang = "en";
  copied.mockClear();
  Object.defineProperty(navigator, "clipboard", { value: { writeText: copied }, configurable: true });
});

async function openFirst() {
  const library = await openWindow();
  await press("j");
  await until(() => expect(document.querySelector("iframe")).not.toBeNull());
  return library;
}

function menuItem(name: string): HTMLElement {
  const items = [...document.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  const found = items.find((item) => item.textContent?.includes(name));
  if (!found) throw new Error(`no ${name} among ${items.map((item) => item.textContent?.trim()).join(", ")}`);
  return found;
}

function typed(words: string): void {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (!field) throw new Error("no field to search in");
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

const options = (): string[] =>
  [...document.querySelectorAll('[role="option"]')].map((option) => option.textContent?.trim() ?? "");

describe("the open story", () => {
  it("is followed from its menu, and the act can be taken back", async () => {
    const library = await openFirst();
    named("More about this story").click();
    await settle();
    menuItem("Follow ").click();
    await until(() => expect(library.calls.some((call) => call.startsWith("setFollow"))).toBe(true));
    const followed = (await library.overview()).following.length;
    await press("z", { ctrlKey: true });
    await until(() => expect(library.calls.some((call) => call.startsWith("undo"))).toBe(true));
    expect((await library.overview()).following.length).not.toBe(followed);
  });

  it("is copied as a citation", async () => {
    await openFirst();
    named("More about this story").click();
    await settle();
    menuItem("BibTeX").click();
    await until(() => expect(copied).toHaveBeenCalledOnce());
    expect(copied.mock.calls[0]?.[0]).not.toBe("");
  });

  it("says of what series it is a part, and what changed in it", async () => {
    const library = await openWindow();
    const opened = library.openStory.bind(library);
    library.openStory = async (id) => ({
      ...(await opened(id)),
      series: { id: 1, name: "The Canal Diaries", total: 4 },
      changes: { sentence: "Changed on 3 May, after you read it.", frameUrl: "about:blank#changes" },
    });
    await press("j");
    await until(() => expect(document.body.textContent).toContain("Part of The Canal Diaries"));
    named("Show what changed").click();
    await until(() =>
      expect(document.querySelector("iframe")?.getAttribute("src")).toBe("about:blank#changes"),
    );
    await press("Escape");
    await until(() =>
      expect(document.querySelector("iframe")?.getAttribute("src")).not.toBe("about:blank#changes"),
    );
    await expectAccessible();
  });

  it("marks read what is unfolded under it, and visits only those it names", async () => {
    const library = await openFirst();
    const frame = document.querySelector("iframe");
    const say = (data: object): void => {
      window.dispatchEvent(
        new MessageEvent("message", { data: { layover: 1, ...data }, source: frame?.contentWindow ?? null }),
      );
    };
    const other = library.stories.filter((story) => !story.isRead).at(-1);
    say({ type: "unfolded", id: other?.id });
    await until(() => expect(library.stories.find((story) => story.id === other?.id)?.isRead).toBe(true));
    say({ type: "contributor", id: 987_654 });
    await settle();
    expect(library.calls.some((call) => call.includes("987654"))).toBe(false);
  });
});

describe("search", () => {
  it("goes on with what is being typed, and keeps a search as a view", async () => {
    const library = await openWindow();
    await press("/");
    await settle();
    expect(document.body.textContent).toContain("Words can be narrowed down");
    typed("kind:op");
    await until(() => expect(options()[0]).toContain("opinion"));
    await press("Enter");
    await until(() =>
      expect(document.querySelector<HTMLInputElement>('input[type="search"]')?.value).toBe("kind:opinion "),
    );
    await until(() => expect(options().length).toBeGreaterThan(0));
    named("Keep as a view").click();
    await settle();
    const name = document.querySelector<HTMLInputElement>('input[aria-label="Name of the view"]');
    if (!name) throw new Error("no field for the name");
    name.value = "Opinion";
    name.dispatchEvent(new Event("input", { bubbles: true }));
    name.form?.requestSubmit();
    await until(() => expect(document.body.textContent).toContain("“Opinion” is in the library."));
    expect((await library.overview()).views.map((view) => view.name)).toContain("Opinion");
    await expectAccessible();
  });

  it("finds people, and opens their page", async () => {
    const library = await openWindow();
    const [someone] = await library.contributors("", 1);
    await press("/");
    await settle();
    typed(someone?.name.split(" ")[0] ?? "");
    const line = (): HTMLElement | undefined =>
      [...document.querySelectorAll<HTMLElement>('[role="option"].person')].find((option) =>
        option.textContent?.includes(someone?.name ?? "-"),
      );
    await until(() => expect(line()).toBeDefined());
    line()?.click();
    await until(() => expect(document.querySelector("h1")?.textContent).toContain(someone?.name));
  });
});
