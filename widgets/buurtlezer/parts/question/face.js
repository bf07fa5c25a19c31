// A face for a feeling. The light pages draw it too (serving/room/web.py).

import { h } from "../base/base.js";

/** A face for a value from −2 to +2. The colours (PuOr) go with a mouth and a sign: none of them speaks alone. */
export function face(value) {
  const fill = { "-2": "#e66101", "-1": "#fdb863", 0: "#f7f7f7", 1: "#b2abd2", 2: "#8073ac" }[value] ?? "#f7f7f7";
  const bend = 25 + value * 4;
  return h(
    "svg",
    { viewBox: "0 0 36 36", width: 36, height: 36, "aria-hidden": "true", focusable: "false" },
    h("circle", { cx: 18, cy: 18, r: 16.5, fill, stroke: "#1b2a33", "stroke-width": 1.5 }),
    h("circle", { cx: 12.5, cy: 14, r: 1.8, fill: "#1b2a33" }),
    h("circle", { cx: 23.5, cy: 14, r: 1.8, fill: "#1b2a33" }),
    h("path", {
      d: `M11 ${25 - value} Q18 ${bend} 25 ${25 - value}`,
      fill: "none",
      stroke: "#1b2a33",
      "stroke-width": 2,
      "stroke-linecap": "round",
    }),
  );
}
