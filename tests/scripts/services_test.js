import assert from "node:assert/strict";

import { gathered } from "../../widgets/buurtlezer/parts/map/gathered.js";
import { byKind, distance, foundIn, knownOf, onMap, OTHER, unplacedOf } from "../../widgets/buurtlezer/parts/services/known.js";

const CATEGORIES = [{ name: "daily", label: "boodschappen", kinds: [{ kind: "bakery", label: "bakker" }] }];
const row = (ref, kind, name, more = {}) => {
  const { at = [4.35, 50.85], metres = 100, list = -1, word = "" } = more;
  return [ref, kind, name, at, metres, list, word];
};
const known = (rows, { own = [], said = {}, left = [], unplaced = [] } = {}) =>
  knownOf({
    services: { rows, unplaced, lists: [{ title: "Lijst", source: "2025" }] },
    own,
    categories: CATEGORIES,
    by_name: { worship: "gebedshuis" },
    said,
    left,
  });

Deno.test("services are found by name, by kind and by the word beside them, the nearest first", () => {
  const all = known([
    row("a", "bakery", "De Krul", { metres: 500 }),
    row("b", "bakery", "", { metres: 90 }),
    row("c", "", "Ons Huis", { metres: null, word: "ontmoeting", list: 0 }),
  ]);
  assert.deepEqual(foundIn(all, "bakk").map(({ ref }) => ref), ["b", "a"]);
  assert.deepEqual(foundIn(all, "ONTMOETING huis").map(({ ref }) => ref), ["c"]);
  assert.deepEqual(foundIn(all, " "), []);
  assert.equal(all[2].list.title, "Lijst");
});

Deno.test("what left the list is known by what was said of it, and is under no kind and at no point", () => {
  const left = [{ ref: "gone", kind: "bakery" }, { ref: "older", kind: "" }, { ref: "chapel", kind: "worship" }];
  const all = known([row("a", "bakery", "De Krul")], { said: { gone: { check: { content: { answer: "gone" } } } }, left });
  assert.deepEqual(all.filter((one) => one.left).map(({ label, mark }) => [label, mark]), [
    ["bakker", "gone"],
    ["", ""],
    ["gebedshuis", ""],
  ]);
  assert.deepEqual([...byKind(all)].map(([kind, list]) => [kind, list.length]), [["bakery", 1]]);
  assert.deepEqual(onMap(all, new Map(), "", "gone").map(({ ref }) => ref), ["a"]);
});

Deno.test("what is never counted is found by its name only, in no list, and on the map only while it is open", () => {
  const all = known([row("w", "worship", "De Kapel"), row("a", "bakery", "De Krul")]);
  assert.deepEqual(foundIn(all, "gebedshuis"), []);
  assert.deepEqual(foundIn(all, "kapel").map(({ ref }) => ref), ["w"]);
  assert.deepEqual([...byKind(all).keys()], ["bakery"]);
  const categoryOf = new Map([["bakery", "daily"]]);
  const refs = (chosen, open) => onMap(all, categoryOf, chosen, open).map(({ ref }) => ref);
  assert.deepEqual([refs("", null), refs("", "w"), refs("daily", "w")], [["a"], ["w", "a"], ["w", "a"]]);
});

Deno.test("what is of no kind of ours has a category of its own, and what has no point is on no map", () => {
  const own = [{ ref: "own/1", content: { name: "Praatcafé", other: "ontmoeting" }, metres: null, word: "Hopstraat" }];
  const all = known([row("c", "no_such_kind", "Ons Huis", { list: 0 })], { own });
  assert.deepEqual(onMap(all, new Map(), OTHER, null).map(({ ref }) => ref), ["c"]);
  assert.deepEqual(byKind(all).get("").map(({ ref }) => ref), ["c", "own/1"]);
  assert.equal(all[0].word, "ontmoeting · Hopstraat");
});

Deno.test("what has no place is found by the search and in a list of its own, and is counted under no kind", () => {
  const nowhere = { at: null, metres: null, list: 0 };
  const unplaced = [row("z", "bakery", "Zoet", nowhere), row("h", "", "Huis", nowhere), row("w", "worship", "De Kapel", nowhere)];
  const all = known([row("a", "bakery", "De Krul")], { unplaced });
  assert.deepEqual(unplacedOf(all).map(({ ref }) => ref), ["h", "z"]);
  assert.deepEqual(byKind(all).get("bakery").map(({ ref }) => ref), ["a"]);
  assert.deepEqual([...byKind(all).keys()], ["bakery"]);
  assert.deepEqual(foundIn(all, "bakker").map(({ ref }) => ref), ["a", "z"]);
  assert.deepEqual(onMap(all, new Map(), "", null).map(({ ref }) => ref), ["a"]);
});

Deno.test("what was found on the street marks a service, and not knowing marks none", () => {
  const said = (answer) => ({ a: { check: { content: { answer } } } });
  const mark = (answer) => known([row("a", "bakery", "")], { said: said(answer) })[0].mark;
  assert.deepEqual(["gone", "other", "there", "unknown"].map(mark), ["gone", "other", "there", ""]);
});

Deno.test("a distance is said to ten metres, and from a kilometre on to a hundred", () => {
  const said = [3, 94, 994, 996, 1240, 12_000].map((metres) => distance(metres, "nl"));
  assert.deepEqual(said, ["10 m", "90 m", "990 m", "1 km", "1,2 km", "12 km"]);
  assert.equal(distance(null, "nl"), "");
  assert.equal(distance(1240, "en"), "1.2 km");
});

Deno.test("marks that would touch are one with their number, and no point is lost", () => {
  const points = Array.from({ length: 300 }, (_, i) => ({ at: [(i * 37) % 100, (i * 61) % 100] }));
  const project = ([x, y]) => ({ x, y });
  const marks = gathered(project, points, { cell: 20, radius: 6 });
  assert.equal(marks.flatMap(({ places }) => places).length, 300);
  assert.equal(new Set(marks.flatMap(({ places }) => places)).size, 300);
  const far = gathered(project, [{ at: [19, 5] }, { at: [21, 5] }, { at: [80, 5] }], { cell: 20, radius: 6 });
  assert.deepEqual(far.map(({ places, x }) => [places.length, x]), [[2, 20], [1, 80]]);
});
