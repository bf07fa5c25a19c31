// Four squares of a town by hand: which border is whose, which sector is here. That real ones are read as Python reads them is in
// test_same_as_python.py.

import assert from "node:assert/strict";
import {
  insideRings,
  readTopology,
  ringCentre,
  ringPoints,
  sectorTopology,
  toLonLat,
  toPlane,
} from "../../widgets/buurtlezer/parts/map/topology.js";
import { geographyOf } from "../../widgets/buurtlezer/parts/map/geography.js";
import { SQUARES, UNITS } from "./fake/town.js";
import { fakeModel } from "./fake/model.js";

const town = () => sectorTopology(JSON.stringify(SQUARES), UNITS);
const at = (topology, lon, lat) => topology.sectorAt(...toPlane(lon, lat));

Deno.test("a point goes to the plane and comes back", () => {
  for (const point of [[4.35, 50.85], [0, 0], [-179, -60]]) {
    const back = toLonLat(...toPlane(...point));
    assert.ok(Math.hypot(back[0] - point[0], back[1] - point[1]) < 1e-9, String(back));
  }
  const [[x, y], [east, north]] = [toPlane(4.35, 50.85), toPlane(4.36, 50.86)];
  assert.ok(east > x && north < y, "to the right is east, and up is north");
});

Deno.test("arcs are sums of steps, scaled and moved", () => {
  const { arcs } = readTopology(
    JSON.stringify({
      transform: { scale: [0.5, 2], translate: [10, 20] },
      arcs: [[[2, 1], [1, 1], [-3, 0]]],
      objects: { any: { geometries: [] } },
    }),
  );
  assert.deepEqual(arcs, [[[11, 22], [11.5, 24], [10, 24]]]);
});

Deno.test("a ring joins its arcs, backwards where its number says so, without saying a corner twice", () => {
  const arcs = [[[0, 0], [1, 0], [1, 1]], [[0, 0], [0, 1], [1, 1]]];
  assert.deepEqual(ringPoints([0, ~1], arcs), [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]);
  assert.deepEqual(arcs[1], [[0, 0], [0, 1], [1, 1]], "the arc itself is not turned round");
});

Deno.test("the middle of a ring far from the origin is as exact as near it", () => {
  const square = [[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]];
  assert.deepEqual(ringCentre(square), { area: 8, centre: [1, 1] });
  const far = ringCentre(square.map(([x, y]) => [x + 1e8, y + 1e8]));
  assert.deepEqual(far, { area: 8, centre: [1e8 + 1, 1e8 + 1] });
  assert.deepEqual(ringCentre([[5, 5], [6, 6], [5, 5]]).centre, [5, 5], "one that surrounds nothing is where it begins");
});

Deno.test("a hole is not inside", () => {
  const [outer, hole] = [[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]], [[1, 1], [3, 1], [3, 3], [1, 3], [1, 1]]];
  assert.deepEqual([insideRings(0.5, 2, [outer, hole]), insideRings(2, 2, [outer, hole]), insideRings(5, 2, [outer, hole])], [
    true,
    false,
    false,
  ]);
});

Deno.test("a point lies in its sector, and outside the town in none", () => {
  const topology = town();
  assert.deepEqual([at(topology, 0.5, 0.5), at(topology, 1.5, 0.5), at(topology, 0.5, 1.5), at(topology, 1.5, 1.5)], [
    "A1",
    "A2",
    "B1",
    "C1",
  ]);
  assert.deepEqual([at(topology, 2.5, 0.5), at(topology, -0.1, 0.5)], [null, null]);
});

Deno.test("a border is as important as what its two sides have not in common", () => {
  const { levels } = town();
  const asLevels = ["region", "region", "sector", "district", "region", "municipality", "region", "municipality"];
  assert.deepEqual(levels, asLevels);
});

Deno.test("around some sectors go the borders that have one side inside", () => {
  const topology = town();
  const numbers = (codes) => topology.outline(new Set(codes)).map((arc) => topology.arcs.indexOf(arc));
  assert.deepEqual(numbers(["A1"]), [0, 2, 3]);
  assert.deepEqual(numbers(["A1", "A2"]), [0, 1, 3, 5]);
  assert.deepEqual(numbers(["A1", "A2", "B1", "C1"]), [0, 1, 4, 6]);
  assert.deepEqual(numbers([]), []);
});

Deno.test("rings of sectors are closed, and one that is not there has none", () => {
  const rings = town().rings(["A1", "no such"]);
  assert.deepEqual(rings.length, 1);
  assert.deepEqual(rings[0][0], rings[0].at(-1));
});

/** The geography of a page with the town. */
async function geography() {
  globalThis.Path2D = class {
    constructor(d) {
      this.d = d;
    }
  };
  const content = {
    topology: JSON.stringify(SQUARES),
    units: UNITS,
    names: { A: "Left", M: "Town" },
    quiet: { B: "green" },
    lines: "",
    stops: [{ name: "Stop", lon: 1, lat: 1 }],
    spots: [],
  };
  const source = fakeModel({ content: new TextEncoder().encode(JSON.stringify(content)) });
  const model = fakeModel({ geography: "IPY_MODEL_1" });
  model.widget_manager = { get_model: (id) => Promise.resolve(id === "1" ? source : null) };
  return [await geographyOf(model), () => geographyOf(model)];
}

Deno.test("the geography of a page is read once, however many maps show it", async () => {
  const [one, again] = await geography();
  assert.equal(await again(), one);
});

Deno.test("a name stands in its unit, the largest first, and who has no name is called by its code", async () => {
  const [{ labels, nameOf, topology }] = await geography();
  assert.deepEqual(labels.district.map(({ code, name, size }) => [code, name, size]), [["A", "Left", 2], ["B", "B", 1], [
    "C",
    "C",
    1,
  ]]);
  for (const { code, at: place } of labels.district) assert.equal(UNITS[topology.sectorAt(...place)][0], code);
  assert.deepEqual([nameOf("M"), nameOf("N")], ["Town", "N"]);
});

Deno.test("a district is filled whole, and knows its sectors", async () => {
  const [{ districts, paths, bounds }] = await geography();
  assert.deepEqual([...districts()].map(([code, { sectors }]) => [code, [...sectors]]), [["A", ["A1", "A2"]], ["B", ["B1"]], [
    "C",
    ["C1"],
  ]]);
  assert.equal(districts().get("A").d.split("M").length - 1, 2);
  assert.equal(districts().get("B").d, paths.green.d);
  assert.deepEqual(bounds.flat().map((one) => Math.round(one * 1e6) / 1e6), [0, 0, 2, 2]);
});
