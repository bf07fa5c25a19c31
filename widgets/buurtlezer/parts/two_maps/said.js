// One place as both sides say it, beside each other. Not here: the list (list.js), the maps.

import { h, t } from "../base/base.js";
import { picture } from "../base/picture.js";
import { miniMark } from "../map/side_marks.js";
import { SIDES } from "./seen.js";

/** @param {any} model @param {import("./seen.js").Place} place @param {string} side */
function sideSaid(model, place, side) {
  const said = place.said[side];
  const title = h("p", { class: "bltm-side" }, miniMark(side, { dashed: place.supposed }), h("b", {}, t(model, `side.${side}`)));
  if (!said) {
    return h("div", { class: "bltm-said", "data-side": side }, title, h("p", { class: "bl-muted" }, t(model, "not_here")));
  }
  const paths = model.get("pictures")[said.sense];
  return h(
    "div",
    { class: "bltm-said", "data-side": side },
    title,
    said.senses.length
      ? said.senses.map((words, nth) => h("p", {}, paths && !nth ? picture(paths) : null, words))
      : h("p", { class: "bl-muted" }, t(model, "no_sense")),
    said.means.map((words) => h("blockquote", {}, words)),
  );
}

/** @param {any} model @param {import("./seen.js").Place} place */
export function bothSaid(model, place) {
  const beside = [
    place.category,
    place.supposed && t(model, "supposed"),
    !place.at && t(model, "no_point"),
    place.at && place.coarse && t(model, "coarse"),
  ].filter(Boolean).join(" · ");
  return [
    beside ? h("p", { class: "bl-muted bl-small" }, beside) : null,
    h("div", { class: "bltm-both" }, SIDES.map((side) => sideSaid(model, place, side))),
  ];
}
