// Answers of a check list: the newest there is, what goes with which answer, and when a list of today says something else.

import assert from "node:assert/strict";
import { asEntry, asFields, disagrees, firstOpen, openAnswers } from "../../widgets/buurtlezer/parts/checklist/answers.js";
import { onward } from "../../widgets/buurtlezer/parts/checklist/bar.js";
import { standing } from "../../widgets/buurtlezer/parts/checklist/standing.js";

const point = (content = {}, seq = 0) => ({ ref: "former:bank:1.2", slot: "03/check/former:bank:1.2/1", seq, content });

/** A channel on which these acts wait. */
function channel(...acts) {
  const logbook = { key: "k" };
  return {
    state: { example: false },
    device: { current: () => logbook },
    pending: () => acts.map((act) => ({ item: { act }, logbook })),
  };
}

Deno.test("what waits on the device stands before what is stored, and an answer taken away is none", () => {
  const stored = point({ answer: "there" }, 3);
  const { slot } = stored;
  assert.equal(openAnswers(channel()).of(stored).answer, "there");
  const gone = { action: "write", slot, content: { answer: "gone" } };
  assert.equal(openAnswers(channel(gone)).of(stored).answer, "gone");
  assert.equal(openAnswers(channel(gone, { action: "delete", slot })).isGiven(stored), false);
  assert.equal(openAnswers(channel({ ...gone, slot: "03/check/other/1" })).of(stored).answer, "there");
});

Deno.test("what the store just took is shown until Python tells it, and not after something newer", () => {
  const answers = openAnswers(channel());
  answers.stored(point().slot, 5, { answer: "gone" });
  assert.equal(answers.of(point({}, 0)).answer, "gone");
  assert.equal(answers.of(point({ answer: "there" }, 6)).answer, "there");
  answers.forget();
  assert.equal(answers.isGiven(point({}, 0)), false);
});

Deno.test("of the example nothing of one's own is shown", () => {
  const other = channel({ action: "write", slot: point().slot, content: { answer: "gone" } });
  other.state.example = true;
  assert.equal(openAnswers(other).of(point({ answer: "there" })).answer, "there");
});

Deno.test("one goes on at the first without an answer, or past the last", () => {
  const points = [point(), { ...point(), ref: "b" }, { ...point(), ref: "c" }];
  assert.equal(firstOpen(points, ({ ref }) => ref === "former:bank:1.2"), 1);
  assert.equal(firstOpen(points, () => true), 3);
  assert.equal(firstOpen([], () => false), 0);
});

Deno.test("who does not know contradicts nobody, and gone is no contradiction to something else", () => {
  for (const found of ["same", "alike", "other", "none", "unknown"]) assert.equal(disagrees("unknown", found), false);
  for (const answer of ["there", "gone", "other"]) assert.equal(disagrees(answer, "alike"), false);
  assert.deepEqual(["same", "other", "none", "unknown"].map((found) => disagrees("there", found)), [false, true, true, false]);
  assert.deepEqual(["same", "other", "none"].map((found) => disagrees("gone", found)), [true, false, false]);
  assert.deepEqual(["same", "other", "none"].map((found) => disagrees("other", found)), [true, false, false]);
});

Deno.test("an entry says only what belongs to its answer", () => {
  const said = { answer: "gone", known: "told", seen_on: "2026-11-29", now: "cafe", lost_by: ["older"], lost: "een praatje" };
  assert.deepEqual(asEntry("r", said), {
    service: "r",
    answer: "gone",
    voice: "told",
    evidence: ["told"],
    seen_on: "2026-11-29",
    now: "",
    lost_by: ["older"],
    lost: "een praatje",
  });
  const other = asEntry("r", { ...said, answer: "other" });
  assert.deepEqual([other.now, other.lost_by, other.lost], ["cafe", [], ""]);
  const unknown = asEntry("r", { ...said, answer: "unknown" });
  assert.deepEqual([unknown.voice, unknown.evidence, unknown.seen_on, unknown.now, unknown.lost], ["own", [], null, "", ""]);
  assert.deepEqual(asFields(asEntry("r", said)), { ...said, now: undefined });
});

Deno.test("one stands at a point while the list changes around it, and begins anew where it is gone", () => {
  let points = ["a", "b", "c"].map((ref) => ({ ...point(), ref }));
  const stand = standing(() => points, ({ ref }) => ref === "a");
  stand.settle();
  assert.equal(stand.at(), "b");
  points = points.toReversed();
  stand.settle();
  assert.deepEqual([stand.at(), stand.number()], ["b", 1]);
  points = points.filter(({ ref }) => ref !== "b");
  stand.settle();
  assert.equal(stand.at(), "c");
});

Deno.test("past the last point is the end, where one stays until there is another list", () => {
  let points = ["a", "b"].map((ref) => ({ ...point(), ref }));
  const stand = standing(() => points, () => false);
  stand.go(2);
  assert.equal(stand.current(), undefined);
  assert.equal(stand.number(), 2);
  stand.settle(); // the first list there is
  stand.go(2);
  stand.settle();
  assert.equal(stand.at(), "");
  points = [{ ...point(), ref: "d" }];
  stand.settle();
  assert.equal(stand.at(), "d");
  points = [];
  stand.forget();
  stand.settle();
  assert.equal(stand.at(), null);
});

Deno.test("one goes on after an answer, skips without, and finishes at the last", () => {
  assert.deepEqual([onward(true, false), onward(false, true), onward(true, true)], ["next", "skip", "finish"]);
});
