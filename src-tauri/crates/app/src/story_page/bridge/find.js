// Find in the story: without case, accents and the shapes of quotation marks; across italics, never across paragraphs.
const MOST_FOUND = 1000;
const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, pre, blockquote, figcaption, caption, summary, div, header";
const SAME = { "’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "\u00ad": "" };
const foldOne = (character) => {
  if (isWhite(character)) return " ";
  if (Object.hasOwn(SAME, character)) return SAME[character];
  return character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
};
const fold = (text) => [...text].map(foldOne).join("").replace(/ +/g, " ");

let searched = null;
/** The story's text as it is compared, and for each unit of it the character it came from. */
const searchable = () => {
  if (searched) return searched;
  const story = document.querySelector("article");
  let text = "";
  const from = [];
  let block = null;
  const walker = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(".hidden, .byline, .foot")) continue;
    const own = node.parentElement.closest(BLOCKS);
    if (own !== block && text) {
      text += "\n";
      from.push(null);
    }
    block = own;
    let unit = 0;
    for (const character of node.data) {
      const folded = foldOne(character);
      if (!(folded === " " && text.endsWith(" "))) {
        text += folded;
        for (let count = 0; count < folded.length; count += 1) from.push({ node, unit, length: character.length });
      }
      unit += character.length;
    }
  }
  searched = { text, from };
  return searched;
};
const occurrences = (words) => {
  const wanted = fold(words).trim();
  const { text, from } = searchable();
  const ranges = [];
  for (let at = text.indexOf(wanted); wanted && at >= 0 && ranges.length < MOST_FOUND; at = text.indexOf(wanted, at + wanted.length)) {
    const [first, last] = [from[at], from[at + wanted.length - 1]];
    if (!first || !last) continue;
    const range = document.createRange();
    range.setStart(first.node, first.unit);
    range.setEnd(last.node, last.unit + last.length);
    ranges.push(range);
  }
  return ranges;
};

let found = { words: "", ranges: [], at: -1 };
const showFound = () => {
  paintKind("find", found.ranges.filter((_, at) => at !== found.at));
  paintKind("found", found.ranges.filter((_, at) => at === found.at));
};
const find = (words, step) => {
  if (words !== found.words) {
    const ranges = occurrences(words);
    // From here on, as one reads; at the end, from the beginning.
    const next = ranges.findIndex((range) => range.getBoundingClientRect().bottom > 0);
    found = { words, ranges, at: ranges.length > 0 ? Math.max(0, next) : -1 };
  } else if (found.ranges.length > 0) {
    found.at = (found.at + step + found.ranges.length) % found.ranges.length;
  }
  showFound();
  const box = found.at < 0 ? null : found.ranges[found.at].getBoundingClientRect();
  if (box && (box.top < 24 || box.bottom > innerHeight - 24)) scroller.scrollTop += box.top - innerHeight * 0.3;
  say("found", { count: found.ranges.length, at: found.at + 1 });
};
/** Ends the search; what was found last is selected, so that one can go on from it. */
const endFind = () => {
  const last = found.ranges[found.at];
  found = { words: "", ranges: [], at: -1 };
  showFound();
  if (!last) return;
  getSelection().removeAllRanges();
  getSelection().addRange(last);
};
