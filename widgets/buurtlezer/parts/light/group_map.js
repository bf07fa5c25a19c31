// A light map: the ground that the server sends (room/ground.json), and on it dots or areas, as SVG. WGS84 degrees become units
// of the drawing by a straight line, as the ground's own do. Not here: tapping on it, and what is drawn.

import { h } from "../base/base.js";
import { boxOf, frameOf, WIDTH } from "./frame.js";
import { near, nearDrawing } from "./near_map.js";
import { at, page } from "./words.js";

/**
 * @typedef {{name: string, x: number, y: number}} Name
 * @typedef {{box: [number, number, number, number], size: [number, number],
 *   places: (Name & {path: string})[], layers: {kind: string, d: string}[], stops: Name[]}} Ground
 * @typedef {{geometry: {type: string, coordinates: any[]}, class: string, title?: string, width?: number}} Area
 * @typedef {{lon: number, lat: number, voices: number, label?: string}} Dot
 * @typedef {{lon: number, lat: number}} Mark
 */

const MARK = 100; // how far what is drawn over a mark reaches
let asked = null;

/** The ground, asked for once: {box, size, places, stops}. Null when it does not come. */
export function ground() {
  asked = asked ?? fetch(`${at("room/ground.json")}?lang=${page.language}`, { credentials: "omit" })
    .then((answer) => (answer.ok ? answer.json() : null))
    .catch(() => ((asked = null), null));
  return asked;
}

/** Whose the streets, water and green are: it stands on each map that shows them. */
export const SOURCE = "© OpenStreetMap";

/** The shape of a place that has a height before a map stands in it (projector.css); undefined where the map makes the height. */
export const shapeOf = (place) => (place.clientHeight > 100 ? [place.clientWidth, place.clientHeight] : undefined);

/** Degrees to units of the drawing. */
export function unitsOf({ box: [west, south, east, north], size: [width, height] }) {
  return ([lon, lat]) => [((lon - west) / (east - west)) * width, ((north - lat) / (north - south)) * height];
}

const outlined = (ring, units) => `M${ring.map((point) => units(point).map((one) => one.toFixed(1)).join(" ")).join("L")}Z`;

/** The `d` of a GeoJSON Polygon or MultiPolygon. */
export function pathOf(geometry, units) {
  const parts = geometry?.type === "Polygon"
    ? [geometry.coordinates]
    : geometry?.type === "MultiPolygon"
    ? geometry.coordinates
    : [];
  return parts.flatMap((rings) => rings.map((ring) => outlined(ring, units))).join("");
}

/** Corners of a geometry, in units. */
export function corners(geometry, units) {
  const parts = geometry?.type === "Polygon"
    ? [geometry.coordinates]
    : geometry?.type === "MultiPolygon"
    ? geometry.coordinates
    : [];
  return parts.flatMap((rings) => rings[0].map(units));
}

/** The map. `areas` = [{geometry, class, title}] from below to above; `dots` = [{lon, lat, voices, label}]; `label` tells a
 * screen reader what it is; `letters` makes names larger. `over(marks, scale)` draws `marks` = [{lon, lat, …}], with the units of
 * each in `at`, above all else; `least` is how many units it shows at least; `shape` = [width, height] of its place.
 * @template {Mark} M
 * @param {Ground} base
 * @param {{areas?: Area[], dots?: Dot[], marks?: M[], over?: (marks: (M & {at: number[]})[], scale: number) => Node[],
 *   label?: string, letters?: number, least?: number, shape?: number[]}} shown */
export function mapDrawing(
  base,
  { areas = [], dots = [], marks: given = [], over = () => [], label, letters = 1, least = WIDTH, shape = base.size },
) {
  const units = unitsOf(base);
  const placed = dots.map((dot) => ({ ...dot, at: units([dot.lon, dot.lat]) }));
  const above = given.map((mark) => ({ ...mark, at: units([mark.lon, mark.lat]) }));
  const frame = frameOf(
    [
      ...areas.flatMap(({ geometry }) => corners(geometry, units)),
      ...[...placed, ...above].map((mark) => mark.at),
    ],
    base.size,
    least,
    shape,
  );
  const scale = frame[2] / 1000;
  const inFrame = ({ x, y }) => x > frame[0] && x < frame[0] + frame[2] && y > frame[1] && y < frame[1] + frame[3];
  const named = (place, kind) =>
    h("text", {
      x: place.x,
      y: place.y,
      class: `room-map-${kind}`,
      "text-anchor": "middle",
      "font-size": (kind === "place" ? 22 : 15) * letters * scale,
    }, place.name);
  const most = Math.max(1, ...placed.map((dot) => dot.voices));
  const marks = placed.flatMap((dot) => {
    const radius = (10 + 16 * Math.sqrt(dot.voices / most)) * scale;
    const number = h("text", {
      x: dot.at[0],
      y: dot.at[1] + 6 * scale,
      class: "room-map-number",
      "text-anchor": "middle",
      "font-size": 17 * scale,
    }, String(dot.voices));
    return [
      h(
        "circle",
        { cx: dot.at[0], cy: dot.at[1], r: radius, class: "room-map-dot", "stroke-width": 2 * scale },
        h("title", {}, dot.label ?? String(dot.voices)),
      ),
      number,
    ];
  });
  // Nothing is cut off by the edge; a stop keeps clear of what is written and of the dots.
  const whole = ({ name, x, y }, size) => {
    const [half, high] = [name.length * size * 0.3 * letters * scale, size * letters * scale];
    return inFrame({ x: x - half, y: y - high }) && inFrame({ x: x + half, y: y + 30 * scale });
  };
  const places = base.places.filter((place) => whole(place, 22));
  /** @type {{place: Name, size: number}[]} */
  const written = places.map((place) => ({ place, size: 22 }));
  const stops = (scale < 0.5 ? base.stops : []).filter((stop) => {
    const [half, high] = [stop.name.length * 15 * 0.3 * letters * scale, 15 * letters * scale];
    const clear = whole(stop, 15) &&
      written.every(({ place, size }) =>
        Math.abs(place.x - stop.x) > half + place.name.length * size * 0.3 * letters * scale ||
        Math.abs(place.y - stop.y) > high * 1.2
      ) &&
      placed.every(({ at }) =>
        Math.abs(at[0] - stop.x) > half + 27 * scale || Math.abs(at[1] - stop.y + high / 3) > 27 * scale + high / 2
      );
    if (clear) written.push({ place: stop, size: 15 });
    return clear;
  });
  // A name of the ground keeps clear of what is written or marked over it, and of the edges.
  const edge = 14 * letters * scale;
  const free = ([x, y]) =>
    inFrame({ x: x - edge, y: y - edge }) && inFrame({ x: x + edge, y: y + edge }) &&
    written.every(({ place, size }) => {
      const high = size * letters * scale;
      return Math.abs(place.x - x) > place.name.length * high * 0.32 || Math.abs(place.y - y) > high * 1.2;
    }) &&
    placed.every((mark) => Math.hypot(mark.at[0] - x, mark.at[1] - y) > 34 * scale) &&
    above.every((mark) => Math.hypot(mark.at[0] - x, mark.at[1] - y) > MARK * scale);
  const ground = h("g", {}, base.layers.map(({ kind, d }) => h("path", { d, class: `room-layer-${kind}` })));
  const box = boxOf(base, frame);
  const names = h("g", {});
  if (box) {
    near(box, "group").then((piece) => {
      if (!piece) return; // the ground of the Region stays
      const drawn = nearDrawing(piece, units, free, letters > 1 ? 15 * letters * scale : 0);
      ground.replaceChildren(drawn.below);
      names.replaceChildren(drawn.names);
    });
  }
  return h(
    "svg",
    { class: "room-map", viewBox: frame.join(" "), role: "img", "aria-label": label },
    base.places.map(({ path }) => h("path", { d: path, class: "room-map-ground", "stroke-width": 1.5 * scale })),
    ground,
    base.places.map(({ path }) => h("path", { d: path, class: "room-map-border", "stroke-width": 1.5 * scale })),
    areas.map((area) =>
      h("path", {
        d: pathOf(area.geometry, units),
        class: `room-map-area ${area.class}`,
        "stroke-width": (area.width ?? 2) * scale,
        "fill-rule": "evenodd",
      }, area.title && h("title", {}, area.title))
    ),
    names,
    places.map((place) => named(place, "place")),
    stops.map((stop) => named(stop, "stop")),
    marks,
    over(above, scale),
    h("text", {
      x: frame[0] + frame[2] - 8 * scale,
      y: frame[1] + frame[3] - 9 * scale,
      class: "room-map-source",
      "text-anchor": "end",
      "font-size": 15 * letters * scale,
    }, SOURCE),
  );
}
