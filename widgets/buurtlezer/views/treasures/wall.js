// Treasures on the wall: the parts of the asset diagram, of which an empty one asks, some treasures with their first step, and
// skills beside the wish to learn them. Not here: which stand here, and their words (wall.py).

import { h } from "../../parts/base/base.js";
import { said } from "../../parts/light/wall.js";

/**
 * @typedef {{parts: {part: string, word: string, names: string[], more: string, ask: string}[],
 *   told: {name: string, form: string, offers: string, connect: string, yet: boolean}[], more: string,
 *   skills: {word: string, said: string}[], unread: string, nothing: string}} Content */

/** @param {Content} content */
export function wall({ parts, told, more, skills, unread, nothing }) {
  const notes = [more, unread].filter(Boolean).join(" · ");
  return h(
    "div",
    { class: "wall-treasures" },
    h(
      "dl",
      { class: "wall-treasures-parts" },
      parts.map(({ part, word, names, more: left, ask }) =>
        h(
          "div",
          { "data-part": part, class: ask ? "wall-treasures-asks" : "" },
          h("dt", {}, word),
          h("dd", {}, ask || [...names, left].filter(Boolean).join(" · ")),
        )
      ),
    ),
    nothing && said(nothing),
    told.length > 0 && h(
      "ul",
      { class: "wall-treasures-told" },
      told.map((one) =>
        h(
          "li",
          { class: one.yet ? "wall-treasures-yet" : "" },
          h("h2", {}, one.name, h("small", {}, ` ${one.form}`)),
          one.offers && h("p", {}, one.offers),
          h("p", { class: "wall-treasures-connect" }, h("span", { "aria-hidden": "true" }, one.yet ? "○ " : "→ "), one.connect),
        )
      ),
    ),
    skills.length > 0 && h(
      "dl",
      { class: "wall-treasures-skills" },
      skills.map((one) => h("div", {}, h("dt", {}, one.word), h("dd", {}, one.said))),
    ),
    notes && h("p", { class: "wall-treasures-note" }, notes),
  );
}
