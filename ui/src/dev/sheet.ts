/**
 * A contact sheet of one screen, `?screen=front`: the window wide and narrow in every theme, then in three text sizes and
 * both directions. `document.documentElement.dataset.posed` says when every window stands still.
 */
import { SCREENS } from "./screens";
import "./sheet.css";

const SHOWN_AT = 0.36;
const WIDTHS = [1180, 360] as const;
const HEIGHT = 720;
const THEMES = ["light", "sepia", "dark", "black", "contrast", "contrast-dark"] as const;
/** Per cent; a window is as much smaller as its text is larger. */
const SIZES = [80, 125, 200] as const;

interface Look {
  readonly name: string;
  readonly theme: string;
  readonly zoom: number;
  readonly direction: "ltr" | "rtl";
}

const LOOKS: readonly Look[] = [
  ...THEMES.map((theme) => ({ name: theme, theme, zoom: 100, direction: "ltr" as const })),
  ...SIZES.map((zoom) => ({ name: `${zoom} %`, theme: "light", zoom, direction: "ltr" as const })),
  ...SIZES.map((zoom) => ({
    name: `${zoom} %, right to left`,
    theme: "dark",
    zoom,
    direction: "rtl" as const,
  })),
];

const screen = new URLSearchParams(location.search).get("screen") ?? "front";
const title = SCREENS.find(({ name }) => name === screen)?.title ?? screen;

function framed(look: Look, width: number): HTMLElement {
  const box = document.createElement("div");
  box.className = "window";
  const frame = document.createElement("iframe");
  const scale = (SHOWN_AT * look.zoom) / 100;
  box.style.width = `${width * SHOWN_AT}px`;
  box.style.height = `${HEIGHT * SHOWN_AT}px`;
  frame.style.width = `${(width * 100) / look.zoom}px`;
  frame.style.height = `${(HEIGHT * 100) / look.zoom}px`;
  frame.style.transform = `scale(${scale})`;
  frame.src = `dev.html?screen=${screen}&theme=${look.theme}&dir=${look.direction}`;
  box.append(frame);
  return box;
}

function tile(look: Look): HTMLElement {
  const whole = document.createElement("section");
  const name = document.createElement("div");
  name.textContent = look.name;
  const pair = document.createElement("div");
  pair.className = "pair";
  pair.append(...WIDTHS.map((width) => framed(look, width)));
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
Object.assign(window, { screens: SCREENS.map(({ name, title: words }) => [name, words]) });
look();
