// The guess: a slider and a number field that say the same. Neither has a value before somebody gives one: no anchor.

import { elementId, h, t } from "../base/base.js";

const AT_MIN = ["ArrowLeft", "ArrowDown", "Home", "PageDown"];

/** A number as the language writes it: 1.234,5 in nl, 1,234.5 in en; undefined where nothing, NaN where none is written. */
function readNumber(text, language) {
  const written = text.trim().replace(/[\s\u00a0\u202f]/g, "");
  if (!written) return undefined;
  const english = language === "en";
  const [group, comma] = english ? [",", "."] : [".", ","];
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${comma}\\d+)?$`).test(written);
  const value = Number((grouped ? written.replaceAll(group, "") : written).replace(",", "."));
  return /^[-+\d.,]+$/.test(written) && Number.isFinite(value) ? value : NaN;
}

/** A number in the field or at the ends of the slider. */
function writeNumber(value, decimals, language, useGrouping) {
  const locale = { nl: "nl-BE", fr: "fr-BE", en: "en-GB" }[language] ?? "nl-BE";
  return new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, useGrouping: useGrouping ? "always" : false }).format(
    value,
  );
}

/** The form. `typed`: what stands in the field; `changed(text)`, `send(value)` with null for *I don't know*.
 * Returns {element, heading, busy(flag), put(text), hasText()}. */
export function guessForm(model, figure, { typed, changed, send, say }) {
  const { min, max, step, decimals, unit } = figure.guess;
  const language = model.get("language");
  const ids = {
    slider: elementId("slider"),
    field: elementId("number"),
    why: elementId("why"),
    unit: elementId("unit"),
    fault: elementId("fault"),
  };
  const plain = (value) => writeNumber(value, decimals, language, false);
  const slider = h("input", {
    type: "range",
    min,
    max,
    step,
    class: "blf-slider",
    "aria-labelledby": ids.slider,
    autocomplete: "off",
    on: { input: fromSlider, click: fromSlider, keydown: (event) => AT_MIN.includes(event.key) && !isSet() && fromSlider() },
  });
  const field = h("input", {
    type: "text",
    id: ids.field,
    inputmode: decimals || min < 0 ? "decimal" : "numeric",
    autocomplete: "off",
    maxlength: 20,
    "aria-describedby": `${ids.unit} ${ids.fault}`,
    on: { input: fromField },
  });
  const fault = h("p", { id: ids.fault, class: "blf-fault bl-small", role: "alert" });
  const why = h("p", { id: ids.why, class: "blf-why bl-muted bl-small" }, t(model, "choose_first"));
  const show = h("button", { type: "submit", class: "bl-primary" }, t(model, "show"));
  const unknown = h("button", { type: "button", class: "bl-quiet", on: { click: () => send(null) } }, t(model, "unknown"));
  const heading = h("h3", { class: "blf-question", tabindex: -1 }, figure.question);
  const body = h(
    "fieldset",
    {},
    h(
      "div",
      { class: "blf-slide" },
      h("p", { id: ids.slider }, t(model, "slider")),
      slider,
      h(
        "div",
        { class: "blf-ends", "aria-hidden": "true" },
        [min, max].map((end) => h("span", {}, writeNumber(end, decimals, language, true))),
      ),
    ),
    h(
      "div",
      { class: "blf-number" },
      h("label", { for: ids.field }, t(model, "number")),
      h("div", { class: "blf-unit" }, field, h("span", { id: ids.unit }, unit)),
      fault,
    ),
    h("div", { class: "bl-row blf-go" }, show, unknown),
    why,
  );
  const element = h(
    "form",
    { class: "blf-guess", novalidate: true, on: { submit: onSubmit } },
    h("p", { class: "blf-eyebrow bl-muted" }, figure.title),
    heading,
    h("p", { class: "bl-muted" }, t(model, "no_test")),
    body,
  );

  const isSet = () => slider.dataset.unset === undefined;
  const read = () => readNumber(field.value, language);
  const fits = (value) => value !== undefined && value >= min && value <= max;

  function onSubmit(event) {
    event.preventDefault();
    const value = read();
    if (fits(value)) return send(value);
    if (value === undefined) say(t(model, "choose_first"));
    field.focus();
  }
  function fromSlider() {
    field.value = plain(Number(slider.value));
    draw();
    changed(field.value);
  }
  function fromField() {
    const value = read();
    if (fits(value)) slider.value = value;
    draw();
    changed(field.value);
  }
  function explain() {
    const value = read();
    const ends = { min: writeNumber(min, decimals, language, true), max: writeNumber(max, decimals, language, true) };
    fault.textContent = value === undefined || fits(value)
      ? ""
      : t(model, Number.isNaN(value) ? "no_number" : "out_of_range", ends);
  }
  /** A slider without a value has no thumb, and says so; the native input cannot be without one. */
  function draw() {
    const value = read();
    const chosen = fits(value);
    slider.toggleAttribute("data-unset", !chosen);
    if (!chosen) slider.value = min;
    slider.setAttribute("aria-valuetext", chosen ? `${writeNumber(value, decimals, language, true)} ${unit}` : t(model, "unset"));
    slider.style.setProperty("--at", `${((slider.value - min) / (max - min)) * 100}%`);
    // Not `disabled`: a button that can be reached can say why it waits.
    show.setAttribute("aria-disabled", String(!chosen));
    chosen
      ? show.removeAttribute("aria-describedby")
      : show.setAttribute("aria-describedby", value === undefined ? ids.why : ids.fault);
    why.hidden = value !== undefined;
    explain();
  }
  function put(text) {
    field.value = text;
    const value = read();
    if (fits(value)) slider.value = value;
    draw();
  }
  put(typed);
  return {
    element,
    heading,
    put,
    hasText: () => field.value !== "",
    busy(flag) {
      body.disabled = flag;
      body.toggleAttribute("aria-busy", flag);
    },
  };
}
