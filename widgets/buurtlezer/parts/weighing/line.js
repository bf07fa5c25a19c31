// A line on which nothing stands until somebody puts a mark: by a tap, by drawing it along, or by a key. Not here: what becomes
// of the mark (statement.js), where it stands (mark.js).

import { elementId, h, t } from "../base/base.js";
import { along, keyed, LEAST, MOST, tapped } from "./mark.js";

const THUMB = 28;

/** `put(value, finished)`: the mark was put; not finished while it is drawn along.
 * @param {import("../base/types.d.ts").Model} model
 * @param {string} labelledBy
 * @param {(value: number, finished: boolean) => void} put */
export function weighLine(model, labelledBy, put) {
  let now = /** @type {number | null} */ (null);
  const hint = elementId("hint");
  const input = h("input", {
    type: "range",
    min: LEAST,
    max: MOST,
    step: 1,
    "aria-labelledby": labelledBy,
    "aria-describedby": hint,
    on: {
      input: () => give(Number(input.value), false),
      change: () => give(Number(input.value), true),
      click: tap,
      keydown: press,
    },
  });
  const before = h("span", { class: "blwe-before", hidden: true, "aria-hidden": "true" });
  const ticks = Array.from({ length: MOST - LEAST + 1 }, (_, at) => h("i", { style: { "--at": along(LEAST + at) } }));
  const ends = [t(model, "least"), t(model, "most")];
  const element = h(
    "div",
    { class: "blwe-line", style: { "--thumb": `${THUMB}px` } },
    h("div", { class: "blwe-track" }, h("span", { class: "blwe-ticks", "aria-hidden": "true" }, ticks), before, input),
    h(
      "div",
      { class: "blwe-ends bl-small" },
      h("span", {}, ends[0]),
      h("span", { class: "blwe-tap bl-muted", "aria-hidden": "true" }, t(model, "tap")),
      h("span", {}, ends[1]),
    ),
    h("span", { id: hint, class: "bl-hidden" }, `0: ${ends[0]}. 10: ${ends[1]}.`),
  );

  function give(value, finished) {
    show(value);
    put(value, finished);
  }
  /** A tap where the browser thinks that a mark stands already changes nothing for it; for us it does. */
  function tap(event) {
    const { left, width } = input.getBoundingClientRect();
    if (event.detail > 0) give(tapped(event.clientX - left, width, THUMB), true); // 0: no pointer was there
  }
  function press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const value = keyed(event.key, now);
    if (value === undefined) return;
    event.preventDefault();
    give(value, true);
  }
  /** @param {number | null} value */
  function show(value) {
    now = value;
    element.toggleAttribute("data-unset", value === null);
    if (value !== null) input.value = String(value);
    else input.value = String((LEAST + MOST) / 2);
    input.setAttribute("aria-valuetext", value === null ? t(model, "unset") : t(model, "stands", { value }));
  }
  show(null);
  return {
    element,
    show,
    /** Where it stood the first time; null: that is not shown. @param {number | null} value */
    showBefore(value) {
      before.hidden = value === null;
      if (value !== null) before.style.setProperty("--at", String(along(value)));
    },
    busy: () => document.activeElement === input,
    focus: () => input.focus(),
    /** @param {boolean} closed */
    close: (closed) => void (input.disabled = closed),
  };
}
