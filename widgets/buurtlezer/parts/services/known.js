// Services as a page knows them: those of the list, of lists that were brought, and one's own, in one shape. Pure. Not here: what
// may be said of a kind (Python decides), drawing.

import { holds, plain, wordsOf } from "../base/found.js";

/**
 * @typedef {object} Known
 * @property {string} ref
 * @property {string} kind empty where it is none of ours
 * @property {string} name empty where it has none
 * @property {[number, number] | null} at
 * @property {number | null} metres on foot; null where nobody knows
 * @property {string} word what stands beside the name
 * @property {string} label what its kind is called
 * @property {boolean} hidden found by its name only
 * @property {boolean} unplaced of a list, and nobody knows whether it lies in the area
 * @property {{title: string, source: string} | null} list the list that somebody brought
 * @property {any} mine one's own entry
 * @property {boolean} left the list of today does not have it any more: only what was said of it is there
 * @property {string} mark "gone", "other", "there" or empty: what was found on the street
 * @property {string} searched
 */

/** All services of a page.
 * @param {{services: any, own: any[], categories: any[], by_name: Record<string, string>, said: Record<string, any>,
 *   left: {ref: string, kind: string}[]}} told
 * @returns {Known[]} */
export function knownOf({ services, own, categories, by_name: byName, said, left }) {
  const labels = new Map(categories.flatMap(({ kinds }) => kinds.map(({ kind, label }) => [kind, label])));
  const lists = services.lists ?? [];
  const made = ({ ref, kind, name, ...rest }) => {
    const hidden = kind in byName;
    const label = labels.get(kind) ?? byName[kind] ?? "";
    const answer = said[ref]?.check?.content.answer ?? "";
    // Of what is never counted only the name is looked through: "all of that kind" is no question here.
    const searched = plain(hidden ? name : [name, label, rest.word].join(" "));
    return { ref, kind, name, label, hidden, searched, mark: answer === "unknown" ? "" : answer, ...rest };
  };
  const rowOf = (unplaced) => ([ref, kind, name, at, metres, list, word]) =>
    made({ ref, kind, name, at, metres, word, list: lists[list] ?? null, mine: null, left: false, unplaced });
  const rows = (services.rows ?? []).map(rowOf(false)).concat((services.unplaced ?? []).map(rowOf(true)));
  const mine = own.map((entry) => {
    const { service_kind: kind = "", name, other = "", location } = entry.content;
    const at = location ? [location.lon, location.lat] : null;
    const word = [kind ? "" : other, entry.word].filter(Boolean).join(" · ");
    const beside = { word, list: null, mine: entry, left: false, unplaced: false };
    return made({ ref: entry.ref, kind, name, at, metres: entry.metres, ...beside });
  });
  const gone = left.map(({ ref, kind }) =>
    made({ ref, kind, name: "", at: null, metres: null, word: "", list: null, mine: null, left: true, unplaced: false })
  );
  return [...mine, ...rows, ...gone];
}

/** Nearest first; what has no distance comes last, by name. */
export const byDistance = (one, other) =>
  (one.metres ?? Infinity) - (other.metres ?? Infinity) || one.name.localeCompare(other.name);

/** Those that hold all the words typed; nothing typed finds nothing. */
export function foundIn(services, typed) {
  const words = wordsOf(typed);
  return words.length ? services.filter(({ searched }) => holds(searched, words)).sort(byDistance) : [];
}

/** What stands on the map: of the category that is chosen (empty: all), and the one that is open, whatever it is.
 * @param {Known[]} services
 * @param {Map<string, string>} categoryOf by kind
 * @param {string} chosen
 * @param {string | null} open */
export const onMap = (services, categoryOf, chosen, open) =>
  services.filter(({ ref, kind, at, hidden }) =>
    at && (ref === open || (!hidden && (!chosen || (categoryOf.get(kind) ?? OTHER) === chosen)))
  );

/** The category of what is of no kind of ours. */
export const OTHER = "own_words";

/** What has no place at all, by name: it stands under no kind, whose numbers are those of the area. */
export const unplacedOf = (services) => services.filter(({ hidden, unplaced }) => unplaced && !hidden).sort(byDistance);

/** By kind, nearest first; under an empty name what is of none. What is found by name only, has no place or left the list is not
 * among them. */
export function byKind(services) {
  const found = new Map();
  for (const one of services) {
    if (one.hidden || one.left || one.unplaced) continue;
    const kind = one.label ? one.kind : "";
    if (!found.has(kind)) found.set(kind, []);
    found.get(kind).push(one);
  }
  for (const list of found.values()) list.sort(byDistance);
  return found;
}

/** A distance as people say it: to ten metres, from a kilometre on to a hundred. */
export function distance(metres, language) {
  if (metres === null || metres === undefined) return "";
  if (metres < 995) return `${Math.max(10, Math.round(metres / 10) * 10)} m`;
  const format = new Intl.NumberFormat({ nl: "nl-BE", fr: "fr-BE" }[language] ?? "en-GB", { maximumFractionDigits: 1 });
  return `${format.format(metres / 1000)} km`;
}
