// What a place of one map is to whoever looks at the page, from what was told: pure. Not here: drawing it.

/**
 * @typedef {object} Place
 * @property {string} key
 * @property {string} entry_id
 * @property {number} seq
 * @property {Record<string, any>} content
 * @property {{seen?: string, word?: string, to?: string, tells?: string}} sharing
 * @property {boolean} stands
 */

/** Said by nobody: drawn dashed, and somebody is to be asked. @param {Place} place */
export const isSupposed = ({ content }) => content.voice === "supposed";

/** Kept from the organisation. @param {Place} place */
export const isShut = ({ content }) => content.not_for_organisation === true;

/** The places as marks; those without a location have none.
 * @param {Place[]} places
 * @param {string} side
 * @param {Record<string, string[]>} pictures by sense */
export const marksOf = (places, side, pictures) =>
  places.filter(({ content }) => content.location).map((place) => ({
    key: place.key,
    name: place.content.name,
    at: /** @type {[number, number]} */ ([place.content.location.lon, place.content.location.lat]),
    look: side,
    dashed: isSupposed(place),
    shut: isShut(place),
    paths: pictures[place.content.sense ?? ""] ?? [],
  }));

/** Places of 06 that no place of this map was taken from yet.
 * @template {{ref: string}} Other
 * @param {Other[]} others
 * @param {Place[]} places
 * @returns {Other[]} */
export function untaken(others, places) {
  const taken = new Set(places.map(({ content }) => content.place));
  return others.filter(({ ref }) => !taken.has(ref));
}

/** Whether nothing can be added or changed any more: never of a map that a lock leaves open, whatever stood on a wall.
 * @param {{since?: string, closes?: boolean, wall?: boolean}} lock */
export const standsStill = ({ since, closes, wall }) => Boolean(closes && (wall || since));

/** What an entry says once the form was filled in; what it held beside its fields stays.
 * @param {Record<string, any>} before
 * @param {Record<string, any>} said
 * @param {{side: string, where: {location: any, spot: string} | null, place: string | null}} beside */
export function contentOf(before, said, { side, where, place }) {
  const { told_by, not_for_organisation: shut, ...rest } = said;
  const { sector: _sector, told_by: _by, not_for_organisation: _shut, sense: _sense, means: _means, ...kept } = before;
  const supposed = side === "citizen" && said.voice === "supposed";
  return {
    ...kept,
    kind: "map_place",
    visibility: shut || supposed ? "private" : (before.visibility ?? "private"),
    ...rest,
    perspective: side,
    location: where?.location ?? null,
    spot: where?.location ? (where.spot ?? "") : "",
    ...(place && { place }),
    ...(said.voice === "told" && told_by && { told_by }),
    ...(side === "citizen" && shut !== undefined && { not_for_organisation: shut }),
  };
}
