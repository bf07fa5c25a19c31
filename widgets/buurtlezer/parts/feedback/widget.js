// The feedback sheet: boxes in two languages beside each other, how long their sentences are, the sheet as a file.

import { h, onTraits, otherLogbook, t } from "../base/base.js";
import { entryForm } from "../question/form.js";
import { making } from "../making/making.js";
import { advice } from "./plain.js";

const BOXES = { told: 3, thought: 2, will: 3, will_not: 2 }; // with how many sentences fit
const PLAIN = ["language", "other_language", "ask", "until", "back_on", "back_where"];
const DAYS = ["until", "back_on"];
const sides = [["language", ""], ["other_language", "other_"]];

/** Words of both languages out of the flat fields of the form. */
function shape(said) {
  const words = (prefix) => Object.fromEntries(Object.keys(BOXES).map((box) => [box, said[prefix + box] ?? ""]));
  const rest = PLAIN.filter((name) => said[name] !== undefined || !DAYS.includes(name)).map((name) => [name, said[name] ?? ""]);
  return { ...Object.fromEntries(rest), words: words(""), other: words("other_") };
}

function flat({ words = {}, other = {}, ...rest }, begins) {
  const boxes = Object.keys(BOXES).flatMap((box) => [[box, words[box]], [`other_${box}`, other[box]]]);
  return { ...begins, ...rest, ...Object.fromEntries(boxes) };
}

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-feedback", "data-part": model.get("name") });
  el.append(root);
  let form;
  let file;
  const looked = h("ul", {});
  const look = h("details", { class: "blp-more" }, h("summary", {}, ""), looked);
  const unread = h("p", { class: "bl-notice", hidden: true });
  let shown = {}; // by side: the language that stands above its sentences
  let doubt = {}; // by side: under which one they were written, where the person chose another since

  const fieldOf = (name) => form.element.querySelector(`[data-field="${name}"]`);
  const chosen = (name) => {
    const select = fieldOf(name)?.querySelector("select");
    const field = model.get("fields").find((one) => one.name === name);
    return select && select.value !== "" ? field.options[Number(select.value)].value : "";
  };
  /** Each column in its language: from the right where that is so, and under its own headings. */
  function follow() {
    for (const [language, prefix] of sides) {
      const tag = chosen(language);
      for (const box of Object.keys(BOXES)) {
        const field = fieldOf(prefix + box);
        if (!field) continue;
        const area = field.querySelector("textarea");
        area.lang = tag;
        area.dir = model.get("right").includes(tag) ? "rtl" : "ltr";
        const label = field.querySelector("label");
        const word = (prefix && model.get("heads")[tag]?.[box]) || t(model, `box.${box}`);
        if (label.firstChild.textContent !== word) label.firstChild.textContent = word;
        label.lang = word === t(model, `box.${box}`) ? model.get("language") : tag;
        label.dir = label.lang === tag ? area.dir : "ltr";
        measure(field, area.value, BOXES[box]);
      }
    }
    for (const [language, prefix] of sides) askAbout(language, prefix);
    const other = chosen("other_language");
    const state = !other || model.get("ours").includes(other) ? "" : model.get("heads")[other] ? "heads_unread" : "heads_none";
    unread.hidden = !state;
    if (state) unread.textContent = t(model, state);
  }
  const named = (language, tag) =>
    model.get("fields").find((one) => one.name === language)?.options.find((one) => one.value === tag)?.label ?? tag;
  /** Sentences stay where they are when another language is chosen: whose they are is asked, and nothing goes by itself. */
  function askAbout(language, prefix) {
    const now = chosen(language);
    const areas = Object.keys(BOXES).map((box) => fieldOf(prefix + box)?.querySelector("textarea")).filter(Boolean);
    shown[prefix] = now;
    if (doubt[prefix] === now || !areas.some((one) => one.value.trim())) delete doubt[prefix];
    const field = fieldOf(language);
    const was = field?.querySelector(".bl-feedback-was");
    if (was?.dataset.was === `${doubt[prefix]} ${now}`) return;
    was?.remove();
    if (!field || !doubt[prefix]) return;
    const settle = (empty) => () => {
      delete doubt[prefix];
      for (const area of empty ? areas : []) {
        area.value = "";
        area.dispatchEvent(new Event("input", { bubbles: true }));
        area.dispatchEvent(new Event("change", { bubbles: true }));
      }
      follow();
      field.querySelector("select").focus({ preventScroll: true });
    };
    const words = { was: named(language, doubt[prefix]), now: named(language, now) };
    field.append(
      h(
        "div",
        { class: "bl-feedback-was bl-notice", "data-tone": "warning", "data-was": `${doubt[prefix]} ${now}`, role: "status" },
        h("p", {}, t(model, "was_in", words)),
        h(
          "div",
          { class: "bl-row" },
          h("button", { type: "button", on: { click: settle(false) } }, t(model, "is_right")),
          h("button", { type: "button", on: { click: settle(true) } }, t(model, "make_empty")),
        ),
      ),
    );
  }
  /** Who writes in a box writes in the language that stands above it; who chooses another one is asked. */
  function heard(event) {
    const name = event.target.closest("[data-field]")?.dataset.field ?? "";
    for (const [language, prefix] of sides) {
      if (name === language) doubt[prefix] ??= shown[prefix];
      if (event.type === "input" && Object.keys(BOXES).some((box) => name === prefix + box)) delete doubt[prefix];
    }
    follow();
  }
  function measure(field, text, most) {
    let line = field.querySelector(".bl-feedback-plain");
    if (!line) field.append(line = h("p", { class: "bl-feedback-plain bl-small bl-muted" }));
    const said = advice(text, most).map(({ key, values }) => t(model, key, values)).join(" ");
    if (line.textContent !== said) line.textContent = said;
  }
  function draw() {
    const [unsent, busy] = [form?.unsent(), form?.busy()];
    form?.stop();
    form = entryForm(model, {
      fields: model.get("fields"),
      required: [],
      unsent,
      autosave: true,
      stored: () => flat(model.get("value"), model.get("begins")),
      shape,
      draftName: `${model.get("name")}@${model.get("slot")}`,
      act: () => ({ slot: model.get("slot") || undefined, template: model.get("template"), base_seq: model.get("seq") }),
      saveWord: t(model, "save"),
      primary: true,
    });
    form.element.addEventListener("input", heard);
    form.element.addEventListener("change", heard);
    file = making(model, [{ what: "pdf", word: t(model, "pdf") }, { what: "html", word: t(model, "html") }], () => form.leave());
    root.replaceChildren(
      h(
        "div",
        { class: "bl-card bl-stack" },
        h("p", { class: "bl-muted" }, t(model, "intro")),
        look,
        unread,
        form.element,
        h("h3", { class: "bl-feedback-file" }, t(model, "file_title")),
        h("p", {}, t(model, "file_why")),
        file.element,
      ),
    );
    drawLook();
    follow();
    if (busy) form.focus(busy);
  }
  function drawLook() {
    look.hidden = !model.get("look_at").length;
    look.querySelector("summary").textContent = t(model, "look_at");
    looked.replaceChildren(
      ...model.get("look_at").map(({ sentence, beside }) =>
        h("li", {}, sentence, beside ? h("p", { class: "bl-small bl-muted" }, beside) : null)
      ),
    );
  }
  const stops = [
    onTraits(model, ["fields", "labels", "heads"], draw),
    onTraits(model, ["look_at"], drawLook),
    otherLogbook(model, () => [shown, doubt] = [{}, {}]),
    onTraits(model, ["value", "ready"], () => setTimeout(follow)), // after the form has it
  ];
  draw();
  return () => {
    stops.forEach((stop) => stop());
    form.stop();
  };
}

export default { render };
