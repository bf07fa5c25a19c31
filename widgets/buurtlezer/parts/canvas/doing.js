// What a gesture means, by canvas, keyboard and list alike: which fields it changes, and the sentence that says so. Not here: how
// it is sent, and undone (truth.js).

import { t } from "../base/base.js";
import { cellAt, intoCell } from "./geometry.js";
import { between, fieldsIn } from "./network.js";

/** @import { Point } from "./geometry.js" */
/** @import { Node, Tie } from "./network.js" */
/** @import { Change } from "./steps.js" */

const OF_TIE = ["ties", "strength", "both_ways", "holders"];

/** @param {any} truth @param {{now: () => any, say: (sentence: string, tone?: string) => void, nameOf: (key: string) => string,
 *   word: (choice: string, value: string | null) => string}} view */
export function doing(truth, { now, say, nameOf, word }) {
  const { model } = truth;
  const only = (content, fields) => Object.fromEntries(Object.keys(fields).map((name) => [name, content[name] ?? EMPTY[name]]));

  async function step(said, changes) {
    const outcome = await truth.step(said, changes);
    if (outcome?.status === "refused") say(outcome.sentence ?? "", "refused");
    else if (outcome?.notice) say(outcome.notice, "info");
    return outcome;
  }
  const sectorWord = (seen, sector) =>
    seen.sectors[sector]
      ? word(seen.kind === "holders" ? "holder" : "domain", seen.sectors[sector])
      : t(model, seen.kind === "holders" ? "sector.nobody" : "sector.unsaid");
  /** @returns {Change} */
  const places = (key, at) => {
    const seen = now();
    return { of: "pins", centre: seen.centre, before: { [key]: seen.places[key] ?? null }, after: { [key]: at } };
  };
  const does = (said, changes) => {
    say(said);
    return step(said, changes);
  };

  return {
    sectorWord,
    /** Put somebody at a place: it is pinned there, and in the ring and sector that lie there.
     * @param {string} key @param {Point} at */
    move(key, at) {
      const seen = now();
      /** @type {Node} */
      const node = seen.byKey.get(key);
      const from = seen.sectorAt.get(key);
      const there = cellAt(at, seen.sectors.length);
      const fields = node.entry_id ? fieldsIn(node, there, from, seen.kind, seen.sectors) : {};
      const cell = node.entry_id ? there : { ring: node.ring, sector: from };
      const changes = [places(key, intoCell(at, cell, seen.sectors.length, seen.size))];
      if (Object.keys(fields).length) {
        changes.unshift({ of: "node", id: node.entry_id, before: only(node.content, fields), after: fields });
      }
      const where = { name: nameOf(key), ring: t(model, `ring.${cell.ring}`), sector: sectorWord(seen, cell.sector) };
      if (!node.entry_id && (there.ring !== cell.ring || there.sector !== cell.sector)) {
        return does(t(model, "said.stays", where), changes);
      }
      return does(t(model, Object.keys(fields).length ? "said.moved" : "said.placed", where), changes);
    },
    /** Another ring, part of life or holders; the place follows from it. @param {string} key @param {object} fields */
    change(key, fields) {
      const node = now().byKey.get(key);
      if (!node?.entry_id) return null;
      return does(t(model, "said.changed", { name: nameOf(key) }), [
        { of: "node", id: node.entry_id, before: only(node.content, fields), after: fields },
      ]);
    },
    pin(key) {
      const seen = now();
      const at = seen.pins.has(key) ? null : seen.at.get(key);
      return does(t(model, at ? "said.pinned" : "said.loose", { name: nameOf(key) }), [places(key, at)]);
    },
    /** Lay all that is not pinned anew. */
    tidy() {
      const seen = now();
      return does(t(model, "said.tidied"), [{ of: "laid", name: seen.name, before: seen.at, after: new Map() }]);
    },
    /** Tie two; the key of the tie that is there then, or null with a sentence why not. @param {string} one @param {string}
     * other */
    tie(one, other) {
      const seen = now();
      const refused = (key) => {
        say(t(model, key), "warning");
        return null;
      };
      if (one === other) return refused("said.itself");
      if ([one, other].some((key) => key && seen.byKey.get(key)?.imported)) return refused("said.imported");
      const names = { one: nameOf(one), other: nameOf(other) };
      const there = between(seen.ties, one, other);
      if (there) {
        say(t(model, "said.there", names));
        return there.key;
      }
      const [start, end] = other === "" ? [null, one] : [one || null, other];
      const id = truth.newId();
      const content = { ...model.get("template"), kind: "tie", centre: seen.centre, start, end, both_ways: true };
      does(t(model, "said.tied", names), [{ of: "entry", id, before: null, after: content }]);
      return id;
    },
    /** @param {Tie} tie @param {object} fields of OF_TIE */
    changeTie(tie, fields) {
      const before = Object.fromEntries(OF_TIE.filter((name) => name in fields).map((name) => [name, tie[name]]));
      return does(t(model, "said.tie_changed", { one: nameOf(tie.start), other: nameOf(tie.end) }), [
        { of: "entry", id: tie.entry_id, before, after: fields },
      ]);
    },
    /** @param {Tie} tie */
    removeTie(tie) {
      return does(t(model, "said.untied", { one: nameOf(tie.start), other: nameOf(tie.end) }), [
        { of: "entry", id: tie.entry_id, before: tie.content, after: null },
      ]);
    },
    /** @param {"back" | "forth"} way */
    async turn(way) {
      const what = (way === "back" ? truth.steps.back : truth.steps.forth)?.said;
      if (!what) return;
      say(t(model, way === "back" ? "said.back" : "said.forth", { what }));
      const done = await truth.turn(way);
      if (done?.outcome?.status === "refused") say(done.outcome.sentence || t(model, "said.gone"), "refused");
    },
  };
}

/** What a field is where nothing was said. */
const EMPTY = { ring: 2, domain: null, holders: [] };
