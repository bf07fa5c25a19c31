// What becomes of a row of parties: one is written, moved or taken out. Pure; the row that is given stays as it is.
// Not here: the sheet (widget.js).

/** @typedef {Record<string, unknown>} Party */

/** The row with a party at a place; behind the last one it is new.
 * @param {Party[]} parties @param {number} at @param {Party} party */
export const written = (parties, at, party) => [...parties.slice(0, at), party, ...parties.slice(at + 1)];

/** The row without the party at a place.
 * @param {Party[]} parties @param {number} at */
export const without = (parties, at) => parties.filter((_, other) => other !== at);

/** The row with a party moved by so many places, as far as the row goes.
 * @param {Party[]} parties @param {number} at @param {number} by */
export function moved(parties, at, by) {
  const to = Math.min(Math.max(at + by, 0), parties.length - 1);
  const rest = without(parties, at);
  return [...rest.slice(0, to), parties[at], ...rest.slice(to)];
}
