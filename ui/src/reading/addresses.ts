/** Web addresses in what is pasted. */

/** The address a text is, and nothing else; null for any other text. */
export function webAddress(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > 4096 || /\s/.test(trimmed) || !/^https?:/i.test(trimmed))
    return null;
  return URL.canParse(trimmed) ? trimmed : null;
}
