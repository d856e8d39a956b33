// Listens in the window's own page: what would run, what its policy had to stop, and mark-up that no component of ours makes.
if (!window.heard) {
  window.heard = [];
  // What this page itself asks of the library, by the number of the call.
  window.sent = [];
  const ask = window.fetch;
  window.fetch = (address, given) => {
    if (/^(ipc:|http:\/\/ipc\.localhost)/.test(String(address))) window.sent.push(String(new Headers(given?.headers).get("Tauri-Callback")));
    return ask(address, given);
  };
  const tell = (what) => window.heard.length < 200 && window.heard.push(String(what).slice(0, 200));
  for (const name of ["alert", "confirm", "prompt", "print"]) window[name] = () => tell(`calls ${name}`);
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    tell(`wants ${effectiveDirective} ${blockedURI}`),
  );
  const STRANGE = "script, object, embed, applet, base, meta, link, form, math, marquee, frame, frameset, template, noscript";
  const SCHEMES = ["http:", "https:", "mailto:", "story:", "tauri:", "blob:"];
  const look = (element) => {
    if (element.matches(STRANGE)) tell(`holds ${element.outerHTML}`);
    if (element.matches("iframe") && !/^story:\/\/localhost\//.test(element.src)) tell(`frames ${element.src}`);
    if (element.matches("img, video, audio, source") && !/^(story:|blob:|data:image\/|$)/.test(element.src)) tell(`loads ${element.src}`);
    for (const { name } of element.attributes) if (name.startsWith("on")) tell(`handles ${name}`);
    for (const name of ["href", "action", "formaction", "xlink:href"]) {
      const value = element.getAttribute(name);
      if (value === null || value.startsWith("#")) continue;
      let scheme = "no address";
      try { scheme = new URL(value, document.baseURI).protocol; } catch {}
      if (!SCHEMES.includes(scheme)) tell(`leads to ${scheme} ${value}`);
    }
  };
  new MutationObserver((records) => {
    for (const { addedNodes, target, attributeName } of records) {
      if (attributeName !== null) look(target);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        look(node);
        node.querySelectorAll("*").forEach(look);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
}
