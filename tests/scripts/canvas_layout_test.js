import assert from "node:assert/strict";

import { fitted, moved, pinched, toPixel, toWorld, zoomed } from "../../widgets/buurtlezer/parts/canvas/camera.js";
import { angleOf, cellAt, intoCell, isIn, pointAt, RINGS } from "../../widgets/buurtlezer/parts/canvas/geometry.js";
import { handleAt, nextIn, nodeAt, tieAt } from "../../widgets/buurtlezer/parts/canvas/hit.js";
import { markSize, placed } from "../../widgets/buurtlezer/parts/canvas/layout.js";

const SECTORS = 11;
/** Numbers that look like chance and are the same each time. */
function chance(seed) {
  let state = seed;
  return () => ((state = (state * 1103515245 + 12345) % 2147483648) / 2147483648);
}
const crowd = (count, next) =>
  Array.from(
    { length: count },
    (_, at) => ({ key: `n${at}`, ring: 1 + Math.floor(next() * 3), sector: Math.floor(next() * SECTORS) }),
  );
const near = (one, other, by = 1e-9) => assert.ok(Math.hypot(one[0] - other[0], one[1] - other[1]) < by, `${one} ${other}`);
const closest = (found) => {
  const all = [...found.values()];
  return Math.min(...all.flatMap((one, i) => all.slice(0, i).map((other) => Math.hypot(one[0] - other[0], one[1] - other[1]))));
};

Deno.test("a point lies in the ring and sector that its distance and angle say, and at the edge in one of the two", () => {
  assert.deepEqual(cellAt(pointAt(0.1, 0.3), SECTORS), { ring: 1, sector: 0 });
  assert.deepEqual(cellAt(pointAt(-0.1, 0.9), SECTORS), { ring: 3, sector: SECTORS - 1 });
  assert.deepEqual(cellAt([0, 0], SECTORS), { ring: 1, sector: 0 });
  assert.deepEqual(cellAt([0, 5], 4), { ring: 3, sector: 0 });
  assert.equal(cellAt(pointAt(1, RINGS[0][1]), 4).ring, 2);
  assert.ok(Math.abs(angleOf([1, 0]) - Math.PI / 2) < 1e-9);
});

Deno.test("any point brought into any cell lies in it, and one that lies there stays", () => {
  const next = chance(1);
  for (let turn = 0; turn < 500; turn += 1) {
    const cell = { ring: 1 + (turn % 3), sector: turn % SECTORS };
    const at = [next() * 4 - 2, next() * 4 - 2];
    const inside = intoCell(at, cell, SECTORS, 0.03);
    assert.ok(isIn(inside, cell, SECTORS), `${at} ${JSON.stringify(cell)} ${inside}`);
    near(intoCell(inside, cell, SECTORS, 0.03), inside);
  }
});

Deno.test("nobody leaves their cell, what is pinned does not move, and the same network is laid the same", () => {
  for (let seed = 1; seed < 12; seed += 1) {
    const nodes = crowd(20 * seed, chance(seed));
    const size = markSize(nodes.length);
    const pins = new Map(
      nodes.filter((_, at) => at % 7 === 0).map(({ key, ...cell }) => [key, intoCell([0.3, 0.2], cell, SECTORS, 0.01)]),
    );
    const found = placed(nodes, { sectors: SECTORS, size, pins });
    for (const { key, ...cell } of nodes) assert.ok(isIn(found.get(key), cell, SECTORS), `${key} of seed ${seed}`);
    for (const [key, at] of pins) assert.deepEqual(found.get(key), at);
    assert.deepEqual([...placed(nodes, { sectors: SECTORS, size, pins })], [...found]);
  }
});

Deno.test("no two lie on each other where there is room, also beside one that is pinned", () => {
  for (const count of [2, 5, 9, 14]) {
    const nodes = Array.from({ length: count }, (_, at) => ({ key: `n${at}`, ring: 3, sector: 2 }));
    assert.ok(closest(placed(nodes, { sectors: 6, size: 0.03 })) > 0.06, `${count} without a pin`);
    const middle = intoCell(pointAt((2.5 * 2 * Math.PI) / 6, 0.87), { ring: 3, sector: 2 }, 6);
    assert.ok(closest(placed(nodes, { sectors: 6, size: 0.03, pins: new Map([["n0", middle]]) })) > 0.059, `${count} with a pin`);
  }
  const twelve = crowd(12, chance(4));
  assert.ok(closest(placed(twelve, { sectors: SECTORS, size: markSize(12) })) > 2 * markSize(12));
});

Deno.test("who comes takes an empty place, and the others stay where they were until one tidies", () => {
  const nodes = Array.from({ length: 4 }, (_, at) => ({ key: `n${at}`, ring: 2, sector: 0 }));
  const first = placed(nodes, { sectors: 3, size: 0.04 });
  const grown = [...nodes, { key: "new", ring: 2, sector: 0 }];
  const second = placed(grown, { sectors: 3, size: 0.04, before: first });
  for (const { key } of nodes) assert.deepEqual(second.get(key), first.get(key));
  assert.ok(closest(second) > 0.08);
  const gone = placed(grown.slice(1), { sectors: 3, size: 0.04, before: second });
  assert.equal(gone.has("n0"), false);
  assert.deepEqual(gone.get("new"), second.get("new"));
  const elsewhere = placed([{ key: "n1", ring: 1, sector: 2 }], { sectors: 3, size: 0.04, before: second });
  assert.ok(isIn(elsewhere.get("n1"), { ring: 1, sector: 2 }, 3));
});

Deno.test("two thousand in one cell are laid in it, each at a place of its own", () => {
  const nodes = Array.from({ length: 2000 }, (_, at) => ({ key: `n${at}`, ring: 2, sector: 10 }));
  const found = placed(nodes, { sectors: SECTORS, size: markSize(2000) });
  assert.ok(nodes.every(({ key }) => isIn(found.get(key), { ring: 2, sector: 10 }, SECTORS)));
  assert.equal(new Set([...found.values()].map(String)).size, 2000);
});

Deno.test("what is seen comes back to the same point of the canvas, and a zoom keeps what is under the finger", () => {
  const size = [358, 358];
  const whole = fitted(...size);
  near(toWorld(whole, toPixel(whole, [0.3, -0.7])), [0.3, -0.7]);
  const finger = [100, 220];
  near(toWorld(zoomed(whole, 3, finger, size), finger), toWorld(whole, finger), 1e-6);
  assert.equal(zoomed(whole, 0.01, finger, size).scale, whole.scale);
  assert.ok(zoomed(whole, 1e9, finger, size).scale < whole.scale * 20);
  const lost = moved(zoomed(whole, 4, finger, size), [9e6, -9e6], size);
  assert.ok(Math.hypot(...toWorld(lost, [179, 179])) < 1.5);
  const spread = pinched(whole, [[150, 150], [200, 200]], [[100, 100], [250, 250]], size);
  assert.ok(Math.abs(spread.scale / whole.scale - 3) < 1e-6);
  near(toWorld(spread, [175, 175]), toWorld(whole, [175, 175]), 1e-6);
});

Deno.test("a finger finds the nearest mark, none far away, and a tie where no mark is", () => {
  const camera = fitted(400, 400);
  const nodes = [{ key: "a", at: [0, 0.5] }, { key: "b", at: [0.08, 0.5] }, { key: "", at: [0, 0] }];
  const pixel = toPixel(camera, [0.05, 0.5]);
  assert.equal(nodeAt(pixel, nodes, camera, 8), "b");
  assert.equal(nodeAt([5, 5], nodes, camera, 8), null);
  assert.equal(nodeAt(toPixel(camera, [0, 0.01]), nodes, camera, 8), "");
  const ties = [{ key: "t", from: [0, 0], to: [0, 0.5] }, { key: "u", from: [0, 0], to: [0.5, 0] }];
  assert.equal(tieAt(toPixel(camera, [0.02, 0.25]), ties, camera), "t");
  assert.equal(tieAt(toPixel(camera, [-0.4, -0.4]), ties, camera), null);
});

Deno.test("arrows go to the nearest in their direction, and nowhere where nobody is", () => {
  const nodes = [{ key: "up", at: [0.1, 0.6] }, { key: "far", at: [0, 0.9] }, { key: "right", at: [0.5, 0] }];
  assert.equal(nextIn([0, 0], [0, 1], nodes), "up");
  assert.equal(nextIn([0, 0], [1, 0], nodes), "right");
  assert.equal(nextIn([0, 0], [-1, 0], nodes), null);
});

Deno.test("the handle of a tie stands within the field, wherever its mark is", () => {
  for (const at of [[10, 10], [390, 10], [390, 390], [10, 390], [200, 200]]) {
    const [x, y] = handleAt(at, 20, [400, 400]);
    assert.ok(x > 0 && x < 400 && y > 0 && y < 400, `${at} ${[x, y]}`);
    assert.ok(Math.hypot(x - at[0], y - at[1]) > 20);
  }
});
