/** The screens of the gallery: which library stands behind each, and what is done in it before one looks. */
import { AROUND } from "./screens-around";
import { PAGES } from "./screens-pages";
import { READING } from "./screens-reading";
import { SHEETS } from "./screens-sheets";
import { TRIPS } from "./screens-trips";

export interface Screen {
  readonly name: string;
  readonly title: string;
  /** What the library is, as the address of the dev page says it. */
  readonly library?: Readonly<Record<string, string>>;
  /** What is done, one after the other, in the little language of `pose.ts`. */
  readonly acts?: readonly string[];
  /** Width of the wide window in pixels, where what is shown takes a part of it alone. */
  readonly wide?: number;
}

export const SCREENS: readonly Screen[] = [
  { name: "components", title: "Components, every state", library: { components: "" } },
  {
    name: "focus",
    title: "Components, each as if it had the focus",
    library: { components: "" },
    acts: ["{main :is(button, input, select, [tabindex='0'])}!"],
  },
  ...PAGES,
  ...READING,
  ...AROUND,
  ...TRIPS,
  ...SHEETS,
];
