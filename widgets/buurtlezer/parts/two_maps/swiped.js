// How much of each of two maps is seen, where one is drawn over the other. Pure. Not here: the handle (swipe.js).

export const MOST = 100;

/** Where the line stands, in pixels from the left: under the middle of the handle, and at its ends at the edge of the map.
 * @param {number} value 0 to MOST
 * @param {number} width of the map
 * @param {number} handle its width */
export function lineAt(value, width, handle) {
  if (value <= 0) return 0;
  if (value >= MOST) return width;
  return handle / 2 + (value / MOST) * (width - handle);
}

/** What is seen of the map at the left and of the one at the right, as boxes on a pane that was moved.
 * @param {number} line pixels from the left of the map
 * @param {{x: number, y: number}} corner of the map, in pixels of the pane
 * @param {{x: number, y: number}} size of the map
 * @returns {[number[], number[]]} [top, right, bottom, left] of each */
export function halves(line, corner, size) {
  const [top, bottom, middle] = [corner.y, corner.y + size.y, corner.x + line];
  return [[top, middle, bottom, corner.x], [top, corner.x + size.x, bottom, middle]];
}

/** A box as a shape of CSS. @param {number[]} box */
export const shapeOf = ([top, right, bottom, left]) =>
  `polygon(${[[left, top], [right, top], [right, bottom], [left, bottom]].map(([x, y]) => `${x}px ${y}px`).join(", ")})`;

/** Percentages of the left and the right map. @param {number} value @returns {[number, number]} */
export const sharesOf = (value) => [Math.round(value), MOST - Math.round(value)];
