// Classes of a figure by district: colours on screen, greys on paper, words, and the legend. `ground.js` draws them.

import { elementId, h, t } from "../base/base.js";

const RAMP = ["#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"]; // YlGnBu of ColorBrewer: safe for the colour-blind
const GREYS = ["#f5f5f5", "#cfcfcf", "#9a9a9a", "#636363", "#222222"]; // the same order of light and dark, for the printer
const STEPS = { 1: [2], 2: [1, 3], 3: [0, 2, 4], 4: [0, 1, 3, 4] };
const NO_CLASS = {
  not_available: { fill: "#efebe1", hatch: "#c2baa6", pattern: "fine", paper: "#fff" },
  suppressed: { fill: "#f9f6ee", hatch: "#857d6a", pattern: "dots", paper: "#fff" },
};

/** How a class looks when there are `count` of them. What is no class has a pattern: it is not a light colour of the figure. */
function classLook(value, count) {
  if (value in NO_CLASS) return NO_CLASS[value];
  const step = (STEPS[count] ?? [0, 1, 2, 3, 4])[value];
  return { fill: RAMP[step], paper: GREYS[step] };
}

/** A district of which nothing came is one whose figure is not available: never a gap that reads as zero. */
export const classOf = (classes, code) => classes[code] ?? "not_available";

/** What to fill, one mark for each class. The shapes of the districts are there already: nothing is built anew. */
export function classMarks(geography, classes, count) {
  const byClass = new Map();
  for (const [code, shape] of geography.districts()) {
    const value = classOf(classes, code);
    if (!byClass.has(value)) byClass.set(value, []);
    byClass.get(value).push(shape);
  }
  return [...byClass].map(([value, shapes]) => {
    const path = new Path2D();
    for (const shape of shapes) path.addPath(shape.path);
    return { path, d: shapes.map((shape) => shape.d).join(""), ...classLook(value, count) };
  });
}

export function classBorders({ paths }, zoom) {
  const near = zoom >= 12.25;
  return [
    { ...paths.district, stroke: "#ffffff", width: near ? 2 : 0.8 },
    { ...paths.municipality, stroke: "#ffffff", width: near ? 3.2 : 2 },
    // White on pale is not seen.
    ...(near ? [paths.district, paths.municipality].map((path) => ({ ...path, stroke: "#8d948f", width: 0.7 })) : []),
    { ...paths.region, stroke: "#7b8790", width: 1 },
  ];
}

/** What a class is called: in full where it can stand alone (`words`), short beside its colour (`labels`). */
export function classWords(model, value) {
  if (value === "not_available") return t(model, "classes.not_available");
  if (value === "suppressed") return t(model, "classes.suppressed");
  const { labels = [], words = labels } = model.get("class_legend");
  return words[value] ?? String(value + 1);
}

export function classSwatch(value, count) {
  const { fill, hatch, pattern, paper } = classLook(value, count);
  const marks = {
    fine: "M2 10 10 2M2 15 15 2M7 15 20 2M12 15 25 2M17 15 30 2M22 15 32 5M27 15 32 10",
    dots: "M6 5h.1M14 5h.1M22 5h.1M30 5h.1M10 11h.1M18 11h.1M26 11h.1",
  }[pattern];
  return h(
    "svg",
    { class: "blm-swatch", viewBox: "0 0 34 16", width: 34, height: 16, "aria-hidden": "true" },
    h("rect", {
      class: "blm-classfill",
      x: 1,
      y: 1,
      width: 32,
      height: 14,
      rx: 2,
      fill,
      stroke: "#8b8f8a",
      "stroke-width": 1,
      style: { "--paper": paper },
    }),
    marks &&
      h("path", {
        d: marks,
        stroke: hatch,
        fill: "none",
        "stroke-width": pattern === "dots" ? 2.2 : 1.2,
        "stroke-linecap": "round",
      }),
  );
}

/** Every class has its place here, with or without districts; what is no class only where it is on the map. */
export function classLegend(model, geography, outlines) {
  const [classes, { title = "", labels = [] }] = [model.get("classes"), model.get("class_legend")];
  const there = new Set([...geography.districts().keys()].map((code) => classOf(classes, code)));
  const item = (value, words) => h("li", {}, classSwatch(value, labels.length), words);
  const id = elementId("legend");
  return [
    title && h("p", { class: "blm-legendtitle", id }, title),
    h(
      "ul",
      { class: "blm-legend", "aria-labelledby": title ? id : null },
      labels.map((words, value) => item(value, words)),
      Object.keys(NO_CLASS).filter((value) => there.has(value)).map((value) => item(value, classWords(model, value))),
      outlines,
    ),
  ].filter(Boolean);
}
