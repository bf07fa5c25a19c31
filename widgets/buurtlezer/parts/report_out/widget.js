// The report as a file: form, language, for whom, names for the first page, the button. While it is made the page stays usable,
// says how far it is, and can stop it. The names stand in the box alone, and are gone with the page.

import { elementId, h, onTraits, otherLogbook, t } from "../base/base.js";
import { MOST, namesOf } from "./names.js";

const LATE = 60_000;
const LOOK = 400; // milliseconds between two questions how far it is

function saveFile({ name, media }, bytes) {
  const address = URL.createObjectURL(new Blob([bytes], { type: media }));
  const link = h("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function render({ model, el }) {
  const [lengthId, languageId, namesId, noteId] = ["length", "language", "names", "note"].map(elementId);
  const formWord = h("legend", {});
  const forms = h("div", { class: "blro-forms" });
  const [lengthWord, languageWord, namesWord] = [lengthId, languageId, namesId].map((id) => h("label", { for: id }));
  const [length, language] = [
    h("select", { id: lengthId, on: { change: () => (touched = true, sayWhich()) } }),
    h("select", { id: languageId, on: { change: () => sayWhich() } }),
  ];
  const names = h("textarea", { id: namesId, rows: 3, autocomplete: "off", spellcheck: "false", "aria-describedby": noteId });
  const note = h("p", { class: "bl-muted bl-small", id: noteId });
  const fold = h("details", { class: "blro-names" }, h("summary", {}), namesWord, names, note);
  const two = h("div", { class: "blro-two" }, h("div", {}, lengthWord, length), h("div", {}, languageWord, language));
  // For whom it is was said above, and its language is the page's: both are named, and changed by who opens them.
  const which = h("details", { class: "blro-names blro-which" }, h("summary", {}), two);
  const [lacks, copies] = [h("p", { class: "bl-notice" }), h("p", { class: "bl-notice" })];
  const gone = h("p", { class: "bl-notice", "data-tone": "warning" });
  const take = h("button", { type: "button", class: "bl-primary", on: { click: make } });
  const halt = h("button", { type: "button", hidden: true, on: { click: stopIt } });
  const bar = h("progress", { max: 1, hidden: true });
  const said = h("p", { class: "bl-status", role: "status", "aria-live": "polite" });
  const card = h("div", { class: "bl-card bl-stack" }, [
    h("fieldset", {}, formWord, forms),
    which,
    fold,
    lacks,
    copies,
    gone,
    h("div", { class: "bl-row" }, take, halt),
    bar,
    said,
  ]);
  el.append(h("div", { class: "bl-part bl-report-out", "data-part": model.get("name") }, card));
  const group = elementId("form");
  let chosen = "";
  let touched = false; // somebody chose another length than the report has
  let making = false;
  let late = 0;
  let looking = 0;

  function say(tone, sentence) {
    said.dataset.tone = tone;
    said.textContent = sentence;
  }
  function during(on) {
    making = on;
    clearTimeout(late);
    clearInterval(looking);
    if (on) late = setTimeout(() => making && say("warning", t(model, "late")), LATE);
    if (on) looking = setInterval(() => model.send({ type: "how" }), LOOK);
    const focused = card.contains(document.activeElement) && (document.activeElement === take || document.activeElement === halt);
    take.hidden = on;
    halt.hidden = !on;
    bar.hidden = !on;
    if (focused) (on ? halt : take).focus();
  }
  function make() {
    const typed = namesOf(names.value);
    if (typed.length > MOST) {
      fold.open = true;
      names.focus();
      return say("refused", t(model, "too_many", { most: MOST }));
    }
    bar.removeAttribute("value");
    during(true);
    say("sending", t(model, "making"));
    model.send({ type: "make", form: chosen, language: language.value, length: length.value, names: typed });
  }
  function stopIt() {
    model.send({ type: "stop" });
  }
  function hear(message, buffers) {
    if (message.type === "step" && making) {
      clearTimeout(late);
      late = setTimeout(() => making && say("warning", t(model, "late")), LATE); // it answers
      if (message.of) Object.assign(bar, { max: message.of, value: message.at });
      else bar.removeAttribute("value");
      return say("sending", message.sentence);
    }
    if (message.type === "file" && making) {
      saveFile(message, buffers[0]);
      during(false);
      return say(message.note ? "warning" : "saved", [t(model, "made", { name: message.name }), message.note].join(" ").trim());
    }
    if (message.type === "refused" && making) {
      during(false);
      return say("refused", message.sentence || t(model, "failed"));
    }
    if (message.type === "stopped" && making) {
      during(false);
      return say("", t(model, "stopped"));
    }
    return undefined;
  }
  function form({ value, label, what }) {
    const id = elementId("what");
    return h("label", { class: "blro-form" }, [
      h("input", {
        type: "radio",
        name: group,
        value,
        checked: value === chosen,
        "aria-describedby": id,
        on: { change: () => (chosen = value) },
      }),
      h("span", {}, h("b", {}, label), h("span", { id, class: "bl-muted bl-small" }, what)),
    ]);
  }
  function sayWhich() {
    const said = [length, language].map((one) => one.selectedOptions[0]?.textContent ?? "");
    which.querySelector("summary").textContent = said.join(" · ");
  }
  function offer(select, offers, wanted) {
    const value = offers.some((one) => one.value === wanted) ? wanted : offers[0]?.value;
    select.replaceChildren(...offers.map((one) => h("option", { value: one.value }, one.label)));
    if (value) select.value = value;
  }
  function draw() {
    const offers = model.get("forms");
    if (!offers.some(({ value }) => value === chosen)) chosen = offers[0]?.value ?? "";
    if (!forms.contains(document.activeElement)) forms.replaceChildren(...offers.map(form));
    formWord.textContent = t(model, "form");
    lengthWord.textContent = t(model, "length");
    languageWord.textContent = t(model, "language");
    fold.querySelector("summary").textContent = t(model, "names");
    namesWord.textContent = t(model, "names_label", { most: MOST });
    note.textContent = t(model, "names_note");
    take.textContent = t(model, "take");
    halt.textContent = t(model, "stop");
    bar.setAttribute("aria-label", t(model, "making"));
    offer(language, model.get("languages"), language.value);
    offer(length, model.get("lengths"), touched ? length.value : model.get("length"));
    sayWhich();
    for (const [trait, element] of Object.entries({ lacks, copies, gone })) {
      element.textContent = model.get(trait);
      element.hidden = !model.get(trait);
    }
  }
  model.on("msg:custom", hear);
  const stop = onTraits(model, ["forms", "languages", "lengths", "length", "lacks", "copies", "gone", "labels"], draw);
  const end = otherLogbook(model, () => {
    names.value = "";
    touched = false;
    if (making) stopIt();
    say("", "");
  });
  draw();
  return () => {
    clearTimeout(late);
    clearInterval(looking);
    stop();
    end();
    model.off("msg:custom", hear);
  };
}

export default { render };
