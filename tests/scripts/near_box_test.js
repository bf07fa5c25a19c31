// The box of a nearer piece of the light map: on the grid that the server has too (logbook/room/near_ground.py).

import assert from "node:assert/strict";
import { boxAround } from "../../widgets/buurtlezer/parts/light/near_box.js";

Deno.test("a box is widened to the grid, and tells no more", () => {
  assert.equal(boxAround([4.3412, 50.8431, 4.3593, 50.8538]), "4.340,50.840,4.360,50.855");
  assert.equal(boxAround([4.3401, 50.8402, 4.3502, 50.8549]), boxAround([4.3499, 50.8449, 4.3598, 50.8501]));
});

Deno.test("what is too wide or too high for streets asks for none", () => {
  assert.equal(boxAround([4.3001, 50.8001, 4.3199, 50.8599]), "4.300,50.800,4.320,50.860");
  assert.equal(boxAround([4.3001, 50.8001, 4.3199, 50.8601]), null);
  assert.equal(boxAround([4.24, 50.76, 4.49, 50.92]), null);
});
