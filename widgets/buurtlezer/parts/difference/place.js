// One place of a difference: its name, and where something is asked of it a fold with the form. Not here: the list (widget.js).

import { h, t } from "../base/base.js";
import { entryForm } from "../question/form.js";

/** @typedef {{slot: string, seq: number, template: Record<string, unknown>, value: Record<string, unknown>}} Asked */
/** @typedef {{key: string, name: string, note: string, state: string, asked: Partial<Asked>}} Place */

/** @param {import("../base/types.d.ts").Model} model
 * @param {Place} first */
export function placeRow(model, first) {
  const name = h("b", {});
  const note = h("span", { class: "bl-muted" });
  const state = h("span", { class: "bldi-state bl-small" });
  const words = [name, note, state];
  let place = first;
  let form = null;
  /** Made when it is opened: of hundreds of places few are. */
  function open() {
    if (form || !fold.open) return;
    form = entryForm(model, {
      fields: model.get("fields"),
      required: [model.get("fields")[0].name],
      autosave: true,
      emptied: "wholly",
      stored: () => place.asked.value,
      draftName: `${model.get("name")}@${place.key}`,
      act: () => ({ slot: place.asked.slot, template: place.asked.template, base_seq: place.asked.seq }),
      saveWord: t(model, "save"),
      primary: false,
    });
    fold.append(form.element);
  }
  const asks = Object.keys(first.asked).length > 0;
  const fold = h("details", { on: { toggle: open } }, h("summary", {}, ...(asks ? words : [])));
  const element = h("li", { "data-place": first.key }, asks ? fold : h("p", {}, ...words));
  return {
    element,
    /** @param {Place} now */
    show(now) {
      place = now;
      name.textContent = now.name;
      note.textContent = now.note;
      state.textContent = now.state;
      for (const one of [note, state]) one.hidden = !one.textContent;
      form?.refresh();
    },
    stop: () => form?.stop(),
  };
}
