/** Everything that opens at the window's edge. */
import type { Screen } from "./screens";

const wide = 800;
const settings = (name: string, title: string, at: string): Screen => ({
  name: `settings-${name}`,
  title: `Settings: ${title}`,
  library: { filled: "" },
  acts: ["Ctrl+,", `{[data-setting=${at}]}^`],
  wide,
});

export const SHEETS: readonly Screen[] = [
  { name: "settings", title: "Settings", acts: ["Ctrl+,"], wide },
  settings("reading", "reading and listening", "readerSize"),
  settings("offline", "what is fetched, and when", "syncEvery"),
  settings("room", "room", "room"),
  settings("editions", "editions and files", "exportFolder"),
  settings("data", "settings and subscriptions as files", "opml"),
  {
    name: "settings-found",
    title: "Settings, one looked for",
    acts: ["Ctrl+,", "{dialog input[type=search]}=a"],
    wide,
  },
  { name: "keys", title: "The keys", acts: ["?"], wide },
  {
    name: "keys-change",
    title: "A key changed",
    acts: ["?", "{dialog li .tool}", "{.listener}", "{.listener}*k"],
    wide,
  },
  { name: "sources", title: "How the sources are doing", acts: ["g o"], wide },
  { name: "activity", title: "What was done", acts: ["g y"], wide },
  {
    name: "about",
    title: "About",
    acts: [
      "g a",
      "{.bar > .tool[aria-expanded=false]}",
      "{footer .menu > button}",
      "{footer [role=menuitem]:last-of-type}",
      "@dialog",
    ],
    wide,
  },
  {
    name: "export",
    title: "Writing out, in which form",
    library: { place: "section 11" },
    acts: [
      "{[data-pane=page] .menu > button}",
      "{[role=menu] [role=menuitem]:nth-of-type(7)}",
      "@.holds span",
    ],
    wide,
  },
  {
    name: "export-done",
    title: "A pack written",
    library: { trip: "" },
    acts: [
      "g t",
      "{[data-pane=page] article button}",
      "{header .menu > button}",
      "{[role=menu] [role=menuitem]:nth-of-type(4)}",
      "@.holds span",
      "{dialog label:nth-of-type(4) input}",
      "{dialog .line .button}",
      "@.said span",
    ],
    wide,
  },
  {
    name: "names",
    title: "A list of names",
    library: { awaited: "" },
    acts: ["g c", "{[data-pane=page] .line .button}"],
    wide,
  },
  { name: "add", title: "Adding a publication", acts: ["a"], wide },
  {
    name: "add-choose",
    title: "An address with several feeds",
    acts: ["a", "{dialog form input}=many.example", "{dialog form .button}", "@.choice"],
    wide,
  },
  {
    name: "add-wrong",
    title: "An address that is none",
    acts: ["a", "{dialog form input}=http://nowhere", "{dialog form .button}", "@.bad"],
    wide,
  },
  {
    name: "add-profile",
    title: "A profile of one's own, with something wrong in it",
    acts: [
      "a",
      "{dialog .open}",
      "{dialog textarea}=nam = The Quay",
      "{dialog textarea ~ .line [type=submit]}",
      "{dialog textarea}^",
    ],
    wide,
  },
  { name: "add-offered", title: "An address somebody else named", library: { handed: "link" }, wide },
  { name: "first-run", title: "The first start", library: { new: "" } },
  {
    name: "begin",
    title: "Whom and what to follow at first",
    acts: ["g f", "{.ways .button}"],
    wide,
  },
  {
    name: "first-run-chosen",
    title: "The first start, with something subscribed to",
    library: { new: "" },
    acts: ["{.sheet li .button}"],
  },
];
