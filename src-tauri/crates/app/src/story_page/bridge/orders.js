// What the window orders: a fixed list, each with its own bounds.
const THEMES = ["system", "light", "sepia", "dark", "black", "contrast", "contrast-dark"];
const FACES = {
  literata: "'Literata'", "source-serif": "'Source Serif 4'",
  atkinson: "'Atkinson Hyperlegible Next'", system: "ui-serif", "system-sans": "system-ui",
};
const within = (value, least, most, set) => {
  const number = Number(value);
  if (number >= least && number <= most) set(number);
};
const setType = (order) => {
  const style = root.style;
  const place = anchor();
  within(order.size, 14, 32, (size) => style.setProperty("--size", size + "px"));
  within(order.measure, 45, 75, (measure) => style.setProperty("--measure", measure + "ch"));
  within(order.leading, 130, 200, (leading) => style.setProperty("--leading", String(leading / 100)));
  style.setProperty("--align", order.isJustified === true ? "justify" : "start");
  style.setProperty("--hyphens", order.hyphenates === false ? "manual" : "auto");
  if (Object.hasOwn(FACES, order.face)) style.setProperty("--face-reading", FACES[order.face]);
  if (place) restore(place);
};
const scrolls = {
  page: () => page(1),
  "page-back": () => page(-1),
  line: () => scroller.scrollBy({ top: 60 }),
  "line-back": () => scroller.scrollBy({ top: -60 }),
  start: () => { scroller.scrollTop = 0; },
  end: () => { scroller.scrollTop = scroller.scrollHeight; },
};
// A web-view may refuse the focus to a frame that no key was struck in yet: the next key finds it in the story.
const focusStory = () => {
  const article = document.querySelector("article");
  article.focus({ preventScroll: true });
  if (document.activeElement === article) return;
  addEventListener("keydown", () => {
    if (document.activeElement === document.body) article.focus({ preventScroll: true });
  }, { once: true, capture: true });
};
const orders = {
  theme: ({ theme }) => { if (THEMES.includes(theme)) root.dataset.theme = theme; },
  scroll: ({ by }) => { if (Object.hasOwn(scrolls, by)) scrolls[by](); },
  restore: (order) => restore(order.anchor),
  marks: (order) => { if (Array.isArray(order.marks)) setMarks(order.marks); },
  paragraph: () => paragraph(),
  unselect: () => getSelection().removeAllRanges(),
  reveal: ({ start, end }) => {
    const range = rangeOf(start, end);
    if (range) scroller.scrollTop += range.getBoundingClientRect().top - innerHeight * 0.3;
  },
  focus: () => focusStory(),
  space: () => {
    if (room() > 4 && scroller.scrollTop < room() - 2) page(1);
    else say("end", {});
  },
  spoken: (order) => showSpoken(order),
  find: ({ words, step }) => find(String(words).slice(0, 200), Math.sign(Number(step)) || 0),
  "end-find": () => endFind(),
  preview: (order) => preview(order),
  typography: (order) => setType(order),
};
addEventListener("message", (event) => {
  if (event.source !== parent || !event.data || event.data.layover !== 1) return;
  if (Object.hasOwn(orders, event.data.type)) orders[event.data.type](event.data);
});

say("ready", { edition: root.dataset.edition || "" });
