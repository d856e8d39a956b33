/** Reading aloud: what is said in which order, what the keys do, and where one is while it is said. */
import { beforeEach, describe, expect, it } from "vitest";
import type { FakeLibrary } from "../src/ipc/fake";
import { expectAccessible, openWindow, press, settle, until } from "./window";

beforeEach(() => {
  document.title = "Layover";
  document.documentElement.lang = "en";
});

const TITLE = (library: FakeLibrary): string => library.stories[0]?.title ?? "";

function said(library: FakeLibrary): string[] {
  return library.calls
    .filter((call) => call.startsWith("speak "))
    .map((call) => call.split(" ").slice(3).join(" "));
}

async function listening(): Promise<FakeLibrary> {
  const library = await openWindow();
  await press("j");
  await press("l");
  await until(() => expect(said(library)).toEqual([TITLE(library)]));
  return library;
}

function bar(): HTMLElement {
  const found = document.querySelector<HTMLElement>("section.player");
  expect(found).not.toBeNull();
  return found!;
}

async function end(library: FakeLibrary): Promise<void> {
  library.endSentence();
  await settle();
}

describe("a story read aloud", () => {
  it("goes on sentence by sentence, and the bar says where", async () => {
    const library = await listening();
    expect(bar().textContent).toContain(TITLE(library));
    expect(bar().textContent).toContain("sentence 1 of 5");
    await end(library);
    await end(library);
    expect(said(library).slice(1)).toEqual(["The harbour was quiet.", "Nobody had told the pilots."]);
    expect(bar().textContent).toContain("sentence 3 of 5");
    await expectAccessible();
  });

  it("is paused by the same key, and goes on with the sentence it was at", async () => {
    const library = await listening();
    await end(library);
    await press("l");
    expect(library.calls).toContain("stopSpeaking");
    expect(bar().querySelector("[aria-label='Go on reading aloud']")).not.toBeNull();
    await press("l");
    await until(() =>
      expect(said(library).slice(1)).toEqual(["The harbour was quiet.", "The harbour was quiet."]),
    );
  });

  it("is moved in by sentences and paragraphs, and to the beginning of one first", async () => {
    const library = await listening();
    const last = (): string | undefined => said(library).at(-1);
    await press(">");
    await until(() => expect(last()).toBe("The harbour was quiet."));
    await press(".");
    await until(() => expect(last()).toBe("Nobody had told the pilots."));
    await press("<");
    await until(() => expect(last()).toBe("The harbour was quiet."));
    await press(">");
    await until(() => expect(last()).toBe("By noon it was full again."));
    await press("<");
    await until(() => expect(last()).toBe("The harbour was quiet."));
    await press(",");
    await until(() => expect(last()).toBe(TITLE(library)));
  });

  it("is said faster from the sentence on, and the speed is kept", async () => {
    const library = await listening();
    await press("+");
    await until(() =>
      expect(library.calls.filter((call) => call.startsWith("speak ")).at(-1)).toContain(" 125 "),
    );
    expect((await library.settings()).speechSpeed).toBe(125);
    await press("-");
    await until(() => expect(bar().querySelector("output")?.textContent).toBe("1×"));
  });

  it("is followed by the next unread story of the list, which is opened where it was", async () => {
    const library = await listening();
    const next = library.stories.slice(1).find((story) => !story.isRead);
    for (let sentence = 0; sentence < 5; sentence += 1) await end(library);
    await until(() => expect(said(library).at(-1)).toBe(next?.title));
    await until(() => expect(document.querySelector("iframe")?.title).toContain(next?.title));
  });

  it("ends with its last sentence where it is not to go on", async () => {
    const library = await openWindow({ settings: { speechGoesOn: false } });
    await press("j");
    await press("l");
    await until(() => expect(said(library)).toHaveLength(1));
    for (let sentence = 0; sentence < 5; sentence += 1) await end(library);
    await until(() => expect(document.querySelector("section.player")).toBeNull());
    expect(document.body.textContent).toContain("That was the last of it.");
  });

  it("ends by its key, and says nothing more", async () => {
    const library = await listening();
    await press("L", { shiftKey: true });
    await until(() => expect(document.querySelector("section.player")).toBeNull());
    expect(said(library)).toHaveLength(1);
  });

  it("says in one sentence that nothing here can speak, and changes nothing", async () => {
    const library = await openWindow({}, 1280, (library) => (library.hasVoice = false));
    await press("j");
    await press("l");
    await until(() =>
      expect(document.querySelector("[role=alert]")?.textContent).toContain("Install a voice"),
    );
    expect(document.querySelector("section.player")).toBeNull();
    expect(said(library)).toHaveLength(1);
  });

  it("needs a story", async () => {
    const library = await openWindow();
    await press("l");
    await until(() => expect(document.body.textContent).toContain("Open a story first"));
    expect(said(library)).toHaveLength(0);
  });
});
