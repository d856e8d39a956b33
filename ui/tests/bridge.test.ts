/** The parent's side of the bridge: whatever runs in the frame, only the fixed list gets through. */
import { describe, expect, it } from "vitest";
import { atMostEvery, readMessage, send } from "../src/reading/bridge";

const frame = {} as Window;
const other = {} as Window;

function read(data: unknown, source: unknown = frame): unknown {
  return readMessage({ data, source: source as Window }, frame);
}

describe("readMessage", () => {
  it.each([
    [
      { layover: 1, type: "ready", edition: "5c0ffee" },
      { type: "ready", edition: "5c0ffee" },
    ],
    [
      { layover: 1, type: "ready", edition: 7 },
      { type: "ready", edition: "" },
    ],
    [{ layover: 1, type: "end", more: "ignored" }, { type: "end" }],
    [
      { layover: 1, type: "link", href: "https://x.example/" },
      { type: "link", href: "https://x.example/", title: "" },
    ],
    [
      { layover: 1, type: "link", href: "https://x.example/", title: "t".repeat(300) },
      { type: "link", href: "https://x.example/", title: "t".repeat(200) },
    ],
    [
      { layover: 1, type: "peek", href: "https://x.example/", more: 1 },
      { type: "peek", href: "https://x.example/" },
    ],
    [
      { layover: 1, type: "found", count: 12, at: 3 },
      { type: "found", count: 12, at: 3 },
    ],
    [
      { layover: 1, type: "contributor", id: 7 },
      { type: "contributor", id: 7 },
    ],
    [
      { layover: 1, type: "key", key: "j", ctrl: false, shift: false, alt: false, meta: false },
      { type: "key", press: { key: "j", ctrl: false, shift: false, alt: false, meta: false } },
    ],
    [
      { layover: 1, type: "progress", anchor: "3:0.250", share: 7 },
      { type: "progress", anchor: "3:0.250", share: 1 },
    ],
  ])("takes %o", (data, expected) => {
    expect(read(data)).toEqual(expected);
  });

  it("hears nobody but the frame", () => {
    const ready = { layover: 1, type: "ready" };
    expect(read(ready, other)).toBeNull();
    expect(read(ready, null)).toBeNull();
    expect(readMessage({ data: ready, source: null }, null)).toBeNull();
    expect(readMessage({ data: ready, source: null }, undefined)).toBeNull();
  });

  it.each([
    [null],
    ["ready"],
    [42],
    [[]],
    [{}],
    [{ type: "ready" }],
    [{ layover: "1", type: "ready" }],
    [{ layover: 1, type: "invoke", command: "unsubscribe" }],
    [{ layover: 1, type: "constructor" }],
    [{ layover: 1, type: "__proto__" }],
    [{ layover: 1, type: "link" }],
    [{ layover: 1, type: "link", href: "" }],
    [{ layover: 1, type: "link", href: { toString: (): string => "https://x.example/" } }],
    [{ layover: 1, type: "link", href: "x".repeat(5_000) }],
    [{ layover: 1, type: "peek", href: "" }],
    [{ layover: 1, type: "peek", href: "x".repeat(5_000) }],
    [{ layover: 1, type: "found", count: 2, at: 3 }],
    [{ layover: 1, type: "found", count: 1e9, at: 3 }],
    [{ layover: 1, type: "found", count: "2", at: 1 }],
    [{ layover: 1, type: "contributor", id: 1.5 }],
    [{ layover: 1, type: "contributor", id: "7" }],
    [{ layover: 1, type: "story", id: -1 }],
    [{ layover: 1, type: "unfolded", id: 2 ** 60 }],
    [{ layover: 1, type: "selection", text: "x".repeat(10_001) }],
    [{ layover: 1, type: "key", key: "j" }],
    [{ layover: 1, type: "key", key: "j".repeat(99), ctrl: false, shift: false, alt: false, meta: false }],
    [{ layover: 1, type: "key", key: 7, ctrl: false, shift: false, alt: false, meta: false }],
    [{ layover: 1, type: "progress", anchor: "1", share: Number.NaN }],
    [{ layover: 1, type: "progress", anchor: "1", share: "0.5" }],
    [{ layover: 1, type: "progress", anchor: "x".repeat(99), share: 0.5 }],
  ])("throws away %o", (data) => {
    expect(read(data)).toBeNull();
  });
});

it("lets one link through per interval", () => {
  let clock = 0;
  const may = atMostEvery(400, () => clock);
  const times = [0, 100, 399, 400, 500, 900];
  expect(times.map((time) => ((clock = time), may()))).toEqual([true, false, false, true, false, true]);
});

it("marks its orders, and survives a frame that is gone", () => {
  const sent: unknown[] = [];
  const target = { postMessage: (message: unknown) => sent.push(message) } as unknown as Window;
  send(target, { type: "theme", theme: "dark" });
  send(null, { type: "focus" });
  expect(sent).toEqual([{ layover: 1, type: "theme", theme: "dark" }]);
});
