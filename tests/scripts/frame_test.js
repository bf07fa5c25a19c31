// The box of a nearer piece of the light map: on the grid that the server has too (logbook/room/near_ground.py).

import assert from "node:assert/strict";
import { boxAround, boxOf, frameOf } from "../../widgets/buurtlezer/parts/light/frame.js";

Deno.test("a box is widened to the grid, and tells no more", () => {
  assert.equal(boxAround([4.3412, 50.8431, 4.3593, 50.8538]), "4.340,50.840,4.360,50.855");
  assert.equal(boxAround([4.3401, 50.8402, 4.3502, 50.8549]), boxAround([4.3499, 50.8449, 4.3598, 50.8501]));
});

Deno.test("what is too wide or too high for streets asks for none", () => {
  assert.equal(boxAround([4.3001, 50.8001, 4.3199, 50.8599]), "4.300,50.800,4.320,50.860");
  assert.equal(boxAround([4.3001, 50.8001, 4.3199, 50.8601]), null);
  assert.equal(boxAround([4.24, 50.76, 4.49, 50.92]), null);
});

Deno.test("a part of the drawing has room around its points, and asks for what it shows", () => {
  const base = { box: [4.2, 50.7, 4.5, 50.9], size: [1000, 1000] };
  const part = frameOf([[500, 500], [520, 500]], base.size, 110);
  assert.deepEqual(part, [455, 445, 110, 110]);
  assert.equal(boxOf(base, part), "4.330,50.785,4.370,50.815");
  assert.equal(boxOf(base, frameOf([], base.size)), null);
});

Deno.test("a part takes the shape of the place that it fills", () => {
  assert.deepEqual(frameOf([[500, 500]], [1000, 1000], 100, [200, 100]), [450, 475, 100, 50]);
  const [, , wide, high] = frameOf([[400, 300], [420, 700]], [1000, 1000], 100, [200, 100]);
  assert.equal(wide, 2 * high);
  assert.ok(high > 400);
});
