/** What a trip can take: found by what is typed, in groups. */
import type { Contributor, Overview, TripWish, WishKind } from "../ipc/contract";
import { strings } from "../lib/strings";
import { matches } from "../search/marks";

export interface Offer {
  readonly key: string;
  readonly wish: TripWish;
  /** Whose section or series it is. */
  readonly of: string | undefined;
}

export interface OfferGroup {
  readonly name: string;
  readonly offers: readonly Offer[];
}

const MOST_OF_A_KIND = 6;
const WITHOUT_ID = ["all", "following", "saved", "queued"] as const;

export function wishKey({ kind, id, name }: TripWish): string {
  return `${kind}-${id ?? name}`;
}

function offer(kind: WishKind, id: number | null, name: string, of?: string): Offer {
  const wish = { kind, id, name };
  return { key: wishKey(wish), wish, of };
}

/** Without words: the whole lists and the publications. What is taken already is not offered again. */
export function offersFor(
  words: string,
  overview: Overview | null,
  people: readonly Contributor[],
  taken: readonly TripWish[],
): OfferGroup[] {
  const asked = words.trim();
  const isTaken = new Set(taken.map(wishKey));
  const publications = overview?.publications ?? [];
  const inside = (list: "sections" | "series", kind: WishKind): Offer[] =>
    publications.flatMap((one) => one[list].map(({ id, name }) => offer(kind, id, name, one.title)));
  const always: OfferGroup[] = [
    { name: strings.wishLists, offers: WITHOUT_ID.map((kind) => offer(kind, null, strings.wishNames[kind])) },
    { name: strings.views, offers: (overview?.views ?? []).map(({ id, name }) => offer("view", id, name)) },
    {
      name: strings.publications,
      offers: publications.map(({ id, title }) => offer("publication", id, title)),
    },
  ];
  const inWords: OfferGroup[] = [
    { name: strings.sectionsAll, offers: inside("sections", "section") },
    { name: strings.seriesAll, offers: inside("series", "series") },
  ];
  // The library found these by their names, in ways of its own.
  const named = people.map(({ id, name, publications: [where] }) => offer("contributor", id, name, where));
  const fits = (one: Offer): boolean => asked === "" || matches(one.wish.name, asked);
  const found = [...always, ...(asked === "" ? [] : inWords)].map(({ name, offers }) => ({
    name,
    offers: offers.filter(fits),
  }));
  return [...found, { name: strings.contributors, offers: asked === "" ? [] : named }]
    .map(({ name, offers }) => ({
      name,
      offers: offers
        .filter((one) => !isTaken.has(one.key))
        .slice(0, asked === "" ? undefined : MOST_OF_A_KIND),
    }))
    .filter(({ offers }) => offers.length > 0);
}

/** A wish in words, for the lists of what is taken: its name, and what it is where the name does not say. */
export function wishWords({ kind, id, name }: TripWish): { readonly name: string; readonly kind: string } {
  if (kind === "all" || kind === "saved" || kind === "following" || kind === "queued")
    return { name: strings.wishNames[kind], kind: "" };
  return { name, kind: id === null ? strings.wishGone : strings.wishKinds[kind] };
}
