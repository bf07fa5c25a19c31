// A scene as an element: light shapes, lines over them, in the colour of the text around. What it is made of comes from Python
// (scenes.py), and only of those that a page shows.

import { h } from "../base/base.js";

/** @import { Scenes } from "../base/types.d.ts" */

const LINE = 2.2;

/** The drawing of a scene, as wide as its place; null where it did not come along.
 * @param {string} name of the vignette
 * @param {string} alt what a screen reader says; empty where words beside it say the same
 * @param {Scenes} scenes that came along, by name */
export function scene(name, alt, scenes) {
  const drawn = scenes[name];
  if (!drawn) return null;
  const paths = (them) => them.map((d) => h("path", { d }));
  const [width, height] = drawn.view;
  return h(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      class: "bl-scene",
      "data-scene": name,
      focusable: "false",
      ...(alt ? { role: "img", "aria-label": alt } : { "aria-hidden": "true" }),
    },
    h("g", { class: "bl-scene-tint" }, paths(drawn.fills)),
    h("g", {
      fill: "none",
      stroke: "currentColor",
      "stroke-width": LINE,
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
    }, paths(drawn.lines)),
  );
}
