/**
 * A contact sheet of one screen, `?screen=front`: the window wide and narrow in every theme, then in three text sizes and
 * both directions, and on the way in every language. `document.documentElement.dataset.posed` says when every window
 * stands still.
 */
import { missing, seen } from "./seen";
import { SCREENS } from "./screens";
import "./sheet.css";

const SHOWN_AT = 0.36;
const WIDE = 1180;
const NARROW = 360;
const HEIGHT = 720;
const COLUMNS = 3;
const GAP = 12;
const PAIR_GAP = 6;

interface Look {
  readonly theme: string;
  readonly language: string;
  /** Per cent; a window is as much smaller as its text is larger. */
  readonly zoom?: number;
}

/** Every theme, the sizes as the system has it light and as Arabic is written; each language with long words on the way. */
const LOOKS: readonly Look[] = [
  { theme: "light", language: "en" },
  { theme: "sepia", language: "fr" },
  { theme: "dark", language: "de" },
  { theme: "black", language: "es" },
  { theme: "contrast", language: "zh-CN" },
  { theme: "contrast-dark", language: "en" },
  { theme: "system", language: "en", zoom: 80 },
  { theme: "system", language: "de", zoom: 125 },
  { theme: "system", language: "fr", zoom: 200 },
  { theme: "dark", language: "ar", zoom: 80 },
  { theme: "light", language: "ar", zoom: 125 },
  { theme: "sepia", language: "ar", zoom: 200 },
];

const screen = new URLSearchParams(location.search).get("screen") ?? "front";
const shown = SCREENS.find(({ name }) => name === screen);
const title = shown?.title ?? screen;
const widths = [shown?.wide ?? WIDE, NARROW];

function framed({ theme, language, zoom = 100 }: Look, width: number): HTMLElement {
  const box = document.createElement("div");
  box.className = "window";
  const frame = document.createElement("iframe");
  const scale = (SHOWN_AT * zoom) / 100;
  box.style.width = `${width * SHOWN_AT}px`;
  box.style.height = `${HEIGHT * SHOWN_AT}px`;
  frame.style.width = `${(width * 100) / zoom}px`;
  frame.style.height = `${(HEIGHT * 100) / zoom}px`;
  frame.style.transform = `scale(${scale})`;
  const direction = language === "ar" ? "rtl" : "ltr";
  frame.src = `dev.html?screen=${screen}&theme=${theme}&lang=${language}&dir=${direction}`;
  box.append(frame);
  return box;
}

function tile(look: Look): HTMLElement {
  const whole = document.createElement("section");
  const name = document.createElement("div");
  const { theme, language, zoom } = look;
  name.textContent = [theme, language, zoom ? `${zoom} %` : ""].filter(Boolean).join(" · ");
  const pair = document.createElement("div");
  pair.className = "pair";
  pair.append(...widths.map((width) => framed(look, width)));
  whole.append(name, pair);
  return whole;
}

const head = document.createElement("h1");
head.textContent = title;
const sheet = document.createElement("div");
sheet.className = "sheet";
sheet.append(...LOOKS.map(tile));
document.body.append(head, sheet);

const frames = [...document.querySelectorAll("iframe")];
const look = (): void => {
  const isPosed = (frame: HTMLIFrameElement): boolean =>
    frame.contentDocument?.documentElement.dataset["posed"] !== undefined;
  if (frames.every(isPosed)) document.documentElement.dataset["posed"] = "";
  else setTimeout(look, 50);
};
const pair = widths.reduce((sum, width) => sum + width * SHOWN_AT, PAIR_GAP);
Object.assign(window, {
  screens: SCREENS.map(({ name, title: words }) => [name, words]),
  /** How much of the window is the sheet, in whole pixels. */
  size: [Math.ceil(COLUMNS * (pair + GAP) + GAP), Math.ceil(document.body.scrollHeight)],
  /** The components these windows showed; and of some that were shown, which never were. */
  seen: () => seen(frames),
  missing,
});
look();
