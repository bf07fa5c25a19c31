// Which part of the light map is shown, and the box by which a nearer piece of it is asked for: on the grid of the server
// (logbook/room/near_ground.py). Not here: drawing them.

export const WIDTH = 110; // units: some two kilometres, where each street has room
const [ACROSS, UP] = [100, 200]; // cells of the grid to a degree
const MOST = 12; // of them in either direction

const WIDEST = 1.8; // of its height: what is wider shows what nobody spoke of, and asks for more streets than are given at once

/** The part of the drawing that holds all of these points, with room around them. `place` = [width, height] is what it is drawn
 * in: the shape of the whole, or of the place that it fills. */
export function frameOf(points, [width, height], least = WIDTH, place = [width, height]) {
  if (!points.length) return [0, 0, width, height];
  const shape = [Math.min(place[0], place[1] * WIDEST), place[1]];
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

/** As many cells as a part of this size ever needs, from the crossing of the grid that is nearest to its middle: [first, last].
 * So all middles that are nearest to one crossing have the same, and it says no more than that. Null where it is too large. */
function cells(start, end) {
  const half = Math.ceil((end - start + 1) / 2 - 1e-6);
  const middle = Math.round((start + end) / 2);
  return 2 * half > MOST ? null : [middle - half, middle + half];
}

/** The box around a part of the drawing, by its middle and its size; null where it is too large to show streets. */
export function boxOf(base, part) {
  const [west, south, east, north] = edgesOf(base, part);
  const [across, up] = [cells(west * ACROSS, east * ACROSS), cells(south * UP, north * UP)];
  if (!across || !up) return null;
  return [across[0] / ACROSS, up[0] / UP, across[1] / ACROSS, up[1] / UP].map((edge) => edge.toFixed(3)).join(",");
}
