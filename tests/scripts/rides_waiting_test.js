// Waiting for an answer: when Python is asked how it stands, when nobody asks any more, and whose answer it is.

import assert from "node:assert/strict";
import { waitingBox } from "../../widgets/buurtlezer/parts/rides/waiting.js";
import { fakeClock } from "./fake/clock.js";
import { all, fakeDocument, happen } from "./fake/dom.js";
import { fakeModel } from "./fake/model.js";

function box(traits = {}) {
  const model = fakeModel({ standing: { state: "idle", turn: 0, place: 0, share: 0, words: "" }, ...traits });
  const seen = { answered: 0, left: 0 };
  const it = waitingBox(model, { answered: () => seen.answered++, left: () => seen.left++, changed: () => {} });
  it.draw();
  const stands = (state, more = {}) => model.set("standing", { turn: 1, place: 0, share: 0, words: "", state, ...more });
  const told = (type) => model.sent.filter((message) => message.type === type).length;
  return { model, it, seen, stands, told };
}

/** The clock of one test, over a document of its own. */
async function inTime(test) {
  const clock = fakeClock();
  fakeDocument();
  try {
    await test(clock);
  } finally {
    clock.end();
  }
}

const seenIn = ({ it }, name) => all(it.element, (node) => node.className === name || node.getAttribute("class") === name)[0];
const busy = (one) => !seenIn(one, "blr-busy").hidden;
const notice = (one) => seenIn(one, "bl-notice blr-refused").textContent;

Deno.test("nobody asks how it stands where nobody waits", () =>
  inTime(async (clock) => {
    const one = box();
    await clock.pass(5000);
    assert.deepEqual(one.model.sent, []);
    assert.equal(clock.waiting(), 0);
  }));

Deno.test("who waits has Python asked twice a second, until there is an answer, which is then theirs", () =>
  inTime(async (clock) => {
    const one = box();
    one.it.ask({ sides: [] });
    assert.ok(one.it.waits() && busy(one));
    one.stands("waiting", { place: 2 });
    await clock.pass(2000);
    assert.equal(one.told("how"), 4);
    one.stands("done");
    assert.equal(one.seen.answered, 1);
    assert.ok(!busy(one));
    await clock.pass(2000);
    assert.equal(one.told("how"), 4);
    assert.equal(clock.waiting(), 0);
  }));

Deno.test("an answer to what another view of the part asked is shown and not gone to", () =>
  inTime(async (clock) => {
    const one = box();
    one.stands("working", { share: 0.5 });
    await clock.pass(500);
    assert.equal(one.told("how"), 1);
    one.stands("done");
    assert.equal(one.seen.answered, 0);
  }));

Deno.test("the same answer given at once is an answer: each question has a turn of its own", () =>
  inTime(() => {
    const one = box();
    one.stands("done");
    one.it.ask({ sides: [] });
    assert.ok(one.it.waits());
    one.stands("done", { turn: 2 });
    assert.ok(!one.it.waits());
    assert.equal(one.seen.answered, 1);
  }));

Deno.test("who leaves is told that all is still there, and a late answer is not gone to", () =>
  inTime(async (clock) => {
    const one = box();
    one.it.ask({ sides: [] });
    one.stands("waiting", { place: 1 });
    happen(all(one.it.element, (node) => node.tagName === "BUTTON")[0], "click");
    assert.deepEqual([one.told("cancel"), one.seen.left, busy(one), notice(one)], [1, 1, false, "standing.stopped"]);
    one.stands("done");
    assert.equal(one.seen.answered, 0);
    await clock.pass(2000);
    assert.equal(clock.waiting(), 0);
  }));

Deno.test("who leaves before Python heard the question is not brought back by it", () =>
  inTime(async (clock) => {
    const one = box();
    one.it.ask({ sides: [] });
    happen(all(one.it.element, (node) => node.tagName === "BUTTON")[0], "click");
    one.stands("waiting", { place: 4 });
    assert.deepEqual([one.it.waits(), busy(one), notice(one)], [false, false, "standing.stopped"]);
    one.stands("idle");
    assert.equal(notice(one), "standing.stopped");
    one.stands("working", { turn: 2 }); // another view of this part asks
    await clock.pass(500);
    assert.deepEqual([one.it.waits(), busy(one), one.told("how")], [true, true, 1]);
  }));

Deno.test("a refusal says why, and the next question clears it", () =>
  inTime(() => {
    const one = box();
    one.it.ask({ sides: [] });
    one.stands("refused", { words: "geen straat" });
    assert.deepEqual([notice(one), one.it.waits(), one.seen.answered], ["geen straat", false, 0]);
    one.it.ask({ sides: [] });
    assert.ok(busy(one) && seenIn(one, "bl-notice blr-refused").hidden);
  }));

Deno.test("where nobody hears the question, that is said after a while and one may ask again", () =>
  inTime(async (clock) => {
    const one = box();
    one.it.ask({ sides: [] });
    await clock.pass(7000);
    assert.ok(one.it.waits());
    await clock.pass(2000);
    assert.deepEqual([one.it.waits(), busy(one), notice(one)], [false, false, "standing.silent"]);
    assert.equal(clock.waiting(), 0);
  }));

Deno.test("another logbook waits for nothing that this one asked", () =>
  inTime(async (clock) => {
    const one = box();
    one.it.ask({ sides: [] });
    one.stands("working");
    one.it.forget();
    assert.deepEqual([one.told("cancel"), one.seen.left, notice(one)], [1, 0, ""]);
    one.stands("idle");
    await clock.pass(1000);
    assert.equal(clock.waiting(), 0);
  }));
