// What a page of services reads anew, which categories it offers, and whose lists it names.

import assert from "node:assert/strict";
import { onOffer } from "../../widgets/buurtlezer/parts/services/filter.js";
import { sourceLine } from "../../widgets/buurtlezer/parts/services/key.js";
import { OTHER } from "../../widgets/buurtlezer/parts/services/known.js";
import { toldBy } from "../../widgets/buurtlezer/parts/services/told.js";
import { fakeModel } from "./fake/model.js";

const CATEGORIES = [
  { name: "daily", label: "boodschappen", kinds: [{ kind: "bakery", label: "bakker" }] },
  { name: "money", label: "geld", kinds: [{ kind: "cash", label: "geldautomaat" }] },
];
const row = (ref, kind, at = [4.35, 50.85]) => [ref, kind, "", at, 100, -1, ""];
const telling = (...rows) =>
  fakeModel({ services: { rows, lists: [] }, own: [], categories: CATEGORIES, by_name: { worship: "gebedshuis" }, said: {} });

Deno.test("services stay as they are until Python tells something else", () => {
  const model = telling(row("a", "bakery"));
  const told = toldBy(model);
  assert.deepEqual(told.known(), []);
  assert.equal(told.learn(), true);
  const before = told.known();
  assert.equal(told.categoryOf().get("bakery"), "daily");
  model.set("start", { at: [4.3, 50.8] });
  assert.equal(told.learn(), false);
  assert.equal(told.known(), before);
  model.set("said", { a: { check: { content: { answer: "gone" } } } });
  assert.equal(told.learn(), true);
  assert.equal(told.known()[0].mark, "gone");
});

Deno.test("only categories that have something on the map are offered, in their order, and what is of none last", () => {
  const offered = (...rows) => {
    const told = toldBy(telling(...rows));
    told.learn();
    return onOffer(told.known(), CATEGORIES, told.categoryOf());
  };
  assert.deepEqual(offered(), []);
  assert.deepEqual(offered(row("o", "no_such_kind"), row("c", "cash"), row("b", "bakery")), ["daily", "money", OTHER]);
  assert.deepEqual(offered(row("b", "bakery", null), row("w", "worship"), row("c", "cash")), ["money"]);
});

Deno.test("a source that is not there leaves no sign behind", () => {
  assert.equal(sourceLine("", []), "");
  assert.equal(
    sourceLine("OSM, 2026", [{ title: "Lijst", source: "" }, { title: "Gids", source: "2025" }]),
    "OSM, 2026 · Lijst · Gids, 2025",
  );
});
