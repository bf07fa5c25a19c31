// Points of a map that lie so near to each other on the screen that they are one mark with a number. Pure. Not here: drawing them
// (the markers of a part).

/** Points by the cells of a grid at this zoom, in pixels of the whole world, so that panning changes nothing.
 * @template {{at: [number, number]}} Point
 * @param {(at: [number, number]) => {x: number, y: number}} project longitude and latitude to pixels
 * @param {Point[]} points
 * @param {{cell: number, radius: number}} size pixels: of a cell, and of a mark
 * @returns {{places: Point[], x: number, y: number}[]} */
export function gathered(project, points, { cell: wide, radius }) {
  const cells = new Map();
  for (const point of points) {
    const { x, y } = project(point.at);
    const key = `${Math.floor(x / wide)}:${Math.floor(y / wide)}`;
    const cell = cells.get(key) ?? { places: [], x: 0, y: 0 };
    cell.places.push(point);
    cell.x += x;
    cell.y += y;
    cells.set(key, cell);
  }
  const found = [...cells.values()].map(({ places, x, y }) => ({ places, x: x / places.length, y: y / places.length }));
  return apart(found, 2 * radius);
}

/** Two that would lie over each other across a line of the grid become one; many are far apart enough by the grid alone. */
function apart(found, least) {
  if (found.length > 400) return found;
  const kept = [];
  for (const one of found) {
    const near = kept.find((other) => Math.hypot(other.x - one.x, other.y - one.y) < least);
    if (!near) kept.push(one);
    else {
      const [mine, theirs] = [one.places.length, near.places.length];
      Object.assign(near, {
        x: (near.x * theirs + one.x * mine) / (mine + theirs),
        y: (near.y * theirs + one.y * mine) / (mine + theirs),
        places: [...near.places, ...one.places],
      });
    }
  }
  return kept;
}
