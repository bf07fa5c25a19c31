// One box for a thought, with what it rests on. A form of two fields (../question/form.js) that is saved by its button.

import { h, onTraits, t } from "../base/base.js";
import { sharingLine } from "../base/sharing.js";
import { folded } from "../question/folded.js";
import { entryForm } from "../question/form.js";

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-text", "data-part": model.get("name") });
  el.append(root);
  let form;
  /** @type {HTMLDetailsElement | null} */
  let fold = null;
  /** Whoever has something in the box sees it. */
  const written = () => Boolean(model.get("value").text || form.unsent().text);
  const opened = () => fold && written() && (fold.open = true);
  const sharing = sharingLine(model, () => form.say("", "")); // what was said of the act before is not true of this one
  function draw() {
    const [unsent, busy] = [form?.unsent(), form?.busy()];
    form?.stop();
    const evidence = model.get("evidence");
    /** @type {object[]} */
    const fields = [{
      name: "text",
      type: "longtext",
      label: model.get("prompt"),
      help: model.get("help"),
      max_length: model.get("max_length"),
      placeholder: model.get("placeholder"),
    }];
    if (evidence.length) {
      fields.push({
        name: "evidence_ids",
        type: "choices",
        label: t(model, "rests_on"),
        options: evidence.map(({ id, label }) => ({ value: id, label })),
      });
    }
    form = entryForm(model, {
      fields,
      required: ["text"],
      stored: () => model.get("value"),
      act: () => ({}),
      unsent,
      autosave: false,
      emptied: true,
      draftName: [model.get("name"), model.get("slot")].filter(Boolean).join("@"), // each page has a closing thought
      saveWord: t(model, "save_thought"),
      primary: model.get("primary"),
      // Without a slot each thought is an entry of its own: the box is ready for the next one.
      drafted: () => opened(),
      saved: () => !model.get("slot") && form.clear(),
    });
    root.replaceChildren(h("div", { class: "bl-card" }, inside()));
    opened();
    if (model.get("folds")) {
      folded(form, t(model, "rests_on_fold"), ["evidence_ids"]);
      root.querySelector("[data-field=evidence_ids] legend")?.classList.add("bl-hidden"); // the fold says it
    }
    if (busy) form.focus(busy);
  }
  function inside() {
    if (!model.get("folded")) {
      fold = null;
      return [form.element, sharing.element];
    }
    const open = Boolean(fold?.open || written());
    fold = h("details", { class: "bl-text-fold", open }, h("summary", {}, model.get("prompt")), form.element, sharing.element);
    form.element.querySelector("[data-field=text] label")?.classList.add("bl-hidden"); // the fold says it
    return [fold];
  }
  const stopOpening = onTraits(model, ["value"], opened);
  const stop = onTraits(model, [
    "prompt",
    "help",
    "placeholder",
    "max_length",
    "evidence",
    "folds",
    "folded",
    "primary",
    "labels",
  ], draw);
  draw();
  return () => {
    stop();
    stopOpening();
    sharing.stop();
    form.stop();
  };
}

export default { render };
