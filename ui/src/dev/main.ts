/**
 * The window over the in-memory library: `npm run dev`, or a build with `--mode fake`. The address says which
 * library: `?new` the first start, `?count=5000`, `?theme=dark`, `?density=magazine`, `?dir=rtl` (Arabic, with Arabic stories), `?lang=de`, `?place=section 11`,
 * `?waiting` with pending addresses; `?screen=front` one of the gallery (`screens.ts`).
 */
import { mount } from "svelte";
import App from "../App.svelte";
import type { Place, Scope, Theme } from "../ipc/contract";
import { FakeLibrary } from "../ipc/fake";
import { filterOf } from "../list/filters";
import { ARABIC } from "./arabic";
import Components from "./Components.svelte";
import { pose } from "./pose";
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

const library: FakeLibrary = new FakeLibrary({
  count: Number(asked.get("count") ?? 240),
  place: place(),
  isNew: asked.has("new"),
  isDemo: asked.has("demo"),
  stepMs: 900,
  frameUrl: (row): string =>
    `data:text/html;charset=utf-8,${encodeURIComponent(storyPage(row, library.kept.settings, asked.get("at") ?? ""))}`,
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

/** What a reader would have done before. */
async function prepare(): Promise<void> {
  if (asked.has("marks")) {
    const [one = 0, other = 0] = library.stories.map(({ id }) => id);
    await library.highlight(one, 4, 80, "yellow");
    await library.highlight(one, 200, 260, "rose");
    await library.noteStory(other, "Ask the pilots about the second convoy.");
  }
  if (asked.has("trip")) {
    const leavesAt = Math.floor(Date.now() / 1000) + 3 * 86_400;
    const wishes = [{ kind: "publication" as const, id: 1, name: "Tidewater Quarterly" }];
    await library.planTrip({ name: "Andes", leavesAt, days: 5, minutes: 400, roomMb: null, wishes });
  }
}

const target = document.getElementById("window");
if (target && asked.has("components")) {
  document.documentElement.dataset["theme"] = isDarkContrast
    ? "contrast-dark"
    : (asked.get("theme") ?? "light");
  mount(Components, { target });
  if (screen) void pose(screen);
} else if (target) {
  void prepare().then(() => {
    mount(App, { target, props: { ipc: library } });
    if (screen) void pose(screen);
  });
}
