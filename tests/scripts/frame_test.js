// The box of a nearer piece of the light map: on the grid that the server has too (logbook/room/near_ground.py).

import assert from "node:assert/strict";
import { boxOf, frameOf } from "../../widgets/buurtlezer/parts/light/frame.js";

const BASE = { box: [4.243765, 50.76368, 4.48227, 50.9139], size: [1000, 997] }; // the Region's
const PIN = 160; // units, as a pin is shown (moment/spot_map.js)
const unitsOf = ([lon, lat]) => {
  const [west, south, east, north] = BASE.box;
  return [((lon - west) / (east - west)) * BASE.size[0], ((north - lat) / (north - south)) * BASE.size[1]];
};
const edges = (box) => box.split(",").map(Number);

Deno.test("all pins of a cell ask for the same box, at the edges of the map too, and another cell's for another", () => {
  for (const least of [110, PIN, 200]) {
    const boxes = new Map();
    // The cell around each crossing of the grid, and pins all over it, up to its corners.
    for (let column = 425; column <= 448; column++) {
      for (let row = 10153; row <= 10182; row++) {
        const asked = new Set();
        for (const right of [-0.499, -0.3, -0.01, 0.2, 0.499]) {
          for (const up of [-0.499, -0.2, 0.01, 0.3, 0.499]) {
            const pin = unitsOf([(column + right) / 100, (row + up) / 200]);
            asked.add(boxOf(BASE, frameOf([pin], BASE.size, least)));
          }
        }
        assert.equal(asked.size, 1, `${column} ${row}: ${[...asked].join(" ")}`);
        boxes.set([...asked][0], (boxes.get([...asked][0]) ?? 0) + 1);
      }
    }
    assert.ok(boxes.size > 100); // it is still the box around the pin
    assert.ok(!boxes.has(null));
  }
});

Deno.test("each box is on the grid, as large as any other for a pin, and holds all that is shown", () => {
  const sizes = new Set();
  for (let x = 3; x < 1000; x += 17.3) {
    for (let y = 3; y < 997; y += 13.7) {
      const part = frameOf([[x, y]], BASE.size, PIN);
      const [west, south, east, north] = edges(boxOf(BASE, part));
      sizes.add(`${Math.round((east - west) * 100)} ${Math.round((north - south) * 200)}`);
      const [left, bottom] = unitsOf([west, south]);
      const [right, top] = unitsOf([east, north]);
      assert.ok(left <= part[0] && top <= part[1] && right >= part[0] + part[2] && bottom >= part[1] + part[3]);
      for (const edge of [west * 100, east * 100, south * 200, north * 200]) assert.ok(Math.abs(edge - Math.round(edge)) < 1e-6);
    }
  }
  assert.deepEqual([...sizes], ["6 6"]);
});

Deno.test("what is too wide or too high for streets asks for none", () => {
  const high = 11 / 200 / (BASE.box[3] - BASE.box[1]) * BASE.size[1]; // eleven cells, of which twelve are asked for
  const wide = 11 / 100 / (BASE.box[2] - BASE.box[0]) * BASE.size[0];
  assert.equal(edges(boxOf(BASE, [300, 300, 100, high - 0.1])).length, 4);
  assert.equal(boxOf(BASE, [300, 300, 100, high + 0.1]), null);
  assert.equal(edges(boxOf(BASE, [300, 300, wide - 0.1, 100])).length, 4);
  assert.equal(boxOf(BASE, [300, 300, wide + 0.1, 100]), null);
  assert.equal(boxOf(BASE, frameOf([], BASE.size)), null);
});

Deno.test("a part of the drawing has room around its points, and asks for what it shows", () => {
  const base = { box: [4.2, 50.7, 4.5, 50.9], size: [1000, 1000] };
  const part = frameOf([[500, 500], [520, 500]], base.size, 110);
  assert.deepEqual(part, [455, 445, 110, 110]);
  assert.equal(boxOf(base, part), "4.320,50.785,4.380,50.815");
});

Deno.test("a part takes the shape of the place that it fills", () => {
  assert.deepEqual(frameOf([[500, 500]], [1000, 1000], 100, [125, 100]), [450, 460, 100, 80]);
  const [, , wide, high] = frameOf([[400, 300], [420, 700]], [1000, 1000], 100, [150, 100]);
  assert.equal(wide, 1.5 * high);
  assert.ok(high > 400);
  const tooWide = frameOf([[500, 500]], [1000, 1000], 100, [400, 100]);
  assert.deepEqual(tooWide, frameOf([[500, 500]], [1000, 1000], 100, [180, 100]));
});
