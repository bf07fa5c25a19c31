// What stands on which of two maps, and how both differ, from what was told: pure. Not here: what differs (Python), drawing it.

/**
 * @typedef {{senses: string[], means: string[], sense: string, at?: [number, number] | null}} Said
 * @typedef {object} Place
 * @property {string} key
 * @property {string} name
 * @property {string} category
 * @property {[number, number] | null} at
 * @property {boolean} coarse
 * @property {string[]} sides
 * @property {string} class empty where it counts in no difference
 * @property {Record<string, Said>} said by side
 * @property {boolean} supposed
 */

export const SIDES = ["citizen", "organisation"];
export const CLASSES = ["theirs", "ours", "both", "other"];

/** The marks of one map: where that side says it lies.
 * @param {Place[]} places
 * @param {string} side
 * @param {Record<string, string[]>} pictures by sense */
export const marksOfSide = (places, side, pictures) =>
  places.filter(({ sides }) => sides.includes(side)).flatMap((place) => {
    const { at = place.at, sense } = place.said[side];
    const mark = { key: place.key, name: place.name, look: side, dashed: place.supposed, paths: pictures[sense] ?? [] };
    return at ? [{ ...mark, at }] : [];
  });

/** The marks of the map of what differs, one for each place.
 * @param {Place[]} places */
export const marksOfDifference = (places) =>
  places.filter((place) => place.class && place.at).map((place) => ({
    key: place.key,
    name: place.name,
    look: place.class,
    at: /** @type {[number, number]} */ (place.at),
  }));

/** By class, each by name; under an empty class what counts in none. A class with nothing in it is there too: that is an answer.
 * @param {Place[]} places
 * @param {string} language
 * @returns {[string, Place[]][]} */
export function byClass(places, language) {
  const found = new Map([...CLASSES, ""].map((name) => [name, []]));
  for (const place of places) found.get(place.class).push(place);
  for (const those of found.values()) those.sort((one, other) => one.name.localeCompare(other.name, language));
  return [...found].filter(([name, those]) => name || those.length);
}

/** Which maps have nothing on them. @param {Place[]} places */
export const emptySides = (places) => SIDES.filter((side) => !places.some(({ sides }) => sides.includes(side)));
