/** Going somewhere: what is shown there comes together, and at once. */
import { expect, it } from "vitest";
import type { ContributorPage, ListFilter, Scope, StoryRow } from "../src/ipc/contract";
import { FakeLibrary } from "../src/ipc/fake";
import { ALL, filterOf } from "../src/list/filters";
import { ListState } from "../src/state/list.svelte";
import { PageState } from "../src/state/page.svelte";
import { PanesState } from "../src/state/panes.svelte";
import { StoryState } from "../src/state/story.svelte";
import { Whereabouts, type Surroundings } from "../src/state/whereabouts.svelte";
import { NOW, personOf } from "./window";

/** Writes down what is asked for, in its order. */
class Listener extends FakeLibrary {
  readonly asked: string[] = [];

  override contributor(id: number): Promise<ContributorPage> {
    this.asked.push("page");
    return super.contributor(id);
  }

  override storyIds(filter: ListFilter, first?: number): Promise<Float64Array> {
    this.asked.push("ids");
    return super.storyIds(filter, first);
  }

  override storyRows(ids: number[]): Promise<StoryRow[]> {
    this.asked.push(`rows ${ids.length}`);
    return super.storyRows(ids);
  }
}

function placesIn(
  library: FakeLibrary,
  attempt: Surroundings["attempt"],
): { list: ListState; page: PageState; where: Whereabouts } {
  const [list, page] = [new ListState(library), new PageState(library)];
  const panes = new PanesState(
    () => undefined,
    () => true,
  );
  const nothing = (): void => undefined;
  const window = { attempt, refresh: nothing, arrived: nothing, focus: nothing };
  return { list, page, where: new Whereabouts(list, page, new StoryState(library), panes, window) };
}

it("a page is asked for together with its stories, and stands there whole when it appears", async () => {
  const library = new Listener({ now: NOW, count: 40 });
  const { list, page, where } = placesIn(library, (act) => act());
  await where.go(ALL, "page");
  library.asked.length = 0;
  const scope: Scope = { type: "contributor", id: personOf("Tomasz Wilk") };
  const going = where.go(filterOf(scope), "page");
  // Neither waits for the other.
  expect(library.asked).toEqual(["page", "ids"]);
  expect([page.content?.kind, list.filter.scope.type]).toEqual(["front", "all"]);
  await going;
  expect(page.content?.kind).toBe("contributor");
  expect(list.isLoaded && list.ids.length > 0).toBe(true);
  const first = [...list.ids.subarray(0, 30)];
  expect(first.map((id) => list.rows.get(id)?.id)).toEqual(first);
  expect(library.asked).toEqual(["page", "ids", `rows ${first.length}`]);
});

it("a page that cannot be had leaves all as it was", async () => {
  const library = new Listener({ now: NOW, count: 40 });
  const errors: unknown[] = [];
  const { list, page, where } = placesIn(library, async (act) => {
    try {
      return await act();
    } catch (error) {
      errors.push(error);
      return null;
    }
  });
  await where.go(ALL, "page");
  await where.go(filterOf({ type: "contributor", id: 987_654 }), "page");
  expect(errors).toHaveLength(1);
  expect([page.content?.kind, list.filter.scope.type]).toEqual(["front", "all"]);
});
