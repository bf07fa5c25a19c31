// What one view shows, out of what is true and what is chosen: marks, lines, words. Pure but for the words. Not here: pixels
// (scene.js), fingers (field.js).

import { t } from "../base/base.js";
import { isVia } from "./network.js";

const BETWEEN = 10; // pixels between ties of the same two

/** What stands there; made anew when something is otherwise, not at each frame. @param {any} view see widget.js */
export function lookOf(view) {
  const seen = view.now();
  const { model, state } = view;
  const marks = seen.nodes.map((node) => ({
    key: node.key,
    at: seen.at.get(node.key),
    form: node.form,
    letter: view.word("form", node.form).slice(0, 1).toLocaleUpperCase(),
    number: node.number,
    name: state.names ? node.name : "",
    light: node.imported,
    pinned: seen.pins.has(node.key),
    ring: node.ring,
  }));
  const off = besideEachOther(seen.ties);
  const lines = seen.ties.map((tie) => ({
    ...tie,
    one_way: !tie.both_ways,
    light: !tie.entry_id && !isVia(tie),
    via: isVia(tie),
    off: off.get(tie.key) ?? 0,
  }));
  return {
    marks,
    lines,
    sectors: view.sectorNames(),
    rings: [1, 2, 3].map((ring) => t(model, `ring.${ring}`)),
    middle: view.middle(),
  };
}

/** Several ties between the same two: how far each stands to the side. Most have none beside them.
 * @param {{key: string, start: string, end: string}[]} ties @returns {Map<string, number>} */
export function besideEachOther(ties) {
  const between = new Map();
  for (const tie of ties) {
    const two = [tie.start, tie.end].sort().join(" ");
    if (!between.has(two)) between.set(two, []);
    between.get(two).push(tie);
  }
  const off = new Map();
  for (const all of between.values()) {
    if (all.length === 1) continue;
    // Seen from one end, whichever way a tie goes.
    all.forEach(({ key, start, end }, at) => off.set(key, (at - (all.length - 1) / 2) * BETWEEN * (start < end ? 1 : -1)));
  }
  return off;
}

/** What moves, alone, to be laid over what stands still.
 * @param {ReturnType<typeof lookOf>} shown @param {{key: string, at: any} | null} held @param {string | null} target */
export function moving(shown, held, target) {
  const lines = held ? tiesOf(shown, held.key, true) : [];
  const near = new Set(lines.flatMap(({ start, end }) => [start, end]));
  const marks = shown.marks.filter(({ key }) => key === target || near.has(key) || key === held?.key);
  const moved = marks.map((mark) => (mark.key === held?.key ? { ...mark, at: held.at } : mark));
  return { bare: true, marks: moved, lines, handle: false, names: new Map() };
}

/** All but what is held. @param {ReturnType<typeof lookOf>} shown @param {{key: string} | null} held */
export function standing(shown, held) {
  if (!held) return {};
  return { marks: shown.marks.filter(({ key }) => key !== held.key), lines: tiesOf(shown, held.key, false), aimed: null };
}

const tiesOf = ({ lines }, key, of) => lines.filter(({ start, end }) => (start === key || end === key) === of);
