// The sentence that is being read aloud. It is followed as long as one looks at it, and no further: who has scrolled away
// reads something else.
const spoken = "highlights" in CSS ? new Highlight() : null;
let speaking = null;
const isSeen = (range) => {
  const box = range.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
};
const showSpoken = ({ start, end }) => {
  const range = rangeOf(start, end);
  const follows = speaking === null || isSeen(speaking);
  speaking = range;
  if (spoken) {
    spoken.clear();
    if (range) spoken.add(range);
    if (range) CSS.highlights.set("layover-spoken", spoken);
    else CSS.highlights.delete("layover-spoken");
  }
  if (!range || !follows) return;
  const box = range.getBoundingClientRect();
  if (box.top < 24 || box.bottom > innerHeight - 24) scroller.scrollTop += box.top - innerHeight * 0.25;
};
