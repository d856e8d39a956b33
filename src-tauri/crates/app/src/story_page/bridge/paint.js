// What is painted over the text: one highlight for each kind, the same ones all the time. WebKit paints away only what is
// taken out of a highlight that it still has; what is deleted stays on the screen until something else paints there.
const PAINTS = { spoken: 0, yellow: 1, green: 1, blue: 1, rose: 1, noted: 2, find: 3, found: 4 };
const paints = new Map();
if ("highlights" in CSS) {
  for (const [kind, priority] of Object.entries(PAINTS)) {
    const paint = new Highlight();
    paint.priority = priority;
    paints.set(kind, paint);
  }
}
const painted = new Map();
/** A picture over the whole window: what is under it is painted when it goes, or its paint would show on the picture's words. */
let isCovered = false;
const layPaint = (kind) => {
  const paint = paints.get(kind);
  if (!paint) return;
  paint.clear();
  const ranges = isCovered ? [] : painted.get(kind) || [];
  ranges.forEach((range) => paint.add(range));
  if (paint.size > 0) CSS.highlights.set("layover-" + kind, paint);
  else CSS.highlights.delete("layover-" + kind);
};
/** These passages, and no others, are of this kind. */
const paintKind = (kind, ranges) => {
  painted.set(kind, ranges);
  layPaint(kind);
};
const coverPaint = (covers) => {
  isCovered = covers;
  paints.forEach((_, kind) => layPaint(kind));
};
