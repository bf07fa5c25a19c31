// What is ticked for a report, what is shown of it, and in which order sections stand; names as they were typed.

import assert from "node:assert/strict";
import { counted, fitting, moved, ordered, ticked } from "../../widgets/buurtlezer/parts/choosing/chosen.js";
import { namesOf } from "../../widgets/buurtlezer/parts/report_out/names.js";

const row = (id, title, text = "", always = false) => ({ id, section: "places", title, text, always });
const ROWS = [row("a", "De Hal"), row("b", "Étangs noirs", "een bank"), row("c", "Conclusie", "", true)];
const ids = (asked, chosen = []) => fitting(ROWS, { typed: "", which: "all", ...asked }, new Set(chosen)).map(({ id }) => id);

Deno.test("what is ticked keeps its place, and stands once", () => {
  assert.deepEqual(ticked(["b"], ["a", "b"], true), ["b", "a"]);
  assert.deepEqual(ticked(["b", "a", "gone"], ["a"], false), ["b", "gone"]);
});

Deno.test("an entry that is gone and one that was written for the report are not counted", () => {
  assert.deepEqual(counted(ROWS, new Set(["a", "gone", "c"])), { chosen: 1, of: 2 });
});

Deno.test("words are found without marks, in the order of the list, among what is ticked or not", () => {
  assert.deepEqual(ids({ typed: "etangs" }), ["b"]);
  assert.deepEqual(ids({ which: "ticked" }, ["b"]), ["b", "c"]);
  assert.deepEqual(ids({ which: "not" }, ["b"]), ["a"]);
  assert.deepEqual(ids({ typed: "bank", which: "not" }, ["b"]), []);
});

Deno.test("sections that were put first come first, and one moves by one place and never out of the list", () => {
  const all = ["occasion", "figures", "places"];
  assert.deepEqual(ordered(all, ["places", "unknown"]), ["places", "occasion", "figures"]);
  assert.deepEqual(moved(all, "figures", -1), ["figures", "occasion", "places"]);
  assert.deepEqual(moved(all, "occasion", -1), all);
  assert.deepEqual(moved(all, "places", 1), all);
});

Deno.test("names are one a line, without empty ones", () => {
  assert.deepEqual(namesOf(" Amina  El A. \n\n  Jan\n"), ["Amina El A.", "Jan"]);
});
