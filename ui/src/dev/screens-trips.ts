/** Trips, from the plan to what is tidied away. */
import type { Screen } from "./screens";

const FIRST = ["g t", "{[data-pane=page] article button}"];

export const TRIPS: readonly Screen[] = [
  { name: "trips", title: "Every trip", library: { trips: "" }, acts: ["g t"] },
  { name: "trips-empty", title: "Trips, before there are any", acts: ["g t"] },
  { name: "trip", title: "A trip just planned", library: { trip: "" }, acts: FIRST },
  {
    name: "trip-making",
    title: "A trip being made ready",
    library: { trip: "", stops: "5" },
    acts: [...FIRST, "{[data-key=ready]}"],
  },
  {
    name: "trip-short",
    title: "A trip that lacks something",
    library: { trip: "", unreadable: "", step: "0" },
    acts: [...FIRST, "{[data-key=ready]}", "@.made, .why"],
  },
  {
    name: "trip-ready",
    title: "A trip that is ready, and was checked with no network",
    library: { trip: "", step: "0" },
    acts: [...FIRST, "{[data-key=ready]}", "@.board.ready", "{.button[aria-disabled=false]:nth-of-type(2)}"],
  },
  {
    name: "trip-menu",
    title: "The menu of a trip",
    library: { trip: "" },
    acts: [...FIRST, "{header .menu > button}"],
  },
  { name: "plan", title: "Planning a trip", acts: ["Shift+T"], wide: 800 },
  {
    name: "plan-wishes",
    title: "Choosing what to take",
    library: { filled: "" },
    acts: ["Shift+T", "{[role=combobox]}=s", "@[role=option]"],
    wide: 800,
  },
  {
    name: "plan-wrong",
    title: "A plan with something wrong in it",
    acts: [
      "Shift+T",
      "{dialog form input[id$=days]}=many",
      "{dialog form input[id$=reading]}=x",
      "{dialog form input[id$=room]}=none",
      "{dialog form .button.first}",
    ],
    wide: 800,
  },
];
