/** Stories of a page in groups: by the year, or by the day they came. */
import type { StoryRow } from "../ipc/contract";
import { dayName, daysAgo, yearName } from "../lib/dates";
import { strings } from "../lib/strings";

export interface Group {
  /** Tells the groups of a page apart, and stays the same when stories come into a group. */
  readonly key: string;
  readonly name: string;
  readonly rows: readonly StoryRow[];
}

export type GroupedBy = "year" | "day" | "nothing";

/** In the order they come; a group ends where the next name begins. */
export function groupRows(rows: readonly StoryRow[], by: GroupedBy, now: number): Group[] {
  const groups: { key: string; name: string; rows: StoryRow[] }[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const name = nameFor(row, by, now);
    const last = groups.at(-1);
    if (last && last.name === name) {
      last.rows.push(row);
      continue;
    }
    // Where the order is not that of the groups a name comes again.
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    groups.push({ key: `${times}-${name}`, name, rows: [row] });
  }
  return groups;
}

function nameFor(row: StoryRow, by: GroupedBy, now: number): string {
  if (by === "nothing") return "";
  if (by === "year") return yearName(row.published);
  const days = daysAgo(row.published, now);
  if (days <= 0) return strings.today;
  return days === 1 ? strings.yesterday : dayName(row.published);
}

/** First letters of the first and the last name. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const first = words[0] ?? name;
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return `${[...first][0] ?? ""}${[...last][0] ?? ""}`.toUpperCase();
}
