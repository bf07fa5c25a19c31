// The row that says what was removed, and brings it back.

import assert from "node:assert/strict";
import { removedRow } from "../../widgets/buurtlezer/parts/base/removed.js";
import { settled } from "./fake/clock.js";
import { fakeDocument, happen } from "./fake/dom.js";

fakeDocument();
const ENTRY = { entry_id: "one", seq: 3 };

Deno.test("what was removed is brought back by its button, once, and who asked is told where to go on", async () => {
  const [sent, gone] = [[], []];
  const keeper = { send: (act) => (sent.push(act), Promise.resolve({ status: "saved" })) };
  const row = removedRow(keeper, () => "Bring back", () => gone.push("list"));
  await row.remove(ENTRY, "Removed: the square");
  assert.deepEqual(row.element.children.map((child) => child.textContent), ["Removed: the square", "Bring back"]);
  assert.equal(globalThis.document.activeElement, row.element.children[1]);
  happen(row.element.children[1], "click");
  await settled();
  assert.deepEqual(sent, [{ action: "delete", entry_id: "one", base_seq: 3 }, { action: "undo", entry_id: "one" }]);
  assert.deepEqual([row.element.children.length, gone], [0, ["list"]]);
});

Deno.test("where removing was refused, nothing says that it was removed", async () => {
  const row = removedRow({ send: () => Promise.resolve({ status: "refused", sentence: "no" }) }, () => "Bring back");
  await row.remove(ENTRY, "Removed");
  assert.equal(row.element.children.length, 0);
});

Deno.test("another removal begins the row anew, and leaving clears it", async () => {
  const row = removedRow({ send: () => Promise.resolve({ status: "saved" }) }, () => "Bring back");
  await row.remove(ENTRY, "first");
  await row.remove({ entry_id: "two", seq: 4 }, "second");
  assert.deepEqual(row.element.children.map((child) => child.textContent), ["second", "Bring back"]);
  row.clear();
  assert.equal(row.element.children.length, 0);
});
