// Classes of a figure by district: what is filled with what, what it is called, what stands in the legend.

import assert from "node:assert/strict";
import {
  classBorders,
  classLegend,
  classMarks,
  classOf,
  classSwatch,
  classWords,
} from "../../widgets/buurtlezer/parts/map/classes.js";
import { all, fakeDocument } from "./fake/dom.js";
import { fakeModel } from "./fake/model.js";

globalThis.Path2D = class {
  constructor() {
    this.parts = [];
  }
  addPath(path) {
    this.parts.push(path);
  }
};
const DISTRICTS = new Map(["A", "B", "C", "D"].map((code) => [code, { path: `path ${code}`, d: `M${code}` }]));
const geography = { districts: () => DISTRICTS };
const legend = { title: "People", labels: ["few", "many"], words: ["few people", "many people"] };

Deno.test("a district of which nothing came is not available, and never the lowest class", () => {
  assert.equal(classOf({ A: 0 }, "A"), 0);
  assert.equal(classOf({ A: 0 }, "B"), "not_available");
});

Deno.test("each class is one mark with all its districts", () => {
  const marks = classMarks(geography, { A: 0, B: 1, C: 0 }, 2);
  assert.deepEqual(marks.map(({ d, path }) => [d, path.parts]), [["MAMC", ["path A", "path C"]], ["MB", ["path B"]], ["MD", [
    "path D",
  ]]]);
  assert.equal(new Set(marks.map(({ fill }) => fill)).size, 3);
});

Deno.test("a higher class is darker, on screen and on paper, however many there are", () => {
  const light = (colour) => [1, 3, 5].reduce((sum, i) => sum + parseInt(colour.slice(i, i + 2), 16), 0);
  for (let count = 1; count <= 5; count += 1) {
    const districts = new Map(Array.from({ length: count }, (_, i) => [String(i), { path: "", d: "" }]));
    const marks = classMarks(
      { districts: () => districts },
      Object.fromEntries([...districts.keys()].map((code) => [code, Number(code)])),
      count,
    );
    for (const name of ["fill", "paper"]) {
      const lights = marks.map((mark) => light(mark[name]));
      assert.deepEqual(lights, [...new Set(lights)].sort((a, b) => b - a), `${count} classes, ${name}`);
    }
  }
});

Deno.test("what is no class has a pattern, and no colour of the figure", () => {
  const [available, suppressed, classed] = classMarks(geography, { B: "suppressed", C: 0, D: 0 }, 1);
  assert.deepEqual([available.pattern, suppressed.pattern, classed.pattern], ["fine", "dots", undefined]);
});

Deno.test("a class is called in full where it stands alone, else by its label, else by its number", () => {
  const labels = { "classes.not_available": "not known", "classes.suppressed": "too few" };
  const words = (value, given) => classWords(fakeModel({ labels, class_legend: given }), value);
  assert.deepEqual([words(1, legend), words(1, { labels: ["a", "b"] }), words(1, {})], ["many people", "b", "2"]);
  assert.deepEqual([words("not_available", legend), words("suppressed", legend)], ["not known", "too few"]);
});

Deno.test("the legend has every class, and what is no class only where it is on the map", () => {
  fakeDocument();
  const shown = (classes) => {
    const model = fakeModel({
      classes,
      class_legend: legend,
      labels: { "classes.not_available": "not known", "classes.suppressed": "too few" },
    });
    const [title, list] = classLegend(model, geography, []);
    assert.equal(list.getAttribute("aria-labelledby"), title.getAttribute("id"));
    return list.children.map((item) => item.textContent);
  };
  assert.deepEqual(shown({ A: 1, B: 1, C: 1, D: 1 }), ["few", "many"]);
  assert.deepEqual(shown({ A: 1, B: "suppressed" }), ["few", "many", "not known", "too few"]);
});

Deno.test("a legend without a title is named after none", () => {
  fakeDocument();
  const parts = classLegend(fakeModel({ classes: {}, class_legend: {} }), geography, []);
  assert.deepEqual([parts.length, parts[0].getAttribute("aria-labelledby")], [1, null]);
});

Deno.test("a swatch is not read aloud, and shows its pattern", () => {
  fakeDocument();
  const [plain, hatched] = [classSwatch(0, 2), classSwatch("suppressed", 2)];
  assert.deepEqual([plain.getAttribute("aria-hidden"), all(plain, (node) => node.tagName === "PATH").length], ["true", 0]);
  assert.equal(all(hatched, (node) => node.tagName === "PATH").length, 1);
});

Deno.test("white borders get a dark line between them where one is near", () => {
  const paths = Object.fromEntries(["district", "municipality", "region"].map((name) => [name, { d: name }]));
  assert.deepEqual(classBorders({ paths }, 12).map(({ d }) => d), ["district", "municipality", "region"]);
  assert.deepEqual(classBorders({ paths }, 12.25).map(({ d }) => d), [
    "district",
    "municipality",
    "district",
    "municipality",
    "region",
  ]);
});
