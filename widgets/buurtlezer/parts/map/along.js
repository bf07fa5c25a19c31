// What goes along with an area: a few fields above the map (whose eyes, supposed or told). They are part of the same entry, so
// they leave with the drawing; before there is a drawing they are a draft.

import { draftOf, h } from "../base/base.js";
import { choiceField } from "../question/choice.js";
import { typedField } from "../question/typed.js";

export function alongFields(model, answer, status) {
  let draft = null;
  const made = new Map(
    model.get("fields").map((field) => {
      const typed = field.type === "text";
      const hooks = { required: false, changed: () => (typed ? keepDraft() : take(field.name)), done: () => take(field.name) };
      return [field.name, (typed ? typedField : choiceField)(model, field, hooks)];
    }),
  );
  const element = h("div", { class: "blm-along bl-form" }, [...made.values()].map((one) => one.element));

  const written = () =>
    Object.fromEntries([...made].map(([name, one]) => [name, one.get()]).filter(([, value]) => value !== undefined));
  function keepDraft() {
    draft?.write(written());
  }
  /** A text with an open question stays a draft; the rest goes. */
  function take(name) {
    if (made.get(name).holds()) return keepDraft();
    answer.goAlong({ ...answer.along, [name]: made.get(name).get() ?? "" }, status);
    if (answer.content.method) draft?.write(null);
    else keepDraft();
  }
  function show() {
    for (const [name, one] of made) if (!one.isBusy() && !one.holds()) one.set(answer.along[name] || undefined);
  }
  draftOf(model).then((found) => {
    draft = found;
    const kept = draft.read();
    if (!kept || answer.content.method) return;
    for (const [name, value] of Object.entries(kept)) made.get(name)?.restore(value);
    for (const name of Object.keys(kept)) if (made.has(name)) take(name);
  });
  return { element, show, stop: () => made.forEach((one) => one.stop()) };
}
