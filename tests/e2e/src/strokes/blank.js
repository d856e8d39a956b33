// Scrolls as the other does, and counts the frames in which the row in the middle has no words yet.
const [selector, step, frames, done] = arguments;
const box = document.querySelector(selector);
const { left, top, width, height } = box.getBoundingClientRect();
let seen = 0;
let blank = 0;
const began = performance.now();
box.scrollTop = 0;
const tick = () => {
  const row = document.elementFromPoint(left + width / 2, top + height / 2)?.closest("[role=option]");
  if (!row?.querySelector(".title")) blank += 1;
  seen += 1;
  if (seen >= frames || performance.now() - began > 25000) return done([blank, seen]);
  box.scrollTop += step;
  requestAnimationFrame(tick);
};
requestAnimationFrame(tick);
