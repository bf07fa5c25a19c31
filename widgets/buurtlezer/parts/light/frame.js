// Which part of the light map is shown, and the box by which a nearer piece of it is asked for: on the grid of the server
// (logbook/room/near_ground.py). Not here: drawing them.

export const WIDTH = 110; // units: some two kilometres, where each street has room
const [ACROSS, UP] = [100, 200]; // cells of the grid to a degree
const MOST = 12; // of them in either direction

/** The box on the grid around these edges in degrees (west, south, east, north); null where it is too large to show streets. */
export function boxAround(edges) {
  const [west, south, east, north] = edges;
  const cells = [Math.floor(west * ACROSS), Math.floor(south * UP), Math.ceil(east * ACROSS), Math.ceil(north * UP)];
  if (Math.max(cells[2] - cells[0], cells[3] - cells[1]) > MOST) return null;
  return cells.map((cell, index) => (cell / (index % 2 ? UP : ACROSS)).toFixed(3)).join(",");
}

/** The part of the drawing that holds all of these points, with room around them. `shape` = [width, height] is what it is drawn
 * in: the shape of the whole, or of the place that it fills. */
export function frameOf(points, [width, height], least = WIDTH, shape = [width, height]) {
  if (!points.length) return [0, 0, width, height];
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const wide = Math.min(width, Math.max(least, (right - left) * 1.3, ((bottom - top) * 1.3 * shape[0]) / shape[1]));
  const high = (wide * shape[1]) / shape[0];
  const clamp = (start, length, most) => Math.min(Math.max(start, 0), Math.max(0, most - length));
  return [clamp((left + right - wide) / 2, wide, width), clamp((top + bottom - high) / 2, high, height), wide, high];
}

/** The edges in degrees of a part of the drawing: west, south, east, north.
 * @param {{box: number[], size: number[]}} base @param {number[]} part */
function edgesOf({ box: [west, south, east, north], size: [width, height] }, [left, top, wide, high]) {
  const [lon, lat] = [(east - west) / width, (north - south) / height];
  return [west + left * lon, north - (top + high) * lat, west + (left + wide) * lon, north - top * lat];
}

/** The box around a part of the drawing; null where it is too large to show streets. */
export const boxOf = (base, part) => boxAround(edgesOf(base, part));
