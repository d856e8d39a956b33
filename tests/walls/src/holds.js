// Loads vectors one beside the other, each in a frame of its own, moves about in each as a reader's hand would, and
// answers with what they told.
const [wall, first, last, isOpen, isPrinted, done] = arguments;
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
    for (const name of EVENTS) {
      // Where a page of ours leads was looked at; following its links would only open the next one.
      if (isPrinted && name === "click" && element.closest("a[href]")) continue;
      element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
    }
};
// Mark-up that nothing of ours writes. What runs by itself has told already; this is what waits for a hand, or for a reader
// that keeps no policy.
const STRANGE = "iframe, frame, frameset, object, embed, applet, base, portal, form, input, textarea, select, template, noscript, math, marquee, meta[http-equiv]";
const SCHEMES = ["http:", "https:", "mailto:", "story:", "data:", "file:"];
const inspect = (frame, number) => {
  const page = frame.contentDocument;
  const tell = (what) => told.set(number, [...(told.get(number) ?? []), what.slice(0, 200)]);
  if (!page?.documentElement || page.querySelector("parsererror")) return tell("is no page");
  if (page.querySelectorAll("script:not([nonce])").length > 1) tell("holds a script more");
  if (page.querySelectorAll("style").length > 1) tell("holds a style more");
  for (const element of page.querySelectorAll("*")) {
    if (element.matches(STRANGE)) tell(`holds ${element.outerHTML}`);
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on") || name === "srcdoc") tell(`handles ${name}`);
      if (!["href", "src", "action", "formaction", "xlink:href", "poster", "background", "cite", "data", "ping"].includes(name)) continue;
      let scheme = "no address";
      try { scheme = new URL(value, page.baseURI).protocol; } catch {}
      const isPicture = scheme !== "data:" || (element.localName === "img" && value.startsWith("data:image/"));
      if (!SCHEMES.includes(scheme) || !isPicture) tell(`leads to ${name}=${value}`);
    }
  }
};
const hold = async (number) => {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", isOpen ? "allow-scripts allow-same-origin allow-forms" : "allow-scripts allow-popups");
  const loaded = new Promise((go) => (frame.onload = go));
  frame.src = `/page/${wall}/${number}`;
  document.body.append(frame);
  await Promise.race([loaded, pause(LONGEST_MS)]);
  await pause(20);
  if (isPrinted) inspect(frame, number);
  if (isOpen) touch(frame);
  await pause(30);
  frame.remove();
};
const queue = Array.from({ length: last - first }, (_, at) => first + at);
const worker = async () => {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) await hold(next);
};
Promise.all(Array.from({ length: AT_ONCE }, worker)).then(() => pause(100)).then(() => done([...told]));
