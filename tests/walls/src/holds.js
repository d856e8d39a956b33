// Loads vectors one beside the other, each in a frame of its own, moves about in each as a reader's hand would, and
// answers with what they told.
const [wall, first, last, isOpen, done] = arguments;
const AT_ONCE = 12;
const LONGEST_MS = 1500;
const told = new Map();
addEventListener("message", ({ data }) => {
  if (typeof data?.vector === "number") told.set(data.vector, [...(told.get(data.vector) ?? []), data.what]);
  // A vector behind the frame's policy has no other way to tell than a message of any kind.
  else if (data !== null && data !== undefined && !isOpen) told.set(-1, [...(told.get(-1) ?? []), "a message"]);
});
const pause = (ms) => new Promise((go) => setTimeout(go, ms));
const EVENTS = ["mouseover", "mouseenter", "mousemove", "mousedown", "mouseup", "click", "dblclick", "wheel", "focus", "focusin", "keydown", "keyup", "input", "change", "blur", "copy", "paste", "drag", "drop", "contextmenu", "pointerover", "pointerdown", "scroll", "toggle", "submit"];
const touch = (frame) => {
  let elements = [];
  try {
    elements = [...frame.contentDocument.querySelectorAll("*")].slice(0, 60);
  } catch {
    return;
  }
  for (const element of elements)
    for (const name of EVENTS) element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
};
const hold = async (number) => {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", isOpen ? "allow-scripts allow-same-origin allow-forms" : "allow-scripts allow-popups");
  const loaded = new Promise((go) => (frame.onload = go));
  frame.src = `/page/${wall}/${number}`;
  document.body.append(frame);
  await Promise.race([loaded, pause(LONGEST_MS)]);
  await pause(20);
  if (isOpen) touch(frame);
  await pause(30);
  frame.remove();
};
const queue = Array.from({ length: last - first }, (_, at) => first + at);
const worker = async () => {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) await hold(next);
};
Promise.all(Array.from({ length: AT_ONCE }, worker)).then(() => pause(100)).then(() => done([...told]));
