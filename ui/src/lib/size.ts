/** Sizes in words, as the library says them: two figures where there are fewer than ten. */
import { strings } from "./strings";

const UNITS = [
  [strings.gigabytes, 2 ** 30],
  [strings.megabytes, 2 ** 20],
  [strings.kilobytes, 2 ** 10],
] as const;

export function size(bytes: number): string {
  const found = UNITS.find(([, unit]) => bytes >= unit);
  if (!found) return strings.bytes(bytes);
  const [said, unit] = found;
  const tenths = Math.floor((bytes * 10) / unit);
  return said(tenths < 100 ? tenths / 10 : Math.floor(tenths / 10));
}
