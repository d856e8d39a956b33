/**
 * How much room a page or a story has, written where its styles can ask. Container queries would say it, but WebKit measures
 * them in pixels of the screen: enlarged to 300 %, a page of 430 pixels counts as one of 1,280 and keeps its columns.
 */

/** Widths in CSS pixels up to which something gives way. */
export const PAGE_ROOM = [900, 640, 560] as const;
export const STORY_ROOM = [400, 330, 220] as const;

/** The names of what a width is not more than: "900 640". Wider than all of them, "wide". */
export function roomNames(width: number, steps: readonly number[]): string {
  const names = steps.filter((most) => width <= most);
  return names.length > 0 ? names.join(" ") : "wide";
}

/** For `{@attach}`: keeps `data-room` of an element true. */
export function roomOf(steps: readonly number[]): (element: HTMLElement) => () => void {
  return (element) => {
    const look = (): void => {
      const names = roomNames(element.clientWidth, steps);
      if (element.dataset["room"] !== names) element.dataset["room"] = names;
    };
    look();
    const watched = new ResizeObserver(look);
    watched.observe(element);
    return () => watched.disconnect();
  };
}
