// One point: the four answers, how it is known, and what goes with an answer; after it, what a list of today says.

import { h, statusLine, t } from "../base/base.js";
import { today } from "../base/today.js";
import { entryForm } from "../question/form.js";
import { asEntry, asFields, disagrees } from "./answers.js";

const ANSWERS = ["there", "gone", "other", "unknown"];
/** Fields that go with an answer; with all that know, how and when. */
const BESIDE = { gone: ["lost_by", "lost"], other: ["now"] };

function fieldsOf(model) {
  const { kind = [], group = [] } = model.get("choices");
  const some = (name, type, options) => (options.length ? [{ name, type, label: t(model, name), options, optional: true }] : []);
  const answers = ANSWERS.map((value) => ({ value, label: t(model, `answer.${value}`) }));
  const known = ["seen", "told"].map((value) => ({ value, label: t(model, `known.${value}`) }));
  const lost = { type: "longtext", label: t(model, "lost"), help: t(model, "lost_help"), optional: true, max_length: 1000 };
  return [
    { name: "answer", type: "choice", label: t(model, "ask"), options: answers },
    { name: "known", type: "choice", label: t(model, "known"), options: known, optional: true },
    ...some("now", "select", kind),
    ...some("lost_by", "choices", group),
    { name: "lost", ...lost },
    { name: "seen_on", type: "date", label: t(model, "seen_on"), max: today(), optional: true },
  ];
}

/** `context` = {answers, habit, point() → the point as it is told now, changed()}; `habit.known`: how the last one was known. */
export function pointView(model, { answers, habit, point, changed }) {
  const { ref, slot } = point();
  const given = () => answers.of(point());
  let aside = {}; // what was said with another answer: it is there again when that is chosen again
  let entry = {};
  const form = entryForm(model, {
    fields: fieldsOf(model),
    required: ["answer"],
    stored() {
      const there = given();
      const begun = there.answer ? {} : { known: habit.known, seen_on: today() };
      return { ...begun, ...aside, ...present(asFields(there)) };
    },
    shape(said) {
      const { now, lost_by, lost } = said;
      aside = present({ now, lost_by, lost });
      habit.known = said.known ?? habit.known;
      return (entry = asEntry(ref, said));
    },
    act: () => ({ slot, base_seq: point().seq }),
    autosave: true,
    draftName: `check@${slot}`,
    saveWord: "",
    primary: false,
    saved({ seq }) {
      answers.stored(slot, seq ?? 0, entry);
      redraw();
    },
  });
  const status = statusLine(model);
  const listed = h("div", { class: "bl-notice bl-checklist-today", role: "status", "aria-live": "polite" });
  const clear = h("button", { type: "button", class: "bl-quiet bl-small", on: { click: takeAway } }, t(model, "clear"));
  const element = h("div", { class: "bl-checklist-point bl-stack" }, form.element, h("div", {}, clear), status.element);
  form.element.querySelector("[data-field=answer]").after(listed); // in sight where the thumb is
  form.element.addEventListener("change", () => redraw());

  /** What is chosen, whether it has left already or not. */
  const answer = () => form.unsent().answer?.value ?? given().answer ?? "";

  async function takeAway() {
    const going = status.follow({ slot, base_seq: point().seq, action: "delete" });
    aside = {};
    form.clear();
    form.refresh();
    redraw();
    form.focus("answer");
    const outcome = await going;
    if (outcome.status === "saved") answers.stored(slot, outcome.seq ?? 0, {});
    redraw();
  }
  function redraw() {
    const now = answer();
    const shown = new Set([...(BESIDE[now] ?? []), ...(now && now !== "unknown" ? ["known", "seen_on"] : [])]);
    for (const field of form.element.querySelectorAll("[data-field]")) {
      const { field: name } = /** @type {HTMLElement} */ (field).dataset;
      /** @type {HTMLElement} */ (field).hidden = name !== "answer" && !shown.has(name);
    }
    const { found, sentence } = point().today;
    const look = disagrees(now, found) ? t(model, "disagree") : "";
    const words = now ? [sentence, look].filter(Boolean).join(" ") : ""; // never before one looked
    if (listed.textContent !== words) listed.textContent = words;
    listed.hidden = !words;
    listed.dataset.tone = look ? "warning" : "";
    clear.hidden = !now;
    changed();
  }
  redraw();
  return {
    element,
    ref,
    answer,
    redraw() {
      form.refresh();
      redraw();
    },
    leave: form.leave,
    stop: form.stop,
  };
}

const present = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
