/** A quote is copied, and what is to know of it is said beside that. */
import { beforeEach, expect, it, vi } from "vitest";
import type { Ipc } from "../src/ipc/ipc";
import { Magazine } from "../src/state/magazine.svelte";
import type { StoryState } from "../src/state/story.svelte";

const copied = vi.fn((_text: string) => Promise.resolve());

beforeEach(() => {
  Object.defineProperty(navigator, "clipboard", { value: { writeText: copied }, configurable: true });
});

it.each([
  [null, "Copied."],
  ["These words do not stand so.", "Copied. These words do not stand so."],
])("says what is to know of a quote: %s", async (remark, said) => {
  const ipc = { quote: () => Promise.resolve({ text: "> Salt", remark }) } as unknown as Ipc;
  const told: string[] = [];
  const window = {
    attempt: <T>(ask: () => Promise<T>) => ask(),
    remark: (sentence: string) => told.push(sentence),
  } as unknown as ConstructorParameters<typeof Magazine>[2];
  await new Magazine(ipc, {} as StoryState, window).copyQuote(7, "Salt");
  expect(copied).toHaveBeenLastCalledWith("> Salt");
  expect(told).toEqual([said]);
});
