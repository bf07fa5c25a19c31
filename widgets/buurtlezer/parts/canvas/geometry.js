// Rings and sectors as geometry: x to the right, y upwards, the outermost ring has radius 1. Sectors go clockwise from the top.
// Not here: who stands where (layout.js), pixels (camera.js).

/** @typedef {[number, number]} Point */
/** @typedef {{ring: number, sector: number}} Cell ring 1 to 3, sector from 0 */

/** Radii of the three rings, from within to without. */
export const RINGS = [[0.18, 0.47], [0.47, 0.74], [0.74, 1]];

/** Radius of the middle: me, or our organisation. */
export const MIDDLE = 0.1;

const TURN = 2 * Math.PI;

/** @param {number} angle clockwise from the top @param {number} radius @returns {Point} */
export const pointAt = (angle, radius) => [Math.sin(angle) * radius, Math.cos(angle) * radius];

/** Angle clockwise from the top, from 0 to a whole turn. @param {Point} at */
export function angleOf([x, y]) {
  const angle = Math.atan2(x, y);
  return angle < 0 ? angle + TURN : angle;
}

/** @param {Cell} cell @param {number} sectors how many there are */
export function boundsOf({ ring, sector }, sectors) {
  const [inner, outer] = RINGS[ring - 1];
  const wide = TURN / sectors;
  return { inner, outer, from: sector * wide, to: (sector + 1) * wide };
}

/** In which cell a point lies; within the middle it is the first ring, outside the last. @param {Point} at @param {number}
 * sectors @returns {Cell} */
export function cellAt(at, sectors) {
  const radius = Math.hypot(...at);
  const beyond = RINGS.findIndex(([, outer]) => radius < outer);
  const sector = Math.min(sectors - 1, Math.floor((angleOf(at) / TURN) * sectors));
  return { ring: beyond < 0 ? RINGS.length : beyond + 1, sector };
}

/** The nearest point of a cell, as far from its edges as `margin`, where the cell is that wide.
 * @param {Point} at @param {Cell} cell @param {number} sectors @param {number} [margin] @returns {Point} */
export function intoCell(at, cell, sectors, margin = 0) {
  const { inner, outer, from, to } = boundsOf(cell, sectors);
  const between = (value, low, high) => (low > high ? (low + high) / 2 : Math.min(Math.max(value, low), high));
  const radius = between(Math.hypot(...at), inner + margin, outer - margin);
  if (sectors === 1) return pointAt(angleOf(at), radius);
  const aside = Math.asin(Math.min(1, margin / radius));
  // Of the two edges the nearer one, also over the top.
  const middle = (from + to) / 2;
  let off = angleOf(at) - middle;
  if (off > Math.PI) off -= TURN;
  if (off < -Math.PI) off += TURN;
  const half = Math.max(0, (to - from) / 2 - aside);
  return pointAt(middle + between(off, -half, half), radius);
}

/** Whether a point lies in a cell. @param {Point} at @param {Cell} cell @param {number} sectors */
export function isIn(at, cell, sectors) {
  const there = cellAt(at, sectors);
  const radius = Math.hypot(...at);
  return radius >= RINGS[0][0] - 1e-9 && radius <= 1 + 1e-9 && there.ring === cell.ring && there.sector === cell.sector;
}

/** How far a point is from a line between two others. @param {Point} at @param {Point} one @param {Point} other */
export function toLine([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const long = dx * dx + dy * dy;
  const along = long ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / long)) : 0;
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** A line a little to the side: of several between the same two none lies on another. Pixels.
 * @param {Point} from @param {Point} to @param {number} [off] @returns {[Point, Point]} */
export function aside([ax, ay], [bx, by], off = 0) {
  const long = Math.hypot(bx - ax, by - ay) || 1;
  const [x, y] = [(-off * (by - ay)) / long, (off * (bx - ax)) / long];
  return [[ax + x, ay + y], [bx + x, by + y]];
}
