// What all parts share: words, ids, what an act says when it leaves, and which content is the newest. Not here: the outbox.

import assert from "node:assert/strict";
import {
  channelFor,
  draftOf,
  elementId,
  h,
  newestOf,
  newId,
  onTraits,
  otherLogbook,
  statusLine,
  submit,
  t,
} from "../../widgets/buurtlezer/parts/base/base.js";
import { settled } from "./fake/clock.js";
import { fakeDocument, happen } from "./fake/dom.js";
import { fakeModel } from "./fake/model.js";

let channels = 0;
/** A model with a channel of ours. */
function withChannel(channel, traits = {}) {
  channels += 1;
  channelFor(`channel ${channels}`).resolve(channel);
  return fakeModel({ channel: `channel ${channels}`, name: "thought", ...traits });
}

Deno.test("a sentence is filled from what is given, and shows a name that is not", () => {
  const model = fakeModel({ labels: { found: "{count} of {all}" } });
  assert.equal(t(model, "found", { count: 0 }), "0 of {all}");
  assert.equal(t(model, "no.such.key"), "no.such.key");
});

Deno.test("what is filled in is only text: neither its braces nor its dollar signs mean anything", () => {
  const model = fakeModel({ labels: { said: "“{one}” and {two}" } });
  assert.equal(t(model, "said", { one: "{two} $& $1", two: "b" }), "“{two} $& $1” and b");
});

Deno.test("an id is 32 hex digits, and no two are the same", () => {
  const ids = Array.from({ length: 100 }, newId);
  assert.equal(new Set(ids).size, 100);
  for (const id of ids) assert.match(id, /^[0-9a-f]{32}$/);
  assert.notEqual(elementId("x"), elementId("x"));
});

Deno.test("an element gets its attributes, flags, styles and listeners, and text stays text", () => {
  fakeDocument();
  const heard = [];
  const node = h(
    "p",
    {
      class: "a",
      hidden: true,
      title: null,
      lang: false,
      style: { "--x": "1" },
      on: { click: () => heard.push(1) },
    },
    "<b>",
    [
      null,
      false,
      0,
      h("b", {}, "x"),
    ],
  );
  happen(node, "click");
  assert.deepEqual(node.attributes, { class: "a", hidden: "" });
  assert.deepEqual([node.textContent, node.children.length, node.style["--x"], heard], ["<b>0x", 1, "1", [1]]);
});

Deno.test("an act says from which part it is, what it builds upon, and holds the template's fields beneath its own", async () => {
  const acts = [];
  const model = withChannel({ submit: (act) => (acts.push(act), "answer") }, {
    seq: 7,
    slot: "01/a/1",
    template: { kind: "term", round: 1 },
  });
  assert.equal(await submit(model, { content: { words: "x", round: 2 } }), "answer");
  const [{ act_id, ...act }] = acts;
  assert.match(act_id, /^[0-9a-f]{32}$/);
  const content = { kind: "term", round: 2, words: "x" };
  assert.deepEqual(act, { part: "thought", action: "write", base_seq: 7, slot: "01/a/1", content });
});

Deno.test("an act with an entry of its own does not go into the part's slot; one without either gets an id", async () => {
  const acts = [];
  const model = withChannel({ submit: (act) => acts.push(act) }, { slot: "01/a/1" });
  await submit(model, { action: "delete", entry_id: "e1" });
  assert.deepEqual([acts[0].slot, acts[0].entry_id, acts[0].content], [undefined, "e1", undefined]);
  const loose = withChannel({ submit: (act) => acts.push(act) });
  await submit(loose, { content: {} });
  assert.match(acts[1].entry_id, /^[0-9a-f]{32}$/);
});

Deno.test("a part without a channel is answered by its own Python side, and by nothing else", async () => {
  const model = fakeModel({ name: "alone" });
  let outcome = null;
  submit(model, { content: {} }).then((told) => (outcome = told));
  await settled();
  const [{ act }] = model.sent;
  model.hear({ type: "kept", act_id: "another" });
  model.hear({ type: "pong", act_id: act.act_id });
  await settled();
  assert.equal(outcome, null);
  model.hear({ type: "kept", act_id: act.act_id });
  await settled();
  assert.deepEqual([outcome.status, model.hears("msg:custom")], ["saved", 0]);
});

Deno.test("a draft is kept by the part's name or another, and a part without a channel keeps none", async () => {
  const kept = new Map();
  const channel = { readDraft: (name) => kept.get(name) ?? null, writeDraft: (name, value) => kept.set(name, value) };
  const model = withChannel(channel);
  (await draftOf(model)).write("a");
  (await draftOf(model, "other")).write("b");
  assert.deepEqual([...kept], [["thought", "a"], ["other", "b"]]);
  assert.equal((await draftOf(model, "other")).read(), "b");
  const alone = await draftOf(fakeModel());
  alone.write("c");
  assert.equal(alone.read(), null);
});

Deno.test("the newest content is what waits last of the same entry in the logbook that is open", async () => {
  const waits = (thing, words, key = "k") => ({ logbook: { key }, item: { act: { ...thing, content: { words } } } });
  const pending = [
    waits({ entry_id: "e" }, "one"),
    waits({ entry_id: "e" }, "two"),
    waits({ entry_id: "e" }, "not mine", "other"),
    waits({ slot: "s" }, "in a slot"),
  ];
  const channel = { state: {}, device: { current: () => ({ key: "k" }) }, pending: () => pending };
  const newest = newestOf(withChannel(channel));
  await settled();
  assert.deepEqual(newest({ entry_id: "e" }, { words: "stored" }), { words: "two" });
  assert.deepEqual(newest({ slot: "s" }, null), { words: "in a slot" });
  assert.deepEqual(newest({ entry_id: "f" }, { words: "stored" }), { words: "stored" });
  assert.deepEqual(newest({ slot: "" }, "stored"), "stored");
  channel.state.example = true;
  assert.deepEqual(newest({ entry_id: "e" }, "of the example"), "of the example");
});

Deno.test("another logbook is another person; the first act of a new one is still the same", async () => {
  let now = null;
  let look = () => {};
  const channel = {
    state: {},
    device: { current: () => (now ? { key: now } : null) },
    listen: (hear) => ((look = hear), () => (look = () => {})),
  };
  let changes = 0;
  const stop = otherLogbook(withChannel(channel), () => (changes += 1));
  await settled();
  const becomes = (key) => ((now = key), look(), changes);
  assert.deepEqual([becomes(null), becomes("a"), becomes("a"), becomes("b"), becomes(null)], [0, 0, 0, 1, 2]);
  channel.state.example = true;
  assert.equal(becomes(null), 3);
  stop();
  channel.state.example = false;
  assert.equal(becomes("c"), 3);
});

Deno.test("a part is drawn anew for its own traits until it stops", () => {
  const model = fakeModel();
  let drawn = 0;
  const stop = onTraits(model, ["value", "ready"], () => (drawn += 1));
  for (const name of ["value", "other", "ready"]) model.set(name, 1);
  stop();
  model.set("value", 2);
  assert.equal(drawn, 2);
});

Deno.test("the line under a part follows an act from sending to what became of it", async () => {
  fakeDocument();
  let answer;
  const model = withChannel({ submit: (_, onQueued) => (onQueued(), new Promise((resolve) => (answer = resolve))) });
  const line = statusLine(model);
  const following = line.follow({ content: {} });
  assert.equal(line.element.dataset.tone, "sending");
  await settled();
  assert.deepEqual([line.element.dataset.tone, line.element.textContent], ["queued", "status.queued"]);
  answer({ status: "saved", notice: "Shorter." });
  await following;
  assert.deepEqual([line.element.dataset.tone, line.element.textContent], ["info", "Shorter."]);
  const second = line.follow({ content: {} });
  await settled();
  answer({ status: "refused", sentence: "No." });
  await second;
  assert.deepEqual([line.element.dataset.tone, line.element.textContent], ["refused", "No."]);
});
