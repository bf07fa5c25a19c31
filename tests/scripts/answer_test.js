// A drawing from the hand to the store and back: what leaves the page, when, and what stays on screen meanwhile.

import assert from "node:assert/strict";
import { createAnswer, lineContent, partsOf, sectorsContent } from "../../widgets/buurtlezer/parts/map/answer.js";
import { fakeClock, settled } from "./fake/clock.js";
import { fakeModel, open } from "./fake/model.js";

const RING = [[4.35, 50.85], [4.36, 50.85], [4.36, 50.86], [4.35, 50.85]];
const A = sectorsContent(["A"]);
const AB = sectorsContent(["A", "B"]);

/** An answer with a model and with acts that a test answers. */
function drawing(traits = {}) {
  const acts = [];
  const status = { clear() {}, follow: (act) => (acts.push({ act, ...open() }), acts.at(-1).promise) };
  const model = fakeModel({ fields: [], slot: "01/area/own/1", value: {}, ...traits });
  const answer = createAnswer();
  answer.attach(model);
  const arrives = (value, seq) => {
    model.set("value", value);
    if (seq !== undefined) model.set("seq", seq);
    answer.valueArrived();
  };
  const saved = async (nth, seq) => (acts[nth].resolve({ status: "saved", seq }), await settled());
  return { acts, status, model, answer, arrives, saved };
}

/** A test with time of its own. */
const timed = (test) => async () => {
  const clock = fakeClock();
  try {
    await test(clock);
  } finally {
    clock.end();
  }
};

Deno.test("a line is kept to six decimals, as parts of one geometry", () => {
  const content = lineContent([[RING.map(([lon, lat]) => [lon + 1e-9, lat])]]);
  assert.deepEqual(content, { method: "line", geometry: { type: "MultiPolygon", coordinates: [[RING]] } });
  assert.deepEqual(partsOf(content), [[RING]]);
  assert.deepEqual(partsOf({ method: "line", geometry: { type: "Polygon", coordinates: [RING] } }), [[RING]]);
  assert.deepEqual([partsOf({}), lineContent([]), sectorsContent([])], [[], {}, {}]);
});

Deno.test("a finished gesture leaves at once, with its kind", () => {
  const { acts, answer, status } = drawing();
  answer.commit(A, status);
  assert.deepEqual(acts.map(({ act }) => act), [{ content: { kind: "area", method: "sectors", sectors: ["A"] } }]);
  assert.equal(answer.isBusy, true);
});

Deno.test(
  "gestures within a while leave as one act that holds the last",
  timed(async (clock) => {
    const { acts, answer, status } = drawing();
    answer.commit(A, status, 600);
    await clock.pass(500);
    answer.commit(AB, status, 600);
    await clock.pass(599);
    assert.equal(acts.length, 0);
    await clock.pass(2);
    assert.deepEqual(acts.map(({ act }) => act.content.sectors), [["A", "B"]]);
  }),
);

Deno.test(
  "what waits a while leaves at once with the page",
  timed(async (clock) => {
    const { acts, answer, status } = drawing();
    answer.commit(A, status, 600);
    globalThis.dispatchEvent(new Event("pagehide"));
    assert.equal(acts.length, 1);
    await clock.pass(1000);
    assert.equal(acts.length, 1);
    answer.end();
  }),
);

Deno.test(
  "a step back is sent as what was there before, and one to the start takes it away",
  timed(async (clock) => {
    const { acts, answer, status, saved } = drawing();
    answer.commit(A, status);
    await saved(0, 1);
    answer.commit(AB, status);
    await saved(1, 2);
    answer.stepBack(status);
    await clock.pass(600);
    assert.deepEqual(acts[2].act.content.sectors, ["A"]);
    answer.stepBack(status);
    await clock.pass(600);
    assert.deepEqual(acts[3].act, { action: "delete" });
    assert.deepEqual([answer.canStepBack, answer.canStepForward], [false, true]);
  }),
);

Deno.test(
  "steps back and forth within a while are one act",
  timed(async (clock) => {
    const { acts, answer, status, saved } = drawing();
    answer.commit(A, status);
    await saved(0, 1);
    answer.stepBack(status);
    answer.stepForward(status);
    await clock.pass(600);
    assert.deepEqual(acts.slice(1).map(({ act }) => act.content?.sectors), [["A"]]);
  }),
);

Deno.test(
  "where nothing was ever stored there is nothing to take away",
  timed(async (clock) => {
    const { acts, answer, status } = drawing();
    answer.commit(A, status, 600);
    answer.stepBack(status);
    await clock.pass(1000);
    assert.deepEqual([acts.length, answer.isBusy], [0, false]);
  }),
);

Deno.test("a stored value does not show over what is under way, and shows when it is answered", async () => {
  const { answer, status, arrives, saved } = drawing();
  answer.commit(AB, status);
  arrives({ ...A }, 1);
  assert.deepEqual(answer.content, AB);
  await saved(0, 2);
  assert.deepEqual(answer.content, AB, "the number of the value is older than the answer's");
  arrives({ ...AB, sectors: ["A", "B", "C"] }, 2);
  assert.deepEqual(answer.content.sectors, ["A", "B", "C"]);
  assert.equal(answer.canStepBack, true, "it is the same step, as the store keeps it");
});

Deno.test("what another page made is shown, and one cannot step back over it", () => {
  const { answer, arrives } = drawing();
  arrives(A, 1);
  assert.deepEqual([answer.content, answer.canStepBack], [A, false]);
});

Deno.test("while a finger is down nothing that is stored is shown", () => {
  const { answer, arrives } = drawing();
  answer.hold(true);
  arrives(A, 1);
  assert.deepEqual([answer.content, answer.isBusy], [{}, true]);
  answer.hold(false);
  assert.deepEqual(answer.content, A);
});

Deno.test("what was refused stays on screen until it is sent again", async () => {
  const { acts, answer, status, arrives, saved } = drawing();
  answer.commit(AB, status);
  acts[0].resolve({ status: "refused", sentence: "No." });
  await settled();
  arrives(A, 1);
  assert.deepEqual([answer.refused, answer.content], [true, AB]);
  answer.again(status);
  assert.deepEqual([answer.refused, acts[1].act.content.sectors], [false, ["A", "B"]]);
  await saved(1, 2);
});

Deno.test("the refusal of an older gesture is not that of the newer one", async () => {
  const { acts, answer, status } = drawing();
  answer.commit(A, status);
  answer.commit(AB, status);
  acts[0].resolve({ status: "refused", sentence: "No." });
  await settled();
  assert.equal(answer.refused, false);
});

Deno.test("without a slot all gestures are revisions of one entry, until another logbook is open", async () => {
  const { acts, answer, status, saved } = drawing({ slot: "" });
  answer.commit(A, status);
  answer.commit(AB, status);
  await saved(0, 1);
  await saved(1, 2);
  assert.equal(acts[0].act.entry_id, acts[1].act.entry_id);
  answer.begin(status);
  answer.commit(A, status);
  assert.notEqual(acts[2].act.entry_id, acts[0].act.entry_id);
});

Deno.test("when another logbook is opened nothing of the one before stays, nor comes with a late answer", async () => {
  const { model, acts, answer, status } = drawing();
  answer.commit(AB, status);
  model.set("value", {});
  answer.begin(status);
  acts[0].resolve({ status: "refused" });
  await settled();
  assert.deepEqual([answer.content, answer.isBusy, answer.refused, answer.canStepBack], [{}, false, false, false]);
});

Deno.test(
  "fields beside the map leave with the drawing, and wait for one",
  timed(async (clock) => {
    const { acts, answer, status } = drawing({ fields: [{ name: "eyes" }] });
    answer.goAlong({ eyes: "own" }, status);
    await clock.pass(1000);
    assert.equal(acts.length, 0);
    answer.commit(A, status);
    assert.deepEqual(acts[0].act.content, { kind: "area", eyes: "own", method: "sectors", sectors: ["A"] });
    answer.goAlong({ eyes: "told" }, status);
    await clock.pass(600);
    assert.equal(acts[1].act.content.eyes, "told");
  }),
);

Deno.test(
  "what was shared, cleared and brought back by a step is seen by the same; what is drawn anew is not",
  timed(async (clock) => {
    const { acts, answer, status, arrives, saved } = drawing();
    arrives({ ...A, visibility: "group" }, 1);
    answer.commit({}, status);
    await saved(0, 2);
    arrives({}, 2);
    answer.stepBack(status);
    await clock.pass(600);
    assert.equal(acts[1].act.content.visibility, "group");
    await saved(1, 3);
    arrives({ ...A, visibility: "group" }, 3);
    answer.commit(AB, status);
    assert.equal("visibility" in acts[2].act.content, false);
  }),
);

Deno.test("the stored geometry belongs to what is shown, or is not shown", () => {
  const { answer, status, arrives } = drawing();
  arrives({ ...A, geometry: { type: "Polygon" } }, 1);
  assert.deepEqual(answer.derived(), { type: "Polygon" });
  answer.commit(AB, status);
  assert.equal(answer.derived(), null);
});
