// Where a room stands on statements, before and after: dots on a line that are larger where more people stand, alike on the page
// and on the wall. No middle is drawn, and nobody is marked. Not here: words and numbers (Python), one's own mark (../weighing).

import { h } from "../base/base.js";
import { note } from "./told.js";

/**
 * @typedef {{when: string, label: string, dots: {value: number, count: number}[], said: string, note: string}} Line
 * @typedef {{name: string, text: string, lines: Line[], moved: string[], note: string}} Standing */

const END = 10; // of the line

/** Most people on one place of these, by which dots are large.
 * @param {Standing[]} them */
const mostOf = (them) => Math.max(1, ...them.flatMap(({ lines }) => lines.flatMap(({ dots }) => dots.map(({ count }) => count))));

/** What the ends of a line say.
 * @param {string[]} words of 0 and of 10 */
export const ends = (words) =>
  h("p", { class: "blrs-ends" }, h("span", {}, `0\u00a0= ${words[0]}`), h("span", {}, `10\u00a0= ${words[1]}`));

/** One statement's lines, and what moved; the statement itself stands above.
 * @param {Standing} one
 * @param {number} [most] people on one dot of all that stand beside it */
export const stands = (one, most = mostOf([one])) => [
  h("div", { class: "blrs-lines" }, one.lines.map((line) => lineOf(line, most))),
  (one.moved.length > 0 || one.note) && h("p", { class: "blrs-moved" }, one.moved.join(" · ") || one.note),
];

/** All of them, one under the other.
 * @param {Standing[]} them
 * @param {string[]} words of the ends */
export function standing(them, words) {
  const most = mostOf(them);
  const one = (it) => h("li", { "data-name": it.name }, h("p", { class: "blrs-statement" }, it.text), stands(it, most));
  return h("div", { class: "blrs-standing" }, ends(words), h("ul", {}, them.map(one)));
}

/** @param {Line} line
 * @param {number} most people on one dot of all */
function lineOf({ when, label, dots, said, note: why }, most) {
  const dot = ({ value, count }) =>
    h("span", { style: { "--at": value / END, "--size": Math.sqrt(count / most) }, "data-value": String(value) }, String(count));
  return h(
    "div",
    { class: "blrs-line", "data-when": when },
    h("span", { class: "blrs-when" }, label),
    dots.length > 0
      ? [h("span", { class: "blrs-track", "aria-hidden": "true" }, dots.map(dot)), h("span", { class: "bl-hidden" }, `: ${said}`)]
      : null,
    note(why, "span"),
  );
}
