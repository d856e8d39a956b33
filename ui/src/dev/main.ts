/**
 * The window over the in-memory library: `npm run dev`, or a build with `--mode fake`. The address says which
 * library: `?new` the first start, `?count=5000`, `?theme=dark`, `?density=magazine`, `?waiting` with pending addresses.
 */
import { mount } from "svelte";
import App from "../App.svelte";
import { FakeLibrary } from "../ipc/fake";
import type { Theme } from "../ipc/contract";
import { storyPage } from "./story-page";
import "../tokens.css";
import "../base.css";

const asked = new URLSearchParams(location.search);
const library: FakeLibrary = new FakeLibrary({
  count: Number(asked.get("count") ?? 240),
  isNew: asked.has("new"),
  isDemo: asked.has("demo"),
  stepMs: 900,
  frameUrl: (row): string =>
    `data:text/html;charset=utf-8,${encodeURIComponent(storyPage(row, library.kept.settings))}`,
  settings: {
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
Object.assign(window, { library });

const target = document.getElementById("window");
if (target) mount(App, { target, props: { ipc: library } });
