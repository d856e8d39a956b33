/** Highlights as they stand on their page: story by story, the one with the newest first, each in the order of its text. */
import type { Highlight } from "../ipc/contract";

export interface MarkedStory {
  readonly key: string;
  readonly title: string;
  readonly publication: string;
  readonly highlights: readonly Highlight[];
}

/** The order of those that come is newest first. */
export function byStory(highlights: readonly Highlight[]): MarkedStory[] {
  const stories = new Map<string, Highlight[]>();
  for (const highlight of highlights) {
    // A story that is gone is told by its address, or by its headline.
    const key = highlight.story?.toString() ?? highlight.url ?? highlight.title;
    stories.set(key, [...(stories.get(key) ?? []), highlight]);
  }
  return [...stories.values()].map((own, at) => ({
    key: `${own[0]?.story ?? `gone-${at}`}`,
    title: own[0]?.title ?? "",
    publication: own[0]?.publication ?? "",
    highlights: own.toSorted((one, other) => (one.place?.[0] ?? -1) - (other.place?.[0] ?? -1)),
  }));
}
