// One truth for all views of a canvas on a page: what was told, what was done and is not told yet, the steps, where everybody
// stands. Not here: acts as they leave (acts.js), what is chosen and seen (each view), what a gesture means (doing.js).

import { newestOf, newId, t } from "../base/base.js";
import { toldInPart } from "../base/in_part.js";
import { actsOf } from "./acts.js";
import { markSize, placed } from "./layout.js";
import { nodesOf, pinsOf, sectorOf, sectorsOf, tiesOf } from "./network.js";
import { stepsOf } from "./steps.js";

/** @import { Outcome } from "../base/types.d.ts" */
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
  const told = toldInPart(synced, TOLD);
  const model = told.model;
  const stored = newestOf(model);
  const made = new Map(); // entry id or slot → {content, seq}: done here and not told yet; seq 0 while it is under way
  const steps = stepsOf();
  const listeners = new Set();
  const laid = new Map(); // centre and sectors → where everybody stood
  const gone = new Set(); // ids of ties that were removed here
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

  const apply = actsOf({ model, made, laid, gone, newest, layoutOf, settle, changed });

  /** Everything as it is by now. @param {string} centre @param {string} kind of sectors */
  function now(centre, kind) {
    const name = `${centre}|${kind}`;
    if (seen?.name === name) return seen;
    const nodes = nodesOf({ nodes: model.get("nodes"), imported: model.get("imported") }, newest);
    const byKey = new Map(nodes.map((node) => [node.key, node]));
    const contents = new Map([...made].map(([id, { content }]) => [id, content]));
    const ties = tiesOf(model.get("ties"), contents, new Set(byKey.keys()), centre, newest);
    const sectors = sectorsOf(kind, model.get("choices"), nodes);
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
