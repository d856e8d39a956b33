/** Which publications of the catalogue are shown, and in which order. */
import type { CatalogueItem } from "../ipc/contract";
import { inLocale } from "../lib/language";
import { isMistyped } from "../palette/ranking";
import { folded } from "../search/marks";

const languages = inLocale((locale) => new Intl.DisplayNames(locale, { type: "language" }));

/** A language by its name in the language of the window; nothing for what is no language. */
export function nameOf(tag: string): string {
  try {
    return tag === "" ? "" : (languages().of(tag) ?? "");
  } catch {
    return "";
  }
}

const partsOf = (text: string): string[] => folded(text).split(/[^\p{L}\p{N}]+/u);

/**
 * Every word begins a word of the name, the sentence, the field or the language's name. Where nothing does, slips in a name are
 * forgiven, as the search forgives them.
 */
export function choose(
  items: readonly CatalogueItem[],
  words: string,
  spoken: readonly string[],
): readonly CatalogueItem[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  const fits = (item: CatalogueItem): boolean => {
    const said = folded(`${item.name} ${item.description} ${item.field} ${nameOf(item.language)}`);
    const parts = partsOf(said);
    return wanted.every((word) => said.includes(` ${word}`) || parts.some((part) => part.startsWith(word)));
  };
  const nearlyFits = ({ name }: CatalogueItem): boolean => {
    const parts = partsOf(name);
    return wanted.every((word) => parts.some((part) => part.startsWith(word) || isMistyped(word, part)));
  };
  const isSpoken = (item: CatalogueItem): boolean => {
    const [primary = ""] = item.language.split("-");
    return primary === "en" || spoken.some((tag) => tag.split("-")[0] === primary);
  };
  const fitting = items.filter(fits);
  const found = fitting.length > 0 ? fitting : items.filter(nearlyFits);
  // The first stays first: it is the house's own choice.
  const [first, ...rest] = found;
  if (!first) return [];
  return [first, ...rest.filter(isSpoken), ...rest.filter((item) => !isSpoken(item))];
}
