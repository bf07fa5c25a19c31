// One screen at a time. A new one takes the focus, so that a screen reader reads it; the same one drawn anew does not.

const main = document.getElementById("main");
let shown = "";

/** Show a screen by its name. Nothing that somebody is typing loses the focus. */
export function show(name, ...nodes) {
  const fresh = name !== shown;
  shown = name;
  document.body.dataset.screen = name.split(":")[0];
  const active = /** @type {HTMLElement} */ (document.activeElement);
  const inside = !fresh && active && main.contains(active);
  const place = inside ? active.dataset.place : null;
  const heard = inside && active.tagName === "H1"; // a picture that comes anew throws nobody out of what they were reading
  main.replaceChildren(...nodes.flat(2).filter(Boolean));
  if (fresh) {
    scrollTo(0, 0);
    const heading = main.querySelector("h1");
    if (heading) heading.focus({ preventScroll: true });
  } else if (heard) {
    const heading = main.querySelector("h1");
    if (heading) heading.focus({ preventScroll: true });
  } else if (place) {
    /** @type {HTMLElement} */
    const same = main.querySelector(`[data-place="${place}"]`);
    if (same) same.focus({ preventScroll: true });
  }
}

export const isShown = (name) => name === shown;
