// One screen at a time. A new one takes the focus, so that a screen reader reads it; the same one drawn anew does not.

const main = document.getElementById("main");
let shown = "";

/** Show a screen by its name. Nothing that somebody is typing loses the focus. */
export function show(name, ...nodes) {
  const fresh = name !== shown;
  shown = name;
  document.body.dataset.screen = name.split(":")[0];
  const active = document.activeElement;
  const place = !fresh && active && main.contains(active) ? active.dataset.place : null;
  main.replaceChildren(...nodes.flat(2).filter(Boolean));
  if (fresh) {
    scrollTo(0, 0);
    const heading = main.querySelector("h1");
    if (heading) heading.focus({ preventScroll: true });
  } else if (place) {
    const same = main.querySelector(`[data-place="${place}"]`);
    if (same) same.focus({ preventScroll: true });
  }
}

export const isShown = (name) => name === shown;
