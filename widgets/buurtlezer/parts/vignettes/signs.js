// Which of the two of a scene is meant: a figure as the drawings have it, one filled and the other an outline. No skin, no dress.
// Not here: the drawings (../scene), pictograms of answers (Python).

import { h } from "../base/base.js";

const SHOULDERS = "q0-8 8-8t8 8";

/** One of the two: the one with the filled body, or the other.
 * @param {"one" | "other"} which */
export const figure = (which) =>
  drawn(which, "0 0 26 32", "", h("circle", { cx: 13, cy: 8, r: 5.5 }), h("path", { d: `M5 30v-7${SHOULDERS}v7z` }));

/** Only the body, to stand below a face that answers.
 * @param {"one" | "other"} which */
export const body = (which) => drawn(which, "0 0 26 12", "blvi-body", h("path", { d: `M5 11v-2${SHOULDERS}v2z` }));

function drawn(which, viewBox, cls, ...shapes) {
  return h(
    "svg",
    { viewBox, class: `blvi-figure blvi-${which} ${cls}`, "aria-hidden": "true", focusable: "false" },
    ...shapes,
  );
}
