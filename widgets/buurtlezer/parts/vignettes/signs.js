// Signs that answer without words: a face, a door, and which of the two is meant. Paths on the grid of pictograms (24 by 24). No
// skin, no dress: one figure is filled, the other an outline, as in the drawings. Not here: the drawings (../scene).

import { h } from "../base/base.js";

const ROUND = "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18";
const EYES = "M9 9.5v.6M15 9.5v.6";
const MARK = "M9.6 9.4a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2.9-1.2 1.9M12 16.6v.5";
const FRAME = "M5 21V3h14v18M3 21h18";

/** By field and value; the same for both of the two. */
export const SIGNS = {
  good: { yes: [ROUND, EYES, "M8 14.5q4 3.6 8 0"], no: [ROUND, EYES, "M8 16.2q4-3.6 8 0"], unknown: [ROUND, MARK] },
  can_stop: {
    yes: [FRAME, "M5 3l8 3v15l-8 0M10.6 13v.6", "M16 12h5M19 10l2 2l-2 2"],
    no: [FRAME, "M8 3v18M16 3v18M13.6 12v.8"],
    unknown: ["M5 21V3h14v18M3 21h18", MARK],
  },
};

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
