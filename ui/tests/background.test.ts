/** What Layover does while nobody looks: when it syncs by itself, and what closing the window does. */
import { describe, expect, it, vi } from "vitest";
import type { FakeLibrary } from "../src/ipc/fake";
import { click, expectAccessible, one, openWindow, press, until } from "./window";

function all(selector: string): Element[] {
  return [...document.querySelectorAll(selector)];
}

function box(setting: string): HTMLInputElement {
  return one(`[data-setting="${setting}"] input[type="checkbox"]`) as HTMLInputElement;
}

async function openSettings(prepare: (library: FakeLibrary) => void = () => undefined): Promise<FakeLibrary> {
  const library = await openWindow();
  prepare(library);
  await press(",", { ctrlKey: true });
  return library;
}

describe("syncing by itself", () => {
  it("happens when the program says that it is time", async () => {
    const library = await openWindow();
    expect(library.calls).not.toContain("sync by itself");
    library.callSync?.(true);
    await until(() => expect(library.calls).toContain("sync by itself"));
  });

  it("is a sync like the reader’s own when the tray asks for it", async () => {
    const library = await openWindow();
    library.callSync?.(false);
    await until(() => expect(library.calls).toContain("sync"));
  });

  it("is as often as the reader likes, or never", async () => {
    const library = await openSettings();
    await click(one('[data-setting="syncEvery"] input[value="240"]'));
    expect(library.kept.settings.syncEvery).toBe(240);
    await click(one('[data-setting="syncEvery"] input[value="0"]'));
    expect(library.kept.settings.syncEvery).toBe(0);
    document.title = "Layover";
    await expectAccessible();
  });
});

describe("the tray", () => {
  it("is stayed in when the reader says so", async () => {
    const library = await openSettings();
    const asked = vi.spyOn(library, "background");
    await click(box("staysInTray"));
    expect(library.kept.settings.staysInTray).toBe(true);
    await until(() => expect(asked).toHaveBeenCalled());
    expect(asked, "once for one change").toHaveBeenCalledTimes(1);
    expect(all('[data-setting="staysInTray"] [role="status"]')).toHaveLength(0);
  });

  it("is missing on some desktops, which is said", async () => {
    await openSettings((library) => (library.hasTray = false));
    await click(box("staysInTray"));
    await until(() =>
      expect(one('[data-setting="staysInTray"] [role="status"]').textContent).toContain("no tray"),
    );
    document.title = "Layover";
    await expectAccessible();
  });
});

describe("starting with the session", () => {
  it("is what the system holds", async () => {
    const library = await openSettings((library) => (library.startsAtLogin = true));
    await until(() => expect(box("startsAtLogin").checked).toBe(true));
    await click(box("startsAtLogin"));
    expect(library.startsAtLogin).toBe(false);
  });

  it("is offered only where there is a way to", async () => {
    await openSettings((library) => (library.startsAtLogin = null));
    await until(() => expect(all('[data-setting="syncEvery"]')).toHaveLength(1));
    expect(all('[data-setting="startsAtLogin"]')).toHaveLength(0);
  });
});
