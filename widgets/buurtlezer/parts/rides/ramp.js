// How bands of minutes look: one ramp from dark and near to light and far, told apart by the colour-blind and in grey. Pure.

/** YlGnBu of ColorBrewer, the lightest left out: it would be lost on paper. */
const RAMP = { 10: "#0c2c84", 20: "#225ea8", 30: "#1d91c0", 40: "#41b6c4", 50: "#7fcdbb", 60: "#c7e9b4" };

/** @typedef {{minutes: number, geometry: any}} Band */

/** The colour of a band. */
export const colourOf = (minutes) => RAMP[minutes] ?? "#c7e9b4";

/** The bands up to so many minutes that have any land, the widest first: the nearer ones are laid on them.
 * @param {Band[]} bands
 * @param {number} most
 * @returns {Band[]} */
export const drawnBands = (bands, most) =>
  bands.filter(({ minutes, geometry }) => geometry && minutes <= most).sort((a, b) => b.minutes - a.minutes);

/** The northernmost point of the largest piece of a band: there its number stands. Null where it has no land.
 * @param {any} geometry
 * @returns {[number, number] | null} */
export function topOf(geometry) {
  const { type, coordinates = [] } = geometry ?? {};
  const pieces = type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : [];
  const area = ([ring]) =>
    Math.abs(ring.reduce((sum, [x, y], at) => {
      const [next, above] = ring[(at + 1) % ring.length];
      return sum + x * above - next * y;
    }, 0));
  const largest = pieces.filter(([ring]) => ring?.length).sort((a, b) => area(b) - area(a))[0];
  return largest ? largest[0].reduce((top, point) => (point[1] > top[1] ? point : top)) : null;
}
