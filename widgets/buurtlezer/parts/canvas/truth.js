// One truth for all views of a canvas on a page: what was told, what was done and is not told yet, the steps, where everybody
// stands. Acts leave from here. Not here: what is chosen and seen (each view), what a gesture means (doing.js).

import { newestOf, newId, submit, t } from "../base/base.js";
import { toldTo } from "../base/tells.js";
import { markSize, placed } from "./layout.js";
import { nodesOf, pinsOf, sectorOf, sectorsOf, tiesOf, withPins } from "./network.js";
import { stepsOf } from "./steps.js";
import { listening } from "./told.js";

/** @import { Content, Outcome } from "../base/types.d.ts" */
/** @import { Change } from "./steps.js" */

const TOLD = { nodes: [], ties: [], imported: [], layouts: {} };
const open = new Map(); // channel and name of the part → its truth, with how many views look

/** @param {any} synced the widget's model */
export function truthOf(synced) {
  const name = `${synced.get("channel")}|${synced.get("name")}`;
  if (!open.has(name)) open.set(name, { truth: begun(synced), views: 0 });
  const found = open.get(name);
  found.views += 1;
  return {
    ...found.truth,
    leave() {
      found.views -= 1;
      if (found.views > 0) return;
      found.truth.stop();
      open.delete(name);
    },
  };
}

function begun(synced) {
  const told = toldTo(listening(synced, (trait) => told.model.get(trait), () => told.ask()), TOLD);
  const model = told.model;
  const stored = newestOf(model);
  const made = new Map(); // entry id or slot → {content, seq}: done here and not told yet; seq 0 while it is under way
  const steps = stepsOf();
  const listeners = new Set();
  const laid = new Map(); // centre and sectors → where everybody stood
  let seen = null; // made of all of this when it is first asked

  const changed = (said = "") => {
    seen = null;
    listeners.forEach((listener) => listener(said));
  };
  const newest = (id, content) => (made.has(id) ? made.get(id).content : stored({ entry_id: id }, content));

  /** What is told by now needs no stand-in. */
  function settle() {
    const seqs = new Map([...model.get("nodes"), ...model.get("ties")].map(({ entry_id: id, seq }) => [id, seq]));
    Object.values(model.get("layouts")).forEach(({ slot, seq }) => seqs.set(slot, seq));
    for (const [id, { content, seq }] of made) {
      const known = seqs.get(id);
      if (seq && (known === undefined ? content === null : known >= seq)) made.delete(id);
    }
    changed();
  }
  const traits = ["nodes", "ties", "imported", "layouts", "choices"];
  traits.forEach((trait) => model.on(`change:${trait}`, settle));
  /** Python says which act takes over a row of a file: it leaves as a step of this page. */
  const hear = (message) => {
    const { entry_id: id, content } = (message?.type === "take" && message.act) || {};
    if (!id || !content) return;
    const said = t(model, "said.taken", { name: content.called ?? content.name ?? content.function ?? "" });
    truth.step(said, [{ of: "entry", id, before: null, after: content }]);
    changed(said);
  };
  model.on("msg:custom", hear);
  told.ask();

  function layoutOf(centre) {
    const { slot = "", content = {} } = model.get("layouts")[centre] ?? {};
    return made.get(slot)?.content ?? stored({ slot }, content);
  }

  /** Everything as it is by now. @param {string} centre @param {string} kind of sectors */
  function now(centre, kind) {
    const name = `${centre}|${kind}`;
    if (seen?.name === name) return seen;
    const nodes = nodesOf({ nodes: model.get("nodes"), imported: model.get("imported") }, newest);
    const byKey = new Map(nodes.map((node) => [node.key, node]));
    const contents = new Map([...made].map(([id, { content }]) => [id, content]));
    const ties = tiesOf(model.get("ties"), contents, new Set(byKey.keys()), centre, newest);
    const sectors = sectorsOf(kind, model.get("choices"));
    const layout = layoutOf(centre);
    const places = { ...layout.pinned, ...layout.pinned_imported };
    const standing = nodes.map((node) => ({
      key: node.key,
      ring: node.ring,
      sector: sectorOf(node, kind, sectors, places[node.key]),
    }));
    const pins = pinsOf(standing, places, sectors.length);
    const size = markSize(nodes.length);
    const large = markSize(nodes.filter(({ imported }) => !imported).length);
    const at = placed(standing, { sectors: sectors.length, size, pins, before: laid.get(name) });
    laid.set(name, at);
    const sectorAt = new Map(standing.map(({ key, sector }) => [key, sector]));
    seen = { name, nodes, byKey, ties, sectors, sectorAt, size, large, places, pins, at, centre, kind };
    return seen;
  }

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
  const gone = new Set();

  const truth = {
    model,
    now,
    newId,
    steps,
    layoutOf,
    /** Do something, and be able to go back. @param {string} said @param {Change[]} changes */
    async step(said, changes) {
      const { id } = steps.make(said, changes);
      note(changes, "after");
      return await done(apply(changes, "after"), id);
    },
    async turn(way) {
      const step = way === "back" ? steps.goBack() : steps.goForth();
      if (!step) return null;
      const side = way === "back" ? "before" : "after";
      const sent = apply(side === "before" ? [...step.changes].reverse() : step.changes, side);
      note(step.changes, side);
      const outcome = sent.length ? await done(sent, step.id) : /** @type {Outcome} */ ({ status: "refused", sentence: "" });
      return { step, outcome };
    },
    /** @param {(said: string) => void} listener `said`: what was done without a gesture here, or empty */
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Another logbook is open: what was here is another's. */
    forget() {
      made.clear();
      laid.clear();
      gone.clear();
      steps.begin();
      changed();
    },
    laid,
    stop() {
      model.off("msg:custom", hear);
      told.stop();
    },
  };
  return truth;

  /** Which ties are gone by now. */
  function note(changes, side) {
    for (const change of changes) {
      if (change.of === "entry" && !change[side]) gone.add(change.id);
    }
  }
  async function done(sent, id) {
    const outcomes = await Promise.all(sent);
    const bad = outcomes.find(({ status }) => status === "refused");
    if (bad) steps.forget(id);
    changed();
    return bad ?? outcomes.find(({ notice }) => notice) ?? outcomes[0];
  }
}
