// What is selected, and what is marked.
let selecting = 0;
document.addEventListener("selectionchange", () => {
  clearTimeout(selecting);
  selecting = setTimeout(() => {
    const selection = getSelection();
    const range = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const place = range && placeOf(range);
    say("selection", { text: String(selection).slice(0, 10000), place, box: place ? boxOf(range) : null });
  }, 200);
});

let marks = [];
const MARK_KINDS = ["yellow", "green", "blue", "rose", "noted"];
const paint = () => {
  const kinds = new Map(MARK_KINDS.map((kind) => [kind, []]));
  for (const { start, end, colour, noted } of marks) {
    const range = rangeOf(start, end);
    if (!range) continue;
    for (const kind of noted ? [colour, "noted"] : [colour]) if (kinds.has(kind)) kinds.get(kind).push(range);
  }
  kinds.forEach((ranges, kind) => paintKind(kind, ranges));
};
const markAt = (x, y) => marks.findLast(({ start, end }) => {
  const range = rangeOf(start, end);
  return range && Array.from(range.getClientRects()).some((box) =>
    x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
});
const setMarks = (all) => {
  marks = all;
  paint();
  // What was selected to be marked is marked now: the selection would hide its colour.
  const selection = getSelection();
  const place = selection.isCollapsed ? null : placeOf(selection.getRangeAt(0));
  if (place && marks.some(({ start, end }) => start === place.start && end === place.end)) selection.removeAllRanges();
};
// For a hand on the keyboard: the first paragraph that begins on the screen, else the one that fills it.
const paragraph = () => {
  const all = Array.from(document.querySelectorAll("article > .body :is(p, li, blockquote, h2, h3, pre)"));
  const shown = all.filter((block) => block.getBoundingClientRect().bottom > 0);
  const block = shown.find((one) => one.getBoundingClientRect().top >= 0) || shown[0];
  if (!block) return;
  const range = document.createRange();
  range.selectNodeContents(block);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  block.scrollIntoView({ block: "nearest" });
};
