// Where one is, kept so that it survives another size, face, screen and a story that was fetched anew: the letter at
// the top of the screen, how far down it stands, and the letters that follow, "t:LETTER:PER CENT:LETTERS".
const QUOTED = 24;
const lettersFrom = (start, count) => {
  const letters = [];
  for (const run of runs()) {
    if (run.end <= start) continue;
    let at = run.start;
    for (const character of run.node.data) {
      if (isWhite(character)) continue;
      if (at >= start) letters.push(character);
      if (letters.length === count) return letters;
      at += 1;
    }
  }
  return letters;
};
const topOf = (letter) => {
  const range = rangeOf(letter, letter + 1);
  return range ? range.getBoundingClientRect().top : Number.NEGATIVE_INFINITY;
};
/** The first letter whose line is whole on the screen. */
const firstSeen = () => {
  const around = document.createRange();
  for (const run of runs()) {
    around.selectNodeContents(run.node);
    if (around.getBoundingClientRect().bottom <= 0) continue;
    let [low, high] = [run.start, run.end];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (topOf(middle) >= 0) high = middle;
      else low = middle + 1;
    }
    if (low < run.end) return low;
  }
  return null;
};
const anchor = () => {
  const letter = scroller.scrollTop < 8 ? null : firstSeen();
  if (letter === null) return "";
  const top = topOf(letter);
  // Still above the text: the beginning is where one is.
  if (top > innerHeight) return "";
  const down = Math.min(99, Math.round((100 * top) / innerHeight));
  return "t:" + letter + ":" + down + ":" + lettersFrom(letter, QUOTED).join("");
};
/** Where these letters stand nearest to where they stood; where they stood when they are gone. */
const placeFor = (letter, quote) => {
  const all = lettersFrom(0, Number.POSITIVE_INFINITY);
  const wanted = [...quote];
  let best = null;
  for (let at = 0; at + wanted.length <= all.length; at += 1) {
    if (best !== null && at - letter > Math.abs(best - letter)) break;
    if (!wanted.every((character, index) => all[at + index] === character)) continue;
    if (best === null || Math.abs(at - letter) < Math.abs(best - letter)) best = at;
  }
  return best === null ? Math.min(letter, all.length - 1) : best;
};
const restore = (text) => {
  const match = /^t:(\d{1,9}):(\d{1,2}):(.*)$/su.exec(String(text));
  if (!match) return restoreBlock(text);
  const top = topOf(placeFor(Number(match[1]), match[3]));
  if (Number.isFinite(top)) scroller.scrollTop += top - (innerHeight * Number(match[2])) / 100;
};
// As earlier versions kept it: "block:share of that block".
const restoreBlock = (text) => {
  const match = /^(\d{1,5}):([01](?:\.\d+)?)$/.exec(String(text));
  const blocks = document.querySelectorAll("header.head, figure.hero, article > .body > *");
  const block = match && blocks[Number(match[1])];
  if (!block) return;
  const box = block.getBoundingClientRect();
  scroller.scrollTop += box.top + box.height * Number(match[2]);
};

let here = "";
let waiting = false;
addEventListener("scroll", () => {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    here = anchor();
    say("progress", { anchor: here, share: share() });
  }, 250);
}, { passive: true });
// Another width breaks the lines elsewhere; what was at the top stays there.
let width = innerWidth;
addEventListener("resize", () => {
  if (innerWidth === width) return;
  width = innerWidth;
  if (here) restore(here);
});
