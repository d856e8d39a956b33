// Keys: those of a story stay here, the rest belongs to the window.
addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (viewer && viewer.open) return viewerKey(event);
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
  if (plain && event.key === "Escape") {
    const hadTip = tip && !tip.hidden;
    endPreview();
    if (closeNote(true) || hadTip) return event.preventDefault();
  }
  const onControl = event.target instanceof Element && event.target.closest("a, button, summary, [role='button']");
  if (onControl && (event.key === "Enter" || event.key === " ")) {
    if (onControl instanceof HTMLImageElement && openViewer(onControl)) event.preventDefault();
    return;
  }
  if (plain && event.key === " ") {
    event.preventDefault();
    if (event.shiftKey) return page(-1);
    if (room() > 4 && scroller.scrollTop < room() - 2) return page(1);
  }
  // Arrow, page and Home/End keys scroll; the rest belongs to the window.
  if (plain && /^(Arrow|Page|Home|End|Tab)/.test(event.key)) return;
  if ((event.ctrlKey || event.metaKey) && /^[cax]$/i.test(event.key)) return;
  // Some web-views have a use of their own for these.
  const isOurs = /^(F\d+|[-+=0fgkpu,])$/i.test(event.key);
  if ((plain && event.key.length === 1) || isOurs) event.preventDefault();
  say("key", {
    key: event.key, ctrl: event.ctrlKey, shift: event.shiftKey, alt: event.altKey, meta: event.metaKey,
  });
});
