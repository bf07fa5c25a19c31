// From where, and where to: what is chosen, and the way to another one. From where is told to Python and kept nowhere; where to
// is kept by the page that asks. Not here: choosing a point (picker.js).

import { h, t } from "../base/base.js";
import { tellPython } from "../bringing/transfer.js";
import { pointPicker } from "./picker.js";

/** @import { Taken } from "./picker.js" */

/** The sign of a start, beside its name and on the map: a ring, or of two sides a letter each.
 * @param {any} model
 * @param {number} side */
export function startMark(model, side) {
  const two = model.get("sides") > 1;
  const mark = h("span", { class: two ? "blr-letter" : "blr-dot", "data-side": side, "aria-hidden": "true" });
  mark.textContent = two ? "AB"[side] : "";
  return mark;
}

/** From where one of the sides begins. Gives {element, draw, forget, tap, close, stop}.
 * @param {any} model
 * @param {any} context
 * @param {{side: number, alone: () => void}} how */
export function startField(model, context, { side, alone }) {
  let open = false;
  const words = h("b", {});
  const other = h("button", { type: "button", class: "bl-quiet bl-small", on: { click: () => show(!open) } });
  const middle = h("button", { type: "button", class: "bl-quiet bl-small", on: { click: toMiddle } }, t(model, "start.middle"));
  const picker = pointPicker(model, context, { label: t(model, "start.search"), alone, onTake });
  const more = h("div", { hidden: true }, picker.element, h("p", { class: "bl-small bl-muted" }, t(model, "start.not_kept")));
  const start = () => model.get("starts")[side] ?? {};

  function onTake({ lon, lat, name }) {
    tellPython(model, { type: "start", side, lon, lat, name });
    show(false);
    back(other);
  }
  /** Another logbook is open: where somebody else began stays with nobody. */
  function forget() {
    show(false);
    if (start().chosen) tellPython(model, { type: "start", side });
  }
  function toMiddle() {
    tellPython(model, { type: "start", side });
    other.focus({ preventScroll: true });
  }
  function show(on) {
    open = on;
    picker.close();
    draw();
    if (on) picker.focus();
  }
  function draw() {
    const { words: said = "", chosen = false } = start();
    words.textContent = said || t(model, "start.none");
    other.textContent = t(model, open ? "start.close" : "start.other");
    other.setAttribute("aria-expanded", String(open));
    const { geometry, sectors } = model.get("area");
    middle.hidden = !chosen || !(geometry || sectors); // the middle of what
    more.hidden = !open;
  }
  return {
    element: h(
      "div",
      { class: "blr-end" },
      h("span", { class: "blr-end-name" }, t(model, "start.from")),
      h(
        "div",
        { class: "blr-chosen" },
        startMark(model, side),
        words,
        other,
        middle,
      ),
      more,
    ),
    draw,
    forget,
    tap: picker.tap,
    close: picker.close,
    stop: picker.stop,
  };
}

/** To what somebody did before the tap: on a phone the map may be far from it.
 * @param {HTMLElement} button */
function back(button) {
  button.focus({ preventScroll: true });
  button.scrollIntoView({ block: "nearest" });
}

/** Where to. Gives {element, draw, tap, close, stop, value, forget}.
 * @param {any} model
 * @param {any} context
 * @param {{alone: () => void, changed: () => void}} how */
export function endField(model, context, { alone, changed }) {
  /** @type {Taken | null} */
  let to = null;
  let open = false;
  const words = h("b", {});
  const other = h("button", { type: "button", class: "bl-quiet bl-small", on: { click: () => show(!open) } });
  const picker = pointPicker(model, context, { label: t(model, "end.search"), alone, onTake });
  const chosen = h(
    "div",
    { class: "blr-chosen" },
    h("span", { class: "blr-mark blr-to", "aria-hidden": "true" }),
    words,
    other,
  );
  const value = () => to ?? given();
  /** @returns {Taken | null} */
  function given() {
    const { lon, lat, name = "", ref = "" } = model.get("towards");
    return lon === undefined ? null : { lon, lat, name, ref, kind: "", personal: false };
  }
  function onTake(taken) {
    take(taken);
    back(other);
  }
  function take(taken) {
    to = taken;
    show(false);
    changed();
  }
  function show(on) {
    open = on;
    picker.close();
    draw();
    if (on) picker.focus();
  }
  function draw() {
    const now = value();
    chosen.hidden = !now;
    words.textContent = now ? now.name || t(model, "end.tapped") : "";
    other.textContent = t(model, open ? "start.close" : "end.other");
    other.setAttribute("aria-expanded", String(open));
    picker.element.hidden = Boolean(now) && !open;
  }
  return {
    element: h(
      "div",
      { class: "blr-end blr-where-to" },
      h("span", { class: "blr-end-name" }, t(model, "end.to")),
      chosen,
      picker.element,
    ),
    draw,
    value,
    /** Somebody chose it elsewhere on the page. */
    take,
    /** Another logbook is open. */
    forget: () => void (to = null),
    tap: picker.tap,
    close: picker.close,
    stop: picker.stop,
  };
}
