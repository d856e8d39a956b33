// Stands at the head of a page that holds a vector: tells whoever holds the page what the vector does, or would do if
// the page's policy were kept and not only reported against.
const tell = (what) => parent.postMessage({ vector: Number(location.pathname.split("/")[3]), what }, "*");
for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = () => tell(`calls ${name}`);
document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
  tell(`wants ${effectiveDirective} ${blockedURI}`.slice(0, 200)),
);
addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.target instanceof HTMLFormElement) tell("submits");
}, true);
