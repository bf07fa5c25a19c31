// Our own gates on the wall: by which rules people do not get in with us, who they are, and a few gates that everybody may read.
// Not here: which of it stands here, and its words (wall.py).

import { h } from "../../parts/base/base.js";
import { bars } from "../../parts/light/bars.js";
import { few, said } from "../../parts/light/wall.js";
import { t } from "../../parts/light/words.js";

/**
 * @typedef {{word: string, count: number, of: number}} Row
 * @typedef {{minimum: number, people: string, rules: Row[], who: Row[], few: {rules: string, who: string},
 *   told: {title: string, line: string}[], more: string, gates: {voices: number, enough: boolean, lacks?: string}}} Content */

const FEW = 4; // rows under each other, and cards, with which letters may be large

/** @param {Content} content */
export function wall({ minimum, people, rules, who, few: tooFew, told, more, gates }) {
  const question = (title, rows, none) =>
    h(
      "section",
      {},
      h("h2", {}, title),
      rows.length
        ? bars(rows.map(({ word, count }) => ({ name: word, voices: count })))
        : h("p", { class: "wall-gates-few" }, none || t("own_gates.nobody_said")),
    );
  return h(
    "div",
    {
      class: [
        "wall-gates",
        told.length && gates.enough && "wall-gates-two",
        Math.max(rules.length, who.length) <= FEW && told.length <= 1 && "wall-gates-large",
      ].filter(Boolean).join(" "),
    },
    h(
      "div",
      {},
      gates.enough
        ? [
          said(people),
          h(
            "div",
            { class: "wall-gates-questions" },
            question(t("own_gates.rules"), rules, tooFew.rules),
            question(t("own_gates.who"), who, tooFew.who),
          ),
        ]
        : few(minimum, gates),
    ),
    told.length > 0 && h(
      "ul",
      { class: "wall-gates-told" },
      told.map(({ title, line }) => h("li", {}, h("h2", {}, title), line && h("p", {}, line))),
      more && h("li", { class: "wall-gates-more" }, more),
    ),
  );
}
