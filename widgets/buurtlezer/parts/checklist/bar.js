// The two buttons under a point: back, and on.

import { h, t } from "../base/base.js";

/** What the button to go on is called: a key of our texts; after an answer it finishes at the last point.
 * @param {boolean} answered
 * @param {boolean} isLast */
export const onward = (answered, isLast) => (!answered ? "skip" : isLast ? "finish" : "next");

/** `step(by)` goes one back or on. */
export function pointBar(model, step) {
  const back = h("button", { type: "button", on: { click: () => step(-1) } });
  const on = h("button", { type: "button", on: { click: () => step(1) } });
  const element = h("div", { class: "bl-checklist-bar" }, back, on);
  return {
    element,
    /** At which point of how many one is; their count where one is past them. */
    draw(here, count, answered) {
      element.hidden = !count;
      back.textContent = t(model, "back");
      back.hidden = here === 0;
      on.textContent = t(model, onward(answered, here === count - 1));
      on.classList.toggle("bl-primary", answered);
      on.hidden = here === count;
    },
  };
}
