/** Brings the window into a pose: strikes keys, clicks, types. Says on the document when nothing moves any more. */
import type { Screen } from "./screens";

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** Waits until the window has not changed for some frames. */
async function stillness(): Promise<void> {
  let changes = 0;
  const watched = new MutationObserver(() => (changes += 1));
  watched.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  for (let still = 0, turns = 0; still < 6 && turns < 240; turns += 1) {
    const before = changes;
    await frame();
    still = changes === before && document.querySelector("main, dialog, section") ? still + 1 : 0;
  }
  watched.disconnect();
}

function strike(chord: string): void {
  const key = chord.replace(/^(Ctrl\+|Shift\+|Alt\+)+/, "");
  const held = chord.slice(0, chord.length - key.length);
  const options = { key, ctrlKey: /Ctrl/.test(held), shiftKey: /Shift/.test(held), altKey: /Alt/.test(held) };
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent("keydown", { ...options, bubbles: true, cancelable: true }));
}

async function act(what: string): Promise<void> {
  const selector = /^\{(.*)\}$/.exec(what)?.[1];
  if (selector) document.querySelector<HTMLElement>(selector)?.click();
  else for (const chord of what.split(" ")) strike(chord);
  await stillness();
}

function type(words: string): void {
  // The focus is in one window of a sheet alone; each has its field.
  const field = document.querySelector<HTMLInputElement>(".find input, input[type=search]");
  if (!field) return;
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** A story's frame is shown when it has its theme. */
async function framesShown(): Promise<void> {
  for (let turns = 0; document.querySelector("iframe:not(.shown)") && turns < 240; turns += 1) await frame();
}

/** Two dozen windows of a sheet would take the focus from each other, and what opens for it would close. */
function leaveFocusAlone(): void {
  HTMLElement.prototype.focus = () => undefined;
}

export async function pose(screen: Screen): Promise<void> {
  leaveFocusAlone();
  await stillness();
  for (const one of screen.acts ?? []) await act(one);
  if (screen.words) type(screen.words);
  await stillness();
  await framesShown();
  await document.fonts.ready;
  document.documentElement.dataset["posed"] = "";
}
