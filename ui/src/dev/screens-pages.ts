/** Pages and lists: front pages, sections, people, editions, highlights. */
import type { Screen } from "./screens";

export const PAGES: readonly Screen[] = [
  { name: "front", title: "Front page of everything", library: { filled: "" } },
  {
    name: "publication",
    title: "Front page of a publication, in its accent",
    library: { place: "publication 2" },
  },
  { name: "section", title: "A section", library: { place: "section 11" } },
  { name: "notebook", title: "A section of short entries", library: { place: "section 15" } },
  {
    name: "notebook-band",
    title: "A front page with a notebook",
    library: { place: "publication 1" },
    acts: ["{.notebook}^"],
  },
  { name: "series", title: "A series", library: { place: "series 31" } },
  { name: "edition", title: "An edition", library: { filled: "", place: "edition 71" } },
  { name: "contributor", title: "A contributor", acts: ["g c", "{.people .name [data-key]}"] },
  { name: "contributors", title: "All contributors", acts: ["g c"] },
  { name: "following", title: "Following", library: { filled: "" }, acts: ["g f"] },
  { name: "following-empty", title: "Following, before one follows anybody", acts: ["g f"] },
  { name: "highlights", title: "Highlights", library: { filled: "" }, acts: ["g n"] },
  {
    name: "highlight-note",
    title: "A note changed on the page of highlights",
    library: { filled: "" },
    acts: ["g n", "{.entry .foot .link:nth-of-type(2)}"],
  },
  { name: "highlights-empty", title: "Highlights, before there are any", acts: ["g n"] },
  { name: "headlines", title: "Headlines alone", library: { density: "headlines" }, acts: ["g a", "j"] },
  { name: "magazine", title: "The list as a magazine", library: { density: "magazine" }, acts: ["g a"] },
  { name: "list-menu", title: "The menu of a list", acts: ["g a", "{[data-pane=list] .menu > button}"] },
  { name: "empty", title: "An empty list", library: { count: "0" }, acts: ["g s"] },
  { name: "unread-none", title: "Nothing left to read", library: { read: "" }, acts: ["g u"] },
];
