// A pictogram: paths on a grid of 24 by 24, in the colour of the text around. A picture alone says nothing to a screen reader:
// the word stands beside it. Not here: the drawings (logbook/room/pictures.json).

import { h } from "./base.js";

/** @param {string[] | undefined} paths the `d` of each
 * @param {string} [cls] */
export function picture(paths, cls = "") {
  const drawn = (paths || []).map((d) => h("path", { d }));
  return h("svg", {
    viewBox: "0 0 24 24",
    class: `picture ${cls}`,
    fill: "none",
    stroke: "currentColor",
    "stroke-width": "1.5",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "aria-hidden": "true",
    focusable: "false",
  }, drawn);
}
