/** What a reader would have done before: a library for the gallery's screens, as the address of the page asks for it. */
import { FakeLibrary } from "../ipc/fake";

const DAY = 86_400;
const nothing = (): void => undefined;

/** A library that stands still after so many steps of whatever it does. */
export class PosingLibrary extends FakeLibrary {
  stops = Number.POSITIVE_INFINITY;

  protected override pause(): Promise<void> {
    this.stops -= 1;
    return this.stops < 0 ? new Promise(nothing) : super.pause();
  }

  failing = false;

  override async overview(): ReturnType<FakeLibrary["overview"]> {
    if (this.failing)
      throw {
        code: "library",
        sentence:
          "The library at /home/reader/.local/share/layover is of a newer Layover. Nothing was changed; open it with that one.",
      };
    return super.overview();
  }
}

export async function prepare(library: PosingLibrary, asked: URLSearchParams): Promise<void> {
  if (asked.has("filled")) await fill(library);
  if (asked.has("trip")) await plan(library, "Andes", 3);
  if (asked.has("trips")) await travel(library);
  if (asked.has("unreadable")) refuseSome(library);
  if (asked.has("awaited"))
    await library.importNames("Ana Quispe\nIlse Brandt\nMaria del Carmen Fernández Ruiz");
  if (asked.has("read")) library.stories = library.stories.map((story) => ({ ...story, isRead: true }));
  handOver(library, asked.get("handed"));
  library.failing = asked.has("failing");
  const stops = asked.get("stops");
  if (stops !== null) library.stops = Number(stops);
}

async function fill(library: PosingLibrary): Promise<void> {
  const ids = library.stories.map(({ id }) => id);
  const [one = 0, other = 0, third = 0] = ids;
  const { id } = await library.highlight(one, 4, 80, "yellow");
  await library.changeHighlight(id, "yellow", "Compare with what the pilots’ own books say.", [
    "tolls",
    "draught",
  ]);
  await library.highlight(one, 60, 120, "rose");
  await library.noteStory(other, "Ask the pilots about the second convoy.");
  await library.highlight(third, 0, 30, "green");
  library.marked = library.marked.map((mark) =>
    mark.story === third
      ? { ...mark, lost: "This passage is no longer in the story; what was marked is kept." }
      : mark,
  );
  const people = await library.contributors("", 8);
  const plain = { keepsOffline: false, isMuted: false };
  for (const [at, person] of people.slice(0, 5).entries())
    await library.setFollow(
      { type: "contributor", id: person.id },
      { ...plain, keepsOffline: at === 1, isMuted: at === 3 },
    );
  await library.setFollow({ type: "section", id: 11 }, plain);
  await library.setFollow({ type: "series", id: 31 }, plain);
  await library.saveView("Long analysis", "kind:analysis longer:10");
  await library.makeWeek();
  await library.setPreferred(2, true);
}

async function plan(library: PosingLibrary, name: string, inDays: number): Promise<number> {
  const leavesAt = Math.floor(Date.now() / 1000) + inDays * DAY;
  const wishes = [
    { kind: "publication" as const, id: 1, name: "Tidewater Quarterly" },
    { kind: "section" as const, id: 21, name: "Rivers" },
  ];
  const page = await library.planTrip({ name, leavesAt, days: 5, minutes: 400, roomMb: null, wishes });
  return page.line.id;
}

/** One that is ready, one that leaves soon, one one is on, one that is over and one tidied up. */
async function travel(library: PosingLibrary): Promise<void> {
  await plan(library, "The night train to Lisbon and back again by way of the coast", 9);
  await plan(library, "Tromsø", 0.4);
  await plan(library, "Andes", -2);
  await plan(library, "Weekend at Sofía’s", -6);
  const last = await plan(library, "Rail pass", -40);
  await library.endTrip(last);
}

function refuseSome(library: PosingLibrary): void {
  const wanted = library.stories.filter((story) => story.completeness.mark !== "whole").slice(0, 7);
  library.unreadable = new Map(
    wanted.map(({ id }, at) => [
      id,
      at % 2 === 0 ? "The rest is behind a paywall." : "tidewater.example did not answer in 20 s.",
    ]),
  );
}

function handOver(library: PosingLibrary, what: string | null): void {
  if (what === "link") library.handOver({ type: "subscribe", address: "https://tidewater.example/feed.xml" });
  if (what === "pack")
    library.handOver({ type: "file", id: 1, kind: "pack", name: "From a friend.layover-pack" });
}
