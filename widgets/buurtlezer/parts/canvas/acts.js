// A canvas's changes as acts: sent one by one, and shown at once. Not here: what is true by then, and steps (truth.js).

import { submit } from "../base/base.js";
import { withPins } from "./network.js";

/** @import { Content, Outcome } from "../base/types.d.ts" */
/** @import { Change } from "./steps.js" */

/** @param {any} truth what acts look at and change: see truth.js */
export function actsOf({ model, made, laid, gone, newest, layoutOf, settle, changed }) {
  /** Send an act, and show at once what it makes. @param {string} id @param {Content | null} content @param {object} act */
  async function send(id, content, act) {
    const mine = { content, seq: 0 };
    made.set(id, mine);
    const outcome = await submit(model, act);
    if (made.get(id) === mine) {
      if (outcome.status !== "saved" || !outcome.seq) made.delete(id);
      else mine.seq = outcome.seq;
    }
    settle();
    return outcome;
  }

  /** Each change as it is after, or before. @param {Change[]} changes @param {"after" | "before"} side
   * @returns {Promise<Outcome>[]} empty where there is nothing left to change */
  function apply(changes, side) {
    const sent = changes.flatMap((change) => {
      const to = change[side];
      if (change.of === "laid") {
        laid.set(change.name, to);
        return [Promise.resolve(/** @type {Outcome} */ ({ status: "saved" }))];
      }
      if (change.of === "pins") return writePins(change.centre, to);
      const was = change[side === "after" ? "before" : "after"];
      return change.of === "node" ? writeFields(model.get("nodes"), change.id, to) : writeEntry(change.id, was, to);
    });
    changed();
    return sent;
  }
  function writePins(centre, places) {
    const { slot, seq, content } = model.get("layouts")[centre] ?? {};
    if (!slot) return [];
    const whole = { ...model.get("template"), ...content, ...withPins(layoutOf(centre), places), kind: "network_layout", centre };
    return [send(slot, whole, { slot, base_seq: seq, content: whole })];
  }
  function writeFields(list, id, fields) {
    const entry = list.find(({ entry_id: known }) => known === id);
    const content = newest(id, entry?.content);
    if (!content) return [];
    const whole = { ...content, ...fields };
    return [send(id, whole, { entry_id: id, base_seq: made.get(id)?.seq || entry?.seq, template: {}, content: whole })];
  }
  function writeEntry(id, was, to) {
    const base = made.get(id)?.seq || model.get("ties").find(({ entry_id: known }) => known === id)?.seq;
    if (!to) return [send(id, null, { entry_id: id, action: "delete", base_seq: base })];
    if (was) return writeFields([...model.get("ties"), { entry_id: id, content: made.get(id)?.content }], id, to);
    // What was removed comes back by the store's own step back: it knows what may be shared again.
    if (gone.has(id)) return [send(id, to, { entry_id: id, action: "undo", base_seq: base })];
    return [send(id, to, { entry_id: id, template: {}, content: to })];
  }

  return apply;
}
