// A question: some fields that together make one entry. How they become acts: form.js.

import { h, onTraits, t } from "../base/base.js";
import { sharingLine } from "../base/sharing.js";
import { entryForm, TYPED } from "./form.js";

/** The entry that a form stands for: as it is while the part stands for it, and as it was last when the part has gone on to
 * another one. Returns a function that gives {slot, template, seq, value}. */
function entryOf(model) {
  const own = {};
  return () => {
    const there = Object.fromEntries(["slot", "template", "seq", "value"].map((trait) => [trait, model.get(trait)]));
    return own.slot === undefined || own.slot === there.slot ? Object.assign(own, there) : own;
  };
}

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-question", "data-part": model.get("name") });
  el.append(root);
  let form;
  const sharing = sharingLine(model, () => form.say("", "")); // what was said of the act before is not true of this one
  const folding = h("details", { class: "blp-more" });
  /** The fields behind the words of the first of them, which need not be said twice. */
  function folded() {
    folding.replaceChildren(h("summary", {}, model.get("fields")[0]?.label ?? ""), form.element, sharing.element);
    form.element.querySelector(".bl-field-label")?.classList.add("bl-hidden");
    unfold();
    return [folding];
  }
  function unfold() {
    if (Object.keys(model.get("value")).length) folding.open = true; // what one said is there to see
  }
  /** `moved`: the part stands for another entry now. What was typed goes to its own, and not along. */
  function draw(moved = false) {
    const left = moved === true ? form.leave() : null;
    const [unsent, busy] = moved === true ? [] : [form?.unsent(), form?.busy()];
    form?.stop();
    const entry = entryOf(model);
    entry();
    const fields = model.get("fields");
    const typed = fields.some((field) => TYPED.includes(field.type));
    form = entryForm(model, {
      fields,
      required: model.get("required"),
      unsent,
      autosave: true,
      emptied: "wholly",
      stored: () => entry().value,
      draftName: `${model.get("name")}@${model.get("slot")}`,
      act() {
        const { slot, template, seq } = entry();
        return { slot: slot || undefined, template, base_seq: seq };
      },
      saveWord: typed ? t(model, "save") : "",
      primary: false,
    });
    root.replaceChildren(
      h(
        "div",
        { class: "bl-card" },
        model.get("title") ? h("h3", {}, model.get("title")) : null,
        model.get("prompt") ? h("p", {}, model.get("prompt")) : null,
        ...(model.get("folds") ? folded() : [form.element, sharing.element]),
      ),
    );
    if (busy) form.focus(busy);
    const now = form;
    left?.then((why) => why && form === now && form.say("warning", why === "held" ? t(model, "held_before") : why));
  }
  const stops = [
    onTraits(model, ["fields", "required", "labels", "title", "prompt", "folds"], () => draw()),
    onTraits(model, ["slot"], () => draw(true)),
    onTraits(model, ["value"], unfold),
  ];
  draw();
  return () => {
    stops.forEach((stop) => stop());
    sharing.stop();
    form.stop();
  };
}

export default { render };
