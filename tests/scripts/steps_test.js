// Steps back and forth, and what lies where on a board: without any drawing.

import assert from "node:assert/strict";
import { stepsFrom } from "../../widgets/buurtlezer/parts/base/steps.js";
import { intoBin, ontoPlane, planeWords, without } from "../../widgets/buurtlezer/parts/board/state.js";
import { fakeModel } from "./fake/model.js";

const made = (...all) => {
  const steps = stepsFrom("start");
  for (const one of all) steps.make(one);
  return steps;
};

Deno.test("one goes back to the start and forth to the last, and no further", () => {
  const steps = made("a", "b");
  const seen = [steps.back(), steps.now, steps.back(), steps.now, steps.back(), steps.now];
  assert.deepEqual(seen, [true, "a", true, "start", false, "start"]);
  const forth = [steps.forth(), steps.now, steps.forth(), steps.now, steps.forth(), steps.now];
  assert.deepEqual(forth, [true, "a", true, "b", false, "b"]);
});

Deno.test("whether one can go is said before one goes", () => {
  const steps = made("a");
  assert.deepEqual([steps.canGoBack, steps.canGoForth], [true, false]);
  steps.back();
  assert.deepEqual([steps.canGoBack, steps.canGoForth], [false, true]);
});

Deno.test("a new gesture takes the place of what one had gone back over", () => {
  const steps = made("a", "b");
  steps.back();
  steps.make("c");
  assert.equal(steps.canGoForth, false);
  steps.back();
  assert.equal(steps.now, "a");
});

Deno.test("the same again is no step", () => {
  const steps = stepsFrom({ a: 1 });
  assert.equal(steps.make({ a: 1 }), false);
  assert.equal(steps.canGoBack, false);
});

Deno.test("what the store gives back of a step is that step; what another made begins anew", () => {
  const steps = made("a");
  steps.confirm("a, rounded");
  assert.deepEqual([steps.now, steps.canGoBack], ["a, rounded", true]);
  assert.equal(steps.take("a, rounded"), false);
  assert.equal(steps.canGoBack, true);
  assert.equal(steps.take("of another page"), true);
  assert.deepEqual([steps.now, steps.canGoBack, steps.canGoForth], ["of another page", false, false]);
});

Deno.test("two hundred steps are kept, and the newest is one of them", () => {
  const steps = stepsFrom(0);
  for (let i = 1; i <= 300; i += 1) steps.make(i);
  assert.equal(steps.now, 300);
  let back = 0;
  while (steps.back()) back += 1;
  assert.deepEqual([back, steps.now], [199, 101]);
});

Deno.test("a card lies in one bin, or in several where it may", () => {
  assert.deepEqual(intoBin({ a: ["x"], b: ["y"] }, "a", "y", false), { a: ["y"], b: ["y"] });
  assert.deepEqual(intoBin({ a: ["x"] }, "a", "y", true), { a: ["x", "y"] });
  assert.deepEqual(intoBin({ a: ["x", "y"] }, "a", "x", true), { a: ["y"] });
  assert.deepEqual(intoBin({ a: ["x"] }, "a", "x", true), {}, "out of its last bin it lies nowhere");
  assert.deepEqual(without({ a: 1, b: 2 }, "a"), { b: 2 });
});

Deno.test("what lay there before is left as it was", () => {
  const before = { a: ["x"] };
  intoBin(before, "a", "y", true);
  ontoPlane(before, "a", [0.5, 0.5]);
  assert.deepEqual(before, { a: ["x"] });
});

Deno.test("a card stays on the plane, to three decimals", () => {
  assert.deepEqual(ontoPlane({}, "a", [1.2, -0.1]), { a: [1, 0] });
  assert.deepEqual(ontoPlane({}, "a", [0.12345, 0.9999]), { a: [0.123, 1] });
});

Deno.test("where a card lies is said in the words of the ends that it is near to", () => {
  const plane = { x: ["loose", "organised"], y: ["hard", "easy"] };
  const model = fakeModel({ plane, labels: { toward: "toward {end}", between: "between {one} and {other}" } });
  assert.equal(planeWords(model, [0.95, 0.5]), "toward organised; between hard and easy");
  assert.equal(planeWords(model, [0.02, 0.98]), "toward loose; toward easy");
});
