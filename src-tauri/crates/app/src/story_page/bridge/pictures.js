// Pictures open large, one after the other, with what stands under them.
const viewer = document.querySelector("dialog.viewer");
const LEVELS = [1, 1.5, 2, 3, 4];
const PICTURE_FILE = /\.(jpe?g|png|webp|avif|gif)([?#]|$)/i;
const LEAST_SIDE = 96;
let series = [];
let shown = 0;
let level = 0;

const isLarge = (picture) => Number(picture.getAttribute("width") || picture.naturalWidth || LEAST_SIDE) >= LEAST_SIDE;
const linkAround = (picture) => picture.closest("a[href]");
/** A link to the same picture's file is there to show it larger, and so do we. */
const isPicture = (picture) => {
  const link = linkAround(picture);
  return isLarge(picture) && (!link || PICTURE_FILE.test(link.getAttribute("href")));
};
const seriesOf = (picture) => {
  const around = picture.closest(".onward-body") || document.querySelector("article");
  return Array.from(around.querySelectorAll("img")).filter((one) => !one.closest(".teaser-head") && isPicture(one));
};
const offerPictures = () => {
  if (!viewer) return;
  for (const picture of document.querySelectorAll("article img, .onward-body img")) {
    if (!isPicture(picture) || linkAround(picture)) continue;
    picture.tabIndex = 0;
    picture.setAttribute("role", "button");
    picture.setAttribute("aria-haspopup", "dialog");
    picture.setAttribute("aria-label", filled(viewer.dataset.open, picture.alt || viewer.dataset.unnamed));
  }
};
const captionOf = (picture) => {
  const figure = picture.closest("figure");
  return figure ? figure.querySelector("figcaption") : null;
};
const part = (name) => viewer.querySelector("[data-view='" + name + "']");
const setLevel = (to) => {
  level = Math.max(0, Math.min(LEVELS.length - 1, to));
  viewer.classList.toggle("large", level > 0);
  const large = viewer.querySelector(".viewer-stage img");
  large.style.setProperty("width", level > 0 ? LEVELS[level] * 100 + "%" : "auto");
  part("larger").disabled = level === LEVELS.length - 1;
  part("smaller").disabled = level === 0;
};
const show = (at) => {
  shown = (at + series.length) % series.length;
  const picture = series[shown];
  const large = document.createElement("img");
  large.src = picture.currentSrc || picture.src;
  large.alt = picture.alt;
  viewer.querySelector(".viewer-stage").replaceChildren(large);
  const caption = captionOf(picture);
  const under = viewer.querySelector(".viewer-caption");
  under.replaceChildren(...(caption ? Array.from(caption.cloneNode(true).childNodes) : []));
  under.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
  viewer.querySelector(".viewer-count").textContent = series.length > 1 ? filled(viewer.dataset.count, shown + 1, series.length) : "";
  part("before").hidden = part("after").hidden = series.length < 2;
  setLevel(0);
};
const openViewer = (picture) => {
  series = seriesOf(picture);
  if (!viewer || !series.includes(picture)) return false;
  show(series.indexOf(picture));
  coverPaint(true);
  viewer.showModal();
  viewer.querySelector(".viewer-stage").focus();
  return true;
};
const closeViewer = () => {
  viewer.close();
  coverPaint(false);
  const picture = series[shown];
  (linkAround(picture) || picture).focus({ preventScroll: true });
  picture.scrollIntoView({ block: "nearest" });
};
const VIEWER_KEYS = {
  Escape: () => closeViewer(),
  "+": () => setLevel(level + 1),
  "=": () => setLevel(level + 1),
  "-": () => setLevel(level - 1),
  0: () => setLevel(0),
  PageDown: () => show(shown + 1),
  PageUp: () => show(shown - 1),
  Home: () => show(0),
  End: () => show(-1),
};
/** A key while a picture is open. Arrows step, or move a picture that is larger than its room. */
const viewerKey = (event) => {
  const forward = getComputedStyle(root).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const onButton = event.target instanceof Element && event.target.closest("button");
  let act = VIEWER_KEYS[event.key];
  if (level === 0 && event.key.startsWith("Arrow")) act = () => show(shown + (event.key === forward || event.key === "ArrowDown" ? 1 : -1));
  if (event.key === " " && !onButton) act = () => show(shown + (event.shiftKey ? -1 : 1));
  if (event.key === "Enter" && !onButton) act = () => setLevel(level > 0 ? 0 : 2);
  if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  act();
};
if (viewer) {
  const presses = { close: closeViewer, larger: () => setLevel(level + 1), smaller: () => setLevel(level - 1), before: () => show(shown - 1), after: () => show(shown + 1) };
  for (const [name, act] of Object.entries(presses)) part(name).addEventListener("click", act);
  viewer.addEventListener("cancel", (event) => {
    event.preventDefault();
    closeViewer();
  });
  viewer.querySelector(".viewer-stage").addEventListener("click", (event) => {
    if (event.target instanceof HTMLImageElement) setLevel(level > 0 ? 0 : 2);
    else closeViewer();
  });
  offerPictures();
}
