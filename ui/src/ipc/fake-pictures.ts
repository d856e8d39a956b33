/** Pictures for the in-memory library, drawn from a number. */
/** A landscape, drawn: sky, sun, three ridges and water, in a palette of its own. */
export function picture(seed: number, width: number, height: number): string {
  const hue = (seed * 67 + 190) % 360;
  const tone = (lightness: number, chroma: number, turn = 0): string =>
    `oklch(${lightness} ${chroma} ${(hue + turn) % 360})`;
  const ridge = (base: number, swing: number, phase: number): string => {
    const points = Array.from({ length: 13 }, (_, step) => {
      const y =
        base + swing * Math.sin(step * 0.9 + phase + seed) + (swing / 3) * Math.sin(step * 2.3 + seed);
      return `${(step * 100) / 12},${y.toFixed(1)}`;
    });
    return `M0,75 L${points.join(" L")} L100,75 Z`;
  };
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 75" width="${width}" height="${height}" preserveAspectRatio="xMidYMid slice">` +
    `<rect width="100" height="75" fill="${tone(0.86, 0.05, 40)}"/>` +
    `<circle cx="${20 + ((seed * 13) % 60)}" cy="${16 + ((seed * 7) % 14)}" r="7" fill="${tone(0.94, 0.06, 60)}"/>` +
    `<path d="${ridge(36, 6, 0)}" fill="${tone(0.72, 0.06)}"/>` +
    `<path d="${ridge(46, 5, 2)}" fill="${tone(0.56, 0.07, -10)}"/>` +
    `<path d="${ridge(56, 4, 4)}" fill="${tone(0.4, 0.06, -20)}"/>` +
    `<rect y="62" width="100" height="13" fill="${tone(0.48, 0.05, 10)}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** A head and shoulders, drawn, for a person who has their picture taken. */
export function portrait(seed: number): string {
  const hue = (seed * 83 + 20) % 360;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80" width="160" height="160">` +
    `<rect width="80" height="80" fill="oklch(0.84 0.04 ${hue})"/>` +
    `<path d="M12 80c2-18 14-26 28-26s26 8 28 26z" fill="oklch(0.42 0.06 ${(hue + 160) % 360})"/>` +
    `<circle cx="40" cy="36" r="15" fill="oklch(0.72 0.06 ${50 + (seed % 3) * 8})"/>` +
    `<path d="M24 36c-2-14 6-22 16-22s19 7 16 22c-3-8-8-11-16-11s-13 3-16 11z" fill="oklch(0.32 0.03 ${40 + seed * 9})"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
