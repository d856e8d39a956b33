/** What comes from outside, what takes time, and what is told of both: links, dropped files, progress, the log. */
import { beforeEach, describe, expect, it } from "vitest";
import type { FakeLibrary } from "../src/ipc/fake";
import { click, expectAccessible, named, one, openWindow, press, settle, text, until } from "./window";

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Layover";
});

/** As a drag ends: jsdom has no DataTransfer. */
async function drop(files: readonly File[], address = ""): Promise<void> {
  const event = new Event("drop", { bubbles: true, cancelable: true });
  const types = files.length > 0 ? ["Files"] : ["text/uri-list"];
  Object.assign(event, { dataTransfer: { files, types, getData: () => address } });
  document.body.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  await settle();
}

function fetched(library: FakeLibrary): string[] {
  return library.calls.filter((call) => /^(subscribe|savePage|openHanded)/.test(call));
}

describe("links", () => {
  it("fill the sheet, ask, and fetch nothing before the reader says so", async () => {
    const library = await openWindow();
    library.handOver({ type: "subscribe", address: "https://far.example/feed" });
    await until(() => expect(text("dialog h2")).toBe("Add a publication"));
    expect(text("dialog .offered")).toContain("Nothing is fetched before you say so.");
    expect((one("dialog .field") as HTMLInputElement).value).toBe("https://far.example/feed");
    expect(fetched(library)).toEqual([]);
    await expectAccessible();
    await click(named("Subscribe", one("dialog form")));
    await until(() => expect(fetched(library)).toEqual(["subscribe https://far.example/feed"]));
  });

  it("one after the other, refused ones in words", async () => {
    const library = await openWindow();
    library.handed = [
      { type: "refused", sentence: "A link was not followed: its address is none." },
      { type: "save", address: "https://far.example/page" },
    ];
    library.handOver({ type: "file", id: 3, kind: "opml", name: "list.opml" });
    await until(() => expect(text("dialog .offered")).toContain("save this page"));
    expect(text("[role=alert] .notice")).toContain("was not followed");
    await click(named("Close"));
    await until(() => expect(text(".notice")).toContain("Take in the subscriptions in “list.opml”?"));
    expect(fetched(library)).toEqual([]);
    await click(named("Open it"));
    await until(() => expect(fetched(library)).toEqual(["openHanded 3"]));
  });

  it("that were there before the window was are asked for at the start", async () => {
    await openWindow({}, 1280, (library) => {
      library.handed = [{ type: "save", address: "https://far.example/page" }];
    });
    await until(() => expect(text("dialog .offered")).toContain("save this page"));
  });
});

describe("what is dropped", () => {
  it("an address is asked about", async () => {
    const library = await openWindow();
    await drop([], "# from a browser\r\nhttps://dropped.example/story\r\n");
    expect((one("dialog .field") as HTMLInputElement).value).toBe("https://dropped.example/story");
    expect(named("Save the page", one("dialog"))).toBeTruthy();
    expect(fetched(library)).toEqual([]);
    await expectAccessible();
  });

  it("what is no address of the web is none", async () => {
    await openWindow();
    await drop([], "javascript:alert(1)");
    expect(document.querySelector("dialog")).toBeNull();
  });

  it("files go where they belong, and others are refused by name", async () => {
    const library = await openWindow();
    await drop([new File(["<opml></opml>"], "list.opml")]);
    await until(() => expect(text(".notice")).toContain("2 feeds added"));
    await drop([new File(["<html></html>"], "page.html")]);
    await until(() => expect(library.calls).toContain("savePageFile page.html 13"));
    await drop([new File(["x"], "tune.mp3")]);
    await until(() => expect(text(".notice")).toContain("tune.mp3 is no file Layover opens."));
    await drop([
      new File(['{"format":"layover-settings","version":1,"settings":{"density":"headlines"}}'], "s.json"),
    ]);
    await until(() => expect(library.kept.settings.density).toBe("headlines"));
    await press("z", { ctrlKey: true });
    await until(() => expect(library.kept.settings.density).toBe("standard"));
  });
});

describe("what takes time", () => {
  it("a pack says what, n of m and time left, and can be stopped", async () => {
    const library = await openWindow({ stepMs: 200 });
    await drop([new File(["pack"], "week.layover-pack")]);
    await until(() => expect(text(".running")).toMatch(/Reading the pack: \d+ of 20/));
    expect(text(".running .figures")).toMatch(/\d+ of 20 · \d+ s left/);
    expect(one('[role="progressbar"]').getAttribute("aria-valuemax")).toBe("20");
    await expectAccessible();
    await click(named("Cancel"));
    await until(() => expect(text(".notice")).toContain("Stopped; nothing was changed."));
    expect(library.editionsKept).toHaveLength(0);
  });

  it("a source is asked again by itself, and says until when it is left alone", async () => {
    const library = await openWindow();
    await press("g");
    await press("o");
    await until(() => expect(text("dialog li")).toContain("Left alone by itself until"));
    const again = one("dialog li.trouble button");
    expect(again.getAttribute("aria-label")).toMatch(/^Ask .+ again$/);
    await click(again);
    await until(() => expect(library.calls.some((call) => call.startsWith("retrySource"))).toBe(true));
  });

  it("the log tells of it day by day", async () => {
    await openWindow();
    await press("g");
    await press("y");
    await until(() => expect(text("dialog")).toContain("skipped, asked to wait until 14:05"));
    expect(document.querySelectorAll("dialog h3")).toHaveLength(2);
    await expectAccessible();
  });

  it("a sync by itself leaves alone what wants to be", async () => {
    const library = await openWindow({ settings: { syncOnStart: true } });
    await until(() => expect(library.calls).toContain("sync by itself"));
  });
});

describe("settings as a file", () => {
  it("are written into the folder for exports, and the sentence says where", async () => {
    const library = await openWindow();
    await press(",", { ctrlKey: true });
    await click(named("Export settings"));
    expect(library.calls).toContain("writeList settings");
    await until(() =>
      expect(text("[data-setting=file] [aria-live]")).toContain("Documents/Layover/settings"),
    );
    await click(named("Export subscriptions"));
    expect(library.calls).toContain("writeList subscriptions");
    expect(named("Import settings…")).toBeTruthy();
  });

  it("changed by another program show at once", async () => {
    const library = await openWindow();
    await library.importSettings('{"format":"layover-settings","version":1,"settings":{"theme":"black"}}');
    await until(() => expect(document.documentElement.dataset["theme"]).toBe("black"));
  });
});
