// Lines of the basemap in cells of about one kilometre, and its areas one by one, each made into a path when it first comes into
// view: a drawing touches only what is in view. Not here: colours and widths (basemapmarks.js).

import { touches } from "./basemap.js";

const CELL = 10; // pixels of the plane: some 970 m

/** One shape with its box: its path for a canvas, made once, and as text for paper. `runs`: pairs of places in `xy`. */
export function shapeOf(xy, runs, box, close = false) {
  let path = null;
  return {
    box,
    path() {
      if (path) return path;
      path = new Path2D();
      for (let n = 0; n < runs.length; n += 2) {
        path.moveTo(xy[2 * runs[n]], xy[2 * runs[n] + 1]);
        for (let k = runs[n] + 1; k < runs[n + 1]; k += 1) path.lineTo(xy[2 * k], xy[2 * k + 1]);
        if (close) path.closePath();
      }
      return path;
    },
    d() {
      let text = "";
      for (let n = 0; n < runs.length; n += 2) {
        for (let k = runs[n]; k < runs[n + 1]; k += 1) {
          text += `${k === runs[n] ? "M" : "L"}${xy[2 * k].toFixed(3)} ${xy[2 * k + 1].toFixed(3)}`;
        }
        if (close) text += "Z";
      }
      return text;
    },
  };
}

/** Lines as shapes, one for each cell and level. A piece between two points lies in the cell of its middle, so a shape may stand
 * out of its cell: its box says how far. */
export function cellsOf(xy, features, levelOf) {
  const cells = new Map();
  const add = (level, column, row, from, to) => {
    const key = `${level} ${column} ${row}`;
    if (!cells.has(key)) cells.set(key, { level, runs: [], box: [Infinity, Infinity, -Infinity, -Infinity] });
    const { runs, box } = cells.get(key);
    runs.push(from, to);
    for (let k = from; k < to; k += 1) {
      box[0] = Math.min(box[0], xy[2 * k]);
      box[1] = Math.min(box[1], xy[2 * k + 1]);
      box[2] = Math.max(box[2], xy[2 * k]);
      box[3] = Math.max(box[3], xy[2 * k + 1]);
    }
  };
  for (const feature of features) {
    const level = levelOf(feature);
    for (let n = 0; n < feature.lines.length; n += 2) {
      let [from, column, row] = [feature.lines[n], NaN, NaN];
      for (let k = from; k + 1 < feature.lines[n + 1]; k += 1) {
        const here = Math.floor((xy[2 * k] + xy[2 * k + 2]) / 2 / CELL);
        const down = Math.floor((xy[2 * k + 1] + xy[2 * k + 3]) / 2 / CELL);
        if (here === column && down === row) continue;
        if (k > from) add(level, column, row, from, k + 1);
        [from, column, row] = [k, here, down];
      }
      add(level, column, row, from, feature.lines[n + 1]);
    }
  }
  return [...cells.values()].map(({ level, runs, box }) => ({ level, ...shapeOf(xy, runs, box) }));
}

/** What of these lies in a box of the plane, with a margin for its width. */
export const inView = (shapes, box, margin) => shapes.filter((shape) => touches(shape.box, box, margin));
