/** How a place is shown. */

/** Pages without a scope: the contributors of the whole library, its trips, and what the reader marked. */
export type Index = "contributors" | "trips" | "highlights";

/** How a scope is shown. */
export type Presentation = "page" | "list" | Index;

export function isIndex(presentation: Presentation): presentation is Index {
  return presentation === "contributors" || presentation === "trips" || presentation === "highlights";
}
