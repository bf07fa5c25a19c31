// The small form that makes a card: who or what, what it is called, how near, through whom. While a name is typed it notices
// who may be there already. Not here: the questions that lead to it (ask.js), all else that a card can hold (opened.js).

import { elementId, h, newId, t } from "../base/base.js";
import { entryForm } from "../question/form.js";
import { alikeNotice } from "./alike.js";
import { formFields, ringField, viaOptions } from "./fields.js";
import { begun, isAskedFirst, titleOf } from "./told.js";

const WHAT = ["person", "group", "organisation"];

/** Through whom, chosen among the cards that are there. */
function viaChoice(model) {
  const id = elementId("via");
  const select = h("select", { id, "aria-describedby": `${id}-help` });
  const element = h(
    "div",
    { class: "bl-field", "data-field": "via" },
    h("label", { for: id, class: "bl-field-label" }, t(model, "form.via")),
    h("p", { id: `${id}-help`, class: "bl-muted bl-small" }, t(model, "form.via_help")),
    select,
  );
  return {
    element,
    value: () => select.value,
    clear: () => (select.value = ""),
    offer(cards) {
      const before = select.value;
      const options = viaOptions(cards).map(({ value, label }) => h("option", { value }, label));
      select.replaceChildren(h("option", { value: "" }, t(model, "choose")), ...options);
      select.value = cards.some(({ ref }) => ref === before) ? before : "";
      element.hidden = !cards.length;
    },
  };
}

/** `preset`: what a new card is about at first; `name`: of the question, and `generator` where it is one of ten; `cards()`,
 * `open(ref)`, `saved(content)`, `cancel()` where it can be left.
 * @param {import("../base/types.d.ts").Model} model
 * @param {any} given */
export function quickForm(model, { preset, name, generator = "", cards, open, saved, cancel = null }) {
  let entryId = newId();
  let made = null; // what was sent last
  const via = viaChoice(model);
  const required = ["what", "called"];
  const pictures = model.get("pictures");
  const what = WHAT.map((value) => ({ value, label: t(model, `kind.${value}`), picture: pictures[value] }));
  const fields = [
    { name: "what", type: "choice", label: t(model, "form.what"), options: what },
    { name: "called", type: "text", label: t(model, "form.called"), help: " ", max_length: 120 },
    ...formFields(model).map((field) => ({ ...field, optional: false })),
    ringField(model),
  ];
  const form = entryForm(model, {
    fields,
    required,
    stored: () => ({ what: preset, ring: 2 }),
    shape: (said) => (made = begun(said, { via: via.value(), generator })),
    act: () => ({ entry_id: entryId, base_seq: 0 }),
    autosave: false,
    saveWord: t(model, "form.save"),
    primary: true,
    draftName: `${model.get("name")}@${name}`,
    beside: cancel
      ? h("button", { type: "button", class: "bl-quiet", on: { click: () => (form.clear(), cancel()) } }, t(model, "cancel"))
      : null,
    saved({ notice }) {
      entryId = newId();
      empty();
      form.say(notice ? "info" : "saved", notice || t(model, "added", { title: titleOf(made) }));
      saved(made);
    },
  });
  /** @returns {HTMLElement} */
  const field = (name) => form.element.querySelector(`[data-field="${name}"]`);
  const box = field("called").querySelector("input");
  const alike = alikeNotice(model, box, {
    card: (ref) => cards().find((card) => card.ref === ref),
    open(ref) {
      empty();
      open(ref);
    },
  });
  const caution = h("p", { class: "bl-small blk-caution" }, t(model, "caution"));
  field("called").append(alike.element);
  field("called").querySelector("label").after(caution);
  field("ring").after(via.element);

  function empty() {
    form.clear();
    form.refresh();
    via.clear();
    alike.reset();
    follow();
  }
  /** A choice by its number among the options of a field; a field that is hidden is not said. */
  const chosen = (name) => {
    const at = [...field(name).querySelectorAll("input")].findIndex(({ checked }) => checked);
    return fields.find((one) => one.name === name).options[at]?.value;
  };
  function follow() {
    const about = chosen("what") ?? preset;
    const organised = about === "organisation";
    field("called").querySelector("label").textContent = t(model, `form.called.${about}`);
    field("called").querySelector("p[id]").textContent = t(model, `form.called_help.${about}`);
    caution.hidden = organised;
    field("form").hidden = !organised;
    field("findable").hidden = !organised || !isAskedFirst(chosen("form"));
    required.splice(2, 1, ...(organised ? ["form"] : []));
  }
  form.element.addEventListener("change", follow);
  via.offer(cards());
  follow();
  requestAnimationFrame(follow); // after what was not sent was put in
  return {
    element: form.element,
    offer: () => (via.offer(cards()), form.refresh(), follow()),
    focus: () => box.focus({ preventScroll: true }),
    stop() {
      alike.stop();
      form.stop();
    },
  };
}
