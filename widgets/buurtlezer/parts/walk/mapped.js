// The map of a walk, drawn from data that is there already: no tiles, no server. `ground`: see steps/walk/around.py.

import { h } from "../base/base.js";

const POINTS = ["train", "metro", "tram"];

/** An SVG; `marked` = {current?, done?: [ids]}. Null where no stop has a point. */
export function walkMap(ground, words, marked = {}) {
  if (!ground?.size) return null;
  const [wide, high] = ground.size;
  const { metres, long } = ground.scale;
  return h(
    "svg",
    { viewBox: `0 0 ${wide} ${high}`, class: "bl-walkmap", role: "img", "aria-label": words },
    h("rect", { width: wide, height: high, class: "bl-walkmap-paper" }),
    ground.layers.map(({ kind, d }) => h("path", { d, class: `bl-walkmap-${kind}` })),
    ground.stops.length > 1
      ? h("polyline", { points: ground.stops.map(({ x, y }) => `${x},${y}`).join(" "), class: "bl-walkmap-way" })
      : null,
    [...ground.names].reverse().map(({ kind, name, x, y, angle }) =>
      h(
        "g",
        { class: `bl-walkmap-name bl-walkmap-name-${kind}` },
        POINTS.includes(kind) ? h("circle", { cx: x, cy: y + 12, r: 6 }) : null,
        kind === "street"
          ? h("text", { x, y: y + 10, "text-anchor": "middle", transform: `rotate(${angle} ${x} ${y})` }, name)
          : h("text", { x, y, "text-anchor": "middle" }, name),
      )
    ),
    ground.stops.map(({ id, number, x, y }) =>
      h(
        "g",
        { class: "bl-walkmap-stop", "data-current": id === marked.current, "data-done": (marked.done ?? []).includes(id) },
        h("circle", { cx: x, cy: y, r: 30 }),
        h("text", { x, y: y + 13, "text-anchor": "middle" }, number),
      )
    ),
    h(
      "g",
      { class: "bl-walkmap-scale" },
      h("path", { d: `M24 ${high - 36}v12h${long}v-12` }),
      h("text", { x: 24 + long / 2, y: high - 44, "text-anchor": "middle" }, `${metres} m`),
      h("text", { x: wide - 14, y: high - 12, "text-anchor": "end", class: "bl-walkmap-source" }, ground.source),
    ),
  );
}
