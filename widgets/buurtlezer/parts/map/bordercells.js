// Borders in cells, for zooms where little of them is in view: dashes along all borders of the Region would take a tenth of a
// second.

import { cellsOf, inView } from "./streetlines.js";

const built = new WeakMap();

function cellsOfBorders({ topology, origin }) {
  const xy = [];
  const arcs = topology.plane.map((arc, i) => {
    const from = xy.length / 2;
    for (const [x, y] of arc) xy.push(x - origin[0], y - origin[1]);
    return { lines: [from, xy.length / 2], level: topology.levels[i] };
  });
  return cellsOf(Float32Array.from(xy), arcs, ({ level }) => level);
}

/** Marks of one level of border (`district`, `municipality`…) as far as they are in a box of the plane. */
export function bordersIn(geography, level, box, look) {
  if (!built.has(geography)) built.set(geography, cellsOfBorders(geography));
  const shapes = built.get(geography).filter((shape) => shape.level === level);
  return inView(shapes, box, 1).map((shape) => ({ path: shape.path(), d: shape.d, ...look }));
}
