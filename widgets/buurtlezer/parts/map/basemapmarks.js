// How the basemap looks at a zoom: streets as hairlines first, then as white bands; parks, woods, water, rail. Calm, so that what
// people draw stays in front. Not here: names (streetnames.js, labels.js), the borders over it (ground.js).

import { cellsOf, inView, shapeOf } from "./streetlines.js";

/** Pixels of the screen to a metre, at the latitude of Brussels. */
export const perMetre = (zoom) => 2 ** zoom / 98840;

/** From which length (m, over borders) a street is drawn from which zoom, main ones first. */
const LEVELS = [
  { metres: 2500, zoom: 12.25 },
  { metres: 1200, zoom: 13 },
  { metres: 450, zoom: 13.5 },
  { metres: 0, zoom: 14.25 },
];
export const MAIN = 2; // levels below this are main streets
const TUNNEL = /tunnel/i; // one has the name of no street that is seen
export const levelOf = ({ whole, nl }) => TUNNEL.test(nl) ? LEVELS.length - 1 : LEVELS.findIndex(({ metres }) => whole >= metres);

const LAND = [244, 240, 231];
const BANDS = 14.25; // the zoom from which streets are bands with an edge
const LOOK = {
  park: "#dfebcf",
  wood: "#d3e3c2",
  meadow: "#e9f1dd",
  water: "#c3dce8",
  rail: "#a9b1b5",
  street: "#ffffff",
  edge: "#c8c0ae",
  hair: "#dad3c4",
  mainHair: "#c6beac",
};
const GREEN = { wood: LOOK.wood, meadow: LOOK.meadow };
const SMALLEST = 5; // pixels: an area that is smaller on the screen is not drawn

const built = new WeakMap();

function shapesOf(basemap) {
  if (built.has(basemap)) return built.get(basemap);
  const { xy } = basemap;
  const filled = (features) => features.map((one) => ({ ...one, ...shapeOf(xy, one.lines, one.box, true) }));
  const shapes = {
    streets: cellsOf(xy, basemap.streets, levelOf),
    rail: cellsOf(xy, basemap.rail, () => 0),
    waterways: cellsOf(xy, basemap.waterways, ({ nl }) => (nl ? 0 : 1)),
    water: filled(basemap.water),
    green: filled(basemap.green),
  };
  built.set(basemap, shapes);
  return shapes;
}

/** What streets look like: marks from the edges up, main ones last. */
function streetMarks(shapes, zoom, box) {
  const shown = LEVELS.map((level, i) => (zoom >= level.zoom ? inView(shapes.filter((one) => one.level === i), box, 1) : []));
  const metre = perMetre(zoom);
  const minor = Math.max(1.7, 8.5 * metre);
  const width = (level) => (level < MAIN ? Math.max(2.6, minor * 1.55) : minor);
  const marks = [];
  const stroke = (level, look) => {
    for (const shape of shown[level]) marks.push({ path: shape.path(), d: shape.d, round: true, ...look });
  };
  const upward = LEVELS.map((_, i) => LEVELS.length - 1 - i);
  if (zoom < BANDS) {
    for (const level of upward) {
      const main = level < MAIN;
      stroke(level, { stroke: main ? LOOK.mainHair : LOOK.hair, width: main ? 0.9 + (zoom - 12) * 0.35 : 0.9, paper: "#bbb" });
    }
    return marks;
  }
  const edge = zoom < 16 ? 1.4 : 2;
  for (const level of upward) stroke(level, { stroke: LOOK.edge, width: width(level) + edge, paper: "#bbb" });
  for (const level of upward) stroke(level, { stroke: LOOK.street, width: width(level), paper: "#fff" });
  return marks;
}

/** All of the basemap that is in view, from the bottom up. `box`: the view, in the plane. */
export function basemapMarks(basemap, { zoom, box }) {
  const shapes = shapesOf(basemap);
  const scale = 2 ** (zoom - 10);
  const large = (one) => Math.max(one.box[2] - one.box[0], one.box[3] - one.box[1]) * scale >= SMALLEST;
  const areas = (features, look) =>
    inView(features, box, 0).filter(large).map((one) => ({ path: one.path(), d: one.d, evenodd: true, ...look(one) }));
  const lines = (features, look) => inView(features, box, 1).map((one) => ({ path: one.path(), d: one.d, round: true, ...look }));
  const near = zoom >= 14;
  const marks = areas(shapes.green, ({ kind }) => ({ fill: GREEN[kind] ?? LOOK.park, paper: "#eee" }));
  marks.push(...areas(shapes.water, () => ({ fill: LOOK.water, paper: "#ddd" })));
  if (zoom >= 12) {
    const named = shapes.waterways.filter(({ level }) => near || !level);
    marks.push(...lines(named, { stroke: LOOK.water, width: Math.max(1.2, 3 * perMetre(zoom)), paper: "#ccc" }));
  }
  const rail = zoom >= 12.5 ? { width: near ? 2.4 : 1.6 } : { width: 1 };
  marks.push(...lines(shapes.rail, { stroke: LOOK.rail, paper: "#777", ...rail }));
  if (near) marks.push(...lines(shapes.rail, { stroke: "#ffffff", width: 1.2, dash: [7, 7], round: false, paper: "#fff" }));
  return [...marks, ...streetMarks(shapes.streets, zoom, box)];
}

/** The land under it: white from afar, and by and by a shade darker, for white streets to be seen on it. */
export function landAt(zoom) {
  const part = Math.min(1, Math.max(0, (zoom - 13) / (BANDS - 13)));
  return `rgb(${LAND.map((value) => Math.round(255 - part * (255 - value))).join(", ")})`;
}
export const FOREST = LOOK.wood;
