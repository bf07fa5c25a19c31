import assert from "node:assert/strict";

import { lead, linked, stepTo } from "../../widgets/buurtlezer/parts/map/linked.js";
import { LOOKS, marksOf } from "../../widgets/buurtlezer/parts/map/side_looks.js";
import { contentOf, marksOf as marksOfOne, standsStill, untaken } from "../../widgets/buurtlezer/parts/side_map/seen.js";
import {
  byClass,
  CLASSES,
  emptySides,
  marksOfDifference,
  marksOfSide,
  SIDES,
} from "../../widgets/buurtlezer/parts/two_maps/seen.js";
import { halves, lineAt, MOST, shapeOf, sharesOf } from "../../widgets/buurtlezer/parts/two_maps/swiped.js";

/** A map as Leaflet has it, as far as two are linked: where it looks, in pixels of the world at zoom 0. */
function fakeMap() {
  const listeners = { move: [], moveend: [] };
  const map = {
    centre: [0, 0],
    zoom: 3,
    laidOut: 0,
    rested: 0,
    getCenter: () => map.centre,
    getZoom: () => map.zoom,
    getSize: () => ({ x: 400, y: 300 }),
    project: ([x, y], zoom) => ({ x: x * 2 ** zoom, y: y * 2 ** zoom }),
    on: (heard) => Object.entries(heard).forEach(([event, listener]) => listeners[event].push(listener)),
    off: (heard) =>
      Object.entries(heard).forEach(([event, listener]) => listeners[event].splice(listeners[event].indexOf(listener), 1)),
    fire(event) {
      if (event === "moveend") map.rested += 1;
      [...listeners[event]].forEach((listener) => listener());
    },
    _rawPanBy: ([x, y]) => (map.centre = [map.centre[0] + x / 2 ** map.zoom, map.centre[1] + y / 2 ** map.zoom]),
    _move(centre, zoom) {
      Object.assign(map, { centre, zoom });
      map.fire("move");
    },
    setView(centre, zoom) {
      Object.assign(map, { centre, zoom });
      map.laidOut += 1;
      map.fire("move");
      map.fire("moveend");
    },
    /** A finger moves it by pixels. */
    drag(x, y) {
      map._rawPanBy([x, y]);
      map.fire("move");
    },
  };
  return map;
}

Deno.test("a map follows by whole pixels, looks anew after a zoom, and does nothing where both look at the same", () => {
  assert.equal(stepTo({ zoom: 12, x: 5, y: 5 }, { zoom: 12, x: 5.2, y: 4.9 }, 12), null);
  assert.deepEqual(stepTo({ zoom: 12, x: 25, y: 5 }, { zoom: 12, x: 5, y: 8 }, 12), [20, -3]);
  assert.equal(stepTo({ zoom: 13, x: 25, y: 5 }, { zoom: 13, x: 5, y: 8 }, 12), "anew");
});

Deno.test("who only follows leads nobody, and who failed leads no longer", () => {
  const [one, two] = [{}, {}];
  const leader = lead();
  const said = [];
  leader.as(one, () => {
    said.push("one");
    leader.as(two, () => said.push("two"));
    leader.as(one, () => said.push("one again"));
  });
  assert.deepEqual(said, ["one", "one again"]);
  assert.throws(() =>
    leader.as(one, () => {
      throw new Error("gone");
    })
  );
  leader.as(two, () => said.push("two"));
  assert.equal(said.pop(), "two");
});

Deno.test("two maps move as one from either side, without an end, and are laid out once for a zoom", () => {
  const [one, two] = [fakeMap(), fakeMap()];
  let on = true;
  const link = linked([one, two], () => on);
  for (let nth = 0; nth < 50; nth += 1) one.drag(3, -1);
  assert.deepEqual(two.centre, one.centre);
  assert.equal(two.rested, 0); // while fingers move nothing is drawn
  one.fire("moveend");
  assert.deepEqual([two.rested, two.laidOut], [1, 0]);
  two.drag(-10, 4);
  two.fire("moveend");
  assert.deepEqual(one.centre, two.centre);
  one._move([1, 1], 4);
  one._move([1, 1.5], 4.5);
  assert.deepEqual([two.centre, two.zoom, two.laidOut], [[1, 1.5], 4.5, 0]);
  one.fire("moveend");
  assert.equal(two.laidOut, 1);
  on = false;
  one.drag(40, 40);
  assert.notDeepEqual(two.centre, one.centre);
  on = true;
  link.now(one);
  assert.deepEqual(two.centre.map(Math.round), one.centre.map(Math.round));
  link.stop();
  one.drag(40, 40);
  assert.notDeepEqual(two.centre, one.centre);
});

Deno.test("the line stands under the handle, and at its ends at the edge of the map", () => {
  assert.equal(lineAt(0, 400, 44), 0);
  assert.equal(lineAt(MOST, 400, 44), 400);
  assert.equal(lineAt(50, 400, 44), 200);
  assert.equal(lineAt(1, 400, 44), 22 + 3.56);
  assert.deepEqual(sharesOf(30), [30, 70]);
});

Deno.test("what is seen of both maps is all of it, and nothing twice, wherever the pane was moved", () => {
  const [left, right] = halves(130, { x: -40, y: 12 }, { x: 400, y: 300 });
  assert.deepEqual(left, [12, 90, 312, -40]);
  assert.deepEqual(right, [12, 360, 312, 90]);
  assert.equal(shapeOf(left), "polygon(-40px 12px, 90px 12px, 90px 312px, -40px 312px)");
});

const said = (sense, more = {}) => ({ senses: [sense], means: [], sense, ...more });
const place = (key, cls, sayings, at = [4.35, 50.85], more = {}) => ({
  key,
  name: key,
  category: "",
  at,
  coarse: false,
  sides: Object.keys(sayings),
  class: cls,
  said: sayings,
  supposed: false,
  ...more,
});

Deno.test("a place stands on each map where that side says it lies, and once where both are compared", () => {
  const both = place("b", "both", { citizen: said("meet", { at: [4.4, 50.8] }), organisation: said("help") });
  const none = place("n", "theirs", { citizen: said("meet") }, null);
  const hidden = place("h", "both", { citizen: said("meet", { at: null }), organisation: said("help") });
  const supposed = place("s", "", { citizen: said("rest") }, [4.3, 50.8], { supposed: true });
  const all = [both, none, hidden, supposed];
  const theirs = marksOfSide(all, "citizen", { meet: ["M0 0"] });
  assert.deepEqual(theirs.map(({ key, at, dashed }) => [key, at, dashed]), [["b", [4.4, 50.8], false], ["s", [4.3, 50.8], true]]);
  assert.deepEqual([theirs[0].paths, theirs[1].paths, theirs[0].look], [["M0 0"], [], "citizen"]);
  assert.deepEqual(marksOfSide(all, "organisation", {}).map(({ key, at }) => [key, at]), [["b", [4.35, 50.85]], ["h", [
    4.35,
    50.85,
  ]]]);
  assert.deepEqual(marksOfDifference(all).map(({ key, look }) => [key, look]), [["b", "both"], ["h", "both"]]);
});

Deno.test("each class is there by name, also with nothing in it; what counts in none only where there is any", () => {
  const all = [place("Zee", "theirs", { citizen: said("meet") }), place("Aa", "theirs", { citizen: said("meet") })];
  assert.deepEqual(byClass(all, "nl").map(([name, those]) => [name, those.map(({ key }) => key)]), [
    ["theirs", ["Aa", "Zee"]],
    ["ours", []],
    ["both", []],
    ["other", []],
  ]);
  assert.deepEqual(emptySides(all), ["organisation"]);
  assert.deepEqual(emptySides([]), SIDES);
  assert.equal(byClass([place("s", "", { citizen: said("rest") })], "nl").length, 5);
});

Deno.test("classes differ by form or sign, not by colour alone", () => {
  const seen = CLASSES.map((name) => [LOOKS[name].forms.join(), LOOKS[name].sign].join());
  assert.equal(new Set(seen).size, CLASSES.length);
  assert.notDeepEqual(LOOKS.citizen.forms, LOOKS.organisation.forms);
});

Deno.test("three of one look are marks of their own among two thousand of another, over them, and what is chosen over all", () => {
  const project = ([x, y]) => ({ x, y });
  const many = Array.from(
    { length: 2000 },
    (_one, n) => ({ key: `m${n}`, name: "", look: "theirs", at: [n % 50 * 8, Math.floor(n / 50) * 8] }),
  );
  const few = [10, 150, 300].map((x) => ({ key: `f${x}`, name: "", look: "ours", at: [x, 150] }));
  const marks = marksOf(project, [...few, ...many], new Set(["m7"]));
  assert.deepEqual(marks.filter(({ look }) => look === "ours").map(({ places }) => places.length), [1, 1, 1]);
  assert.equal(marks.reduce((sum, { places }) => sum + places.length, 0), 2003);
  assert.ok(marks.length < 120);
  assert.deepEqual(marks.at(-1).places.map(({ key }) => key), ["m7"]);
  assert.deepEqual(marks.slice(-4, -1).map(({ look }) => look), ["ours", "ours", "ours"]);
});

Deno.test("an entry of one map says whose map it is, whatever it was before, and what is hidden is not said", () => {
  const beside = { side: "citizen", where: { location: { lon: 4.3, lat: 50.8 }, spot: "p1" }, place: null };
  const before = {
    name: "Oud",
    sector: "S1",
    told_by: "een buur",
    sense: "meet",
    visibility: "workshop",
    round: 2,
    voice: "told",
  };
  const now = contentOf(before, { name: "Nieuw", voice: "own", told_by: "een buur" }, beside);
  assert.deepEqual(now, {
    kind: "map_place",
    visibility: "workshop",
    round: 2,
    name: "Nieuw",
    voice: "own",
    perspective: "citizen",
    location: { lon: 4.3, lat: 50.8 },
    spot: "p1",
  });
  const nowhere = contentOf({}, { name: "Chat", voice: "told", told_by: "een buur" }, {
    ...beside,
    where: { location: null, spot: "p1" },
  });
  assert.deepEqual([nowhere.location, nowhere.spot, nowhere.told_by], [null, "", "een buur"]);
});

Deno.test("what is kept from the organisation or only supposed by residents goes back to its author alone", () => {
  const shared = { visibility: "workshop" };
  const of = (side, more) => contentOf(shared, { name: "N", voice: "own", ...more }, { side, where: null, place: "own/1" });
  assert.equal(of("citizen", {}).visibility, "workshop");
  assert.equal(of("citizen", { not_for_organisation: true }).visibility, "private");
  assert.equal(of("citizen", { voice: "supposed" }).visibility, "private");
  assert.equal(of("organisation", { voice: "supposed" }).visibility, "workshop");
  assert.ok(!("not_for_organisation" in of("organisation", { not_for_organisation: false })));
  assert.equal(of("citizen", {}).place, "own/1");
});

Deno.test("a lock that closes or a wall makes a map stand; what was taken over is not offered again", () => {
  assert.deepEqual(
    [{}, { since: "x", closes: false }, { since: "x", closes: true }, { closes: true }, { wall: true, closes: true }, {
      wall: true,
      closes: false, // residents' map stays open, whatever stood on a wall
    }].map(standsStill),
    [false, false, true, false, true, false],
  );
  const own = (content) => ({ key: "k", entry_id: "1", seq: 1, content, sharing: {}, stands: false });
  assert.deepEqual(untaken([{ ref: "a" }, { ref: "b" }], [own({ place: "b" }), own({})]), [{ ref: "a" }]);
  const marks = marksOfOne(
    [own({ name: "N", location: { lon: 1, lat: 2 }, voice: "supposed", not_for_organisation: true }), own({ name: "Z" })],
    "citizen",
    {},
  );
  assert.deepEqual(marks, [{ key: "k", name: "N", at: [1, 2], look: "citizen", dashed: true, shut: true, paths: [] }]);
});
