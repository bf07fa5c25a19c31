// A scene as an element: light flat shapes, and lines over them. Not here: which drawings there are (Python).

import { h } from "../base/base.js";

/** @param {string} name
 * @param {string} alt what it is called; empty: it says nothing to a screen reader
 * @param {Record<string, {view: number[], lines: string[], fills: string[]}>} scenes that came along, by name */
export function scene(name, alt, scenes) {
  const { view, lines, fills } = scenes[name] ?? { view: [240, 150], lines: [], fills: [] };
  return h(
    "svg",
    {
      viewBox: `0 0 ${view[0]} ${view[1]}`,
      class: "blvi-drawing",
      ...(alt ? { role: "img", "aria-label": alt } : { "aria-hidden": "true" }),
    },
    fills.map((d) => h("path", { d, class: "fill" })),
    lines.map((d) => h("path", { d })),
  );
}
