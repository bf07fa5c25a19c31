// What the seven come to in words. Not here: the rows (tests/browser/test_reach_cards.py).

import assert from "node:assert/strict";
import { told } from "../../widgets/buurtlezer/parts/seven/told.js";

const NAMES = ["known", "reachable", "available", "affordable", "understandable", "usable", "trustworthy"];
const words = (key, values = {}) => [key, ...Object.values(values)].join(" ");
const all = (answer) => Object.fromEntries(NAMES.map((name) => [name, answer]));

Deno.test("nothing answered is said as nothing, and not as nothing known", () => {
  assert.deepEqual(told(NAMES, {}, words), ["none"]);
});

Deno.test("five are known, one is missing and two are to be asked", () => {
  const said = { ...all("yes"), affordable: "no", usable: "ask", trustworthy: "ask" };
  assert.deepEqual(told(NAMES, said, words), ["known_of number.5", "lacking_one affordable", "asking usable, trustworthy"]);
});

Deno.test("what nobody looked at is neither known nor to be asked", () => {
  assert.deepEqual(told(NAMES, { known: "ask" }, words), [
    "known_of number.0",
    "asking known",
    "left reachable, available, affordable, understandable, usable, trustworthy",
  ]);
});

Deno.test("all seven known is one sentence, and what is missing stands after it", () => {
  assert.deepEqual(told(NAMES, all("yes"), words), ["all_known"]);
  assert.deepEqual(told(NAMES, all("no"), words)[0], "all_known");
});

Deno.test("the order of the seven is the order in each sentence, whatever was answered first", () => {
  const said = { trustworthy: "no", known: "no" };
  assert.equal(told(NAMES, said, words)[1], "lacking known, trustworthy");
});

Deno.test("no sentence holds a number of answers that are yes: there is no score", () => {
  const one = told(NAMES, { ...all("yes"), known: "no" }, words)[0];
  assert.equal(one, told(NAMES, { ...all("no"), known: "yes" }, words)[0]);
});
