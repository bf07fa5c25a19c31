// Which of the two of a scene is meant: a figure as the drawings have it, one filled and the other an outline. No skin, no dress.
// Not here: the drawings (../scene), pictograms of answers (Python).

import { h } from "../base/base.js";

/** One of the two: the one at the left, or the other.
 * @param {"one" | "other"} which */
export function figure(which) {
  const body = "M5 30v-7q0-8 8-8t8 8v7z";
  return h(
    "svg",
    { viewBox: "0 0 26 32", class: `blvi-figure blvi-${which}`, "aria-hidden": "true", focusable: "false" },
    h("circle", { cx: 13, cy: 8, r: 5.5 }),
    h("path", { d: body }),
  );
}
