// What stands on which side of the line, where its lines run, and what becomes of a row of parties. Not here: the parts
// (tests/browser/test_communities.py).

import assert from "node:assert/strict";
import { moved, without, written } from "../../widgets/buurtlezer/parts/coalition/parties.js";
import { bySide, curve, placesOf } from "../../widgets/buurtlezer/parts/communities/told.js";

const SIDES = ["here", "city", "abroad", ""].map((value) => ({ value, label: `side ${value}` }));
const GROUNDS = [
  { name: "square", where: "here", communities: ["a", "b"] },
  { name: "hall", where: "abroad", communities: ["a"] },
  { name: "cellar", where: "", communities: ["b"] },
];

Deno.test("places stand by side from here outward, and only what lies beyond the line is over it", () => {
  const found = bySide(GROUNDS, SIDES).map(({ label, beyond, grounds }) => [label, beyond, grounds.map(({ name }) => name)]);
  assert.deepEqual(found, [["side here", false, ["square"]], ["side abroad", true, ["hall"]], ["side ", false, ["cellar"]]]);
});

Deno.test("the table has each line of the drawing", () => {
  const rows = ["a", "b"].flatMap((id) => placesOf(id, GROUNDS, SIDES).map(({ name }) => `${id} ${name}`));
  assert.deepEqual(rows, ["a square", "a hall", "b square", "b cellar"]);
});

Deno.test("a line leaves one box level and arrives level at the other", () => {
  assert.equal(curve({ right: 10, middle: 5 }, { left: 30, middle: 25 }), "M10 5C20 5 20 25 30 25");
});

const row = ["x", "y", "z"].map((who) => ({ who }));
const names = (them) => them.map(({ who }) => who).join("");

Deno.test("a party moves as far as the row goes, and the row that was given stays", () => {
  assert.equal(names(moved(row, 2, -1)), "xzy");
  assert.equal(names(moved(row, 0, -1)), "xyz");
  assert.equal(names(moved(row, 0, 9)), "yzx");
  assert.equal(names(row), "xyz");
});

Deno.test("a party is written in its place, or behind the last one, and can be taken out", () => {
  assert.equal(names(written(row, 1, { who: "w" })), "xwz");
  assert.equal(names(written(row, 3, { who: "w" })), "xyzw");
  assert.equal(names(without(row, 0)), "yz");
});
