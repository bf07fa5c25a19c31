// What stands on which side of the line, and where the lines of the drawing run. Pure. Not here: drawing (drawing.js).

/** @typedef {{name: string, where: string, communities: string[]}} Ground
 * @typedef {{value: string, label: string}} Side */

/** The places by side, from here outward, without the sides that have none. `beyond`: it lies over the line.
 * @param {Ground[]} grounds
 * @param {Side[]} sides
 * @returns {{label: string, beyond: boolean, known: boolean, grounds: Ground[]}[]} */
export function bySide(grounds, sides) {
  return sides
    .map(({ value, label }, at) => ({
      label,
      beyond: at > 0 && value !== "",
      known: value !== "",
      grounds: grounds.filter(({ where }) => where === value),
    }))
    .filter((side) => side.grounds.length > 0);
}

/** For each community the places where it comes together, by index, with the word for their side.
 * @param {string} id
 * @param {Ground[]} grounds
 * @param {Side[]} sides
 * @returns {{name: string, side: string}[]} */
export function placesOf(id, grounds, sides) {
  const labels = new Map(sides.map(({ value, label }) => [value, label]));
  return grounds
    .filter(({ communities }) => communities.includes(id))
    .map(({ name, where }) => ({ name, side: labels.get(where) ?? "" }));
}

/** A line from the right edge of one box to the left edge of another, level at both ends.
 * @param {{right: number, middle: number}} from
 * @param {{left: number, middle: number}} to */
export function curve(from, to) {
  const half = (from.right + to.left) / 2;
  return `M${from.right} ${from.middle}C${half} ${from.middle} ${half} ${to.middle} ${to.left} ${to.middle}`;
}
