// Takes the time from a key to the end of the frame that paints what it changed. Once a page; the same on every page.
const signs = {
  selection: () => document.activeElement?.dataset?.index ?? null,
  story: () => {
    const frame = document.querySelector("iframe.shown");
    return frame ? (frame.dataset.number ?? frame.src) : null;
  },
};
const measure = { sign: "selection", done: [] };
window.layoverMeasure = measure;
let stroke = null;
let isInFrame = false;
const afterFrame = new MessageChannel();
// A message posted while a frame is made comes when that frame is painted.
afterFrame.port1.onmessage = () => {
  isInFrame = false;
  if (!stroke?.isInThisFrame) return;
  measure.done.push(performance.now() - stroke.began);
  stroke = null;
};
const frame = () => {
  isInFrame = true;
  if (stroke?.hasChanged) stroke.isInThisFrame = true;
  afterFrame.port2.postMessage(0);
  requestAnimationFrame(frame);
};
requestAnimationFrame(frame);
const look = () => {
  if (!stroke || stroke.hasChanged) return;
  // What has gone is not yet what was asked for.
  const now = signs[measure.sign]();
  if (now === null || now === stroke.before) return;
  stroke.hasChanged = true;
  stroke.isInThisFrame = isInFrame;
};
addEventListener("keydown", (event) => {
  stroke = { began: event.timeStamp, before: signs[measure.sign](), hasChanged: false, isInThisFrame: false };
}, true);
addEventListener("focusin", look, true);
new MutationObserver(look).observe(document.body, {
  subtree: true, childList: true, attributes: true, attributeFilter: ["class"],
});
arguments[arguments.length - 1](true);
