// Tables and code that are wider than their room scroll in it, with the keyboard too.
const words = document.querySelector("[data-scroll-table]");
const frameTable = (table) => {
  const around = document.createElement("div");
  around.className = "table-scroll";
  table.replaceWith(around);
  around.append(table);
};
// Figures stand under each other by their ends: a column of nothing else. Where cells span others, columns cannot be told.
const FIGURE = /^[-+−–±<>≤≥~≈(]?\s*[$€£¥]?\s*\p{Nd}[\p{Nd}\s.,'’٫٬:/×–-]*\s*(?:%|‰|[$€£¥]|\p{L}{1,3}\.?)?\)?[*†‡]?$/u;
const NOTHING = /^[-–—−.…]*$/;
const alignFigures = (table) => {
  if (table.querySelector("table, [colspan]:not([colspan='1']), [rowspan]:not([rowspan='1'])")) return;
  const rows = Array.from(table.rows);
  const body = rows.filter((row) => !row.closest("thead") && row.querySelector("td"));
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  for (let at = 0; at < width; at += 1) {
    const told = body.map((row) => (row.cells[at] ? row.cells[at].textContent.trim() : "")).filter((text) => !NOTHING.test(text));
    if (told.length === 0 || !told.every((text) => FIGURE.test(text))) continue;
    rows.forEach((row) => row.cells[at] && row.cells[at].classList.add("figure"));
  }
};
const nameOf = (box) => {
  const caption = box.querySelector("caption") || (box.closest("figure") && box.closest("figure").querySelector("figcaption"));
  const title = caption && caption.textContent.trim().replace(/\s+/g, " ");
  if (box.matches("pre")) return words.dataset.scrollCode;
  return title ? title.slice(0, 200) : words.dataset.scrollTable;
};
const offerScrolling = (box) => {
  const isWide = box.scrollWidth > box.clientWidth + 1;
  box.classList.toggle("wide", isWide);
  if (!isWide) return ["tabindex", "role", "aria-label"].forEach((name) => box.removeAttribute(name));
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", nameOf(box));
  sayEdges(box);
};
// What goes on beyond an edge says so there. Written from the right, a box begins at 0 and counts down.
const sayEdges = (box) => {
  const end = box.scrollWidth - box.clientWidth;
  const isFromRight = getComputedStyle(box).direction === "rtl";
  const left = isFromRight ? end + box.scrollLeft : box.scrollLeft;
  box.classList.toggle("more-left", left > 1);
  box.classList.toggle("more-right", end - left > 1);
};
if (words) {
  document.querySelectorAll(".body table, .onward-body table").forEach((table) => {
    alignFigures(table);
    if (!table.closest(".table-scroll") && !table.parentElement.closest("table")) frameTable(table);
  });
  const watched = new ResizeObserver((entries) => entries.forEach((entry) => offerScrolling(entry.target)));
  document.querySelectorAll(".table-scroll, .body pre, .onward-body pre").forEach((box) => {
    watched.observe(box);
    box.addEventListener("scroll", () => sayEdges(box), { passive: true });
  });
}
