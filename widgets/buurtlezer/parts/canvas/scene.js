// The canvas as a list of what is to be drawn, in pixels and in order: the same for the screen (paint.js) and for a picture
// (svg.js). Pure. Not here: the ground of rings and sectors (ground.js), which names find room (names.js).

import { toPixel } from "./camera.js";
import { drawingOf, outlineAt } from "./forms.js";
import { MIDDLE } from "./geometry.js";
import { bareOf, groundOf, ringWords } from "./ground.js";
import { handleAt } from "./hit.js";
import { namesBeside, SIZE } from "./names.js";
import { boxesAlong, takenRoom } from "../map/taken.js";

/** @import { Camera } from "./camera.js" */
/** @import { Cell, Point } from "./geometry.js" */
/** @import { Measure } from "./names.js" */

/** Somebody, or something; `name` is empty where names are off.
 * @typedef {{key: string, at: Point, form: string, letter: string, number: number, name: string, light?: boolean, pinned?:
 * boolean,
 *   ring: number}} Mark */
/** A tie; its ends by key, "" is the middle.
 * @typedef {{key: string, start: string, end: string, strength?: string | null, one_way?: boolean, light?: boolean}} Line */
/** @typedef {{t: "circle", x: number, y: number, r: number, fill?: string, stroke?: string, width?: number}} Circle */
/** @typedef {{t: "shape", points: Point[], fill?: string, stroke?: string, width?: number}} Shape */
/** @typedef {{t: "lines", segments: number[], stroke: string, width: number, dash?: number[], faint?: number}} Lines */
/** @typedef {{t: "words", x: number, y: number, words: string, size: number, fill: string, weight?: number, angle?: number,
 *   halo?: boolean}} Words */
/** @typedef {Circle | Shape | Lines | Words} Drawn */
/** What a scene is made of; `names`: those that stood there, while things move; `bare`: without the ground.
 * @typedef {{marks: Mark[], lines: Line[], sectors: string[], rings: string[], middle: string, camera: Camera,
 *   size: [number, number], radius: number, light?: number, measure: Measure, selected?: string | null, tie?: string | null,
 * aimed?: Cell | null,
 *   target?: string | null, half?: {from: Point, to: Point} | null, handle?: boolean, bare?: boolean,
 *   names?: Map<string, {dx: number, dy: number, words: string}>}} View */

const LETTERED = 8; // pixels of a mark from which something stands in it
const SMALL = 9.5;
const FEW = 40;
const CROWD = 150; // lines, of which each is thinner then

const INK = "#1b2a33";
const MUTED = "#55656f";
const TIE = "#7b8790";
const MINE = "#b84a00";
const ACTION = "#005f73";

/** Pixels of a mark. @param {number} radius @param {Camera} camera */
export const pixelsOf = (radius, { scale }) => Math.min(24, Math.max(3.5, radius * scale));

const WIDTHS = { weak: 1.2, strong: 5 };
/** @param {string | null | undefined} strength */
export const widthOf = (strength) => WIDTHS[strength] ?? 2.4;

/** @param {View} view @returns {{drawn: Drawn[], names: Map<string, {dx: number, dy: number, words: string}>}} */
export function sceneOf(view) {
  const { marks, camera, size, radius } = view;
  const r = pixelsOf(radius, camera);
  const at = new Map(marks.map((mark) => [mark.key, toPixel(camera, mark.at)]));
  at.set("", toPixel(camera, [0, 0]));
  const small = pixelsOf(Math.min(radius, view.light ?? radius), camera); // of what comes from a file
  const near = nearTo(view);
  const ground = view.bare ? bareOf(view) : groundOf(view);
  const names = view.names ?? namesOf(view, at, (mark) => (mark.light ? small : r), near, ground);
  const drawn = [...ground, ...linesOf(view, at, near)];
  const { half, target } = view;
  if (half) drawn.push({ t: "lines", segments: [...half.from, ...half.to], stroke: MINE, width: 3, dash: [8, 6] });
  if (!view.bare || target === "") drawn.push(...middleOf(view, at.get("")));
  for (const mark of [...marks.filter(({ light }) => light), ...marks.filter(({ light }) => !light)]) {
    const [x, y] = at.get(mark.key);
    if (x < -40 || y < -40 || x > size[0] + 40 || y > size[1] + 40) continue;
    drawn.push(
      ...markOf(mark, [x, y], mark.light ? small : r, view, marks.length > FEW && Boolean(view.selected) && !near.has(mark.key)),
    );
  }
  if (!view.bare) drawn.push(...ringWords(view).filter(({ name }) => names.has(name)).map(({ word }) => word));
  for (const { key, light } of marks) {
    const name = names.get(key);
    const [x, y] = at.get(key);
    if (!name) continue;
    const chosen = key === view.selected;
    drawn.push({
      t: "words",
      x: x + name.dx,
      y: y + name.dy,
      words: name.words,
      size: SIZE,
      fill: light && !chosen ? MUTED : INK,
      weight: chosen ? 700 : 400,
      halo: true,
    });
  }
  if (view.handle && at.has(view.selected)) {
    const [x, y] = handleOf(view, at);
    drawn.push({ t: "circle", x, y, r: 13, fill: "#fff", stroke: MINE, width: 2 });
    drawn.push({ t: "lines", segments: [x - 6, y, x + 6, y, x, y - 6, x, y + 6], stroke: MINE, width: 2 });
  }
  return { drawn, names };
}

/** @param {View} view @param {Map<string, Point>} at @returns {Point} */
const handleOf = ({ selected, radius, camera, size }, at) =>
  handleAt(at.get(selected), selected === "" ? MIDDLE * camera.scale : pixelsOf(radius, camera), size);

/** Who is tied to whom is chosen: the others stand back. @param {View} view */
function nearTo({ selected, lines }) {
  const near = new Set();
  if (selected === null || selected === undefined) return near;
  near.add(selected);
  for (const { start, end } of lines) {
    if (start === selected) near.add(end);
    if (end === selected) near.add(start);
  }
  return near;
}

/** Names beside marks. Where marks are small, only those of the nearest ring and of what is chosen: the others are read from
 * nearer.
 * @param {View} view @param {Map<string, Point>} at @param {(mark: Mark) => number} radiusOf @param {Set<string>} near
 * @param {Drawn[]} ground */
function namesOf(view, at, radiusOf, near, ground) {
  const { marks, measure, size, selected, camera } = view;
  const first = (mark) => (mark.key === selected ? 0 : near.has(mark.key) ? 1 : mark.light ? 9 : 1 + mark.ring);
  const named = marks.map((mark) => {
    const [x, y] = at.get(mark.key);
    const comes = first(mark);
    const r = radiusOf(mark);
    const small = r < SMALL && marks.length > FEW;
    const words = mark.name || (r < LETTERED ? String(mark.number) : "");
    return { key: mark.key, x, y, radius: r, words: small && comes > 2 ? "" : words, first: comes };
  });
  const taken = takenRoom();
  for (const one of ground) {
    if (one.t === "words") {
      boxesAlong(one.x, one.y, one.angle ?? 0, measure(one.words, one.size, one.weight), one.size).forEach(taken.take);
    }
  }
  if (view.handle && at.has(selected)) {
    const [hx, hy] = handleOf(view, at);
    taken.take([hx - 15, hy - 15, hx + 15, hy + 15]);
  }
  const middle = MIDDLE * camera.scale;
  const [x, y] = at.get("");
  taken.take([x - middle, y - middle, x + middle, y + middle]);
  const names = namesBeside(named, measure, size, taken);
  for (const { name, box } of ringWords(view)) if (taken.free(box)) names.set(name, { dx: 0, dy: 0, words: "" });
  return names;
}

/** Lines of one look are one drawing: a thousand are then as quick as ten. @param {View} view @returns {Drawn[]} */
function linesOf({ lines, selected, tie, size }, at, near) {
  const looks = new Map();
  const heads = [];
  const crowd = lines.length > CROWD;
  for (const { key, start, end, strength, one_way: oneWay, light } of lines) {
    const [from, to] = [at.get(start), at.get(end)];
    if (!from || !to || away(from, to, size)) continue;
    const chosen = key === tie;
    const touched = start === selected || end === selected;
    const stroke = chosen ? MINE : touched ? INK : TIE;
    const faint = chosen || touched ? 1 : near.size ? 0.2 : crowd || light ? 0.35 : 0.8;
    const width = widthOf(strength) * (crowd && !touched ? 0.45 : 1) + (chosen ? 2 : 0);
    const look = `${stroke} ${width} ${faint}`;
    if (!looks.has(look)) looks.set(look, { t: "lines", segments: [], stroke, width, faint });
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
function middleOf({ middle, camera, selected, target, measure }, [x, y]) {
  const r = MIDDLE * camera.scale;
  const size = Math.min(22, Math.max(10, r * 0.72), (1.75 * r * 10) / Math.max(1, measure(middle, 10, 700)));
  const chosen = selected === "" || target === "";
  return [
    { t: "circle", x, y, r, fill: ACTION, stroke: chosen ? MINE : "#fff", width: chosen ? 4 : 2 },
    { t: "words", x, y, words: middle, size, fill: "#fff", weight: 700 },
  ];
}

/** @param {Mark} mark @param {Point} at @param {number} r @param {View} view @param {boolean} back @returns {Drawn[]} */
function markOf(mark, [x, y], r, { selected, target }, back) {
  const { outline, colour } = drawingOf(mark.form);
  const chosen = mark.key === selected || mark.key === target;
  /** @type {Drawn[]} */
  const drawn = [];
  if (chosen) drawn.push({ t: "circle", x, y, r: r * 1.3 + 5, fill: "#fff", stroke: MINE, width: 3 });
  const pale = back || r < LETTERED ? "#a3adb4" : colour;
  const look = mark.light
    ? { fill: "#fff", stroke: pale, width: r < LETTERED ? 1 : 1.5 }
    : { fill: back ? "#b5bec4" : colour, stroke: "#fff", width: 1.2 };
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
