/** A row in words: its top line, and the whole of it for screen readers. */
import type { SearchResult, StoryRow } from "../ipc/contract";
import { ago } from "../lib/dates";
import { listed } from "../lib/language";
import { strings } from "../lib/strings";

/** What the list itself does not say already: publication and section, section alone, or the kicker. */
export type Within = "library" | "publication" | "section";

export function source(row: StoryRow, within: Within): string {
  if (within === "section") return row.kicker || (row.section ?? row.publication);
  if (within === "publication") return row.section ?? (row.kicker || row.publication);
  return row.section && row.section !== row.publication
    ? `${row.publication} · ${row.section}`
    : row.publication;
}

/**
 * What is heard first is what is looked for first: unread or not, then the headline. What is printed in the row follows
 * in the row's own order, so that who speaks to the window may say what they see (WCAG 2.5.3).
 */
export function rowWords(row: StoryRow, now: number, within: Within = "library", isBrief = false): string {
  const more = isBrief
    ? []
    : [
        row.contributors.length > 0 ? listed(row.contributors) : "",
        row.minutes > 0 ? strings.minutes(row.minutes) : "",
      ];
  return joined([
    row.isRead ? "" : strings.isUnread,
    row.title,
    source(row, within),
    ...more,
    ago(row.published, now),
    isBrief ? "" : row.dek,
    row.isSaved ? strings.isSaved : "",
    row.completeness.sentence,
  ]);
}

/** A story that was found, in the same order as it is printed. */
export function foundWords({ row, snippet, without }: SearchResult, now: number): string {
  return joined([
    row.isRead ? "" : strings.isUnread,
    row.title,
    snippet,
    without.length > 0 ? strings.searchWithout(without) : "",
    source(row, "library"),
    row.contributors.length > 0 ? listed(row.contributors) : "",
    ago(row.published, now),
    row.isSaved ? strings.isSaved : "",
  ]);
}

function joined(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim().replace(/\.$/, ""))
    .filter(Boolean)
    .join(". ");
}
