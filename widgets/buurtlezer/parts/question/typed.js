// Fields that are typed: one line, more lines, a number, a day. Each field gives {element, get, set, holds, isBusy, stop}.

import { elementId, h, t } from "../base/base.js";
import { askAbout } from "../sensitive/ask.js";

const LEAVING_REST = 300;

/** A label, its help, and what is typed in; `changed(rest)` says that something was typed, `done()` that it is finished. */
export function typedField(model, field, { changed, done, required }) {
  const id = elementId(field.name);
  const long = field.type === "longtext";
  const number = field.type === "number";
  const day = field.type === "date"; // written as 2026-11-29, shown as the browser writes days
  const box = h(long ? "textarea" : "input", {
    id,
    // A browser cuts what is pasted, without a word: of a long text nothing may be lost.
    maxlength: long ? null : field.max_length,
    rows: long ? 3 : null,
    type: long ? null : day ? "date" : "text",
    max: day ? field.max : null,
    autocomplete: "off",
    inputmode: number ? "decimal" : null,
    placeholder: field.placeholder,
    "aria-describedby": `${id}-help ${id}-fault`,
    "aria-required": required ? "true" : null,
    on: { input: onInput, focusout: onLeave },
  });
  const fault = h("p", { id: `${id}-fault`, class: "bl-field-fault", role: "alert" });
  const left = h("span", { class: "bl-muted bl-small", "aria-hidden": "true" });
  const ask = number || day ? null : askAbout(model, box, () => done(true));
  const element = h(
    "div",
    { class: "bl-field", "data-field": field.name },
    h("label", { for: id, class: "bl-field-label" }, field.label, mark()),
    h("p", { id: `${id}-help`, class: "bl-muted bl-small" }, field.help ?? ""),
    h(
      "div",
      { class: number && field.unit ? "bl-field-unit" : null },
      box,
      number && field.unit ? h("span", {}, field.unit) : null,
    ),
    left,
    fault,
    ask?.element,
  );

  function mark() {
    return !required && field.optional ? h("span", { class: "bl-muted bl-field-optional" }, ` ${t(model, "optional")}`) : null;
  }
  let leaving = 0;

  /** A question that appears at once would push away what is just being clicked on, and the click would be lost. */
  function onLeave() {
    clearTimeout(leaving);
    leaving = setTimeout(() => done(), LEAVING_REST);
  }
  function onInput() {
    const room = (field.max_length ?? Infinity) - box.value.length; // a day has no length
    left.textContent = room > 40
      ? ""
      : room < 0
      ? t(model, "too_many", { count: inWords(-room) })
      : t(model, "room_left", { count: room });
    if (long && room >= 0) fault.textContent = "";
    changed();
  }
  /** A number as people here write it: 1.234,5 and 1234.5 are both read. */
  function readNumber() {
    const written = box.value.trim().replace(/[\s\u00a0\u202f]/g, "");
    if (!written) return undefined;
    const plain = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(written) ? written.replaceAll(".", "") : written;
    const value = Number(plain.replace(",", "."));
    return Number.isFinite(value) ? value : NaN;
  }
  function get() {
    if (!number) return box.value.trim() || undefined;
    return readNumber();
  }
  const inWords = (count) => new Intl.NumberFormat(model.get("language")).format(count);
  /** Longer than can be kept: it stays in the box, and is not sent. */
  function tooLong() {
    if (!long) return false;
    const { length } = box.value.trim();
    const over = length > (field.max_length ?? Infinity);
    fault.textContent = over ? t(model, "too_long", { most: inWords(field.max_length), count: inWords(length) }) : "";
    return over;
  }
  function holds() {
    if (!number) return tooLong() || Boolean(ask?.holds());
    const value = readNumber();
    const wrong = Number.isNaN(value) || value < field.min || value > field.max;
    fault.textContent = wrong
      ? t(model, Number.isNaN(value) ? "no_number" : "out_of_range", { min: field.min, max: field.max })
      : "";
    return wrong;
  }
  return {
    element,
    get,
    holds,
    set(value) {
      const text = value === undefined || value === null
        ? ""
        : String(value).replace(".", number && model.get("language") !== "en" ? "," : ".");
      if (box.value === text) return;
      box.value = text;
      ask?.trust(text);
      ask?.draw();
    },
    /** A text of this page that was not stored yet: it has not been asked about. */
    restore(value) {
      box.value = String(value ?? "");
      ask?.draw();
    },
    isBusy: () => document.activeElement === box,
    focus: () => box.focus(),
    stop() {
      clearTimeout(leaving);
      ask?.stop();
    },
  };
}
