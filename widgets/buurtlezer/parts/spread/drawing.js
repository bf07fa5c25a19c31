// A room's faces in a row: over each a bar as high as there are voices, with the number and the word. The words and numbers are
// the table; the bars are only for the eye. One drawing for notebooks and for the wall (views/feelings/wall.js); who shows it
// gives words and numbers. Bars that lie: parts/light/bars.js.

import { h } from "../base/base.js";
import { face } from "../question/face.js";

/** `rows` = [{title, note, steps: [{value, label, count}]}]; `heading` is the tag of a title. */
export function spreadRows(rows, heading) {
  return h("div", { class: "bl-spread-rows" }, rows.map((row) => spreadRow(row, heading)));
}

function spreadRow({ title, note, steps }, heading) {
  const most = Math.max(1, ...steps.map(({ count }) => count));
  const step = ({ value, label, count }) =>
    h(
      "li",
      {},
      h("span", { class: "bl-spread-bar", "aria-hidden": "true" }, h("span", { style: { height: `${(count / most) * 100}%` } })),
      h("strong", { class: "bl-spread-count" }, String(count)),
      face(value),
      h("span", { class: "bl-spread-word" }, label),
    );
  return h(
    "section",
    { class: "bl-spread-row" },
    h(heading, { class: "bl-spread-title" }, title),
    steps.length ? h("ul", {}, steps.map(step)) : null,
    note ? h("p", { class: "bl-spread-note bl-muted" }, note) : null,
  );
}
