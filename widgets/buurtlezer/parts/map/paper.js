// The ground as SVG, for the printer: black on white, whatever its colours are on a screen.

import { elementId, h } from "../base/base.js";
import { ROW } from "./lettering.js";

/** Patterns to fill with on paper: told apart from any grey. */
const PAPER_PATTERNS = { fine: "M-1 1 1-1M0 6 6 0M5 7 7 5", dots: "M3 3h.01" };

function paperPatterns(ids, scale) {
  return h(
    "defs",
    {},
    Object.entries(PAPER_PATTERNS).map(([kind, d]) =>
      h("pattern", {
        id: ids[kind],
        width: 6,
        height: 6,
        patternUnits: "userSpaceOnUse",
        patternTransform: `scale(${1 / scale})`,
      }, h("path", { d, stroke: "#000", "stroke-width": kind === "dots" ? 1.6 : 0.8, "stroke-linecap": "round" }))
    ),
  );
}

/** The same ground as SVG, for the printer: hatches become grey, lines black; classes become greys. */
export function groundSvg(marks, labels, matrix, size) {
  const ink = (colour) => (colour === "#ffffff" ? "#fff" : colour === "#1b2a33" || colour === "#7f8b92" ? "#000" : "#999");
  const ids = Object.fromEntries(Object.keys(PAPER_PATTERNS).map((kind) => [kind, elementId(kind)]));
  const patterned = (mark) => mark.paper && mark.pattern && h("path", { d: mark.d, fill: `url(#${ids[mark.pattern]})` });
  const group = h(
    "g",
    { transform: `matrix(${matrix.join(" ")})` },
    marks.flatMap((mark) =>
      [
        h("path", {
          d: typeof mark.d === "function" ? mark.d() : mark.d,
          fill: mark.fill ? mark.paper ?? (mark.pattern ? "#eee" : "#fff") : "none",
          "fill-rule": mark.evenodd ? "evenodd" : null,
          stroke: mark.stroke ? mark.paper ?? ink(mark.stroke) : "none",
          "stroke-width": mark.width,
          "stroke-dasharray": mark.dash?.join(" "),
          "vector-effect": "non-scaling-stroke",
        }),
        patterned(mark),
      ].filter(Boolean)
    ),
  );
  const words = labels.flatMap(({ dot, rows, letters, x, y, top, angle = 0, px, look }) => {
    if (dot) return h("circle", { cx: x, cy: y, r: dot, fill: "#fff", stroke: "#000" });
    const first = top ?? y - (rows.length * px * ROW) / 2;
    const text = (words, at) =>
      h("text", {
        "text-anchor": "middle",
        "font-size": px,
        "font-weight": look.weight,
        "font-style": look.style ?? null,
        fill: "#000",
        stroke: "#fff",
        "stroke-width": 3,
        "paint-order": "stroke",
        ...at,
      }, words);
    const turn = (by, cx, cy) => (by ? `rotate(${((by * 180) / Math.PI).toFixed(2)} ${cx} ${cy})` : null);
    if (letters) {
      return h(
        "g",
        { "data-name": rows[0] },
        letters.map((one) => text(one.letter, { x: one.x, y: one.y + px * 0.32, transform: turn(one.angle, one.x, one.y) })),
      );
    }
    return rows.map((row, i) => text(row, { x, y: first + px * (i * ROW + 0.85), transform: turn(angle, x, y) }));
  });
  return h(
    "svg",
    { class: "blm-paper", width: size.x, height: size.y, viewBox: `0 0 ${size.x} ${size.y}`, "aria-hidden": "true" },
    paperPatterns(ids, matrix[0]),
    group,
    words,
  );
}
