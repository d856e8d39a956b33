// The sentence that is being read aloud. It is followed as long as one looks at it, and no further: who has scrolled away
// reads something else.
let speaking = null;
const isSeen = (range) => {
  const box = range.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
};
/** What is read before the text has no place in it: the headline, who made it, and what stands under them. */
const overText = (words) => {
  const wanted = fold(words.slice(0, 2000)).trim();
  const all = Array.from(document.querySelectorAll("article > .head :is(h1, .dek, .names)"));
  const part = wanted && all.find((one) => fold(one.textContent).trim() === wanted);
  if (!part) return null;
  const range = document.createRange();
  range.selectNodeContents(part);
  return range;
};
const showSpoken = ({ start, end, words }) => {
  const range = rangeOf(start, end) || overText(String(words || ""));
  const follows = speaking === null || isSeen(speaking);
  speaking = range;
  paintKind("spoken", range ? [range] : []);
  if (!range || !follows) return;
  const box = range.getBoundingClientRect();
  if (box.top < 24 || box.bottom > innerHeight - 24) scroller.scrollTop += box.top - innerHeight * 0.25;
};
