/** How a place is shown. */

/** Pages without a scope: the contributors of the whole library, and its trips. */
export type Index = "contributors" | "trips";

/** How a scope is shown. */
export type Presentation = "page" | "list" | Index;

export function isIndex(presentation: Presentation): presentation is Index {
  return presentation === "contributors" || presentation === "trips";
}
