// Conclusions on the wall: the sentence, how it stands in a sign and a word, its legs as three pictures of which those that
// lack are dashed and say so, who says otherwise, what changes. Not here: which stand here, and their words (wall.py).

import { h } from "../../parts/base/base.js";
import { picture } from "../../parts/base/picture.js";
import { said } from "../../parts/light/wall.js";
import { t } from "../../parts/light/words.js";

/**
 * @typedef {{picture: string, word: string, there: boolean, said: string}} Leg
 * @typedef {{number: number, sentence: string, sign: string, standing: string, legs: Leg[], counter: string,
 *   change: {label: string, text: string} | null}} Told
 * @typedef {{told: Told[], people: string, more: string, unread: string, nothing: string}} Content */

/** @param {Content} content
 * @param {{pictures: Record<string, string[]>}} beside */
export function wall({ told, people, more, unread, nothing }, { pictures }) {
  const notes = [people, more, unread].filter(Boolean).join(" · ");
  return h(
    "div",
    { class: "wall-conclusions" },
    nothing && said(nothing),
    told.length > 0 &&
      h(
        "ol",
        { class: `wall-conclusions-told${told.length > 2 ? " wall-conclusions-three" : ""}` },
        told.map((one) => card(one, pictures)),
      ),
    notes && h("p", { class: "wall-conclusions-note" }, notes),
  );
}

/** Its number is what a question about it calls it.
 * @param {Told} one
 * @param {Record<string, string[]>} pictures */
function card({ number, sentence, sign, standing, legs, counter, change }, pictures) {
  return h(
    "li",
    {},
    h("h2", {}, h("span", { class: "wall-conclusions-number" }, `${number} `), sentence),
    h("p", { class: "wall-conclusions-standing" }, h("span", { "aria-hidden": "true" }, `${sign} `), standing),
    h(
      "ul",
      { class: "wall-conclusions-legs" },
      legs.map((leg) =>
        h(
          "li",
          { class: leg.there ? "" : "wall-conclusions-lacks" },
          picture(pictures[leg.picture], "wall-conclusions-picture"),
          h("b", {}, leg.word),
          " ",
          h("span", {}, leg.there ? leg.said : t("conclusions.lacks")),
        )
      ),
    ),
    h("p", {}, h("b", {}, `${t("conclusions.counter")} `), counter),
    change && h("p", {}, h("b", {}, `${change.label} `), change.text),
  );
}
