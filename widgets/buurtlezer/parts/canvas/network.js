// What stands on the canvas: what was told, with what was just done over it; and in which cell each is. Pure. Not here: sending
// (truth.js), where in its cell somebody stands (layout.js).

import { cellAt, isIn } from "./geometry.js";

/** @import { Content } from "../base/types.d.ts" */
/** @import { Point } from "./geometry.js" */

/** @typedef {{key: string, form: string, name: string, number: number, ring: number, domain: string | null, holders: string[],
 *   entry_id?: string, seq?: number, content?: Content, said?: string, imported?: boolean}} Node */
/** @typedef {{key: string, start: string, end: string, ties: string[], strength: string | null, both_ways: boolean, holders:
 * string[],
 *   centre: string, label: string, entry_id?: string, seq?: number, content?: Content}} Tie ends by key; "" is the middle */

/** Sectors of the canvas: values of the choice, and "" for what nobody said. As long as nobody is in any of them there is one, so
 * that all have the whole ring. @param {string} kind "domains" | "holders" @param {any} choices
 * @param {{domain: string | null, holders: string[]}[]} [nodes] @returns {string[]} */
export function sectorsOf(kind, choices, nodes = []) {
  const values = (choices[kind === "holders" ? "holder" : "domain"] ?? []).map(({ value }) => value);
  const apart = nodes.some(({ domain, holders }) =>
    (kind === "holders" ? holders : [domain]).some((one) => values.includes(one))
  );
  return !nodes.length || apart ? [...values, ""] : [""];
}

/** In which sector a node stands: of several who hold it, the one where it is pinned, or else the first.
 * @param {Node} node @param {string} kind @param {string[]} sectors @param {Point} [pin] */
export function sectorOf(node, kind, sectors, pin) {
  if (kind === "domains") return Math.max(0, sectors.indexOf(sectors.includes(node.domain) ? node.domain : ""));
  const pinned = pin ? cellAt(pin, sectors.length).sector : -1;
  if (node.holders.includes(sectors[pinned])) return pinned;
  const first = sectors.findIndex((value) => value && node.holders.includes(value));
  return first < 0 ? sectors.length - 1 : first;
}

/** Fields that bring a node from its sector into another cell: only what is otherwise.
 * @param {Node} node @param {{ring: number, sector: number}} cell @param {number} from @param {string} kind @param {string[]}
 * sectors */
export function fieldsIn(node, cell, from, kind, sectors) {
  const fields = cell.ring === node.ring ? {} : { ring: cell.ring };
  if (cell.sector === from) return fields;
  const value = sectors[cell.sector];
  if (kind === "domains") return { ...fields, domain: value || null };
  if (!value) return { ...fields, holders: [] };
  if (node.holders.includes(value)) return fields; // pinned at another of those who hold it
  return { ...fields, holders: [...node.holders.filter((holder) => holder !== sectors[from]), value].sort() };
}

/** All that stands there, numbered in the order in which they were told.
 * @param {{nodes: any[], imported: any[]}} told
 * @param {(entryId: string, content: Content) => Content | null} newest content as it is by now, null where it is gone
 * @returns {Node[]} */
export function nodesOf({ nodes, imported }, newest) {
  const own = nodes.map((node) => {
    if (!node.entry_id) return { ...node };
    const content = newest(node.entry_id, node.content);
    return content &&
      { ...node, content, ring: content.ring ?? 2, domain: content.domain ?? null, holders: content.holders ?? [] };
  });
  const all = [
    ...own.filter(Boolean),
    ...imported.map((node) => ({ ...node, imported: true, form: node.form ?? "organisation" })),
  ];
  return all.map((node, at) => ({
    ...node,
    number: at + 1,
    ring: node.ring ?? 2,
    domain: node.domain ?? null,
    holders: node.holders ?? [],
  }));
}

/** All ties whose ends stand there; from the middle only those of this centre.
 * @param {any[]} told @param {Map<string, Content | null>} made what was made or changed here and is not told yet, by entry id
 * @param {Set<string>} keys @param {string} centre @param {(entryId: string, content: Content) => Content | null} newest
 * @returns {Tie[]} */
export function tiesOf(told, made, keys, centre, newest) {
  const known = new Set(told.map(({ entry_id: id }) => id));
  const fresh = [...made].filter(([id, content]) => content?.kind === "tie" && !known.has(id));
  const all = [...told, ...fresh.map(([id, content]) => ({ key: id, entry_id: id, seq: 0, content, ...content }))];
  return all.flatMap((tie) => {
    const content = tie.entry_id ? newest(tie.entry_id, tie.content) : tie;
    if (!content) return [];
    const one = {
      ...tie,
      ...fieldsOfTie(content),
      label: tie.label ?? "",
      start: content.start ?? tie.start ?? "",
      end: content.end ?? tie.end,
    };
    const here = one.start === "" ? one.centre === centre && keys.has(one.end) : keys.has(one.start) && keys.has(one.end);
    return here ? [{ ...one, content: tie.entry_id ? content : undefined }] : [];
  });
}

const fieldsOfTie = (content) => ({
  ties: content.ties ?? [],
  strength: content.strength ?? null,
  both_ways: content.both_ways ?? true,
  holders: content.holders ?? [],
  centre: content.centre ?? "organisation",
});

/** Whether it is no tie, but whom one gets there through: said on a card. @param {{key: string}} tie */
export const isVia = ({ key }) => key.endsWith("/via");

/** The tie that is there already between two, whichever way it was said. @param {Tie[]} ties */
export const between = (ties, one, other) =>
  ties.find((tie) => !isVia(tie) && ((tie.start === one && tie.end === other) || (tie.start === other && tie.end === one))) ??
    null;

/** Pinned places that hold: in the cell in which the node stands by now.
 * @param {{key: string, ring: number, sector: number}[]} standing @param {Record<string, Point>} places @param {number} sectors
 * @returns {Map<string, Point>} */
export function pinsOf(standing, places, sectors) {
  return new Map(
    standing.filter(({ key, ...cell }) => places[key] && isIn(places[key], cell, sectors)).map(({ key }) => [key, places[key]]),
  );
}

/** The layout with other places: null takes one away. @param {Content} layout @param {Record<string, Point | null>} places */
export function withPins(layout, places) {
  const next = { ...layout, pinned: { ...layout.pinned }, pinned_imported: { ...layout.pinned_imported } };
  for (const [key, at] of Object.entries(places)) {
    const field = /^(own|room)\//.test(key) ? next.pinned : next.pinned_imported;
    if (at) field[key] = at.map((part) => Math.round(part * 1e4) / 1e4);
    else delete field[key];
  }
  return next;
}
