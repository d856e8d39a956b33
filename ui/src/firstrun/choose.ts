/** Which publications of the catalogue are shown, and in which order. */
import type { CatalogueItem } from "../ipc/contract";
import { inLocale } from "../lib/language";

const languages = inLocale((locale) => new Intl.DisplayNames(locale, { type: "language" }));

/** A language by its name in the language of the window; nothing for what is no language. */
export function nameOf(tag: string): string {
  try {
    return tag === "" ? "" : (languages().of(tag) ?? "");
  } catch {
    return "";
  }
}

/** Every word begins a word of the name, the sentence, the field or the language's name. */
export function choose(
  items: readonly CatalogueItem[],
  words: string,
  spoken: readonly string[],
): readonly CatalogueItem[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (item: CatalogueItem): boolean => {
    const said = `${item.name} ${item.description} ${item.field} ${nameOf(item.language)}`.toLowerCase();
    const parts = said.split(/[^\p{L}\p{N}]+/u);
    return wanted.every((word) => said.includes(` ${word}`) || parts.some((part) => part.startsWith(word)));
  };
  const isSpoken = (item: CatalogueItem): boolean => {
    const [primary = ""] = item.language.split("-");
    return primary === "en" || spoken.some((tag) => tag.split("-")[0] === primary);
  };
  const found = items.filter(fits);
  // The first stays first: it is the house's own choice.
  const [first, ...rest] = found;
  if (!first) return [];
  return [first, ...rest.filter(isSpoken), ...rest.filter((item) => !isSpoken(item))];
}
