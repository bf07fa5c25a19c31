// Finding a known spot, a street or a service by name. Not here: the field itself (../base/combobox.js), what is compared
// (../base/found.js), where streets and services come from (streets.js).

import { t } from "../base/base.js";
import { combobox } from "../base/combobox.js";
import { best, plain } from "../base/found.js";
import { namedIn } from "./streets.js";
import { toPlane } from "./topology.js";

const MOST_SUGGESTED = 40;
/** From what most people would mean by a name; their own places come first. What is not here is a service. */
const ORDER = ["own", "municipality", "district", "park", "station", "metro", "tram", "bus", "market", "square", "street"];
const SERVICES = ORDER.length;

/** Spots as they are searched: the name in the other language too. Of those that fit as well, the shorter name comes first. */
export const searchable = (spots) =>
  spots.map((spot) => {
    const [name, also] = [plain(spot.name), plain(spot.also ?? "")];
    const about = { kindWord: plain(spot.word ?? ""), townWords: plain(spot.town ?? "") };
    return { ...spot, searched: `${name} ${also}`.trim(), names: namesOf(name, also), ...about };
  }).sort((a, b) => a.name.length - b.name.length);

/** Each name by itself: `also` has both one after the other, and the page's is one of them. */
function namesOf(name, also) {
  if (!also || also === name) return [name];
  if (also.startsWith(`${name} `)) return [name, also.slice(name.length + 1)];
  return also.endsWith(` ${name}`) ? [name, also.slice(0, -name.length - 1)] : [name, also];
}

export function kindWords(model) {
  return {
    metro: t(model, "kind.metro"),
    tram: t(model, "kind.tram"),
    bus: t(model, "kind.bus"),
    station: t(model, "kind.station"),
    street: t(model, "kind.street"),
    park: t(model, "kind.park"),
    market: t(model, "kind.market"),
    square: t(model, "kind.square"),
    district: t(model, "kind.district"),
    municipality: t(model, "kind.municipality"),
    other: t(model, "kind.other"),
  };
}

const rank = ({ kind }) => (ORDER.indexOf(kind) + 1 || SERVICES + 1) - 1;

/** The best of all; those that are known come before streets that fit as well, and streets before services. */
export const foundAmong = (spots, named, typed, far) =>
  best(spots.concat(named), typed, { order: rank, apart: SERVICES, most: MOST_SUGGESTED, far });

const LOOKING = 12.5; // from this zoom on somebody looks at a part of the Region

/** How far something is from what the map shows, as a number to compare; the same for all where it shows the whole Region. */
export function farFrom(map) {
  if (map.getZoom() < LOOKING) return undefined;
  const { lat, lng } = map.getCenter();
  const shrink = Math.cos((lat * Math.PI) / 180);
  return (one) => one.lat === undefined ? 0 : ((one.lon - lng) * shrink) ** 2 + (one.lat - lat) ** 2;
}

/** What may become somebody's spot: no whole municipality, no service that tells of the health or belief of who comes there. */
export const mayBeSpot = ({ kind, personal }) => kind !== "municipality" && !personal;

/** What stands beside a name in a list: what it is, and where. */
const kindAndTown = ({ kind, word, town }, kinds, near) =>
  [word ?? kinds[kind] ?? kinds.other, town, near !== town && near].filter(Boolean).join(" · ");

/** Those of a list that another one is called as, of the same kind in the same municipality. */
function twins(list) {
  const seen = new Map();
  for (const one of list) {
    const key = [one.kind, one.name, one.town].join("\t");
    seen.set(key, [...(seen.get(key) ?? []), one]);
  }
  return new Set([...seen.values()].filter((same) => same.length > 1).flat());
}

/** Tells the name of the district where something is. */
export const districtOf = (geography) => ({ lon, lat }) => {
  const district = geography.units[geography.topology.sectorAt(...toPlane(lon, lat)) ?? ""]?.[0];
  return district === undefined ? "" : geography.nameOf(district);
};

/**
 * @param {object} given
 * @param {any} given.model
 * @param {() => any[]} given.spots those that the page knows, `searchable`
 * @param {Record<string, string>} given.kinds
 * @param {(one: any) => void} given.onPick
 * @param {string} [given.label]
 * @param {() => void} [given.onEscape] Escape where no list is open
 * @param {(one: any) => boolean} [given.offered]
 * @param {() => ((one: any) => number) | undefined} [given.far] how far something is from what one looks at
 * @param {(one: any) => string} [given.near] what tells two of the same name in one municipality apart
 * @param {(language: string) => Promise<any[]>} [given.streets] by default those of the server
 */
export function spotCombobox(
  {
    model,
    spots,
    kinds,
    onPick,
    onEscape,
    label = t(model, "spots.search"),
    offered = mayBeSpot,
    near,
    far = () => undefined,
    streets = namedIn,
  },
) {
  let named = [];
  let asked = null;
  let missing = false; // names of streets that did not come
  let alike = new Set();
  const field = combobox({
    label,
    onEscape,
    words: {
      list: t(model, "spots.suggestions"),
      hint: t(model, "spots.placeholder"),
      // Said truly: what is not here yet was not looked through.
      nothing: () => t(model, named.length ? "spots.nothing" : missing ? "spots.no_names" : "spots.names_come"),
      found: (count) => t(model, "spots.found", { count }),
    },
    find: (typed) => {
      const found = foundAmong(spots(), named, typed, far());
      alike = near ? twins(found) : alike;
      return found;
    },
    shown: (one) => [one.name, kindAndTown(one, kinds, alike.has(one) ? near(one) : "")],
    onPick,
    kind: "blm-combobox bl-over",
  });
  field.input.addEventListener("focus", async () => {
    if (asked) return;
    missing = false;
    asked = streets(model.get("language"));
    named = searchable((await asked).filter(offered));
    missing = !named.length;
    if (missing) asked = null;
    field.again();
  });
  return field;
}
