// What becomes of a conclusion when a leg is written, an entry taken or let go, and of the order when one is moved. Not here: the part
// (tests/browser/test_conclusions.py), how a conclusion stands (Python).

import assert from "node:assert/strict";
import { fakeDocument } from "./fake/dom.js";
import { letGo, moved, taken, takenAgainst, withLeg, withoutLeg } from "../../widgets/buurtlezer/parts/conclusions/change.js";

fakeDocument({ known: { page: JSON.stringify({ words: {}, language: "nl", base: "/" }) } });
const sheet = await import("../../widgets/buurtlezer/serving/room/web/trainer/paper_conclusion.js");

const SEEN = { form: "seen", source: "Onze wandeling", says: "geen bank" };
const content = { thinks: "x", legs: [SEEN], seen_ids: ["a"] };

Deno.test("a leg is written in its place or behind the last, and taken out; what was given stays", () => {
  assert.deepEqual(withLeg(content, 1, { form: "heard" }).legs, [SEEN, { form: "heard" }]);
  assert.deepEqual(withLeg(content, 0, { form: "heard" }).legs, [{ form: "heard" }]);
  assert.deepEqual(withLeg({ thinks: "x" }, 0, SEEN).legs, [SEEN]);
  assert.deepEqual(withoutLeg(content, 0).legs, []);
  assert.deepEqual(content.legs, [SEEN]);
});

Deno.test("an entry that is taken begins a leg with its source, and of a source that is there none", () => {
  const heard = taken(content, { entry_id: "b", leg: { form: "heard", source: "tafel 1", count: 3 } }, 12);
  assert.equal(heard.at, 1);
  assert.deepEqual(heard.content.legs[1], { form: "heard", source: "tafel 1", count: 3 });
  assert.deepEqual(heard.content.heard_ids, ["b"]);
  const again = taken(content, { entry_id: "c", leg: { form: "seen", source: "onze wandeling " } }, 12);
  assert.equal(again.at, 0);
  assert.deepEqual(again.content.legs, [SEEN]);
  assert.deepEqual(again.content.seen_ids, ["a", "c"]);
  const full = taken(content, { entry_id: "d", leg: { form: "figure" } }, 1);
  assert.deepEqual([full.at, full.content.legs, full.content.figure_ids], [-1, [SEEN], ["d"]]);
});

Deno.test("what says otherwise is a counter-voice, and can be let go", () => {
  const against = takenAgainst(takenAgainst(content, "z"), "z");
  assert.deepEqual([against.counter, against.counter_ids], ["found", ["z"]]);
  assert.deepEqual(letGo(against, "against", "z").counter_ids, []);
  assert.deepEqual(letGo(content, "seen", "a").seen_ids, []);
});

Deno.test("a conclusion moves among conclusions, and all else that is chosen stays chosen", () => {
  const ids = ["p", "q", "r"];
  assert.deepEqual(moved(["g", "q", "h"], ids, "r", -1), ["p", "r", "q", "g", "h"]);
  assert.deepEqual(moved([], ids, "p", -1), ids);
  assert.deepEqual(moved([], ids, "p", 9), ["q", "r", "p"]);
});

Deno.test("a sheet that is typed in holds what the paper asks: of a leg its words, source, and year or how often", () => {
  const said = sheet.blank();
  said.thinks = "er is geen bank";
  Object.assign(said.legs[0], { says: "1 op 5", source: "BISA", when: "2024" });
  Object.assign(said.legs[2], { says: "we staan recht", count: "4" });
  const [content] = sheet.contentsOf(said);
  assert.deepEqual(content.legs, [
    { form: "figure", says: "1 op 5", source: "BISA", when: "2024" },
    { form: "heard", says: "we staan recht", count: 4 },
  ]);
  assert.equal(content.voice, "own");
});
