// The box by which a nearer piece of the light map is asked for: on the grid of the server (logbook/room/near_ground.py).

const [ACROSS, UP] = [100, 200]; // cells of the grid to a degree
const MOST = 12; // of them in either direction

/** The box on the grid around these edges in degrees (west, south, east, north); null where it is too large to show streets. */
export function boxAround(edges) {
  const [west, south, east, north] = edges;
  const cells = [Math.floor(west * ACROSS), Math.floor(south * UP), Math.ceil(east * ACROSS), Math.ceil(north * UP)];
  if (Math.max(cells[2] - cells[0], cells[3] - cells[1]) > MOST) return null;
  return cells.map((cell, index) => (cell / (index % 2 ? UP : ACROSS)).toFixed(3)).join(",");
}
