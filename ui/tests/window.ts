/** A window over the in-memory library, for tests: how to open it, wait for it, press keys, ask axe. */
import { render } from "@testing-library/svelte";
import axe from "axe-core";
import { tick } from "svelte";
import { expect, vi } from "vitest";
import App from "../src/App.svelte";
import type { Place, Scope } from "../src/ipc/contract";
import { FakeLibrary, type FakeOptions } from "../src/ipc/fake";
import { ALL, filterOf } from "../src/list/filters";

export const NOW = 1_795_000_000;

/** The list of all stories: where most tests begin. A library without a place begins on its front page. */
export const LIST: Place = { filter: ALL, selected: null, isPage: false, prefersPages: false };

export async function openWindow(
  options: FakeOptions = {},
  width = 1280,
  prepare: (library: FakeLibrary) => void = () => undefined,
): Promise<FakeLibrary> {
  window.innerWidth = width;
  const place = options.isNew ? null : LIST;
  const library = new FakeLibrary({ now: NOW, count: 20, place, ...options });
  prepare(library);
  render(App, { props: { ipc: library } });
  await settle();
  return library;
}

/** The page of a scope. */
export function pageOf(scope: Scope): Place {
  return { filter: filterOf(scope), selected: null, isPage: true, prefersPages: true };
}

/** Who someone is in the in-memory library of forty stories. */
export function personOf(name: string): number {
  return new FakeLibrary({ now: NOW, count: 40 }).people.idOf(name) ?? 0;
}

/** Lets promises, effects and animation frames run. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await tick();
  }
}

/** Waits for something that takes its own time: a refresh, a search as one types. */
export async function until(holds: () => void): Promise<void> {
  await vi.waitFor(holds, { timeout: 10_000, interval: 10 });
  await settle();
}

export async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  await settle();
}

export async function click(element: Element): Promise<void> {
  if (element instanceof HTMLElement) element.focus();
  element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  await settle();
}

/** Every rule of axe. Contrast needs painted pixels, which jsdom has not: tokens.test.ts computes it instead. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.documentElement, {
    resultTypes: ["violations"],
    iframes: false,
  });
  const said = violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join("\n  ")}`,
  );
  expect(said).toEqual([]);
}

export function one(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`nothing on screen matches ${selector}`);
  return element;
}

export function named(name: string, within: ParentNode = document): HTMLElement {
  const element = [...within.querySelectorAll<HTMLElement>("button, [role], input")].find(
    (candidate) => (candidate.getAttribute("aria-label") ?? candidate.textContent ?? "").trim() === name,
  );
  if (!element) throw new Error(`nothing on screen is named ${name}`);
  return element;
}

export function text(selector: string): string {
  return (document.querySelector(selector)?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Headlines of the page, in their order. */
export function headlines(within: ParentNode = document): string[] {
  return [...within.querySelectorAll("[data-pane=page] [data-story]")].map((link) =>
    (link.textContent ?? "").replace(/, read$/, ""),
  );
}

export function shownTitles(): string[] {
  return [...document.querySelectorAll('[role="option"] .title')].map((title) => title.textContent ?? "");
}
