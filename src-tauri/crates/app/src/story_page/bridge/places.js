// Places in the text are counted in letters: characters of the story's own body that are no white space. The core
// counts the same ones (layover_content::anchor).
const isWhite = (character) => /[\s\u0085]/u.test(character);
const lettersIn = (text) => {
  let count = 0;
  for (const character of text) if (!isWhite(character)) count += 1;
  return count;
};
let texts = null;
const runs = () => {
  const body = document.querySelector("article > .body");
  if (texts || !body) return texts || [];
  texts = [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let letters = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    // What stands for a picture that is not here is no text of the story.
    if (node.parentElement.closest(".picture-missing")) continue;
    const count = lettersIn(node.data);
    if (count > 0) texts.push({ node, start: letters, end: letters + count });
    letters += count;
  }
  return texts;
};
const placeOf = (range) => {
  const inside = runs().filter(({ node }) => range.intersectsNode(node)).map(({ node, start, end }) => ({
    start: node === range.startContainer ? start + lettersIn(node.data.slice(0, range.startOffset)) : start,
    end: node === range.endContainer ? start + lettersIn(node.data.slice(0, range.endOffset)) : end,
  })).filter(({ start, end }) => start < end);
  return inside.length === 0 ? null : { start: inside[0].start, end: inside[inside.length - 1].end };
};
const unitOf = ({ node, start }, letter) => {
  let count = start;
  let unit = 0;
  for (const character of node.data) {
    if (!isWhite(character)) {
      if (count === letter) return unit;
      count += 1;
    }
    unit += character.length;
  }
  return unit;
};
const rangeOf = (start, end) => {
  const first = runs().find((run) => start >= run.start && start < run.end);
  const last = runs().find((run) => end > run.start && end <= run.end);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, unitOf(first, start));
  const unit = unitOf(last, end - 1);
  range.setEnd(last.node, unit + String.fromCodePoint(last.node.data.codePointAt(unit)).length);
  return range;
};
const boxOf = (range) => {
  const { left, top, width, height } = range.getBoundingClientRect();
  return { left, top, width, height };
};
