/**
 * The focus in a dialog. A button that goes away, or may not be pressed any more, lets the focus fall to the document's
 * body, and from there the keys would mean the window behind. A dialog that holds it takes it back.
 */

const CAN_HAVE_IT =
  'button, [href], input, select, textarea, summary, iframe, [tabindex]:not([tabindex="-1"])';

interface Holder {
  readonly dialog: HTMLElement;
  readonly close: () => void;
  recall(): void;
}

/** The dialogs that are open, the uppermost last. */
const holders: Holder[] = [];

function stops(dialog: HTMLElement): HTMLElement[] {
  return [...dialog.querySelectorAll<HTMLElement>(CAN_HAVE_IT)].filter(
    (one) => !one.matches(":disabled") && one.closest("[inert], [hidden]") === null,
  );
}

/** Whether nothing has the focus: neither the dialog nor what stands over it. */
function isLost(): boolean {
  const active = document.activeElement;
  return active === null || active === document.body || !active.isConnected || active.matches(":disabled");
}

/**
 * Holds the focus in `dialog` until what this gives back is called. Focus that is lost goes to what had it, else to
 * what stands in its place now, else to the heading. `close` is what Escape does.
 */
export function holdFocus(dialog: HTMLElement, close: () => void): () => void {
  let last: HTMLElement | null = null;
  let at = 0;

  function note(): void {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || !dialog.contains(active) || active === dialog) return;
    last = active;
    at = Math.max(0, stops(dialog).indexOf(active));
  }

  function recall(): void {
    if (last?.isConnected && dialog.contains(last)) last.focus();
    if (!isLost()) return;
    const all = stops(dialog);
    (all[Math.min(at, all.length - 1)] ?? dialog.querySelector<HTMLElement>("[tabindex]"))?.focus();
  }

  const holder: Holder = { dialog, close, recall };
  function look(): void {
    if (last && holders.at(-1) === holder && isLost()) recall();
  }

  // What is taken away says nothing of it in WebKit, and what is disabled loses the focus a frame later.
  const watched = new MutationObserver(() => requestAnimationFrame(look));
  watched.observe(dialog, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["disabled"],
  });
  dialog.addEventListener("focusin", note);
  holders.push(holder);
  note();
  return () => {
    watched.disconnect();
    dialog.removeEventListener("focusin", note);
    holders.splice(holders.indexOf(holder), 1);
  };
}

/** Whether a dialog has the keys: the window's mean nothing then, whatever has the focus. */
export function isHeld(): boolean {
  return holders.length > 0;
}

/**
 * A key that was pressed outside the uppermost dialog: Escape closes it, any other gives it the focus back. False for a
 * key of its own, which it let pass.
 */
export function takeStray(event: KeyboardEvent): boolean {
  const top = holders.at(-1);
  if (!top || (event.target instanceof Node && top.dialog.contains(event.target))) return false;
  event.preventDefault();
  if (event.key === "Escape") top.close();
  else top.recall();
  return true;
}

/** Something that waits keeps the focus; pressing it does nothing. For `onclickcapture` of the window. */
export function refuseBusy(event: MouseEvent): void {
  if (!(event.target instanceof Element) || !event.target.closest('button[aria-disabled="true"]')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
