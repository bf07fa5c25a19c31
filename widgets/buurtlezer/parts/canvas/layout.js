// Where everybody stands: each in the cell of their ring and sector, apart from each other where there is room; what is pinned
// does not move. The same network has the same layout on each device: nothing here is left to chance. Not here: what is pinned.

import { boundsOf, intoCell, isIn, pointAt } from "./geometry.js";

/** @import { Cell, Point } from "./geometry.js" */
/** @typedef {{key: string} & Cell} Standing */

const TURNS = 80;
const CROWD = 240; // so many in one cell lie on its grid: there is no room to move them apart

/** How large a mark is, its radius: with many of them a smaller one. @param {number} count */
export const markSize = (count) => Math.min(0.062, Math.max(0.011, 0.42 / Math.sqrt(count + 12)));

/** Who stands where.
 * @param {Standing[]} nodes
 * @param {{sectors: number, size: number, pins?: Map<string, Point>, before?: Map<string, Point>}} how `pins` are places in
 * their own cell; `before`: where they stood, which they keep while their cell is the same; without it all are laid anew
 * @returns {Map<string, Point>} */
export function placed(nodes, { sectors, size, pins = new Map(), before = new Map() }) {
  const cells = new Map();
  for (const node of nodes) {
    const name = `${node.ring}/${node.sector}`;
    if (!cells.has(name)) cells.set(name, { cell: { ring: node.ring, sector: node.sector }, nodes: [] });
    cells.get(name).nodes.push(node);
  }
  const found = new Map();
  for (const { cell, nodes: here } of cells.values()) layCell(cell, here, { sectors, size, pins, before }, found);
  return new Map(nodes.map(({ key }) => [key, found.get(key)]));
}

function layCell(cell, nodes, { sectors, size, pins, before }, found) {
  const fixed = nodes.filter(({ key }) => pins.has(key)).map(({ key }) => ({ key, at: pins.get(key), fixed: true }));
  const free = nodes.filter(({ key }) => !pins.has(key));
  const keeps = ({ key }) => before.has(key) && isIn(before.get(key), cell, sectors);
  const kept = free.filter(keeps).map(({ key }) => ({ key, at: before.get(key), fixed: true }));
  const fresh = free.filter((node) => !keeps(node));
  const spots = gridIn(cell, Math.max(nodes.length, fresh.length), sectors, size);
  const standing = [...fixed, ...kept];
  for (const { key } of fresh) {
    const at = nodes.length > CROWD ? spots[0] : farthest(spots, standing);
    spots.splice(spots.indexOf(at), 1);
    standing.push({ key, at, fixed: false });
  }
  // Who stood here before stays where there is an empty place for who comes; else all but the pinned make room.
  const tight = 2 * size * 1.1;
  if (crowded(standing, tight)) {
    const pinned = new Set(fixed.map(({ key }) => key));
    standing.forEach((one) => (one.fixed = pinned.has(one.key)));
    relax(standing, tight, (at) => intoCell(at, cell, sectors, size));
  }
  for (const { key, at } of standing) found.set(key, at);
}

/** So many points in a cell, in rows along its ring, as far from each other as its form allows. */
function gridIn(cell, count, sectors, size) {
  const { inner, outer, from, to } = boundsOf(cell, sectors);
  const [low, high] = [inner + size, outer - size];
  const wide = (to - from) * ((inner + outer) / 2);
  const rows = Math.max(1, Math.min(count, Math.round(Math.sqrt((count * (high - low)) / wide))));
  const radii = Array.from({ length: rows }, (_, row) => low + ((row + 0.5) * (high - low)) / rows);
  const whole = radii.reduce((sum, radius) => sum + radius, 0);
  let left = count;
  const points = [];
  radii.forEach((radius, row) => {
    const here = row === rows - 1 ? left : Math.min(left, Math.round((count * radius) / whole));
    left -= here;
    const aside = Math.min((to - from) / 2, Math.asin(Math.min(1, size / radius)));
    const room = to - from - 2 * aside;
    for (let at = 0; at < here; at += 1) points.push(pointAt(from + aside + ((at + 0.5) * room) / here, radius));
  });
  return points;
}

/** Of these points the one farthest from all that stand there; the first of several. */
function farthest(spots, standing) {
  let [best, most] = [spots[0], -1];
  for (const spot of spots) {
    let near = Infinity;
    for (const { at } of standing) near = Math.min(near, Math.hypot(at[0] - spot[0], at[1] - spot[1]));
    if (near === Infinity) return spot;
    if (near > most + 1e-9) [best, most] = [spot, near];
  }
  return best;
}

const crowded = (standing, away) =>
  standing.length <= CROWD &&
  standing.some((one, i) => standing.some((other, k) => k < i && !(one.fixed && other.fixed) && distance(one, other) < away));

const distance = ({ at: [ax, ay] }, { at: [bx, by] }) => Math.hypot(ax - bx, ay - by);

/** Push apart what lies on each other, within the cell. */
function relax(standing, away, inside) {
  for (let turn = 0; turn < TURNS; turn += 1) {
    let still = true;
    for (let i = 0; i < standing.length; i += 1) {
      for (let k = 0; k < i; k += 1) {
        const [one, other] = [standing[i], standing[k]];
        if (one.fixed && other.fixed) continue;
        const apart = distance(one, other);
        if (apart >= away) continue;
        still = false;
        // Two at one point go apart by an angle that follows from their place in the list.
        const [x, y] = apart > 1e-6
          ? [(one.at[0] - other.at[0]) / apart, (one.at[1] - other.at[1]) / apart]
          : [Math.cos(i * 2.4), Math.sin(i * 2.4)];
        const step = (away - apart) / (one.fixed || other.fixed ? 1 : 2) + 1e-4;
        if (!one.fixed) one.at = inside([one.at[0] + x * step, one.at[1] + y * step]);
        if (!other.fixed) other.at = inside([other.at[0] - x * step, other.at[1] - y * step]);
      }
    }
    if (still) return;
  }
}
