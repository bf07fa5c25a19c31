// The canvas as a list of what is to be drawn, in pixels and in order: the same for the screen (paint.js) and for a picture
// (svg.js). Pure. Not here: the ground of rings and sectors (ground.js), which names find room (names.js).

import { toPixel } from "./camera.js";
import { MIDDLE } from "./geometry.js";
import { bareOf, groundOf, ringWords } from "./ground.js";
import { handleAt } from "./hit.js";
import { FEW, INK, LETTERED, linesOf, markOf, middleOf, MINE, MUTED, pixelsOf } from "./marks.js";
import { namesBeside, SIZE } from "./names.js";
import { nearWords } from "./sectorwords.js";
import { boxesAlong, takenRoom } from "../map/taken.js";

/** @import { Camera } from "./camera.js" */
/** @import { Cell, Point } from "./geometry.js" */
/** @import { Measure } from "./names.js" */

/** Somebody, or something; `name` is empty where names are off.
 * @typedef {{key: string, at: Point, form: string, letter: string, number: number, name: string, light?: boolean, pinned?:
 * boolean, ring: number}} Mark */
/** A tie; its ends by key, "" is the middle.
 * @typedef {{key: string, start: string, end: string, strength?: string | null, one_way?: boolean, light?: boolean,
 *   via?: boolean, off?: number}} Line `off`: pixels to the side, where several are between the same two */
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

const SMALL = 9.5;

/** @param {View} view @returns {{drawn: Drawn[], names: Map<string, {dx: number, dy: number, words: string}>}} */
export function sceneOf(view) {
  const { marks, camera, size, radius } = view;
  const r = pixelsOf(radius, camera);
  const at = new Map(marks.map((mark) => [mark.key, toPixel(camera, mark.at)]));
  at.set("", toPixel(camera, [0, 0]));
  const small = pixelsOf(Math.min(radius, view.light ?? radius), camera); // of what comes from a file
  const near = nearTo(view);
  const ground = view.bare ? bareOf(view) : groundOf(view);
  const radiusOf = (mark) => (mark.light ? small : r);
  const over = view.bare ? [] : nearWords(view, marks.map((mark) => boxAt(at.get(mark.key), radiusOf(mark))));
  const names = view.names ?? namesOf(view, at, radiusOf, near, [...ground, ...over]);
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
  drawn.push(...over);
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

/** @param {Point} at @param {number} r @returns {[number, number, number, number]} */
const boxAt = ([x, y], r) => [x - r, y - r, x + r, y + r];

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
 * nearer. @param {View} view @param {Map<string, Point>} at @param {(mark: Mark) => number} radiusOf @param {Set<string>} near
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
