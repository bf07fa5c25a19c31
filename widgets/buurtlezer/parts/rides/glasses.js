// When, and through which glasses: six hours as large choices, and folded how fast one walks, how often one changes, whether
// there may be steps. Native inputs under chips. Not here: the words of a folded line (told.js).

import { elementId, h, onTraits, t } from "../base/base.js";
import { firstSide, glassesSaid, HOURS, hourSaid, WALKS } from "./told.js";

/** Gives {element, value, stop}.
 * @param {any} model
 * @param {number} which
 * @param {() => void} changed */
export function glassesOf(model, which, changed) {
  const side = firstSide(which);
  const summary = h("span", { class: "blr-glasses-said" });
  const hours = chips(t(model, "hour.question"), HOURS, (one) => hourSaid(model, one), side.hour, (one) => {
    side.hour = one;
    said();
  });
  hours.classList.add("blr-hours");
  const walks = chips(t(model, "walk.question"), WALKS, (one) => [t(model, `walk.${one}`)], side.walk, (one) => {
    side.walk = one;
    said();
  });
  const few = tick(t(model, "few.tick"), (on) => {
    side.few = on;
    said();
  });
  const stepFree = tick(t(model, "step_free.tick"), (on) => {
    side.step_free = on;
    said();
  });
  const glasses = h(
    "details",
    { class: "blr-glasses" },
    h("summary", {}, h("span", { class: "blr-glasses-name" }, t(model, "glasses")), summary),
    h("div", { class: "blr-glasses-body" }, walks, few.element, stepFree.element),
  );
  function said() {
    summary.textContent = glassesSaid(model, side);
    changed();
  }
  /** Where the network does not know of steps, they are not asked about. */
  function offer() {
    const known = model.get("step_free");
    stepFree.element.hidden = !known;
    if (known || !side.step_free) return;
    side.step_free = stepFree.input.checked = false;
    said();
  }
  summary.textContent = glassesSaid(model, side);
  offer();
  return {
    element: h("div", { class: "blr-glasses-all" }, hours, glasses),
    value: () => ({ ...side }),
    stop: onTraits(model, ["step_free"], offer),
  };
}

function chips(question, values, worded, begun, onPick) {
  const group = elementId("rides");
  return h(
    "fieldset",
    { class: "blr-choice" },
    h("legend", {}, question),
    h(
      "div",
      { class: "bl-chips" },
      values.map((value) =>
        h(
          "label",
          { class: "bl-chip" },
          h("input", {
            type: "radio",
            name: group,
            value,
            class: "bl-hidden",
            checked: value === begun,
            on: { change: () => onPick(value) },
          }),
          chipFace(worded(value)),
        )
      ),
    ),
  );
}

function tick(words, onTick) {
  const input = h("input", { type: "checkbox", class: "bl-hidden", on: { change: () => onTick(input.checked) } });
  return { element: h("label", { class: "bl-chip blr-tick" }, input, chipFace([words])), input };
}

/** What is seen of a choice: words, and perhaps a second line.
 * @param {string[]} said */
const chipFace = ([words, beside]) =>
  h(
    "span",
    { class: "bl-chip-face" },
    h(
      "span",
      { class: "bl-chip-words" },
      h("span", { class: "bl-chip-word" }, words),
      beside ? " " : null, // between two words that are read one after the other
      beside ? h("span", { class: "bl-chip-hint" }, beside) : null,
    ),
  );
