import assert from "node:assert/strict";

import {
  between,
  fieldsIn,
  nodesOf,
  pinsOf,
  sectorOf,
  sectorsOf,
  tiesOf,
  withPins,
} from "../../widgets/buurtlezer/parts/canvas/network.js";
import { stepsOf } from "../../widgets/buurtlezer/parts/canvas/steps.js";
import { listening, together } from "../../widgets/buurtlezer/parts/base/in_part.js";
import { truthOf } from "../../widgets/buurtlezer/parts/canvas/truth.js";

const CHOICES = {
  domain: ["neighbours", "work"].map((value) => ({ value })),
  holder: ["team", "board", "desk"].map((value) => ({ value })),
};
const DOMAINS = sectorsOf("domains", CHOICES);
const HOLDERS = sectorsOf("holders", CHOICES);
const [A, B, C] = ["a", "b", "c"].map((letter) => letter.repeat(32));
const own = (id) => `own/${id}`;
const node = (id, more = {}) => ({
  key: own(id),
  form: "person",
  name: id[0],
  entry_id: id,
  seq: 1,
  content: { kind: "key_person", called: id[0], ring: 2, ...more },
});
const tie = (id, start, end, more = {}) => ({
  key: id,
  start,
  end,
  entry_id: id,
  seq: 1,
  content: { kind: "tie", start, end, ...more },
});

/** A model that keeps what is sent as a store would, and tells it at once. */
function canvas(given = {}) {
  const told = {
    nodes: [node(A), node(B)],
    ties: [],
    imported: [],
    layouts: { organisation: { slot: "s", seq: 0, content: {} } },
    ...given,
  };
  const heard = new Set();
  const sent = [];
  const model = {
    get: (name) =>
      ({ channel: "", name: `canvas ${Math.random()}`, choices: CHOICES, template: { voice: "own" }, seq: 0, ...fixed })[name],
    on: (event, listener) => event === "msg:custom" && heard.add(listener),
    off: (_event, listener) => heard.delete(listener),
    send(message) {
      if (message.type === "tell") return tell();
      sent.push(message.act);
      keep(message.act);
      tell();
      return [...heard].forEach((hear) => hear({ type: "kept", act_id: message.act.act_id }));
    },
  };
  const fixed = { name: `canvas ${Math.random()}` };
  const tell = () => [...heard].forEach((hear) => hear({ type: "told", traits: structuredClone(told) }));
  const removed = new Map();
  function keep({ action, entry_id: id, slot, content }) {
    if (slot) return void (told.layouts.organisation.content = content);
    const isTie = told.ties.some((one) => one.entry_id === id) || content?.kind === "tie" || removed.has(id);
    const list = isTie ? told.ties : told.nodes;
    const before = list.find((one) => one.entry_id === id);
    if (action === "delete") return removed.set(id, list.splice(list.indexOf(before), 1)[0]);
    if (action === "undo") return list.push(removed.get(id));
    if (before) return void (before.content = content);
    if (!isTie) return list.push({ ...node(id), content });
    return list.push(tie(id, content.start, content.end, content));
  }
  const truth = truthOf(model);
  const hear = (message) => [...heard].forEach((one) => one(message));
  return { truth, hear, sent, told, tell, model, now: () => truth.now("organisation", "domains") };
}

Deno.test("a node stands in the sector of its part of life, and where nobody said, in the last", () => {
  assert.equal(sectorOf({ domain: "work", holders: [] }, "domains", DOMAINS), 1);
  assert.equal(sectorOf({ domain: null, holders: [] }, "domains", DOMAINS), 2);
  assert.equal(sectorOf({ domain: "unknown", holders: [] }, "domains", DOMAINS), 2);
  assert.equal(sectorOf({ holders: ["desk", "board"] }, "holders", HOLDERS), 1);
  assert.equal(sectorOf({ holders: [] }, "holders", HOLDERS), 3);
});

Deno.test("whom several hold may be pinned in the sector of any of them, and in no other", () => {
  const held = { holders: ["board", "desk"] };
  assert.equal(sectorOf(held, "holders", HOLDERS, [-0.5, -0.5]), 2);
  assert.equal(sectorOf(held, "holders", HOLDERS, [0.5, 0.5]), 1);
});

Deno.test("another cell changes only the fields that are otherwise there", () => {
  const one = { ring: 2, domain: "work", holders: ["board", "team"] };
  assert.deepEqual(fieldsIn(one, { ring: 2, sector: 1 }, 1, "domains", DOMAINS), {});
  assert.deepEqual(fieldsIn(one, { ring: 3, sector: 0 }, 1, "domains", DOMAINS), { ring: 3, domain: "neighbours" });
  assert.deepEqual(fieldsIn(one, { ring: 2, sector: 2 }, 1, "domains", DOMAINS), { domain: null });
  assert.deepEqual(fieldsIn(one, { ring: 2, sector: 2 }, 0, "holders", HOLDERS), { holders: ["board", "desk"] });
  assert.deepEqual(fieldsIn(one, { ring: 2, sector: 1 }, 0, "holders", HOLDERS), {});
  assert.deepEqual(fieldsIn(one, { ring: 2, sector: 3 }, 0, "holders", HOLDERS), { holders: [] });
});

Deno.test("ties from the middle are of one centre, those between two of both, and none hangs in the air", () => {
  const ties = [tie("1", null, own(A), { centre: "me" }), tie("2", own(A), own(B)), tie("3", own(A), own(C))];
  const keys = new Set([own(A), own(B)]);
  const shown = (centre) => tiesOf(ties, new Map(), keys, centre, (_, content) => content).map(({ key }) => key);
  assert.deepEqual(shown("me"), ["1", "2"]);
  assert.deepEqual(shown("organisation"), ["2"]);
  assert.equal(between([{ key: "1", start: own(A), end: own(B) }], own(B), own(A)).key, "1");
});

Deno.test("a pin holds only in the cell where its node stands by now, and is kept for when it comes back", () => {
  const places = { [own(A)]: [0.5, 0.5] };
  const standing = [{ key: own(A), ring: 2, sector: 0 }];
  assert.equal(pinsOf(standing, places, 3).size, 1);
  assert.equal(pinsOf([{ ...standing[0], ring: 1 }], places, 3).size, 0);
  const layout = withPins({ pinned: places }, { [own(B)]: [0.123456, 0], [`${C}/4`]: [0, 1] });
  assert.deepEqual(layout.pinned, { ...places, [own(B)]: [0.1235, 0] });
  assert.deepEqual(withPins(layout, { [own(A)]: null, [`${C}/4`]: null }), {
    pinned: { [own(B)]: [0.1235, 0] },
    pinned_imported: {},
  });
});

Deno.test("what was told and what comes from a file are numbered through", () => {
  const found = nodesOf(
    { nodes: [node(A), node(B)], imported: [{ key: `${C}/0`, name: "Rij" }] },
    (id, content) => (id === A ? null : content),
  );
  assert.deepEqual(found.map(({ key, number, ring, imported }) => [key, number, ring, Boolean(imported)]), [
    [own(B), 1, 2, false],
    [`${C}/0`, 2, 2, true],
  ]);
});

Deno.test("a step back restores what the step changed, and nothing that was written since", async () => {
  const { truth, told, tell, now, sent } = canvas();
  await truth.step("nearer", [{ of: "node", id: A, before: { ring: 2 }, after: { ring: 1 } }]);
  assert.equal(now().byKey.get(own(A)).ring, 1);
  told.nodes[0].content = { ...told.nodes[0].content, called: "renamed" }; // by its card
  tell();
  await truth.turn("back");
  assert.deepEqual([told.nodes[0].content.ring, told.nodes[0].content.called], [2, "renamed"]);
  await truth.turn("forth");
  assert.deepEqual([told.nodes[0].content.ring, told.nodes[0].content.called], [1, "renamed"]);
  assert.ok(sent.every(({ content }) => content.voice === undefined));
});

Deno.test("a tie that is made goes and comes back with its steps, by the store's own step where it was removed", async () => {
  const { truth, told, sent, now } = canvas();
  const content = { kind: "tie", start: own(A), end: own(B) };
  await truth.step("tied", [{ of: "entry", id: C, before: null, after: content }]);
  await truth.step("stronger", [{ of: "entry", id: C, before: { strength: null }, after: { strength: "strong" } }]);
  assert.equal(now().ties[0].strength, "strong");
  await truth.turn("back");
  assert.equal(now().ties[0].strength, null);
  await truth.turn("back");
  assert.deepEqual([now().ties, told.ties], [[], []]);
  await truth.turn("forth");
  await truth.turn("forth");
  assert.equal(now().ties[0].strength, "strong");
  assert.deepEqual(sent.map(({ action }) => action), ["write", "write", "write", "delete", "undo", "write"]);
  assert.equal(await truth.turn("forth"), null);
});

Deno.test("two views of one canvas have one truth: places, steps, and what is not told yet", async () => {
  const { truth, model } = canvas();
  const other = truthOf(model);
  const seen = [];
  other.listen(() => seen.push(other.now("organisation", "domains").places));
  await truth.step("pinned", [{
    of: "pins",
    centre: "organisation",
    before: { [own(A)]: null },
    after: { [own(A)]: [0.5, 0.3] },
  }]);
  assert.deepEqual(seen.at(-1), { [own(A)]: [0.5, 0.3] });
  assert.equal(other.steps.back.said, "pinned");
  await other.turn("back");
  assert.deepEqual(truth.now("organisation", "domains").places, {});
  assert.equal(truth.steps.forth.said, "pinned");
  other.leave();
  truth.leave();
});

Deno.test("what Python says to take over leaves from the page as a step that goes back", async () => {
  const { truth, told, sent, hear } = canvas();
  const content = { kind: "key_person", called: "Rij", ring: 2 };
  const said = [];
  truth.listen((what) => what && said.push(what));
  hear({ type: "take", key: `${C}/0`, act: { entry_id: C, content } });
  hear({ type: "take", key: `${C}/1`, act: null });
  assert.deepEqual([told.nodes.length, said], [3, ["said.taken"]]);
  await truth.turn("back");
  assert.deepEqual([told.nodes.length, sent.map(({ action }) => action)], [2, ["write", "delete"]]);
});

Deno.test("tidying changes no entry, and a step back puts all where they were", async () => {
  const { truth, sent, now } = canvas();
  const before = now().at;
  await truth.step("tidied", [{ of: "laid", name: now().name, before, after: new Map() }]);
  now();
  await truth.turn("back");
  assert.deepEqual([...now().at], [...before]);
  assert.deepEqual(sent, []);
});

Deno.test("after another step there is no way forth, and what could not be done is no step", () => {
  const steps = stepsOf();
  const first = steps.make("one", []);
  steps.make("two", []);
  steps.goBack();
  steps.make("three", []);
  assert.equal(steps.forth, null);
  steps.forget(first.id);
  steps.goBack();
  assert.equal(steps.back, null);
});

Deno.test("what is otherwise is put together with what was told, and what was missed is asked for once all of it is needed", () => {
  const rows = (...keys) => keys.map((key) => ({ key }));
  assert.deepEqual(together(rows("a", "b"), { order: null, rows: [{ key: "b", new: true }] }), [{ key: "a" }, {
    key: "b",
    new: true,
  }]);
  const order = { at: 1, gone: 1, keys: ["c", "d"], count: 4 };
  assert.deepEqual(together(rows("a", "b", "e"), { order, rows: rows("c", "d") }), rows("a", "c", "d", "e"));
  assert.equal(together(rows("a", "c", "d", "e"), { order, rows: rows("c", "d") }), null); // heard already
  const heard = [];
  let asked = 0;
  let hear = (_message) => {};
  const model = { on: (_event, listener) => (hear = listener), off() {}, get() {}, send() {}, set() {}, save_changes() {} };
  listening(model, () => rows("a"), () => (asked += 1)).on("msg:custom", (message) => heard.push(message));
  hear({ type: "times", times: { nodes: 2 } });
  hear({ type: "otherwise", trait: "nodes", of: 1, order: null, rows: [] });
  assert.deepEqual([heard, asked], [[], 0]);
  hear({ type: "otherwise", trait: "nodes", of: 2, order: { at: 1, gone: 0, keys: ["b"], count: 2 }, rows: rows("b") });
  assert.deepEqual(heard, [{ type: "told", traits: { nodes: rows("a", "b") } }]);
  hear({ type: "otherwise", trait: "nodes", of: 9, order: null, rows: [] });
  assert.deepEqual([heard.length, asked], [1, 1]);
});
