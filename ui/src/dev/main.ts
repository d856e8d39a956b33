/**
 * The window over the in-memory library: `npm run dev`, or a build with `--mode fake`. The address says which
 * library: `?new` the first start, `?count=5000`, `?theme=dark`, `?density=magazine`, `?dir=rtl` (Arabic, with Arabic stories), `?lang=de`, `?place=section 11`,
 * `?waiting` with pending addresses; `?screen=front` one of the gallery (`screens.ts`).
 */
import { mount } from "svelte";
import App from "../App.svelte";
import type { Place, Scope, Theme } from "../ipc/contract";
import { filterOf } from "../list/filters";
import { ARABIC } from "./arabic";
import Components from "./Components.svelte";
import { speak } from "../state/language.svelte";
import { pose } from "./pose";
import { PosingLibrary, prepare } from "./prepare";
import { SCREENS } from "./screens";
import { storyPage } from "./story-page";
import "../tokens.css";
import "../base.css";

const asked = new URLSearchParams(location.search);
const screen = SCREENS.find(({ name }) => name === asked.get("screen"));
for (const [name, value] of Object.entries(screen?.library ?? {})) asked.set(name, value);

/** "section 11": a page to begin with; without one the front page of everything. */
function place(): Place | null {
  const [type = "", id = "0"] = (asked.get("place") ?? "all").split(" ");
  if (asked.has("new")) return null;
  const scope = type === "all" ? { type } : { type, id: Number(id) };
  return { filter: filterOf(scope as Scope), selected: null, isPage: true, prefersPages: true };
}

/** The dark set of high contrast is a system's, not a setting. */
const isDarkContrast = asked.get("theme") === "contrast-dark";
if (isDarkContrast) {
  asked.set("theme", "contrast");
  const usual = window.matchMedia.bind(window);
  window.matchMedia = (query) => usual(query.includes("color-scheme: dark") ? "all" : query);
}

const library: PosingLibrary = new PosingLibrary({
  count: Number(asked.get("count") ?? 240),
  place: place(),
  isNew: asked.has("new"),
  isDemo: asked.has("demo"),
  stepMs: Number(asked.get("step") ?? 900),
  isOffline: asked.has("offline"),
  frameUrl: (row): string =>
    `data:text/html;charset=utf-8,${encodeURIComponent(storyPage(row, library.kept.settings, asked.get("at") ?? ""))}`,
  changesUrl: (row): string =>
    `data:text/html;charset=utf-8,${encodeURIComponent(storyPage(row, library.kept.settings, "changes"))}`,
  ...(asked.has("notice") && {
    notice:
      "The library was damaged and has been mended from its copies. 3 stories could not be saved; 240 are here. The damaged file is kept beside it.",
  }),
  settings: {
    language: asked.get("lang") ?? (asked.get("dir") === "rtl" ? "ar" : "en"),
    theme: (asked.get("theme") ?? "system") as Theme,
    density: asked.get("density") ?? "standard",
    syncOnStart: asked.has("syncing"),
  },
  pending: asked.has("waiting")
    ? [
        {
          url: "https://sternwarte.example/",
          what: "subscribe",
          sentence: "Tried again when there is a network.",
          title: "",
          fromStory: null,
          fromTitle: "",
        },
      ]
    : [],
});

if (asked.get("dir") === "rtl") {
  library.stories = library.stories.map((story, at) => {
    const [title, dek, kicker] = ARABIC[at % ARABIC.length] ?? ["", "", ""];
    return { ...story, title, dek, kicker, language: "ar", direction: "rtl" };
  });
}
Object.assign(window, { library });

const target = document.getElementById("window");
if (target && asked.has("components")) {
  document.documentElement.dataset["theme"] = isDarkContrast
    ? "contrast-dark"
    : (asked.get("theme") ?? "light");
  void speak(library.kept.settings.language).then(() => {
    mount(Components, { target });
    if (screen) void pose(screen);
  });
} else if (target) {
  void prepare(library, asked).then(() => {
    mount(App, { target, props: { ipc: library } });
    if (screen) void pose(screen);
  });
}
