// What is clicked, and what a link says of itself before it is.
const isOwn = (link) => link.getAttribute("href").startsWith("#");
const follow = (link) => say("link", { href: link.getAttribute("href"), title: link.textContent.trim().slice(0, 200) });
addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (!target || target.closest(".viewer, [data-note]")) return;
  if (caller && !target.closest(".note-card") && !caller.contains(target)) closeNote(false);
  const picture = target.closest("img") || (target.closest("a[href]") && target.closest("a[href]").querySelector("img"));
  if (picture && openViewer(picture)) return event.preventDefault();
  const person = target.closest("button[data-contributor]");
  if (person) return say("contributor", { id: Number(person.dataset.contributor) });
  const story = target.closest("button[data-story]");
  if (story) return say("story", { id: Number(story.dataset.story) });
  const fold = target.closest("button[data-fold]");
  if (fold) return foldTeaser(fold.closest("details"));
  const link = target.closest("a[href]");
  if (!link) {
    const found = getSelection().isCollapsed && markAt(event.clientX, event.clientY);
    if (found) say("mark", { id: found.id, box: boxOf(rangeOf(found.start, found.end)) });
    return;
  }
  const note = noteOf(link);
  if (note) openNote(link, note);
  if (note || !isOwn(link)) event.preventDefault();
  if (!isOwn(link)) follow(link);
});
addEventListener("auxclick", (event) => {
  const link = event.target instanceof Element && event.target.closest("a[href]");
  if (!link || isOwn(link)) return;
  event.preventDefault();
  follow(link);
});
const foldTeaser = (teaser) => {
  teaser.open = false;
  teaser.scrollIntoView({ block: "nearest" });
  teaser.querySelector("summary").focus({ preventScroll: true });
};
// A story unfolded under another is read there.
document.querySelectorAll("details[data-story]").forEach((teaser) => {
  teaser.addEventListener("toggle", () => {
    if (teaser.open) say("unfolded", { id: Number(teaser.dataset.story) });
  });
});

// Where a link leads: the window knows what is on board, and asks nobody else.
const tip = document.getElementById("layover-tip");
let pointed = null;
let pointing = 0;
const endPreview = () => {
  clearTimeout(pointing);
  if (pointed) pointed.removeAttribute("aria-describedby");
  if (tip) tip.hidden = true;
  pointed = null;
};
const begin = (event) => {
  const link = event.target instanceof Element && event.target.closest("a[href]");
  if (!tip || !link || link === pointed || isOwn(link) || link.closest(".viewer")) return;
  endPreview();
  pointed = link;
  pointing = setTimeout(() => say("peek", { href: link.getAttribute("href") }), 300);
};
const preview = ({ href, title, line }) => {
  if (!tip || !pointed || pointed.getAttribute("href") !== href) return;
  tip.querySelector("strong").textContent = String(title).slice(0, 300);
  tip.querySelector("span").textContent = String(line).slice(0, 300);
  tip.hidden = false;
  const at = pointed.getClientRects()[0] || pointed.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.left, root.clientWidth - tip.offsetWidth - 8));
  const over = at.top - tip.offsetHeight - 6;
  tip.style.setProperty("left", left + scrollX + "px");
  tip.style.setProperty("top", (over > 4 ? over : at.bottom + 6) + scrollY + "px");
  pointed.setAttribute("aria-describedby", tip.id);
};
addEventListener("mouseover", begin);
addEventListener("focusin", begin);
addEventListener("mouseout", (event) => {
  if (pointed && !pointed.contains(event.relatedTarget) && document.activeElement !== pointed) endPreview();
});
addEventListener("focusout", endPreview);
