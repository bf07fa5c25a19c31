// The two forms of a coalition sheet: one party, and all of the sheet that is not a party. Not here: the sheet (widget.js).

import { h, t } from "../base/base.js";
import { folded } from "../question/folded.js";
import { entryForm } from "../question/form.js";

/** One party; `stored()` is the party as stored, `shape(party)` the whole entry with it.
 * @param {import("../base/types.d.ts").Model} model
 * @param {any} options = {at, sheet, stored, shape, act, cancel, saved} */
export function partyForm(model, { at, sheet, stored, shape, act, cancel, saved }) {
  const abandon = () => {
    form.clear();
    cancel();
  };
  const form = entryForm(model, {
    fields: model.get("fields"),
    required: ["who"],
    stored,
    shape,
    act,
    unchanged: abandon,
    autosave: false,
    saveWord: t(model, "save"),
    primary: true,
    draftName: `${model.get("name")}@${sheet}@${at}`,
    beside: h("button", { type: "button", class: "bl-quiet", on: { click: abandon } }, t(model, "cancel")),
    saved,
  });
  folded(form, t(model, "more"), model.get("more"));
  return form;
}

/** Who loses, who was not asked, who may stop, and the first talk; kept as one types.
 * @param {import("../base/types.d.ts").Model} model
 * @param {any} options = {sheet, stored, act} */
export function restForm(model, { sheet, stored, act }) {
  const fields = model.get("rest");
  const own = new Set(fields.map(({ name }) => name));
  return entryForm(model, {
    fields,
    required: [],
    autosave: true,
    partial: true,
    stored,
    shape: (words) => ({ ...Object.fromEntries(Object.entries(stored()).filter(([name]) => !own.has(name))), ...words }),
    act,
    saveWord: t(model, "save_rest"),
    primary: false,
    draftName: `${model.get("name")}@${sheet}`,
  });
}
