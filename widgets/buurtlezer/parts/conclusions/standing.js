// How a conclusion stands, as it is seen: a sign and a word, three legs of which those that lack are dashed and say so, and what would
// still help. Not here: the rule (Python).

import { h, t } from "../base/base.js";
import { picture } from "../base/picture.js";

/** @param {import("../base/types.d.ts").Model} model
 * @param {any} card */
export function standing(model, card) {
  return h(
    "div",
    { class: "blco-standing", "data-standing": card.standing },
    h("p", { class: "blco-word" }, h("span", { "aria-hidden": "true" }, `${card.sign} `), card.word),
    h(
      "ul",
      { class: "blco-legs" },
      card.legs.map((leg) =>
        h(
          "li",
          { "data-form": leg.form, "data-there": String(leg.there) },
          picture(model.get("pictures")[leg.form], "blco-picture"),
          h("span", {}, leg.word, leg.there ? null : h("span", { class: "bl-small" }, ` · ${t(model, "leg.none")}`)),
        )
      ),
    ),
  );
}

/** What would still help, and which leg lacks; null where nothing does.
 * @param {import("../base/types.d.ts").Model} model
 * @param {any} card */
export function helps(model, card) {
  const list = (title, words) =>
    words.length ? [h("h5", {}, t(model, title)), h("ul", {}, words.map((one) => h("li", {}, one)))] : [];
  if (!card.why.length && !card.lacks.length) return null;
  return h("div", { class: "blco-helps" }, ...list("why_not", card.why), ...list("lacks", card.lacks));
}
