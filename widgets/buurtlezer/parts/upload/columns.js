// One column of a file that was recognised: whether to keep it, what it is called and what it measures.

import { elementId, h, t } from "../base/base.js";

const LONGEST_TITLE = 120;
const [FIRST_YEAR, LAST_YEAR] = [1800, 2100];

/** Radio buttons as chips. `get()` is the value chosen, or undefined. */
function radioChips(legend, options, chosen, changed) {
  const group = elementId("upload");
  const made = options.map(({ value, label }) => {
    const input = h("input", {
      type: "radio",
      name: group,
      value,
      class: "bl-hidden",
      checked: value === chosen,
      on: { change: changed },
    });
    return { value, input, chip: h("label", { class: "bl-chip" }, input, h("span", { class: "bl-chip-face" }, label)) };
  });
  return {
    element: h("fieldset", {}, h("legend", {}, legend), h("div", { class: "bl-chips" }, made.map(({ chip }) => chip))),
    get: () => made.find(({ input }) => input.checked)?.value,
    focus: () => made[0].input.focus(),
  };
}

/** A checkbox as wide and high as its words. */
function tickBox(word, checked, changed, attributes = {}) {
  const input = h("input", { type: "checkbox", checked, ...attributes, on: { change: changed } });
  return { input, element: h("label", { class: "bl-upload-tick" }, input, h("span", {}, word)) };
}

function lineOf(word, value, attributes, changed) {
  const id = elementId("upload");
  const input = h("input", {
    type: "text",
    id,
    autocomplete: "off",
    value,
    "aria-describedby": `${id}-fault`,
    ...attributes,
    on: { input: changed },
  });
  return { input, element: h("div", {}, h("label", { for: id, class: "bl-upload-label" }, word), input) };
}

function samplesOf(model, { samples, unit }) {
  if (!samples.length) return null;
  const word =
    { percent: t(model, "unit_percent"), inhabitants: t(model, "unit_inhabitants"), euro: t(model, "unit_euro") }[unit];
  return h("p", { class: "bl-muted bl-small" }, t(model, "samples", { samples: samples.join(" · ") }), word ? ` (${word})` : "");
}

/** The card of a usable column. Gives {element, isUsed, get, fault(asked) → whether something lacks}. */
export function columnCard(model, column, kinds, { level, changed }) {
  const used = tickBox(column.title, column.use, redraw, { "aria-label": `${t(model, "use")}: ${column.title}` });
  const title = lineOf(t(model, "title"), column.title, { maxlength: LONGEST_TITLE }, redraw);
  const year = lineOf(t(model, "year"), column.year ?? "", { inputmode: "numeric", maxlength: 4 }, redraw);
  const kind = radioChips(t(model, "kind"), kinds, column.kind, redraw);
  const answers = [{ value: "yes", label: t(model, "yes") }, { value: "no", label: t(model, "no") }];
  const fractions = column.ask_fractions ? radioChips(t(model, "fractions"), answers, undefined, redraw) : null;
  const population = tickBox(t(model, "population"), column.population, redraw);
  const fault = h("p", { class: "bl-upload-fault", role: "alert" });
  const body = h(
    "div",
    { class: "bl-stack" },
    h("div", { class: "bl-upload-line" }, title.element, year.element),
    kind.element,
    fractions?.element ?? "",
    population.element,
    fault,
  );
  const element = h(
    "li",
    { class: "bl-upload-column" },
    used.element,
    samplesOf(model, column),
    column.notes.map((note) => h("p", { class: "bl-upload-note bl-small" }, note)),
    body,
  );

  const asksFractions = () => fractions && kind.get() === "share";
  const asksPopulation = () => level !== "district" && kind.get() === "count";
  const yearOf = () => (/^\d{4}$/.test(year.input.value.trim()) ? Number(year.input.value) : null);
  const yearFits = () => !year.input.value.trim() || (yearOf() >= FIRST_YEAR && yearOf() <= LAST_YEAR);
  function lacks() {
    /** @type {[boolean, string, { focus: () => void }][]} */
    const all = [
      [!title.input.value.trim(), t(model, "needs_title"), title.input],
      [kind.get() === undefined, t(model, "needs_kind"), kind],
      [asksFractions() && fractions.get() === undefined, t(model, "needs_fractions"), fractions],
      [!yearFits(), t(model, "needs_year"), year.input],
    ];
    return all.find(([is]) => is);
  }

  function draw() {
    element.dataset.used = String(used.input.checked);
    body.hidden = !used.input.checked;
    if (fractions) fractions.element.hidden = !asksFractions();
    population.element.hidden = !asksPopulation();
  }
  function redraw() {
    draw();
    if (fault.textContent) say();
    changed();
  }
  function say() {
    const lack = used.input.checked ? lacks() : undefined;
    fault.textContent = lack?.[1] ?? "";
    for (const one of [title, year]) one.input.setAttribute("aria-invalid", String(lack?.[2] === one.input));
    return lack;
  }
  fault.id = `${title.input.id}-fault`;
  year.input.setAttribute("aria-describedby", fault.id);
  draw();
  return {
    element,
    isUsed: () => used.input.checked,
    focus: () => used.input.focus(),
    /** Say what lacks, where it lacks; gives what to put the focus on, or nothing. */
    fault: () => say()?.[2],
    get: () => ({
      id: column.id,
      title: title.input.value.trim(),
      kind: kind.get(),
      year: yearOf(),
      population: asksPopulation() && population.input.checked,
      times_hundred: Boolean(asksFractions()) && fractions.get() === "yes",
    }),
  };
}
