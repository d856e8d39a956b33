(() => {
  "use strict";
  const say = (type, more) => parent.postMessage({ layover: 1, type, ...more }, "*");
  const root = document.documentElement;
  const scroller = document.scrollingElement || root;
  const room = () => scroller.scrollHeight - innerHeight;
  // What one has read is said of the story alone, not of those that may be unfolded under it.
  const onward = document.querySelector(".onward");
  const ownRoom = () => room() - (onward ? onward.offsetHeight : 0);
  const share = () => (ownRoom() <= 4 ? 1 : Math.min(1, scroller.scrollTop / ownRoom()));
  const blocks = () => Array.from(document.querySelectorAll("header.head, figure.hero, article > .body > *"));

  // The position is kept as "block:share of that block", so that it survives another size or face.
  const anchor = () => {
    const all = blocks();
    for (let index = 0; index < all.length; index += 1) {
      const box = all[index].getBoundingClientRect();
      if (box.bottom > 0) {
        const into = box.height > 0 ? Math.max(0, -box.top / box.height) : 0;
        return index + ":" + into.toFixed(3);
      }
    }
    return "";
  };
  const restore = (text) => {
    const match = /^(\d{1,5}):([01](?:\.\d+)?)$/.exec(String(text));
    const block = match && blocks()[Number(match[1])];
    if (!block) return;
    const box = block.getBoundingClientRect();
    scroller.scrollTop += box.top + box.height * Number(match[2]);
  };
  const page = (direction) => scroller.scrollBy({ top: direction * innerHeight * 0.88, behavior: "instant" });

  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      say("progress", { anchor: anchor(), share: share() });
    }, 250);
  }, { passive: true });

  addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    const onControl = event.target instanceof Element && event.target.closest("a, button, summary");
    if (onControl && (event.key === "Enter" || event.key === " ")) return;
    if (plain && event.key === " ") {
      event.preventDefault();
      if (event.shiftKey) return page(-1);
      if (room() > 4 && scroller.scrollTop < room() - 2) return page(1);
    }
    // Arrow, page and Home/End keys scroll; the rest belongs to the window.
    if (plain && /^(Arrow|Page|Home|End|Tab)/.test(event.key)) return;
    if ((event.ctrlKey || event.metaKey) && /^[cax]$/i.test(event.key)) return;
    if (plain && event.key.length === 1) event.preventDefault();
    say("key", {
      key: event.key, ctrl: event.ctrlKey, shift: event.shiftKey, alt: event.altKey, meta: event.metaKey,
    });
  });

  addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const person = target && target.closest("button[data-contributor]");
    if (person) return say("contributor", { id: Number(person.dataset.contributor) });
    const story = target && target.closest("button[data-story]");
    if (story) return say("story", { id: Number(story.dataset.story) });
    const fold = target && target.closest("button[data-fold]");
    if (fold) {
      const teaser = fold.closest("details");
      teaser.open = false;
      teaser.scrollIntoView({ block: "nearest" });
      teaser.querySelector("summary").focus({ preventScroll: true });
      return;
    }
    const link = target && target.closest("a[href]");
    if (!link) return;
    const href = link.getAttribute("href");
    if (href.startsWith("#")) return;
    event.preventDefault();
    say("link", { href, title: link.textContent.trim().slice(0, 200) });
  });
  addEventListener("auxclick", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href]");
    if (link && !link.getAttribute("href").startsWith("#")) {
      event.preventDefault();
      say("link", { href: link.getAttribute("href"), title: link.textContent.trim().slice(0, 200) });
    }
  });

  let selecting = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(selecting);
    selecting = setTimeout(() => say("selection", { text: String(getSelection()).slice(0, 10000) }), 200);
  });

  // A story unfolded under another is read there.
  document.querySelectorAll("details[data-story]").forEach((teaser) => {
    teaser.addEventListener("toggle", () => {
      if (teaser.open) say("unfolded", { id: Number(teaser.dataset.story) });
    });
  });

  const themes = ["system", "light", "sepia", "dark", "black", "contrast"];
  addEventListener("message", (event) => {
    if (event.source !== parent || !event.data || event.data.layover !== 1) return;
    const order = event.data;
    if (order.type === "theme" && themes.includes(order.theme)) root.dataset.theme = order.theme;
    if (order.type === "scroll") {
      if (order.by === "page") page(1);
      if (order.by === "page-back") page(-1);
      if (order.by === "line") scroller.scrollBy({ top: 60 });
      if (order.by === "line-back") scroller.scrollBy({ top: -60 });
      if (order.by === "start") scroller.scrollTop = 0;
      if (order.by === "end") scroller.scrollTop = scroller.scrollHeight;
    }
    if (order.type === "restore") restore(order.anchor);
    if (order.type === "focus") document.querySelector("article").focus({ preventScroll: true });
    if (order.type === "space") {
      if (room() > 4 && scroller.scrollTop < room() - 2) page(1);
      else say("end", {});
    }
    if (order.type === "typography") {
      const size = Number(order.size);
      const measure = Number(order.measure);
      if (size >= 14 && size <= 32) root.style.setProperty("--size", size + "px");
      if (measure >= 45 && measure <= 75) root.style.setProperty("--measure", measure + "ch");
      const faces = {
        literata: "'Literata Variable'", "source-serif": "'Source Serif 4 Variable'",
        atkinson: "'Atkinson Hyperlegible Next Variable'", system: "ui-serif",
      };
      if (Object.hasOwn(faces, order.face)) root.style.setProperty("--face", faces[order.face]);
    }
  });

  say("ready", {});
})();
