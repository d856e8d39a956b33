// A note opens where it is called, and goes again without the reader having lost the place.
const card = document.querySelector(".note-card");
const MARK = /^[\[(]?\s*(\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡§¶]{1,3})\s*[\])]?\.?$/iu;
/** The block a note stands in; null when the link leads to no note. */
const noteOf = (link) => {
  const href = link.getAttribute("href");
  if (!card || !href.startsWith("#") || href.length < 2) return null;
  let name = href.slice(1);
  try {
    name = decodeURIComponent(name);
  } catch {
    // As it stands, then.
  }
  const target = document.getElementById(name);
  const isCall = link.closest("sup") || link.querySelector("sup") || link.getAttribute("role") === "doc-noteref" || MARK.test(link.textContent.trim());
  // A way back leads to what stands before it.
  if (!target || !isCall || !(link.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)) return null;
  const block = target.closest("li, p, dd, aside, div, section, tr");
  return block && !block.contains(link) && !block.matches(".body, .onward-body") ? block : null;
};
let caller = null;
const closeNote = (takesFocus) => {
  if (!caller) return false;
  card.hidden = true;
  caller.removeAttribute("aria-expanded");
  if (takesFocus) caller.focus({ preventScroll: true });
  caller = null;
  return true;
};
const openNote = (link, block) => {
  if (caller === link) return closeNote(true);
  closeNote(false);
  const copy = document.createElement("div");
  copy.append(...Array.from(block.cloneNode(true).childNodes));
  copy.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
  copy.querySelectorAll("a[href^='#']").forEach((one) => one.remove());
  card.querySelector(".note-text").replaceChildren(copy);
  card.setAttribute("aria-label", filled(card.dataset.words, link.textContent.trim().replace(/[\[\]()]/g, "")));
  card.hidden = false;
  const at = link.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.left - 24, root.clientWidth - card.offsetWidth - 8));
  const under = at.bottom + 8;
  const over = at.top - card.offsetHeight - 8;
  card.style.setProperty("left", left + scrollX + "px");
  card.style.setProperty("top", (under + card.offsetHeight > innerHeight && over > 8 ? over : under) + scrollY + "px");
  caller = link;
  link.setAttribute("aria-expanded", "true");
  card.focus({ preventScroll: true });
  return true;
};
if (card) {
  card.querySelector("[data-note='close']").addEventListener("click", () => closeNote(true));
  card.querySelector("[data-note='go']").addEventListener("click", () => {
    const block = noteOf(caller);
    closeNote(false);
    if (!block) return;
    block.scrollIntoView({ block: "center" });
    block.tabIndex = -1;
    block.focus({ preventScroll: true });
  });
  card.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !card.contains(event.relatedTarget)) closeNote(false);
  });
}
