/**
 * Brings the window into a pose, and says on the document when nothing moves any more. What is done:
 * `g a` keys struck one after the other · `{selector}` clicked · `{selector}=words` typed · `{selector}*Enter` a key struck
 * there · `{selector}^` brought on screen · `{selector}!` shown as what has the focus · `{selector}?` its menu asked for ·
 * `@selector` waited for · `%call` of the library waited for · `#drag` something held over the window.
 */
import type { Screen } from "./screens";

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));
const TURNS = 240;
/** So many frames without a change are stillness. */
const STILL = 3;

/** Waits until the window has not changed for some frames. */
async function stillness(): Promise<void> {
  let changes = 0;
  const watched = new MutationObserver(() => (changes += 1));
  watched.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  for (let still = 0, turns = 0; still < STILL && turns < TURNS; turns += 1) {
    const before = changes;
    await frame();
    still = changes === before && document.querySelector("main, dialog, section") ? still + 1 : 0;
  }
  watched.disconnect();
  // A line at the foot stays while one is at it.
  document.querySelector(".notice")?.dispatchEvent(new PointerEvent("pointerenter"));
}

async function wait(selector: string): Promise<void> {
  for (let turns = 0; !document.querySelector(selector) && turns < TURNS; turns += 1) await frame();
}

function strike(chord: string, target: Element = document.activeElement ?? document.body): void {
  const key = chord.replace(/^(Ctrl\+|Shift\+|Alt\+)+/, "");
  const held = chord.slice(0, chord.length - key.length);
  const options = { key, ctrlKey: /Ctrl/.test(held), shiftKey: /Shift/.test(held), altKey: /Alt/.test(held) };
  target.dispatchEvent(new KeyboardEvent("keydown", { ...options, bubbles: true, cancelable: true }));
}

function type(field: HTMLInputElement | HTMLTextAreaElement, words: string): void {
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** A ring is seen where the focus is: the rules for it hold for what is marked so, too. */
function showFocus(all: Iterable<Element>): void {
  const rules = [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules];
    } catch {
      // The typefaces' sheet may be of another origin.
      return [];
    }
  });
  const ours = rules.map((rule) => rule.cssText).filter((text) => text.includes(":focus-visible"));
  const style = document.createElement("style");
  style.textContent = ours.map((text) => text.replaceAll(":focus-visible", "[data-focused]")).join("\n");
  document.head.append(style);
  for (const one of all) one.setAttribute("data-focused", "");
}

function drag(): void {
  const event = new Event("dragover", { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types: ["Files"] } });
  document.body.dispatchEvent(event);
}

/** To the top of what it scrolls in, and of nothing else. */
function bring(target: HTMLElement): void {
  let box = target.parentElement;
  while (box && box.scrollHeight <= box.clientHeight + 1) box = box.parentElement;
  if (box) box.scrollTop += target.getBoundingClientRect().top - box.getBoundingClientRect().top - 72;
}

/** Waits until the library was asked for something, and the answer was shown. */
async function answered(call: string): Promise<void> {
  const { library } = window as unknown as { library: { calls: readonly string[] } };
  const isAsked = (): boolean => library.calls.some((one) => one.startsWith(call));
  for (let turns = 0; !isAsked() && turns < TURNS; turns += 1) await frame();
}

async function at(selector: string, how: string, words: string): Promise<void> {
  const target = document.querySelector<HTMLElement>(selector);
  if (!target) return;
  if (how === "") target.click();
  else if (how === "=") type(target as HTMLInputElement, words);
  else if (how === "*") strike(words, target);
  else if (how === "^") bring(target);
  else if (how === "!") showFocus(document.querySelectorAll(selector));
  else if (how === "?") {
    const { left, bottom } = target.getBoundingClientRect();
    const options = { bubbles: true, cancelable: true, clientX: left + 32, clientY: bottom };
    target.dispatchEvent(new MouseEvent("contextmenu", options));
  }
}

async function act(what: string): Promise<void> {
  const [, selector, how = "", words = ""] = /^\{(.*?)\}([=*^!?]?)(.*)$/.exec(what) ?? [];
  if (selector !== undefined) await at(selector, how, words);
  else if (what.startsWith("@")) await wait(what.slice(1));
  else if (what.startsWith("%")) await answered(what.slice(1));
  else if (what === "#drag") drag();
  else for (const chord of what.split(" ")) strike(chord);
  await stillness();
}

/** A story's frame is shown when it has its theme. */
async function framesShown(): Promise<void> {
  for (let turns = 0; document.querySelector("iframe:not(.shown)") && turns < TURNS; turns += 1)
    await frame();
}

/** Two dozen windows of a sheet would take the focus from each other, and what opens for it would close. */
function leaveFocusAlone(): void {
  HTMLElement.prototype.focus = () => undefined;
}

export async function pose(screen: Screen): Promise<void> {
  leaveFocusAlone();
  await stillness();
  for (const one of screen.acts ?? []) await act(one);
  await stillness();
  await framesShown();
  await document.fonts.ready;
  document.documentElement.dataset["posed"] = "";
}
