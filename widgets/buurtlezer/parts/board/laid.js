// Where others laid their cards: numbers on a plane with words at its ends, and the same as a list in words, which says it all.
// One drawing for notebooks (plane.js) and for the wall (views/board/wall.js); who shows it gives names, places and words. Not
// here: the plane on which one lays them oneself.

import { h } from "../base/base.js";
import { apart } from "../base/apart.js";

const LAID_WIDE = 1000; // units of the drawing
const LAID_EDGE = 60;
const LAID_RADIUS = 40;

/** Where a card lies on one axis: near an end (0, 1) or between the two (null). */
export function endOf(part) {
  return part < 0.4 ? 0 : part > 0.6 ? 1 : null;
}

/** `places` = [{name, x, y, where}] with x and y from 0 to 1, from left and from below, `where` the same in words; `x` and `y`
 * are the words at the ends of the axes; `label` tells a screen reader what the picture is, without one it is only for the eye;
 * `high` is its height for a width of 1000. */
export function laid(places, { x, y, label = null, high = LAID_WIDE }) {
  return h(
    "div",
    { class: "bl-laid" },
    planeOf(places, { x, y, label, high }),
    h("ol", { class: "bl-laid-list" }, places.map(inWords)),
  );
}

function inWords({ name, where }, index) {
  return h(
    "li",
    {},
    h("span", { class: "bl-laid-number" }, String(index + 1)),
    h("span", {}, h("strong", {}, name), h("small", {}, where)),
  );
}

function planeOf(places, { x, y, label, high }) {
  const points = places.map((place, index) => ({
    name: place.name,
    number: index + 1,
    at: [LAID_EDGE + place.x * (LAID_WIDE - 2 * LAID_EDGE), LAID_EDGE + (1 - place.y) * (high - 2 * LAID_EDGE)],
  }));
  const badge = ({ name, number, at, to: [left, top] }) =>
    h(
      "g",
      {},
      h("title", {}, name),
      h("line", { x1: at[0], y1: at[1], x2: left, y2: top, class: "bl-laid-from" }),
      h("circle", { cx: left, cy: top, r: LAID_RADIUS, class: "bl-laid-badge" }),
      h("text", { x: left, y: top + 15, "text-anchor": "middle", "font-size": 42, class: "bl-laid-count" }, String(number)),
    );
  const axes = [[0, high / 2, LAID_WIDE, high / 2], [LAID_WIDE / 2, 0, LAID_WIDE / 2, high]].map(([x1, y1, x2, y2]) =>
    h("line", { x1, y1, x2, y2, class: "bl-laid-axis" })
  );
  const told = label ? { role: "img", "aria-label": label } : { "aria-hidden": "true" };
  return h(
    "figure",
    { class: "bl-laid-plane" },
    h("figcaption", {}, `↑ ${y[1]}`),
    h(
      "svg",
      { viewBox: `0 0 ${LAID_WIDE} ${high}`, ...told },
      axes,
      apart(points, LAID_RADIUS * 2.1, [LAID_WIDE, high]).map(badge),
    ),
    h("p", { class: "bl-laid-ends" }, h("span", {}, `← ${x[0]}`), h("span", {}, `${x[1]} →`)),
    h("p", {}, `↓ ${y[0]}`),
  );
}
