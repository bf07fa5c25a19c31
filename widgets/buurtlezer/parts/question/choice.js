// Fields that are chosen: a scale, one of some, several of some. Native radio buttons and checkboxes, drawn as large chips.

import { elementId, h, t } from "../base/base.js";
import { picture } from "../base/picture.js";
import { face } from "./face.js";

const SIGNS = { "-2": "−−", "-1": "−", 0: "0", 1: "+", 2: "++" };

/** One choice of a field as a chip around a native input. */
function choiceChip(field, option, group, index, { onChange, onClick }) {
  const many = field.type === "choices";
  const scale = field.type === "scale" && !option.apart;
  const input = h("input", {
    type: many ? "checkbox" : "radio",
    name: group,
    value: index,
    class: "bl-hidden",
    on: { change: onChange, click: onClick },
  });
  const sign = option.sign ?? (scale && field.signs !== false ? SIGNS[option.value] : undefined);
  const chip = h(
    "label",
    { class: scale ? "bl-step" : "bl-chip" },
    input,
    h(
      "span",
      { class: "bl-chip-face" },
      scale && field.faces ? face(option.value) : null,
      option.picture ? picture(option.picture, "bl-chip-picture") : null,
      sign ? h("span", { class: "bl-sign", "aria-hidden": "true" }, sign) : null,
      h(
        "span",
        { class: "bl-chip-words" },
        h("span", { class: "bl-chip-word" }, option.label),
        option.hint ? h("span", { class: "bl-chip-hint" }, option.hint) : null,
      ),
    ),
  );
  return { chip, input, option };
}

/** A group of choices. `get()` is a value, a list of values, or undefined where nothing was chosen. */
export function choiceField(model, field, { changed, required }) {
  const group = elementId(field.name);
  const many = field.type === "choices";
  let chosen = -1;
  const options = field.options ?? [];
  const made = options.map((option, index) =>
    choiceChip(field, option, group, index, { onChange: () => onChange(index), onClick: () => again(index) })
  );
  const clear = h(
    "button",
    { type: "button", class: "bl-quiet bl-small bl-field-clear", hidden: true, on: { click: empty } },
    t(model, "clear"),
  );
  const steps = made.filter(({ option }) => !option.apart).map(({ chip }) => chip);
  const apart = made.filter(({ option }) => option.apart).map(({ chip }) => chip);
  const scale = field.type === "scale";
  const words = options.filter((option) => !option.apart).map((option) => option.label);
  const short = words.every((word) => word.length <= 3); // figures stay side by side on a phone
  const ends = scale && field.ends && !(field.ends[0] === words[0] && field.ends[1] === words.at(-1)) ? field.ends : null;
  const element = h(
    "fieldset",
    { class: "bl-field", "data-field": field.name, "aria-describedby": field.help ? `${group}-help` : null },
    h(
      "legend",
      { class: "bl-field-label" },
      field.label,
      !required && field.optional ? h("span", { class: "bl-muted bl-field-optional" }, ` ${t(model, "optional")}`) : null,
    ),
    field.help ? h("p", { id: `${group}-help`, class: "bl-muted bl-small" }, field.help) : null,
    h("div", { class: scale ? "bl-scale" : "bl-chips", "data-short": short, style: { "--steps": steps.length } }, steps),
    ends
      ? h(
        "div",
        { class: "bl-ends bl-muted bl-small" },
        ends.map((end) => h("span", {}, end)),
      )
      : null,
    apart.length ? h("div", { class: "bl-chips bl-apart" }, apart) : null,
    clear,
  );

  function onChange(index) {
    // "We don't know" and an answer do not go together.
    if (many && made[index].input.checked) {
      const alone = Boolean(made[index].option.apart);
      made.forEach(({ input, option }, other) => {
        if (other !== index && (alone || option.apart)) input.checked = false;
      });
    }
    showClear();
    changed();
  }
  /** Where `field.again`: the chosen one once more, by a tap or the space bar, is no answer. A click comes before its change. */
  function again(index) {
    if (!field.again || many || required || chosen !== index) return;
    made[index].input.checked = false;
    showClear();
    changed();
  }
  function showClear() {
    chosen = made.findIndex(({ input }) => input.checked);
    clear.hidden = Boolean(field.again) || many || required || !field.optional || !made.some(({ input }) => input.checked);
  }
  function empty() {
    made.forEach(({ input }) => (input.checked = false));
    made[0]?.input.focus();
    showClear();
    changed();
  }
  function get() {
    const chosen = made.filter(({ input }) => input.checked).map(({ option }) => option.value);
    if (many) return chosen.length ? chosen : undefined;
    return chosen[0];
  }
  function set(value) {
    const wanted = many ? (value ?? []) : [value];
    made.forEach(({ input, option }) => (input.checked = wanted.includes(option.value)));
    showClear();
  }
  return {
    element,
    get,
    set,
    restore: set,
    holds: () => false,
    isBusy: () => false,
    focus: () => made[0]?.input.focus(),
    stop() {},
  };
}

/** One of many, where chips would fill a phone: a native select. `get()` is a value, or undefined where nothing was chosen. */
export function selectField(model, field, { changed, required }) {
  const id = elementId(field.name);
  const options = field.options ?? [];
  const select = h(
    "select",
    { id, "aria-describedby": field.help ? `${id}-help` : null, on: { change: () => changed() } },
    h("option", { value: "" }, t(model, "choose")),
    options.map((option, index) => h("option", { value: index }, option.label)),
  );
  const element = h(
    "div",
    { class: "bl-field", "data-field": field.name },
    h(
      "label",
      { for: id, class: "bl-field-label" },
      field.label,
      !required && field.optional ? h("span", { class: "bl-muted bl-field-optional" }, ` ${t(model, "optional")}`) : null,
    ),
    field.help ? h("p", { id: `${id}-help`, class: "bl-muted bl-small" }, field.help) : null,
    select,
  );
  const set = (value) => {
    const index = options.findIndex((option) => option.value === value);
    select.value = index < 0 ? "" : String(index);
  };
  return {
    element,
    get: () => options[select.value === "" ? -1 : Number(select.value)]?.value,
    set,
    restore: set,
    holds: () => false,
    isBusy: () => document.activeElement === select,
    focus: () => select.focus(),
    stop() {},
  };
}
