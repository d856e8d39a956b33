/** A story, and everything that opens in it or beside it. */
import type { Screen } from "./screens";

const OPEN = ["g a", "j"];
/** Alone with the story: no pane beside it. */
const ALONE = [...OPEN, "z"];

export const READING: readonly Screen[] = [
  { name: "story", title: "Three panes with a story", acts: OPEN },
  { name: "quiet", title: "Nothing but the story", acts: ALONE },
  {
    name: "furniture",
    title: "A story's tables, code and notes",
    library: { at: "furniture" },
    acts: ALONE,
  },
  { name: "footnote", title: "A note opened where it is called", library: { at: "note" }, acts: ALONE },
  {
    name: "link",
    title: "Where a link leads",
    library: { at: "link" },
    acts: [...ALONE, "%peekLink"],
  },
  { name: "picture", title: "A picture opened large", library: { at: "picture" }, acts: ALONE },
  {
    name: "changes",
    title: "What was changed in a story since it was read",
    acts: [...OPEN, "{.lines .line-link[aria-pressed]}"],
  },
  { name: "find", title: "Find in the story", acts: [...OPEN, "Ctrl+f", "{.find input}=book"] },
  {
    name: "passage",
    title: "What can be done with a passage",
    library: { at: "passage" },
    acts: [...OPEN, "@.marks"],
  },
  {
    name: "note",
    title: "A note beside a passage",
    library: { at: "passage" },
    acts: [...OPEN, "@.marks", "c", "{.marks textarea}=Ask the pilots about the second convoy."],
  },
  { name: "story-note", title: "A note to the whole story", acts: [...OPEN, "c"] },
  { name: "aloud", title: "A story read aloud", acts: [...OPEN, "l", "@.player", "."] },
  {
    name: "menu",
    title: "The menu of a story",
    acts: [...OPEN, "{[data-pane=story] .menu > button}"],
  },
  { name: "follow", title: "Which of several to follow", acts: [...OPEN, "j", "f"], wide: 800 },
  { name: "nothing-open", title: "No story open", acts: ["g a"] },
];
