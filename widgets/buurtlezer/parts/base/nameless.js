// Whether this page shows names of people: one switch for all its parts, since a projector shows all of them. It lasts as long as
// the page. Not here: what a part shows in the place of a name.

const CHANGED = "buurtlezer-nameless";

/** Whether names are hidden on this page.
 * @returns {boolean} */
export const nameless = () => Boolean(/** @type {any} */ (globalThis).buurtlezerNameless);

/** Hide the names on this page, or show them again.
 * @param {boolean} hidden */
export function hideNames(hidden) {
  if (hidden === nameless()) return;
  /** @type {any} */ (globalThis).buurtlezerNameless = hidden;
  globalThis.dispatchEvent(new Event(CHANGED));
}

/** Call `changed()` when the switch is turned, on whatever part. Returns the function that stops it.
 * @param {() => unknown} changed
 * @returns {() => void} */
export function onNameless(changed) {
  const hear = () => void changed();
  globalThis.addEventListener(CHANGED, hear);
  return () => globalThis.removeEventListener(CHANGED, hear);
}
