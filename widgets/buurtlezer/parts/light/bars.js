// Bars that lie: a name, a bar as long as there are voices, their number. The words and numbers are the table; the bar is only
// for the eye. Faces with bars that stand: parts/spread/drawing.js.

import { h } from "../base/base.js";

/** `rows` = [{name, voices}]; a name is text, or nodes. */
export function bars(rows) {
  const most = Math.max(1, ...rows.map(({ voices }) => voices));
  const bar = ({ name, voices }) =>
    h(
      "li",
      {},
      h("span", { class: "room-bar-name" }, ...[name].flat()),
      h(
        "span",
        { class: "room-bar-track", "aria-hidden": "true" },
        h("span", { class: "room-bar", style: { width: `${(100 * voices) / most}%` } }),
      ),
      h("strong", {}, String(voices)),
    );
  return h("ul", { class: "room-bars" }, rows.map(bar));
}
