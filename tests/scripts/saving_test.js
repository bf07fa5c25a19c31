// Between what is stored and what a person is busy with: acts under way, and when the stored value may be shown.

import assert from "node:assert/strict";
import { channelFor } from "../../widgets/buurtlezer/parts/base/base.js";
import { saving } from "../../widgets/buurtlezer/parts/base/saving.js";
import { actsUnderWay } from "../../widgets/buurtlezer/parts/base/underway.js";
import { settled } from "./fake/clock.js";
import { fakeModel, open } from "./fake/model.js";

function part(traits = {}) {
  const one = { model: fakeModel({ ready: true, ...traits }), answers: [], said: [], shown: 0 };
  const status = {
    follow: () => (one.answers.push(open()), one.answers.at(-1).promise),
    say: (...words) => one.said.push(words),
    clear: () => one.said.push("cleared"),
  };
  one.keeper = saving(one.model, status, () => (one.shown += 1));
  return one;
}

Deno.test("a value that arrives is shown, but not while an act is under way", async () => {
  const it = part();
  it.model.set("value", 1);
  assert.equal(it.shown, 1);
  it.keeper.send({});
  it.model.set("value", 2);
  assert.equal(it.shown, 1);
  it.answers[0].resolve({ status: "saved", seq: 5 });
  await settled();
  assert.equal(it.shown, 1, "the value that goes with the answer is still to come");
  it.model.set("seq", 5);
  assert.equal(it.shown, 2);
});

Deno.test("a value that came before its answer is shown with the answer", async () => {
  const it = part();
  it.keeper.send({});
  it.model.set("seq", 5);
  it.answers[0].resolve({ status: "saved", seq: 5 });
  await settled();
  assert.equal(it.shown, 1);
});

Deno.test("the answer to the first of two gestures does not undo the second on screen", async () => {
  const it = part();
  it.keeper.send({});
  it.keeper.send({});
  it.model.set("seq", 5);
  it.answers[0].resolve({ status: "saved", seq: 5 });
  await settled();
  assert.equal(it.shown, 0);
  it.model.set("seq", 6);
  it.answers[1].resolve({ status: "saved", seq: 6 });
  await settled();
  assert.equal(it.shown, 1);
});

Deno.test("the value of an older act that comes after both answers is not shown, the newest is", async () => {
  const it = part({ slot: "one" });
  it.keeper.send({});
  it.keeper.send({});
  it.answers[0].resolve({ status: "saved", seq: 5 });
  it.answers[1].resolve({ status: "saved", seq: 6 });
  await settled();
  it.model.set("seq", 5);
  assert.equal(it.shown, 0);
  it.model.set("seq", 6);
  assert.equal(it.shown, 1);
  it.model.set("seq", 0); // it was erased
  assert.equal(it.shown, 2);
});

Deno.test("an act that fails on its way does not keep stored values away for ever", async () => {
  const it = part();
  const sent = it.keeper.send({});
  it.answers[0].reject(new Error("a fault"));
  await assert.rejects(sent, /a fault/);
  it.model.set("value", 1);
  assert.equal(it.shown, 1);
});

Deno.test("an answer for a logbook that was open before is told as waiting, and shows nothing here", async () => {
  let look = () => {};
  let now = "a";
  channelFor("saving").resolve({
    state: {},
    device: { current: () => ({ key: now }) },
    listen: (hear) => ((look = hear), () => {}),
  });
  const it = part({ channel: "saving" });
  let others = 0;
  it.keeper.onOtherLogbook(() => (others += 1));
  await settled();
  const sent = it.keeper.send({});
  now = "b";
  look();
  assert.deepEqual([others, it.said], [1, ["cleared"]]);
  it.model.set("value", "of b");
  assert.equal(it.shown, 1);
  it.model.set("seq", 9);
  it.answers[0].resolve({ status: "saved", seq: 5 });
  assert.deepEqual(await sent, { status: "queued", seq: 5 });
  assert.equal(it.shown, 2);
});

Deno.test("what Python has to say is said at once and when it comes", () => {
  const it = part({ notice: { sentence: "Taken over." } });
  it.model.set("notice", { tone: "warning", sentence: "Again." });
  it.model.set("notice", {});
  assert.deepEqual(it.said, [["info", "Taken over."], ["warning", "Again."]]);
});

Deno.test("a part that stops hears nothing more", () => {
  const it = part();
  it.keeper.stop();
  it.model.set("value", 1);
  assert.equal(it.shown, 0);
});

Deno.test("a part without a channel is always open, another once its logbook is known", () => {
  assert.equal(part({ ready: false }).keeper.isOpen(), true);
  assert.equal(part({ ready: false, channel: "x" }).keeper.isOpen(), false);
  assert.equal(part({ ready: true, channel: "x" }).keeper.isOpen(), true);
});

Deno.test("acts under way are counted, and the highest number is that of what was saved", async () => {
  const acts = actsUnderWay();
  const [one, other, third] = [open(), open(), open()];
  const ends = [one, other, third].map(({ promise }) => acts.follow(() => promise));
  other.resolve({ status: "saved", seq: 8 });
  one.resolve({ status: "saved", seq: 5 });
  await Promise.all(ends.slice(0, 2));
  assert.deepEqual([acts.any, acts.newest], [true, 8]);
  third.resolve({ status: "refused", seq: 99 });
  await ends[2];
  assert.deepEqual([acts.any, acts.newest], [false, 8]);
});

Deno.test("what is answered after the logbook changed counts neither as under way nor as newest", async () => {
  const acts = actsUnderWay();
  const [before, after] = [open(), open()];
  const first = acts.follow(() => before.promise);
  acts.forget();
  const second = acts.follow(() => after.promise);
  before.resolve({ status: "saved", seq: 99 });
  assert.equal((await first).here, false);
  assert.deepEqual([acts.any, acts.newest], [true, 0]);
  after.resolve({ status: "saved", seq: 3 });
  assert.equal((await second).here, true);
  assert.deepEqual([acts.any, acts.newest], [false, 3]);
});
