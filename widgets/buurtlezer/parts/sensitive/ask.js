// The question under a text box. It asks, marks the words and offers two ways on; it never blocks and sends nothing.

import { h, t } from "../base/base.js";
import { findingsIn } from "./check.js";

const ADVICE = {
  name: (model) => t(model, "advice_name"),
  address: (model) => t(model, "advice_address"),
  contact: (model) => t(model, "advice_contact"),
  number: (model) => t(model, "advice_number"),
  birth: (model) => t(model, "advice_birth"),
  health: (model) => t(model, "advice_health"),
  faith: (model) => t(model, "advice_faith"),
  origin: (model) => t(model, "advice_origin"),
  orientation: (model) => t(model, "advice_orientation"),
  papers: (model) => t(model, "advice_papers"),
  money: (model) => t(model, "advice_money"),
  police: (model) => t(model, "advice_police"),
  where: (model) => t(model, "advice_where"),
};
const AROUND = 32; // characters shown on either side of the words

/** The words in their surroundings, marked. */
function markedWords(text, finding) {
  let from = Math.max(0, finding.start - AROUND);
  let to = Math.min(text.length, finding.end + AROUND);
  if (from > 0) {
    from = text.indexOf(" ", from) < finding.start && text.indexOf(" ", from) >= 0 ? text.indexOf(" ", from) : finding.start;
  }
  if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), finding.end);
  return h(
    "p",
    { class: "bl-ask-words" },
    (from > 0 ? "…" : "") + text.slice(from, finding.start),
    h("mark", {}, finding.words),
    text.slice(finding.end, to) + (to < text.length ? "…" : ""),
  );
}

/** Watch one text box. `save` is called when the person says that it may stay as it is.
 * Returns {element, holds, trust, stop}: `holds()` is true while there is a question that was not answered yet. */
export function askAbout(model, box, save) {
  const answered = new Set(); // rule and words that the person said are fine
  const spoken = h("div", { role: "status", "aria-live": "polite" });
  const adapt = h("button", { type: "button", class: "bl-ask-adapt", on: { click: select } }, t(model, "adapt"));
  const keep = h("button", { type: "button", on: { click: accept } }, t(model, "keep"));
  const panel = h(
    "div",
    { class: "bl-notice bl-ask", "data-tone": "warning", hidden: true },
    spoken,
    h("div", { class: "bl-row" }, adapt, keep),
  );
  let timer = 0;

  const keyOf = (finding) => `${finding.rule}/${finding.words.toLocaleLowerCase()}`;
  const open = () => findingsIn(box.value, model.get("sensitive")).filter((finding) => !answered.has(keyOf(finding)));

  function draw() {
    const found = open();
    panel.hidden = found.length === 0;
    const shown = JSON.stringify(found.map((finding) => [finding.advice, finding.words]));
    if (panel.dataset.shown === shown) return found; // a screen reader hears a question once
    panel.dataset.shown = shown;
    const text = box.value.normalize("NFC");
    const kinds = [...new Set(found.map((finding) => finding.advice))];
    spoken.replaceChildren(...kinds.flatMap((kind) => [
      h("p", { class: "bl-ask-question" }, ADVICE[kind]?.(model) ?? t(model, "advice_other")),
      ...found.filter((finding) => finding.advice === kind).map((finding) => markedWords(text, finding)),
    ]));
    return found;
  }
  function select() {
    const [first] = open();
    box.focus();
    if (first) box.setSelectionRange(first.start, first.end);
  }
  function accept() {
    open().forEach((finding) => answered.add(keyOf(finding)));
    draw();
    save();
  }
  function later() {
    clearTimeout(timer);
    timer = setTimeout(draw, 500);
  }
  box.addEventListener("input", later);
  return {
    element: panel,
    holds: () => draw().length > 0,
    /** What is stored was asked about when it was typed. */
    trust: (text) => findingsIn(text, model.get("sensitive")).forEach((finding) => answered.add(keyOf(finding))),
    draw,
    stop() {
      clearTimeout(timer);
      box.removeEventListener("input", later);
    },
  };
}
