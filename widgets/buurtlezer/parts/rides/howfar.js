// How far one looks in an answer: six steps of minutes, which are the key to the map too, and whether what is near is left out.
// Not here: asking anew (form.js). It changes what is shown, and asks nothing.

import { elementId, h, t } from "../base/base.js";
import { colourOf } from "./ramp.js";

/** Minutes. */
export const STEPS = [10, 20, 30, 40, 50, 60];

/** Gives {element, minutes, far, focus}.
 * @param {any} model
 * @param {() => void} changed */
export function howFar(model, changed) {
  let minutes = 30;
  const group = elementId("far");
  const step = (value) =>
    h(
      "label",
      { class: "blr-step" },
      h("input", {
        type: "radio",
        name: group,
        class: "bl-hidden",
        value,
        checked: value === minutes,
        on: {
          change: () => {
            minutes = value;
            changed();
          },
        },
      }),
      h(
        "span",
        { class: "blr-step-face" },
        h("span", { class: "blr-swatch", style: { background: colourOf(value) }, "aria-hidden": "true" }),
        h("span", {}, value),
      ),
    );
  const far = h("input", { type: "checkbox", class: "bl-hidden", on: { change: changed } });
  const element = h(
    "div",
    { class: "blr-how-far" },
    h(
      "fieldset",
      { class: "blr-choice" },
      h("legend", {}, t(model, "far.question")),
      h("div", { class: "blr-steps" }, STEPS.map(step)),
    ),
    h(
      "label",
      { class: "bl-chip blr-tick" },
      far,
      h("span", { class: "bl-chip-face" }, h("span", { class: "bl-chip-word" }, t(model, "far.not_near"))),
    ),
  );
  return {
    element,
    minutes: () => minutes,
    far: () => far.checked,
    focus: () => /** @type {HTMLElement} */ (element.querySelector("input:checked")).focus({ preventScroll: true }),
  };
}
