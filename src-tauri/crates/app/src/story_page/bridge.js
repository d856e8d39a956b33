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
    if (!link) {
      const found = getSelection().isCollapsed && markAt(event.clientX, event.clientY);
      if (found) say("mark", { id: found.id, box: boxOf(rangeOf(found.start, found.end)) });
      return;
    }
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

  // Places in the text are counted in letters: characters of the story's own body that are no white space. The core
  // counts the same ones (layover_content::anchor).
  const isWhite = (character) => /[\s\u0085]/u.test(character);
  const lettersIn = (text) => {
    let count = 0;
    for (const character of text) if (!isWhite(character)) count += 1;
    return count;
  };
  let texts = null;
  const runs = () => {
    const body = document.querySelector("article > .body");
    if (texts || !body) return texts || [];
    texts = [];
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    let letters = 0;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      // What stands for a picture that is not here is no text of the story.
      if (node.parentElement.closest(".picture-missing")) continue;
      const count = lettersIn(node.data);
      if (count > 0) texts.push({ node, start: letters, end: letters + count });
      letters += count;
    }
    return texts;
  };
  const placeOf = (range) => {
    const inside = runs().filter(({ node }) => range.intersectsNode(node)).map(({ node, start, end }) => ({
      start: node === range.startContainer ? start + lettersIn(node.data.slice(0, range.startOffset)) : start,
      end: node === range.endContainer ? start + lettersIn(node.data.slice(0, range.endOffset)) : end,
    })).filter(({ start, end }) => start < end);
    return inside.length === 0 ? null : { start: inside[0].start, end: inside[inside.length - 1].end };
  };
  const unitOf = ({ node, start }, letter) => {
    let count = start;
    let unit = 0;
    for (const character of node.data) {
      if (!isWhite(character)) {
        if (count === letter) return unit;
        count += 1;
      }
      unit += character.length;
    }
    return unit;
  };
  const rangeOf = (start, end) => {
    const first = runs().find((run) => start >= run.start && start < run.end);
    const last = runs().find((run) => end > run.start && end <= run.end);
    if (!first || !last) return null;
    const range = document.createRange();
    range.setStart(first.node, unitOf(first, start));
    const unit = unitOf(last, end - 1);
    range.setEnd(last.node, unit + String.fromCodePoint(last.node.data.codePointAt(unit)).length);
    return range;
  };
  const boxOf = (range) => {
    const { left, top, width, height } = range.getBoundingClientRect();
    return { left, top, width, height };
  };

  let selecting = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(selecting);
    selecting = setTimeout(() => {
      const selection = getSelection();
      const range = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
      const place = range && placeOf(range);
      say("selection", { text: String(selection).slice(0, 10000), place, box: place ? boxOf(range) : null });
    }, 200);
  });

  let marks = [];
  const paint = () => {
    if (!("highlights" in CSS)) return;
    CSS.highlights.clear();
    const kinds = new Map();
    for (const { start, end, colour, noted } of marks) {
      const range = rangeOf(start, end);
      if (!range) continue;
      for (const kind of noted ? [colour, "noted"] : [colour]) {
        if (!kinds.has(kind)) kinds.set(kind, new Highlight());
        kinds.get(kind).add(range);
      }
    }
    kinds.forEach((highlight, kind) => CSS.highlights.set("layover-" + kind, highlight));
  };
  const markAt = (x, y) => marks.findLast(({ start, end }) => {
    const range = rangeOf(start, end);
    return range && Array.from(range.getClientRects()).some((box) =>
      x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  });
  // For a hand on the keyboard: the first paragraph that begins on the screen, else the one that fills it.
  const paragraph = () => {
    const all = Array.from(document.querySelectorAll("article > .body :is(p, li, blockquote, h2, h3, pre)"));
    const shown = all.filter((block) => block.getBoundingClientRect().bottom > 0);
    const block = shown.find((one) => one.getBoundingClientRect().top >= 0) || shown[0];
    if (!block) return;
    const range = document.createRange();
    range.selectNodeContents(block);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    block.scrollIntoView({ block: "nearest" });
  };

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
    if (order.type === "marks" && Array.isArray(order.marks)) {
      marks = order.marks;
      paint();
      // What was selected to be marked is marked now: the selection would hide its colour.
      const selection = getSelection();
      const place = selection.isCollapsed ? null : placeOf(selection.getRangeAt(0));
      if (place && marks.some(({ start, end }) => start === place.start && end === place.end)) selection.removeAllRanges();
    }
    if (order.type === "paragraph") paragraph();
    if (order.type === "unselect") getSelection().removeAllRanges();
    if (order.type === "reveal") {
      const range = rangeOf(order.start, order.end);
      if (range) scroller.scrollTop += range.getBoundingClientRect().top - innerHeight * 0.3;
    }
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
      const leading = Number(order.leading);
      if (leading >= 130 && leading <= 200) root.style.setProperty("--leading", String(leading / 100));
      root.style.setProperty("--align", order.isJustified === true ? "justify" : "start");
      root.style.setProperty("--hyphens", order.hyphenates === false ? "manual" : "auto");
      const faces = {
        literata: "'Literata Variable'", "source-serif": "'Source Serif 4 Variable'",
        atkinson: "'Atkinson Hyperlegible Next Variable'", system: "ui-serif",
        "system-sans": "system-ui",
      };
      if (Object.hasOwn(faces, order.face)) root.style.setProperty("--face-reading", faces[order.face]);
    }
  });

  say("ready", {});
})();
