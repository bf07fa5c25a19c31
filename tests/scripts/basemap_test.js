// How the file of streets, water and green is read: whole, cut off, of another version; how its lines are put into cells.

import assert from "node:assert/strict";
import { readBasemap } from "../../widgets/buurtlezer/parts/map/basemap.js";
import { cellsOf } from "../../widgets/buurtlezer/parts/map/streetlines.js";
import { toPlane } from "../../widgets/buurtlezer/parts/map/topology.js";

const ORIGIN = toPlane(4.2, 50.9);
const FILE = {
  version: 1,
  scale: [1e-5, 1e-5],
  translate: [4.3, 50.8],
  arcs: [[0, 0, 1000, 0, 0, 500], [2000, 500, -1000, 0], [0, 0, 100, 0, 0, 100, -100, 0, 0, -100], [
    20,
    20,
    10,
    0,
    0,
    10,
    -10,
    -10,
  ]],
  streets: [
    { nl: "Kerkstraat", fr: "Rue de l’Église", m: 600, arcs: [[0, ~1]] },
    { nl: "Laan", m: 1000, arcs: [[0], [1]] },
    { nl: "Laan", m: 1500, arcs: [[1]] },
  ],
  water: [{ nl: "Vijver", arcs: [[[2], [3]]] }],
  waterways: [],
  green: [{ kind: "park", at: [4.3005, 50.8005], m2: 7000, arcs: [[[2]]] }, {
    kind: "wood",
    nl: "Bos",
    at: [4.3, 50.8],
    m2: 9000,
    arcs: [[[2]]],
  }],
  rail: [{ arcs: [[1]] }],
};
const read = (changed = {}) => readBasemap(JSON.stringify({ ...FILE, ...changed }), ORIGIN);
const degrees = ([east, north]) => toPlane(4.3 + east * 1e-5, 50.8 + north * 1e-5).map((value, i) => value - ORIGIN[i]);
const pointsOf = ({ xy }, { lines }, n = 0) =>
  Array.from({ length: lines[2 * n + 1] - lines[2 * n] }, (_, k) => [xy[2 * (lines[2 * n] + k)], xy[2 * (lines[2 * n] + k) + 1]]);
const near = (a, b) =>
  a.forEach((point, i) => point.forEach((value, k) => assert.ok(Math.abs(value - b[i][k]) < 1e-4, `${point}`)));

Deno.test("arcs are joined to a line, backwards where it says so, and the shared end stands once", () => {
  const basemap = read();
  const church = basemap.streets.find(({ nl }) => nl === "Kerkstraat");
  const points = pointsOf(basemap, church);
  assert.equal(points.length, 4);
  near(points, [[0, 0], [1000, 0], [1000, 500], [2000, 500]].map(degrees));
  assert.deepEqual([church.nl, church.fr, church.metres], ["Kerkstraat", "Rue de l’Église", 600]);
  near([church.box.slice(0, 2), church.box.slice(2)], [degrees([0, 500]), degrees([2000, 0])]);
});

Deno.test("longer streets come first, and one that goes on under its name is as long as the whole", () => {
  assert.deepEqual(read().streets.map(({ nl, fr, metres, whole }) => [nl, fr, metres, whole]), [
    ["Laan", "Laan", 1500, 2500],
    ["Laan", "Laan", 1000, 2500],
    ["Kerkstraat", "Rue de l’Église", 600, 600],
  ]);
});

Deno.test("areas keep their holes, and the larger green comes first", () => {
  const { water, green, rail, waterways } = read();
  assert.equal(water[0].lines.length, 4);
  assert.deepEqual(green.map(({ kind, nl }) => [kind, nl]), [["wood", "Bos"], ["park", ""]]);
  near([green[1].at], [degrees([50, 50])]);
  assert.deepEqual([rail.length, waterways.length], [1, 0]);
});

Deno.test("a file that is cut off, wherever, is refused as a whole", () => {
  const text = JSON.stringify(FILE);
  for (let end = 0; end < text.length; end += 7) assert.throws(() => readBasemap(text.slice(0, end), ORIGIN));
});

Deno.test("a file of another version, and one that is not what it says, is refused", () => {
  const street = (arcs) => ({ streets: [{ nl: "Laan", m: 1, arcs }] });
  const wrong = [
    { version: 2 },
    { version: undefined },
    { arcs: [[0]] },
    { arcs: [[0, 0, 1]] },
    { arcs: [["0", 0, 1, "x"]] },
    { streets: undefined },
    { streets: "Laan" },
    { scale: [1e-5] },
    { green: [{ kind: "park", m2: 1, arcs: [[[2]]] }] },
    { streets: [{ nl: { toString: 1 }, m: 1, arcs: [[0]] }] },
    street([[4]]),
    street([[~4]]),
    street([[0.5]]),
    street([[]]),
    street(undefined),
  ];
  for (const changed of wrong) assert.throws(() => read(changed), Error, JSON.stringify(changed));
  for (const text of ["null", "[]", "7", '"text"', ""]) assert.throws(() => readBasemap(text, ORIGIN), Error, text);
});

Deno.test("each piece of a line lies in one cell, and a cell's box holds all of it", () => {
  const xy = Float32Array.from([0, 0, 4, 4, 11, 4, 29, 4, 31, 4, 31, 16]);
  const cells = cellsOf(xy, [{ lines: [0, 6] }, { lines: [0, 2] }], (feature) => (feature.lines[1] === 6 ? 0 : 3));
  assert.deepEqual(cells.map(({ level, box }) => [level, box]), [
    [0, [0, 0, 11, 4]],
    [0, [11, 4, 29, 4]],
    [0, [29, 4, 31, 4]],
    [0, [31, 4, 31, 16]],
    [3, [0, 0, 4, 4]],
  ]);
  assert.equal(cells[1].d(), "M11.000 4.000L29.000 4.000");
});
