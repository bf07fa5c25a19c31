// Ties, the middle and marks, as what is to be drawn. Pure. Not here: the order in which they are drawn, and names (scene.js).

import { drawingOf, outlineAt } from "./forms.js";
import { aside, MIDDLE } from "./geometry.js";

/** @import { Camera } from "./camera.js" */
/** @import { Point } from "./geometry.js" */
/** @import { Drawn, Lines, Mark, View } from "./scene.js" */

export const LETTERED = 8; // pixels of a mark from which something stands in it
export const FEW = 40;
const CROWD = 150; // lines, of which each is thinner then

export const INK = "#1b2a33";
export const MUTED = "#55656f";
export const MINE = "#b84a00";
const TIE = "#7b8790";
const ACTION = "#005f73";
const PALE = "#a3adb4";
const BACK = "#b5bec4";

/** Pixels of a mark. @param {number} radius @param {Camera} camera */
export const pixelsOf = (radius, { scale }) => Math.min(24, Math.max(3.5, radius * scale));

const THROUGH = [3, 4]; // dots and gaps of a line that leads to somebody
const WIDTHS = { weak: 1.2, strong: 5 };
/** @param {string | null | undefined} strength */
export const widthOf = (strength) => WIDTHS[strength] ?? 2.4;

/** Lines of one look are one drawing: a thousand are then as quick as ten. @param {View} view @returns {Drawn[]} */
export function linesOf({ lines, selected, tie, size }, at, near) {
  const looks = new Map();
  const heads = [];
  const crowd = lines.length > CROWD;
  for (const { key, start, end, strength, one_way: oneWay, light, via, off } of lines) {
    if (!at.has(start) || !at.has(end)) continue;
    const [from, to] = aside(at.get(start), at.get(end), off);
    if (away(from, to, size)) continue;
    const chosen = key === tie;
    const touched = start === selected || end === selected;
    const stroke = chosen ? MINE : touched ? INK : TIE;
    const faint = chosen || touched ? 1 : near.size ? 0.2 : crowd || light ? 0.35 : 0.8;
    const width = (via ? WIDTHS.weak : widthOf(strength)) * (crowd && !touched ? 0.45 : 1) + (chosen ? 2 : 0);
    const look = `${stroke} ${width} ${faint} ${Boolean(via)}`;
    if (!looks.has(look)) looks.set(look, { t: "lines", segments: [], stroke, width, faint, ...(via ? { dash: THROUGH } : {}) });
    looks.get(look).segments.push(...from, ...to);
    if (oneWay && (touched || chosen || !(crowd || near.size))) heads.push(headOf(from, to, stroke, width));
  }
  return [...looks.values()].sort((one, other) => one.faint - other.faint).concat(heads);
}

const away = ([ax, ay], [bx, by], [width, height]) =>
  Math.max(ax, bx) < 0 || Math.min(ax, bx) > width || Math.max(ay, by) < 0 || Math.min(ay, by) > height;

/** An arrow, three fifths along. @returns {Drawn} */
function headOf([ax, ay], [bx, by], fill, width) {
  const long = Math.hypot(bx - ax, by - ay) || 1;
  const [dx, dy] = [(bx - ax) / long, (by - ay) / long];
  const [x, y] = [ax + (bx - ax) * 0.62, ay + (by - ay) * 0.62];
  const half = 4 + width;
  return {
    t: "shape",
    points: [[x + dx * half, y + dy * half], [x - dx * half - dy * half, y - dy * half + dx * half], [
      x - dx * half + dy * half,
      y - dy * half - dx * half,
    ]],
    fill,
  };
}

/** @param {View} view @param {Point} at @returns {Drawn[]} */
export function middleOf({ middle, camera, selected, target, measure }, [x, y]) {
  const r = MIDDLE * camera.scale;
  const size = Math.min(22, Math.max(10, r * 0.72), (1.75 * r * 10) / Math.max(1, measure(middle, 10, 700)));
  const chosen = selected === "" || target === "";
  return [
    { t: "circle", x, y, r, fill: ACTION, stroke: chosen ? MINE : "#fff", width: chosen ? 4 : 2 },
    { t: "words", x, y, words: middle, size, fill: "#fff", weight: 700 },
  ];
}

/** @param {Mark} mark @param {Point} at @param {number} r @param {View} view @param {boolean} back @returns {Drawn[]} */
export function markOf(mark, [x, y], r, { selected, target }, back) {
  const { outline, colour } = drawingOf(mark.form);
  const chosen = mark.key === selected || mark.key === target;
  /** @type {Drawn[]} */
  const drawn = [];
  if (chosen) drawn.push({ t: "circle", x, y, r: r * 1.3 + 5, fill: "#fff", stroke: MINE, width: 3 });
  const pale = back || r < LETTERED ? PALE : colour;
  const look = mark.light
    ? { fill: "#fff", stroke: pale, width: r < LETTERED ? 1 : 1.5 }
    : { fill: back ? BACK : colour, stroke: "#fff", width: 1.2 };
  drawn.push(outline ? { t: "shape", points: outlineAt(outline, [x, y], r), ...look } : { t: "circle", x, y, r, ...look });
  const words = mark.name ? mark.letter : String(mark.number);
  if (r >= LETTERED && words) {
    const size = Math.min(16, r * (words.length > 2 ? 0.72 : 0.95));
    drawn.push({
      t: "words",
      x,
      y: y + (mark.form === "initiative" ? r * 0.2 : mark.form === "place" ? -r * 0.15 : 0),
      words,
      size,
      fill: mark.light ? MUTED : "#fff",
      weight: 600,
    });
  }
  // A pin is a ring around a dot, at the upper left.
  if (mark.pinned && r >= 6) {
    drawn.push({ t: "circle", x: x - r, y: y - r, r: 4, fill: "#fff", stroke: INK, width: 1.5 });
    drawn.push({ t: "circle", x: x - r, y: y - r, r: 1.5, fill: INK });
  }
  return drawn;
}
