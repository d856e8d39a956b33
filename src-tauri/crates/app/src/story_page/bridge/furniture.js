// Tables and code that are wider than their room scroll in it, with the keyboard too.
const words = document.querySelector("[data-scroll-table]");
const frameTable = (table) => {
  const around = document.createElement("div");
  around.className = "table-scroll";
  table.replaceWith(around);
  around.append(table);
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
};
if (words) {
  document.querySelectorAll(".body table, .onward-body table").forEach((table) => {
    if (!table.closest(".table-scroll") && !table.parentElement.closest("table")) frameTable(table);
  });
  const watched = new ResizeObserver((entries) => entries.forEach((entry) => offerScrolling(entry.target)));
  document.querySelectorAll(".table-scroll, .body pre, .onward-body pre").forEach((box) => watched.observe(box));
}
