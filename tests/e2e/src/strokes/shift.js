// In a story: how far its parts move when its pictures come, told by taking them away again.
const done = arguments[arguments.length - 1];
const parts = () => [...document.querySelectorAll("article h1, article .body *")];
const tops = () => parts().map((part) => part.getBoundingClientRect().top + scrollY);
const pictures = [...document.querySelectorAll("article img")];
const whole = Promise.all([document.fonts.ready, ...pictures.map((picture) => {
  picture.loading = "eager";
  return picture.decode().catch(() => {});
})]);
const settled = () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
(async () => {
  const first = tops();
  await whole;
  await settled();
  const full = tops();
  pictures.forEach((picture) => { picture.removeAttribute("srcset"); picture.removeAttribute("src"); });
  await settled();
  const without = tops();
  const most = (one) => Math.max(0, ...full.map((top, at) => Math.abs(top - one[at])));
  done({ pictures: pictures.length, since: most(first), reserved: most(without) });
})();
