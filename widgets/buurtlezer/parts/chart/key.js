// What the signs mean, above a narrow drawing, where names would not fit beside the marks.

import { h } from "../base/base.js";

const SIGNS = {
  circle: "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z",
  square: "M-5 -5H5V5H-5Z",
  diamond: "M0 -6L6 0L0 6L-6 0Z",
  cross: "M-2 -6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z",
  "triangle-up": "M0 -6L6 5H-6Z",
  "triangle-down": "M0 6L6 -5H-6Z",
  "triangle-left": "M-6 0L5 -6V6Z",
  "triangle-right": "M6 0L-5 -6V6Z",
};

function keySign({ colour, dash, shape }) {
  const line = dash &&
    h("line", { x1: 0, x2: 40, y1: 10, y2: 10, stroke: colour, "stroke-width": 3, "stroke-dasharray": dash.join(" ") || null });
  const sign = shape && h("path", { d: SIGNS[shape] ?? SIGNS.circle, fill: colour, transform: `translate(${dash ? 40 : 8} 10)` });
  const width = dash ? 48 : 16;
  return h("svg", { width, height: 20, viewBox: `0 0 ${width} 20`, "aria-hidden": "true" }, line, sign);
}

/** The entries as a list, or null when there are none. */
export function keyList(entries) {
  if (!entries?.length) return null;
  return h("ul", { class: "bl-chart-key" }, entries.map((entry) => h("li", {}, keySign(entry), h("span", {}, entry.name))));
}
