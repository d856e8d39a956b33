/** The screens of the gallery: which library stands behind each, and what is done in it before one looks. */

export interface Screen {
  readonly name: string;
  readonly title: string;
  /** What the library is, as the address of the dev page says it. */
  readonly library?: Readonly<Record<string, string>>;
  /** Each is struck one after the other: a key, or something in curly brackets to click on. */
  readonly acts?: readonly string[];
  /** Typed into the field that has the focus after them. */
  readonly words?: string;
}

const OPEN = ["g a", "j"];

export const SCREENS: readonly Screen[] = [
  { name: "components", title: "Components, every state", library: { components: "" } },
  { name: "front", title: "Front page of everything" },
  {
    name: "publication",
    title: "Front page of a publication, in its accent",
    library: { place: "publication 2" },
  },
  { name: "section", title: "A section", library: { place: "section 11" } },
  { name: "contributor", title: "A contributor", acts: ["g c", "{.people .name [data-key]}"] },
  { name: "contributors", title: "All contributors", acts: ["g c"] },
  { name: "following", title: "Following", acts: ["g f"] },
  { name: "story", title: "Three panes with a story", acts: OPEN },
  { name: "headlines", title: "Headlines alone", library: { density: "headlines" }, acts: OPEN },
  { name: "magazine", title: "The list as a magazine", library: { density: "magazine" }, acts: ["g a"] },
  { name: "quiet", title: "Nothing but the story", acts: [...OPEN, "z"] },
  {
    name: "furniture",
    title: "A story's tables, code and notes",
    library: { at: "furniture" },
    acts: [...OPEN, "z"],
  },
  { name: "find", title: "Find in the story", acts: [...OPEN, "Ctrl+f"], words: "book" },
  { name: "search", title: "Search", acts: ["/"], words: "harbour" },
  {
    name: "library",
    title: "The library folded away; over the others where there is no room beside them",
    acts: ["g a", "["],
  },
  { name: "menu", title: "The menu of a story", acts: [...OPEN, "{[data-pane=story] .menu > button}"] },
  { name: "settings", title: "Settings", acts: ["Ctrl+,"] },
  { name: "keys", title: "The keys", acts: ["?"] },
  { name: "sources", title: "How the sources are doing", acts: ["g o"] },
  { name: "add", title: "Adding a publication", acts: ["a"] },
  {
    name: "trips",
    title: "A trip",
    library: { trip: "" },
    acts: ["g t", "{[data-pane=page] article button}"],
  },
  { name: "plan", title: "Planning a trip", acts: ["Shift+T"] },
  { name: "highlights", title: "Highlights", library: { marks: "" }, acts: ["g n"] },
  { name: "empty", title: "An empty list", library: { count: "0" }, acts: ["g s"] },
  { name: "first-run", title: "The first start", library: { new: "" } },
];
