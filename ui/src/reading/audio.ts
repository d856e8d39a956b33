/** A kept file put together from its parts, for players that cannot read the story scheme. */

/** An address of the whole in this window alone. `part` answers with nothing at the end. */
export async function wholeOf(
  part: (from: number) => Promise<ArrayBuffer>,
  mediaType: string,
): Promise<string> {
  const parts: ArrayBuffer[] = [];
  let from = 0;
  for (;;) {
    const bytes = await part(from);
    if (bytes.byteLength === 0) break;
    parts.push(bytes);
    from += bytes.byteLength;
  }
  return URL.createObjectURL(new Blob(parts, { type: mediaType }));
}
