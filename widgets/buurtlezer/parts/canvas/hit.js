// What lies under a finger. All marks and ties are looked at: two thousand marks take some 1 ms, ten thousand ties 2 ms (two busy
// cores), once for each tap, so that no index has to be kept true while things move. Pure.

import { toPixel } from "./camera.js";
import { aside, toLine } from "./geometry.js";

/** @import { Camera } from "./camera.js" */
/** @import { Point } from "./geometry.js" */

const FINGER = 22; // half of 44 pixels
const BESIDE_LINE = 10;

/** The nearest mark to a pixel, no farther than a finger is wide: its key, null where there is none.
 * @param {Point} pixel @param {{key: string, at: Point}[]} nodes @param {Camera} camera
 * @param {number} radius pixels of a mark */
export function nodeAt(pixel, nodes, camera, radius) {
  let [found, near] = [null, Math.max(FINGER, radius + 4)];
  for (const { key, at } of nodes) {
    const [x, y] = toPixel(camera, at);
    const away = Math.hypot(x - pixel[0], y - pixel[1]);
    if (away < near) [found, near] = [key, away];
  }
  return found;
}

/** The nearest tie to a pixel, by its key. @param {Point} pixel
 * @param {{key: string, from: Point, to: Point, off?: number}[]} ties
 * @param {Camera} camera */
export function tieAt(pixel, ties, camera) {
  let [found, near] = [null, BESIDE_LINE];
  for (const { key, from, to, off } of ties) {
    const away = toLine(pixel, ...aside(toPixel(camera, from), toPixel(camera, to), off));
    if (away < near) [found, near] = [key, away];
  }
  return found;
}

/** Where the handle stands from which a tie is drawn: beside the mark, within the field.
 * @param {Point} pixel @param {number} radius @param {[number, number]} size @returns {Point} */
export function handleAt([x, y], radius, [width, height]) {
  const off = (radius + 24) * Math.SQRT1_2;
  const right = x + off + 24 < width ? off : -off;
  return [x + right, y - off - 24 > 0 ? y - off : Math.min(y + off, height - 24)];
}

/** The nearest mark in a direction, for arrow keys. @param {Point} from @param {Point} towards x to the right, y upwards
 * @param {{key: string, at: Point}[]} nodes */
export function nextIn(from, [dx, dy], nodes) {
  let [found, best] = [null, Infinity];
  for (const { key, at } of nodes) {
    const [x, y] = [at[0] - from[0], at[1] - from[1]];
    const along = x * dx + y * dy;
    if (along < 1e-6) continue;
    const cost = along + 2.5 * Math.abs(x * dy - y * dx);
    if (cost < best) [found, best] = [key, cost];
  }
  return found;
}
