// What one view shows, out of what is true and what is chosen: marks, lines, words. Pure but for the words. Not here: pixels
// (scene.js), fingers (field.js).

import { t } from "../base/base.js";

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
  const lines = seen.ties.map((tie) => ({ ...tie, one_way: !tie.both_ways, light: !tie.entry_id }));
  return {
    marks,
    lines,
    sectors: view.sectorNames(),
    rings: [1, 2, 3].map((ring) => t(model, `ring.${ring}`)),
    middle: view.middle(),
  };
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
