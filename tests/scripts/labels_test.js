// Which names stand on the ground, and that no two touch; every letter is six pixels wide here.

import assert from "node:assert/strict";
import { placeLabels } from "../../widgets/buurtlezer/parts/map/labels.js";

const context = { measureText: (words) => ({ width: 6 * words.length }) };
const place = (name, x, y, more = {}) => ({ name, at: [x, y], wide: 1000, ...more });
const EMPTY = { labels: { municipality: [], district: [], sector: [] }, stops: [] };

/** The names at a zoom, in a window of 1000 by 600 pixels, where a point of the plane is a pixel. */
function labels(geography, more = {}) {
  const { labels, ...rest } = geography;
  const whole = { ...EMPTY, ...rest, labels: { ...EMPTY.labels, ...labels } };
  return placeLabels(context, whole, { zoom: 11, size: { x: 1000, y: 600 }, toPixel: (point) => point, ...more });
}
const written = (placed) => placed.filter(({ rows }) => rows).map(({ rows }) => rows.join("|"));

Deno.test("of names on one place the first keeps it, and the others move aside or go", () => {
  const many = Array.from({ length: 30 }, (_, i) => place(`Name ${i}`, 500, 300 + i / 2));
  const placed = labels({ labels: { municipality: many } });
  assert.equal(placed[0].rows[0], "Name 0");
  assert.deepEqual([placed[0].x, placed[0].top + (12.5 * 1.15) / 2], [500, 300]);
  assert.ok(placed.length > 1 && placed.length < 30, String(placed.length));
  const boxes = placed.map(({ rows, x, top, px }) => [x - 3 * rows[0].length, top, x + 3 * rows[0].length, top + px * 1.15]);
  boxes.forEach((a, i) =>
    boxes.slice(i + 1).forEach((b) => assert.ok(a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1], `${a} touches ${b}`))
  );
});

Deno.test("a name outside the window is not placed", () => {
  assert.deepEqual(written(labels({ labels: { municipality: [place("Out", -100, 300), place("In", 10, 10)] } })), ["In"]);
});

Deno.test("a long name is broken where it is written in parts, nearest to its middle", () => {
  const municipality = [
    place("Sint-Jans-Molenbeek", 300, 300),
    place("Watermaal-Bosvoorde", 700, 300),
    place("Onafgebroken", 500, 100),
    place("Kort-naam", 500, 500),
  ];
  assert.deepEqual(written(labels({ labels: { municipality } })), [
    "Sint-Jans-|Molenbeek",
    "Watermaal-|Bosvoorde",
    "Onafgebroken",
    "Kort-naam",
  ]);
});

Deno.test("nearer, municipalities are in capitals and give way to districts, then to sectors", () => {
  const all = {
    labels: { municipality: [place("M", 100, 100)], district: [place("D", 300, 300)], sector: [place("S", 500, 500)] },
  };
  const at = (zoom, sectors = true) => written(labels(all, { zoom, sectors }));
  assert.deepEqual([at(12), at(12.5), at(13), at(15), at(15, false)], [["M"], ["M"], ["M", "D"], ["D", "S"], ["D"]]);
  assert.deepEqual(labels({ labels: { municipality: [place("stad", 100, 100)] } }, { zoom: 12.5 })[0].rows, ["STAD"]);
});

Deno.test("a stop is a dot before it has a name, and two of one name in one place are one dot", () => {
  const stops = [
    { name: "Weststation", kind: "metro", at: [500, 300] },
    { name: "Weststation", kind: "station", at: [501, 300] },
    { name: "Halte", kind: "bus", at: [100, 100] },
  ];
  const seen = (zoom) => {
    const placed = labels({ stops }, { zoom });
    return [placed.filter(({ dot }) => dot).length, written(placed)];
  };
  assert.deepEqual([seen(12), seen(12.5), seen(13), seen(15), seen(15.5)], [
    [0, []],
    [1, []],
    [1, ["Weststation"]],
    [2, ["Weststation"]],
    [2, ["Weststation", "Halte"]],
  ]);
});

Deno.test("no name covers a dot", () => {
  const stops = [{ name: "Stop", kind: "metro", at: [300, 300] }];
  const placed = labels({ stops, labels: { district: [place("Just here", 300, 300)] } }, { zoom: 13 });
  assert.deepEqual(written(placed), ["Stop"]);
});

Deno.test("over classes no dot is read as data, and no name is wider than what it names", () => {
  const stops = [{ name: "Stop", kind: "metro", at: [500, 300] }];
  const municipality = [place("Wide enough", 500, 300, { wide: 100 }), place("Narrow place", 500, 100, { wide: 10 })];
  assert.deepEqual(
    labels({ stops, labels: { municipality } }, { zoom: 10, classes: true }).map(({ rows, dot }) => rows?.join() ?? dot),
    ["Wide enough"],
  );
  assert.deepEqual(written(labels({ labels: { municipality } }, { zoom: 13, classes: true })), ["Wide enough", "Narrow place"]);
});

Deno.test("over classes a name keeps clear of the lines that it is given", () => {
  const municipality = [place("Name", 500, 300)];
  const clear = Array.from({ length: 40 }, (_, i) => [[400, 250 + 3 * i], [600, 250 + 3 * i]]);
  assert.deepEqual(written(labels({ labels: { municipality } }, { classes: true, zoom: 12, clear })), []);
  assert.deepEqual(written(labels({ labels: { municipality } }, { classes: true, zoom: 12, clear: [[[0, 300], [1000, 300]]] })), [
    "Name",
  ]);
  assert.notEqual(
    labels({ labels: { municipality } }, { classes: true, zoom: 12, clear: [[[0, 300], [1000, 300]]] })[0].top + 6.9,
    300,
  );
});
