// Goes down what scrolls, a screen at a time, until its end or for so long; answers how far that is, how many rows were seen
// so far, and whether the end was reached.
const [css, from, longest, done] = arguments;
const box = document.querySelector(css);
const began = Date.now();
window.rowsSeen ??= new Set();
const settled = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go, 30)));
const filled = async () => {
  for (let tries = 0; tries < 40; tries++) {
    await settled();
    const rows = [...box.querySelectorAll("[role=option]")];
    if (rows.every((row) => row.ariaBusy !== "true" && row.textContent.trim() !== "")) return rows;
  }
  return [...box.querySelectorAll("[role=option]")];
};
(async () => {
  if (!box) return done({ missing: true });
  box.scrollTop = from;
  for (;;) {
    for (const row of await filled()) window.rowsSeen.add(row.id);
    const isEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 2;
    if (isEnd || Date.now() - began > longest) return done({ at: box.scrollTop, rows: window.rowsSeen.size, isEnd });
    box.scrollTop += Math.max(100, box.clientHeight - 60);
  }
})();
