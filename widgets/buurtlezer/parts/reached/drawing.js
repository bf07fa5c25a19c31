// The seven B's of a room: for each a pictogram, a word, a bar of those who said yes, no and ask, and the numbers. Words and
// numbers are the table, the bar is only for the eye; its three parts differ without colour too. One drawing for notebooks and
// for the wall (views/reach/wall.js); who shows it gives words and paths.

import { h } from "../base/base.js";
import { picture } from "../base/picture.js";

/**
 * @typedef {{answer: string, word: string, count: number}} Part
 * @typedef {{picture: string[], word: string, parts: Part[], few: string, of: number}} Row */

/** @param {Row[]} rows
 * @param {string} nobody what is said of a row without an answer */
export function reachedRows(rows, nobody) {
  // As long as all who said something: three of twelve do not look like everybody.
  const most = Math.max(1, ...rows.map(({ of, parts }) => Math.max(of, parts.reduce((sum, { count }) => sum + count, 0))));
  return h("ul", { class: "bl-reached-rows" }, rows.map((row) => reachedRow(row, most, nobody)));
}

/** @param {Row} row */
function reachedRow({ picture: paths, word, parts, few }, most, nobody) {
  const there = parts.filter(({ count }) => count > 0);
  const part = ({ answer, count }) => h("span", { "data-answer": answer, style: { width: `${(100 * count) / most}%` } });
  return h(
    "li",
    {},
    picture(paths, "bl-reached-picture"),
    h("strong", { class: "bl-reached-word" }, word),
    h("span", { class: "bl-reached-bar", "aria-hidden": "true" }, there.map(part)),
    h(
      "span",
      { class: "bl-reached-numbers" },
      there.length
        ? there.map(({ answer, word: said, count }) =>
          h("span", {}, h("i", { "data-answer": answer, "aria-hidden": "true" }), `${said}\u00a0`, h("b", {}, String(count)), " ")
        )
        : few || nobody,
    ),
  );
}
