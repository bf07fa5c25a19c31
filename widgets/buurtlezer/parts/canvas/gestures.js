// Fingers, mouse and pen on the canvas: a tap, a drag of a mark or from the handle, a move of the whole, a pinch, the wheel. A
// finger drags only what is chosen, so that who scrolls the page moves nobody. Not here: what any of it does (field.js).

/** @import { Point } from "./geometry.js" */
/** @typedef {{handle?: boolean, key?: string | null, chosen?: boolean}} Under */
/** @typedef {{under: (pixel: Point) => Under, tap: (pixel: Point) => void, hover: (pixel: Point | null) => void,
 *   drag: (key: string, pixel: Point) => void, drop: (key: string, pixel: Point) => void, draw: (pixel: Point) => void,
 *   drawn: (pixel: Point) => void, pan: (by: Point) => void, pinch: (before: [Point, Point], now: [Point, Point]) => void,
 *   wheel: (factor: number, pixel: Point) => void, cancel: () => void, oneFinger: () => void}} Hooks */

const SLIP = { mouse: 4, pen: 7, touch: 10 }; // pixels that a hand may slip in a tap

/** @param {HTMLElement} element @param {Hooks} hooks @returns {{stop: () => void, cancel: () => void}} */
export function gesturesOn(element, hooks) {
  const fingers = new Map();
  const ended = new AbortController();
  let press = null; // {id, type, from, at, under, moved}

  /** @returns {Point} */
  const pixelOf = (event) => {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const listen = (type, listener, options = {}) => element.addEventListener(type, listener, { signal: ended.signal, ...options });
  const mayDrag = ({ type, under }) => under.key && under.key !== "" && (type !== "touch" || under.chosen);
  function giveUp() {
    if (press?.moved) hooks.cancel();
    press = null;
  }

  listen("touchstart", (event) => {
    const box = element.getBoundingClientRect();
    const under = hooks.under([event.touches[0].clientX - box.left, event.touches[0].clientY - box.top]);
    if (event.touches.length > 1 || under.handle || (under.key && under.chosen)) event.preventDefault();
  }, { passive: false });
  listen("touchmove", (event) => {
    if (event.cancelable && (event.touches.length > 1 || press?.moved)) event.preventDefault();
  }, { passive: false });

  listen("pointerdown", (event) => {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, pixelOf(event));
    if (fingers.size > 1) return giveUp();
    const from = pixelOf(event);
    press = { id: event.pointerId, type: event.pointerType, from, at: from, under: hooks.under(from), moved: false };
    if (press.type !== "touch" || press.under.handle || press.under.chosen) element.setPointerCapture?.(event.pointerId);
  });
  listen("pointermove", (event) => {
    const pixel = pixelOf(event);
    if (!fingers.has(event.pointerId)) return event.pointerType === "mouse" ? hooks.hover(pixel) : undefined;
    if (fingers.size === 2) {
      const before = /** @type {[Point, Point]} */ ([...fingers.values()]);
      fingers.set(event.pointerId, pixel);
      return hooks.pinch(before, /** @type {[Point, Point]} */ ([...fingers.values()]));
    }
    fingers.set(event.pointerId, pixel);
    if (press?.id !== event.pointerId) return undefined;
    const slip = Math.hypot(pixel[0] - press.from[0], pixel[1] - press.from[1]);
    if (!press.moved && slip < (SLIP[press.type] ?? 5)) return undefined;
    press.moved = true;
    const by = /** @type {Point} */ ([pixel[0] - press.at[0], pixel[1] - press.at[1]]);
    press.at = pixel;
    if (press.under.handle) hooks.draw(pixel);
    else if (mayDrag(press)) hooks.drag(press.under.key, pixel);
    else if (press.type !== "touch") hooks.pan(by);
    else hooks.oneFinger();
    return undefined;
  });
  listen("pointerup", (event) => {
    fingers.delete(event.pointerId);
    if (press?.id !== event.pointerId) return;
    const { moved, under, type } = press;
    press = null;
    const pixel = pixelOf(event);
    if (!moved) hooks.tap(pixel);
    else if (under.handle) hooks.drawn(pixel);
    else if (mayDrag({ type, under })) hooks.drop(under.key, pixel);
  });
  listen("pointercancel", (event) => {
    fingers.delete(event.pointerId);
    giveUp();
  });
  listen("pointerleave", () => hooks.hover(null));
  listen("wheel", (event) => {
    // Who scrolls the page with the wheel goes on; the canvas listens once one is in it, or with the key that zooms.
    if (!event.ctrlKey && document.activeElement !== element) return;
    event.preventDefault();
    hooks.wheel(Math.exp(-Math.sign(event.deltaY) * Math.min(60, Math.abs(event.deltaY)) * 0.005), pixelOf(event));
  }, { passive: false });

  return { stop: () => ended.abort(), cancel: giveUp };
}
