// Pictograms: paths on a grid of 24 by 24, in the colour of the text around. A picture alone says nothing to a screen reader.

import { h } from "../../../parts/base/base.js";

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

/** The few that belong to the page and not to a moment. */
export const OWN = {
  listen: ["M4 9.500v5h3.500l4.500 4v-13l-4.500 4z", "M15.500 9c1.500 1.700 1.500 4.300 0 6", "M18 6.500c3 3.100 3 7.900 0 11"],
  pass: ["M5 12h13", "M14 7.500l4.500 4.500-4.500 4.500"],
  ahead: [
    "M2.500 12c2.500-4.500 5.700-6.500 9.500-6.500s7 2 9.500 6.500c-2.500 4.500-5.700 6.500-9.500 6.500s-7-2-9.500-6.500z",
    "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
  ],
  thanks: ["M12 20c-5-3.500-8-6.500-8-10a4.300 4.300 0 0 1 8-2 4.300 4.300 0 0 1 8 2c0 3.500-3 6.500-8 10z"],
  hand: [
    "M8 13v-6.500a1.500 1.500 0 0 1 3 0v-1.500a1.500 1.500 0 0 1 3 0v1.500a1.500 1.500 0 0 1 3 0v7.500" +
    "c0 4-2.500 6.500-5.500 6.500-2.500 0-4-1-5.500-3.500l-2-3.500c-.5-1.500 1.500-2.500 2.500-1z",
  ],
};
