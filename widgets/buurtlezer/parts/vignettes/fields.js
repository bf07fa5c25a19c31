// The form of a scene: which fields it has, and where they stand. Not here: what becomes of the words (scene.js).

import { h, t } from "../base/base.js";
import { folded } from "../question/folded.js";
import { fieldOf } from "./bounds.js";
import { figure } from "./signs.js";

/** `one` and `other` say who the two of this scene are.
 * @param {import("../base/types.d.ts").Model} model
 * @param {{one: string, other: string}} words */
export function fieldsOf(model, { one, other }) {
  const offers = model.get("offers");
  const field = (name, type, more = {}) => ({ name, type, label: t(model, name), optional: true, ...more });
  const chosen = (name, type, options = offers[name], more = {}) => field(name, type, { options, again: true, ...more });
  const asked = [
    chosen("good_for_one", "choice", offers.good_for_one, { label: one }),
    chosen("good_for_other", "choice", offers.good_for_other, { label: other }),
    chosen("can_stop", "choice"),
    field("reason", "longtext", { max_length: model.get("longest") }),
  ];
  if (!model.get("deep")) return asked;
  const two = ["clear", "missing"].map((value) => ({ value, label: t(model, `bound_${value}`) }));
  return [
    ...asked,
    chosen("turned", "choice"),
    field("after_turn", "longtext", { max_length: model.get("longest") }),
    chosen("patterns", "choices", offers.patterns, { help: t(model, "patterns_help") }),
    ...offers.bounds.map(({ value, label }) => ({
      name: fieldOf(value),
      type: "choice",
      label,
      optional: true,
      again: true,
      options: two,
    })),
    chosen("meanings", "choices", offers.meanings, { help: t(model, "meanings_help") }),
  ];
}

/** Put the fields where they belong: both faces side by side, the turn behind its button, the rest folded.
 * @param {import("../base/types.d.ts").Model} model
 * @param {{element: Element}} form
 * @param {{turning: Element, after: Element, next: Element}} places what stands after the reason, where what is asked of the turn
 * goes, and the way to another scene, which stands before what goes deeper */
export function laidOut(model, form, { turning, after, next }) {
  const at = (name) => form.element.querySelector(`[data-field="${name}"]`);
  const both = h("div", { class: "blvi-both" });
  const heading = h("h4", { class: "blvi-asked" }, t(model, "good"));
  const faces = ["one", "other"].map((which) => [at(`good_for_${which}`), figure(/** @type {"one" | "other"} */ (which))]);
  faces[0][0].before(heading, both);
  for (const [field, sign] of faces) {
    field.querySelector("legend").prepend(sign);
    both.append(field);
  }
  at("reason").after(turning, next);
  if (!model.get("deep")) return;
  after.append(at("turned"), at("after_turn"));
  const bounds = model.get("offers").bounds.map(({ value }) => fieldOf(value));
  folded(form, t(model, "deeper"), ["patterns", ...bounds, "meanings"]);
  const rows = h("div", { class: "blvi-bounds" });
  at(bounds[0]).before(h("h4", { class: "blvi-asked" }, t(model, "bounds")), rows);
  rows.append(...bounds.map(at));
}
