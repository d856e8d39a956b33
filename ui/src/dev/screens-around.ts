/** The library's own pane, search, the palette, and what the window says. */
import type { Screen } from "./screens";

export const AROUND: readonly Screen[] = [
  {
    name: "library",
    title: "The library folded away; over the others where there is no room beside them",
    acts: ["g a", "["],
  },
  {
    name: "library-full",
    title: "The library with everything in it",
    library: { filled: "", waiting: "", demo: "" },
    acts: [
      "g a",
      "{[data-line=p1] .fold}",
      "{[data-line=following] .fold}",
      "{.bar > .tool[aria-expanded=false]}",
    ],
  },
  {
    name: "line-menu",
    title: "The menu of a publication",
    acts: ["g a", "{.bar > .tool[aria-expanded=false]}", "{[data-line=p1]}?"],
  },
  {
    name: "library-menu",
    title: "Settings and help",
    acts: ["g a", "{.bar > .tool[aria-expanded=false]}", "{footer .menu > button}"],
  },
  {
    name: "syncing",
    title: "A sync under way",
    library: { stops: "5" },
    acts: ["g a", "r", "{.bar > .tool[aria-expanded=false]}", "@.running"],
  },
  {
    name: "opening",
    title: "A pack being read",
    library: { stops: "8", handed: "pack" },
    acts: ["g a", "{.notice .button}", "{.bar > .tool[aria-expanded=false]}", "@.running"],
  },
  {
    name: "no-network",
    title: "After a sync with no network",
    library: { offline: "", step: "0" },
    acts: ["g a", "r", "{.bar > .tool[aria-expanded=false]}", "@.network"],
  },
  { name: "undo", title: "An offer to take back", acts: ["g a", "Shift+A"] },
  {
    name: "mended",
    title: "A library that was damaged and is mended",
    library: { notice: "" },
  },
  {
    name: "question",
    title: "A file somebody handed over",
    library: { handed: "pack" },
    acts: ["g a"],
  },
  { name: "drop", title: "Something held over the window", acts: ["g a", "#drag"] },
  { name: "failure", title: "A library that cannot be opened", library: { failing: "" } },
  { name: "search-start", title: "Search, before a word", acts: ["/"] },
  {
    name: "search",
    title: "Search",
    acts: ["/", "{[role=search] input}=harbour"],
  },
  {
    name: "search-keep",
    title: "A search that is kept",
    acts: ["/", "{[role=search] input}=author:ines", "@.found, .results", "{.keep button}"],
  },
  {
    name: "search-none",
    title: "A search that finds nothing",
    acts: ["/", "{[role=search] input}=kind:soup"],
  },
  { name: "palette", title: "The command palette", acts: ["Ctrl+k"], wide: 800 },
  {
    name: "palette-words",
    title: "The command palette, asked for something",
    library: { filled: "" },
    acts: ["Ctrl+k", "{dialog input}=s"],
    wide: 800,
  },
];
