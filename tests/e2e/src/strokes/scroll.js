// Scrolls by the same step every frame, and takes the time between frames.
const [selector, step, frames, done] = arguments;
const box = document.querySelector(selector);
const times = [];
const began = performance.now();
let last = null;
box.scrollTop = 0;
const tick = (now) => {
  if (last !== null) times.push(now - last);
  last = now;
  if (times.length >= frames || now - began > 25000) return done(times);
  box.scrollTop += step;
  requestAnimationFrame(tick);
};
requestAnimationFrame(tick);
