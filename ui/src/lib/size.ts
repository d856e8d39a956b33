/** Sizes in words, as the library says them: two figures where there are fewer than ten. */
const UNITS = [
  ["GB", 2 ** 30],
  ["MB", 2 ** 20],
  ["KB", 2 ** 10],
] as const;

export function size(bytes: number): string {
  const found = UNITS.find(([, unit]) => bytes >= unit);
  if (!found) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  const [name, unit] = found;
  const tenths = Math.floor((bytes * 10) / unit);
  return `${tenths < 100 ? tenths / 10 : Math.floor(tenths / 10)} ${name}`;
}
