/** What can be followed, and what a place is called by the parts that link to it. */
import type { Scope, Subject } from "../ipc/contract";

export function sameSubject(one: Subject, other: Subject): boolean {
  return one.type === other.type && one.id === other.id;
}

/** What following a scope would follow; null where there is nothing to follow. */
export function subjectOf(scope: Scope): Subject | null {
  switch (scope.type) {
    case "contributor":
    case "section":
    case "series":
    case "publication":
      return { type: scope.type, id: scope.id };
    default:
      return null;
  }
}

/** Finds a link again after its page was left: `data-key` on the element. */
export function scopeKey(scope: Scope): string {
  return "id" in scope ? `${scope.type}-${scope.id}` : scope.type;
}

export function storyKey(id: number): string {
  return `story-${id}`;
}
