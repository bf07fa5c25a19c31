// What of the canvas is seen: world to pixels and back, zoom and pan. Pure. Not here: fingers (gestures.js).

/** @import { Point } from "./geometry.js" */
/** @typedef {{scale: number, x: number, y: number}} Camera pixels for 1, and where the middle of the rings is */

const ROUND = 38; // pixels around the rings, where the words of the sectors stand
const NEAREST = 14;

/** All of it. @param {number} width @param {number} height @returns {Camera} */
export function fitted(width, height) {
  return { scale: Math.max(10, Math.min(width, height) / 2 - ROUND), x: width / 2, y: height / 2 };
}

/** @param {Camera} camera @param {Point} at @returns {Point} */
export const toPixel = ({ scale, x, y }, at) => [x + at[0] * scale, y - at[1] * scale];

/** @param {Camera} camera @param {Point} at @returns {Point} */
export const toWorld = ({ scale, x, y }, at) => [(at[0] - x) / scale, (y - at[1]) / scale];

/** Not so near that nothing is seen, nor farther than all; and never away from the rings. */
function kept(camera, width, height) {
  const whole = fitted(width, height).scale;
  const scale = Math.min(Math.max(camera.scale, whole), whole * NEAREST);
  const clamp = (value, size) => Math.min(Math.max(value, size / 2 - scale), size / 2 + scale);
  return { scale, x: clamp(camera.x, width), y: clamp(camera.y, height) };
}

/** Nearer by a factor, around a pixel. @param {Camera} camera @param {number} factor @param {Point} around
 * @param {[number, number]} size @returns {Camera} */
export function zoomed(camera, factor, [px, py], [width, height]) {
  const whole = fitted(width, height).scale;
  const scale = Math.min(Math.max(camera.scale * factor, whole), whole * NEAREST);
  const by = scale / camera.scale;
  return kept({ scale, x: px - (px - camera.x) * by, y: py - (py - camera.y) * by }, width, height);
}

/** @param {Camera} camera @param {Point} by pixels @param {[number, number]} size @returns {Camera} */
export const moved = (camera, [dx, dy], [width, height]) =>
  kept({ scale: camera.scale, x: camera.x + dx, y: camera.y + dy }, width, height);

/** Two fingers that went from `before` to `now`. @param {Camera} camera @param {[Point, Point]} before @param {[Point, Point]}
 * now @param {[number, number]} size @returns {Camera} */
export function pinched(camera, before, now, size) {
  const middle = ([[ax, ay], [bx, by]]) => /** @type {Point} */ ([(ax + bx) / 2, (ay + by) / 2]);
  const wide = ([[ax, ay], [bx, by]]) => Math.max(1, Math.hypot(ax - bx, ay - by));
  const [from, to] = [middle(before), middle(now)];
  return zoomed(moved(camera, [to[0] - from[0], to[1] - from[1]], size), wide(now) / wide(before), to, size);
}
