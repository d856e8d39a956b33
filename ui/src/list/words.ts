/** A row in words: its top line, and the whole of it for screen readers. */
import type { StoryRow } from "../ipc/contract";
import { ago } from "../lib/dates";
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

/** What is heard first is what is looked for first: unread or not, then the headline. */
export function rowWords(row: StoryRow, now: number): string {
  return [
    row.isRead ? "" : strings.isUnread,
    row.title,
    row.dek,
    row.contributors.length > 0 ? strings.names(row.contributors) : "",
    source(row, "library"),
    ago(row.published, now),
    row.minutes > 0 ? strings.minutes(row.minutes) : "",
    row.isSaved ? strings.isSaved : "",
    row.completeness.sentence,
  ]
    .map((part) => part.trim().replace(/\.$/, ""))
    .filter(Boolean)
    .join(". ");
}
