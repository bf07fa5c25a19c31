import assert from "node:assert/strict";

import { fitted, zoomed } from "../../widgets/buurtlezer/parts/canvas/camera.js";
import { tieAt } from "../../widgets/buurtlezer/parts/canvas/hit.js";
import { namesBeside, short } from "../../widgets/buurtlezer/parts/canvas/names.js";
import { between, sectorsOf } from "../../widgets/buurtlezer/parts/canvas/network.js";
import { sceneOf } from "../../widgets/buurtlezer/parts/canvas/scene.js";
import { besideEachOther } from "../../widgets/buurtlezer/parts/canvas/sight.js";
import { textOf, treeOf } from "../../widgets/buurtlezer/parts/canvas/svg.js";

const SIZE = [800, 800];
const measure = (words, size) => words.length * size * 0.55;
const mark = (key, at, more = {}) => ({ key, at, form: "person", letter: "P", number: 1, name: key, ring: 2, ...more });
const scene = (marks, more = {}) =>
  sceneOf({
    marks,
    lines: [],
    sectors: ["Buren", "Werk", "nog niet gezegd"],
    rings: ["heel dichtbij", "dichtbij", "verder weg"],
    middle: "wij",
    camera: fitted(...SIZE),
    size: SIZE,
    radius: 0.05,
    measure,
    ...more,
  });
const words = ({ drawn }) => drawn.filter(({ t }) => t === "words").map((one) => one.words);
const svg = (found, title = "Netwerk") => textOf(treeOf(found.drawn, SIZE, title));

Deno.test("names in any script stand in the picture as they are, and markup in a name is text", () => {
  const names = ["يوسف بن علي", "ሰላም ገብረ", "Zoë 🌱👩🏽‍🌾", "<script>alert(1)</script>", `"&' ]]>`];
  const found = svg(scene(names.map((name, at) => mark(name, [Math.cos(at * 1.25) * 0.6, Math.sin(at * 1.25) * 0.6]))));
  assert.ok(found.includes("يوسف بن علي") && found.includes("ሰላም ገብረ") && found.includes("Zoë 🌱👩🏽‍🌾"));
  assert.ok(
    !found.includes("<script") && found.includes("&lt;script&gt;alert(1)&lt;/script&gt;") &&
      found.includes("&quot;&amp;&#39; ]]&gt;"),
  );
});

Deno.test("what XML may not hold is left out of a picture, and no half of a letter stays", () => {
  const found = textOf(
    treeOf([{ t: "words", x: 1, y: 1, words: "a\u0000b\u001bc\ud83c", size: 10, fill: "#000" }], SIZE, "\u0008x"),
  );
  assert.ok(found.includes(">abc</text>") && found.includes("<title>x</title>"));
});

Deno.test("without names a picture has numbers and forms, and not a letter of a name", () => {
  const marks = [
    mark("own/1", [0.5, 0.1], { name: "", number: 17 }),
    mark("own/2", [-0.5, 0.1], { name: "", number: 3, form: "place" }),
  ];
  const found = scene(marks);
  assert.ok(words(found).includes("17") && words(found).includes("3"));
  assert.ok(!svg(found).includes("own/"));
});

Deno.test("no two names touch, and none lies on another mark", () => {
  const marks = Array.from({ length: 60 }, (_, at) => ({
    key: `n${at}`,
    x: 40 + (at % 8) * 45,
    y: 40 + Math.floor(at / 8) * 30,
    radius: 8,
    words: `Naam van nummer ${at}`,
    first: 2,
  }));
  const found = namesBeside(marks, measure, [420, 420]);
  assert.ok(found.size > 3 && found.size < 60);
  const boxes = marks.filter(({ key }) => found.has(key)).map(({ key, x, y }) => {
    const { dx, dy, words: shown } = found.get(key);
    const half = measure(shown, 13) / 2;
    return { key, box: [x + dx - half, y + dy - 6, x + dx + half, y + dy + 6] };
  });
  const meet = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  boxes.forEach(({ key, box }, i) => {
    assert.ok(boxes.every((other, k) => k >= i || !meet(box, other.box)), key);
    assert.ok(marks.every(({ key: other, x, y }) => other === key || !meet(box, [x - 8, y - 8, x + 8, y + 8])), key);
  });
});

Deno.test("the name of who is chosen comes first, and a long name is cut between letters that a reader sees", () => {
  const close = [mark("een", [0.5, 0.1]), mark("twee", [0.5, 0.1]), mark("drie", [0.5, 0.1], { name: "gekozen" })];
  assert.ok(words(scene(close, { selected: "drie" })).includes("gekozen"));
  assert.equal(short("👩🏽‍🌾".repeat(8), 4), `${"👩🏽‍🌾".repeat(3)}…`);
  assert.equal(short("kort"), "kort");
});

Deno.test("of two thousand from a file only those that are chosen, or tied to who is, have a name", () => {
  const many = Array.from(
    { length: 2000 },
    (_, at) => mark(`rij ${at}`, [Math.cos(at) * 0.9, Math.sin(at) * 0.9], { light: true }),
  );
  assert.deepEqual(words(scene(many, { light: 0.01 })).filter((one) => one.startsWith("rij")), []);
  const lines = [{ key: "t", start: "rij 4", end: "rij 9" }];
  const named = words(scene(many, { light: 0.01, lines, selected: "rij 4" })).filter((one) => one.startsWith("rij"));
  assert.ok(named.includes("rij 4") && named.every((one) => ["rij 4", "rij 9"].includes(one)), named.join());
});

Deno.test("a strong tie is thicker than one of which nobody said, and a weak one thinner; one way has an arrow", () => {
  const marks = [mark("a", [0.5, 0.1]), mark("b", [-0.5, 0.1]), mark("c", [0, -0.6])];
  const widths = (strength) =>
    scene(marks, { lines: [{ key: "t", start: "a", end: "b", strength }] }).drawn.filter(({ t, stroke }) =>
      t === "lines" && stroke === "#7b8790"
    ).map(({ width }) => width);
  assert.ok(widths("strong")[0] > widths(null)[0] && widths(null)[0] > widths("weak")[0]);
  const heads = (oneWay) =>
    scene(marks, { lines: [{ key: "t", start: "a", end: "", one_way: oneWay }] }).drawn.filter(({ t, fill }) =>
      t === "shape" && fill === "#7b8790"
    );
  assert.deepEqual([heads(true).length, heads(false).length], [1, 0]);
  assert.deepEqual(
    scene(marks, { lines: [{ key: "t", start: "a", end: "gone" }] }).drawn.filter(({ stroke }) => stroke === "#7b8790"),
    [],
  );
});

Deno.test("each form has an outline of its own", () => {
  const forms = [
    "person",
    "group",
    "function",
    "organisation",
    "self_organisation",
    "initiative",
    "public_service",
    "business",
    "place",
    "medium",
  ];
  const outlines = forms.map((form) =>
    JSON.stringify(
      scene([mark("x", [0.5, 0.1], { form })], { names: new Map() }).drawn.filter(({ t, fill, stroke }) =>
        t !== "words" && stroke === "#fff" && fill !== "#005f73" || (fill === "#005f73" && t === "shape")
      ).map(({ points, r }) => points ?? r),
    )
  );
  assert.equal(new Set(outlines).size, forms.length);
});

Deno.test("a tie there and one back lie beside each other, and a finger finds each", () => {
  const two = [{ key: "there", start: "a", end: "b" }, { key: "back", start: "b", end: "a" }];
  const off = besideEachOther([...two, { key: "alone", start: "a", end: "c" }]);
  assert.deepEqual([off.get("there"), off.get("back"), off.get("alone")], [-5, -5, undefined]);
  const at = { a: [-0.5, 0], b: [0.5, 0] };
  const drawn = scene([mark("a", at.a), mark("b", at.b)], { lines: two.map((one) => ({ ...one, off: off.get(one.key) })) }).drawn;
  const heights = drawn.filter(({ t, stroke }) => t === "lines" && stroke === "#7b8790").flatMap(({ segments }) => [
    segments[1],
    segments[5],
  ]);
  assert.deepEqual(heights.map(Math.round).sort(), [395, 405]);
  const ties = two.map(({ key, start, end }) => ({ key, from: at[start], to: at[end], off: off.get(key) }));
  const found = [396, 404].map((y) => tieAt([400, y], /** @type {any} */ (ties), fitted(...SIZE)));
  assert.equal(new Set(found).size, 2);
});

Deno.test("from near, each sector that is seen has its words within the view, and no two of them touch", () => {
  const sectors = ["Buren", "Werk en handel", "Loket, rechten", "nog niet gezegd"];
  const inSight = (camera) =>
    scene([], { sectors, camera, rings: ["", "", ""] }).drawn.filter(({ t, words: said }) =>
      t === "words" && sectors.includes(said)
    );
  for (const factor of [1.5, 2.5, 6]) {
    const found = inSight(zoomed(fitted(...SIZE), factor, [400, 400], SIZE));
    assert.deepEqual(found.map(({ words: said }) => said).sort(), [...sectors].sort(), String(factor));
    for (const { x, y, words: said } of found) {
      const half = measure(said, 12.5) / 2;
      assert.ok(x - half >= 0 && x + half <= SIZE[0] && y > 0 && y < SIZE[1], said);
    }
  }
  assert.deepEqual(inSight(zoomed(fitted(...SIZE), 10, [560, 240], SIZE)).map(({ words: said }) => said), ["Buren"]);
});

Deno.test("whom one gets there through is a thin line of dots, and a tie between the same two is not taken for it", () => {
  const marks = [mark("own/1", [0.3, 0]), mark("own/2", [-0.3, 0])];
  const via = { key: "2/via", start: "own/1", end: "own/2", one_way: true, via: true };
  const tie = { key: "3", start: "own/1", end: "own/2", off: 5 };
  const lines = scene(marks, { lines: [via, tie] }).drawn.filter(({ t, stroke }) => t === "lines" && stroke === "#7b8790");
  assert.deepEqual(lines.map(({ width, dash }) => [width, Boolean(dash)]).sort(), [[1.2, true], [2.4, false]]);
  assert.equal(between([via], "own/1", "own/2"), null);
  assert.equal(between([via, tie], "own/2", "own/1"), tie);
});

Deno.test("as long as nobody is in a part of life all have the whole ring", () => {
  const choices = { domain: [{ value: "work" }, { value: "faith" }], holder: [{ value: "desk" }] };
  const one = { domain: null, holders: ["desk"] };
  assert.deepEqual(sectorsOf("domains", choices, [one]), [""]);
  assert.deepEqual(sectorsOf("holders", choices, [one]), ["desk", ""]);
  assert.deepEqual(sectorsOf("domains", choices, [one, { domain: "work", holders: [] }]), ["work", "faith", ""]);
});
