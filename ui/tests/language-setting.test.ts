/** The language of the window: chosen in Settings, spoken at once, and the window turned round for Arabic. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { speak } from "../src/state/language.svelte";
import { click, expectAccessible, one, openWindow, press, text, until } from "./window";

const root = document.documentElement;

afterEach(async () => {
  vi.unstubAllGlobals();
  await speak("en", ["en"]);
});

function choose(language: string): Promise<void> {
  return click(one(`[data-setting="language"] input[value="${language}"]`));
}

describe("the language", () => {
  it("is the system’s at first, and English where that one is not spoken", async () => {
    await openWindow();
    expect([root.lang, root.dir]).toEqual(["en-US", "ltr"]);
  });

  it("is spoken as soon as it is chosen, kept, and turns the window where it is written from the right", async () => {
    const library = await openWindow();
    await press(",", { ctrlKey: true });
    await choose("de");
    await until(() => expect(text("dialog h2")).toBe("Einstellungen"));
    expect([root.lang, root.dir]).toEqual(["de", "ltr"]);
    expect(library.kept.settings.language).toBe("de");
    // What stood on screen before speaks it too, to its last name.
    expect(one("[role=tree]").getAttribute("aria-label")).toBe("Bibliothek");
    await choose("ar");
    await until(() => expect(text("dialog h2")).toBe("الإعدادات"));
    expect([root.lang, root.dir]).toEqual(["ar", "rtl"]);
    document.title = "Layover";
    await expectAccessible();
  });

  it("begins as it was kept", async () => {
    await openWindow({ settings: { language: "zh-CN" } });
    await until(() => expect(one("[role=tree]").getAttribute("aria-label")).toBe("资料库"));
  });

  it("follows the system when that changes", async () => {
    await openWindow();
    vi.stubGlobal("navigator", { ...navigator, languages: ["fr-CA"] });
    window.dispatchEvent(new Event("languagechange"));
    await until(() => expect(root.lang).toBe("fr-CA"));
  });

  it("is the one asked for last, however long another takes", async () => {
    await Promise.all([speak("ar", []), speak("de", [])]);
    const { spoken } = await import("../src/lib/language");
    expect(spoken().language).toBe("de");
  });
});
