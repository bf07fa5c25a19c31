// What is ticked, what is shown of it, and in which order sections stand. Pure. Not here: how it looks (list.js, order.js).

import { matching, plain } from "../base/found.js";

/** @typedef {{id: string, section: string, title: string, text: string, always: boolean}} Row */
/** @typedef {"all" | "ticked" | "not"} Which */

/** Ids with some ticked or not any more; what stood keeps its place, so that people's order stays theirs.
 * @param {string[]} chosen
 * @param {string[]} ids
 * @param {boolean} on
 * @returns {string[]} */
export function ticked(chosen, ids, on) {
  if (on) return [...new Set([...chosen, ...ids])];
  const off = new Set(ids);
  return chosen.filter((id) => !off.has(id));
}

/** How many of those that one may choose are ticked. What was written for the report is not counted: nobody ticks it. An entry
 * that is gone may still be named; it is in no report.
 * @param {Row[]} rows
 * @param {Set<string>} chosen */
export function counted(rows, chosen) {
  const may = rows.filter(({ always }) => !always);
  return { chosen: may.filter(({ id }) => chosen.has(id)).length, of: may.length };
}

/** Rows that hold what was typed and are ticked or not, as they stand.
 * @param {Row[]} rows
 * @param {{typed: string, which: Which}} asked
 * @param {Set<string>} chosen
 * @returns {Row[]} */
export function fitting(rows, { typed, which }, chosen) {
  const isIn = ({ id, always }) => always || chosen.has(id);
  const some = rows.filter((row) => which === "all" || isIn(row) === (which === "ticked"));
  if (!typed.trim()) return some;
  const found = matching(some.map((row) => ({ row, searched: plain(`${row.title} ${row.text}`) })), typed);
  const them = new Set(found.map(({ row }) => row));
  return some.filter((row) => them.has(row));
}

/** All sections: those that somebody put first, then the others in their own order.
 * @param {string[]} all
 * @param {string[]} first */
export function ordered(all, first) {
  const known = first.filter((name) => all.includes(name));
  return [...known, ...all.filter((name) => !known.includes(name))];
}

/** The same with one section a place further to the front (-1) or back (1). @param {string[]} names @param {string} name
 * @param {-1 | 1} by */
export function moved(names, name, by) {
  const [from, to] = [names.indexOf(name), names.indexOf(name) + by];
  if (from < 0 || to < 0 || to >= names.length) return names;
  const next = [...names];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}
