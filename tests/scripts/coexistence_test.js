// What decides in the parts of 09 without a page: where a mark stands, what bounds a contact, what one button
// shares. Not here: the parts (tests/browser/test_coexistence.py).

import assert from "node:assert/strict";
import { fieldOf, flat, isAnswered, saysMore, whole } from "../../widgets/buurtlezer/parts/vignettes/bounds.js";
import { along, keyed, tapped } from "../../widgets/buurtlezer/parts/weighing/mark.js";
import { together } from "../../widgets/buurtlezer/parts/base/shared_together.js";

Deno.test("no key but a first one puts a mark, and from then on arrows are the browser's own", () => {
  assert.deepEqual(["Tab", "a", "Escape", "Shift"].map((key) => keyed(key, null)), [undefined, undefined, undefined, undefined]);
  assert.deepEqual(["ArrowRight", "ArrowDown", "Enter", " "].map((key) => keyed(key, null)), [5, 5, 5, 5]);
  assert.deepEqual(["Home", "End", "0", "9"].map((key) => keyed(key, null)), [0, 10, 0, 9]);
  assert.deepEqual(["ArrowRight", "Home", "Enter", "7"].map((key) => keyed(key, 3)), [undefined, undefined, undefined, 7]);
});

Deno.test("a tap puts the mark where a mark of that value is drawn, and never beyond the ends", () => {
  const [width, thumb] = [300, 28];
  for (let value = 0; value <= 10; value += 1) {
    const x = thumb / 2 + along(value) * (width - thumb);
    assert.equal(tapped(x, width, thumb), value);
  }
  assert.deepEqual([tapped(-40, width, thumb), tapped(900, width, thumb)], [0, 10]);
});

Deno.test("a bound is clear, missing, or nothing was said, and comes back from the form as it went in", () => {
  const content = { reason: "x", bounds: ["place", "time"], missing: ["exit"] };
  assert.deepEqual(flat(content), { reason: "x", bound_place: "clear", bound_time: "clear", bound_exit: "missing" });
  assert.deepEqual(whole(flat(content)), content);
  assert.deepEqual(whole({ reason: "x" }), { reason: "x" });
  assert.equal(fieldOf("exit"), "bound_exit");
});

Deno.test("a scene is turned once somebody looked at both sides and whether one can stop, or said why", () => {
  const looked = { good_for_one: "unknown", good_for_other: "no", can_stop: "yes" };
  assert.deepEqual(
    [{}, { patterns: ["charity"] }, { reason: "" }, { good_for_one: "yes" }].map(isAnswered),
    Array(4).fill(false),
  );
  assert.deepEqual([{ reason: "x" }, looked].map(isAnswered), [true, true]);
});

Deno.test("an entry says more than a form asks where something of before stands in it, and never by who wrote it", () => {
  const asked = ["good_for_one", "good_for_other", "can_stop", "reason"];
  const common = { kind: "vignette_reading", vignette: "nod", visibility: "private", round: 1 };
  const more = [{ turned: "same" }, { bounds: ["time"] }, { missing: ["exit"] }, { meanings: ["worth"] }];
  assert.deepEqual(more.map((one) => saysMore({ ...common, reason: "x", ...one }, asked)), [true, true, true, true]);
  assert.deepEqual([{}, { reason: "x" }, { meanings: [], after_turn: "" }].map((one) => saysMore({ ...common, ...one }, asked)), [
    false,
    false,
    false,
  ]);
});

Deno.test("one button shares what can be shared, and takes back once all is shared", () => {
  const own = { sharing: { seen: "alone", word: "share", to: "workshop", tells: "counts" } };
  const out = { sharing: { seen: "group", word: "back", to: "private" } };
  const still = { sharing: { seen: "closed" } };
  const of = (...entries) => {
    const { word, those } = together(entries);
    return [word, those.length];
  };
  assert.deepEqual([of(own, own), of(own, out), of(out, out), of(still)], [["share", 2], ["share", 1], ["back", 2], ["", 0]]);
  assert.deepEqual([[own, out], [out, out], [own, still]].map((them) => together(them).some), [true, false, false]);
  assert.equal(together([{ sharing: {} }]), null);
  assert.equal(together([]), null);
});
