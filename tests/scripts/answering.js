// Answers questions of tests in Python (in_deno.py), a line of JSON each: what a script of ours makes of what it is given.

import { createInterface } from "node:readline";

import { plain } from "../../widgets/buurtlezer/parts/base/found.js";
import { readBasemap } from "../../widgets/buurtlezer/parts/map/basemap.js";
import { hullOf } from "../../widgets/buurtlezer/parts/map/hull.js";
import { placeLabels } from "../../widgets/buurtlezer/parts/map/labels.js";
import { foundAmong, searchable } from "../../widgets/buurtlezer/parts/map/search.js";
import { readNamed } from "../../widgets/buurtlezer/parts/map/streets.js";
import { sectorTopology, toLonLat, toPlane } from "../../widgets/buurtlezer/parts/map/topology.js";
import { STEPS } from "../../widgets/buurtlezer/parts/rides/howfar.js";
import { DRAWN } from "../../widgets/buurtlezer/parts/rides/pictograms.js";
import { firstSide, HOURS, WALKS } from "../../widgets/buurtlezer/parts/rides/told.js";
import { findingsIn } from "../../widgets/buurtlezer/parts/sensitive/check.js";
import { placesOf } from "../../widgets/buurtlezer/parts/places/told.js";
import { csvOf } from "../../widgets/buurtlezer/parts/table/csv.js";
import { LEAST, MOST } from "../../widgets/buurtlezer/parts/weighing/mark.js";
import { play } from "./outbox_machine.js";
import { readStreets } from "./fake/streets.js";

const ANSWERS = {
  collated: (words, language) => [...words].sort(new Intl.Collator(language).compare),
  play,
  csv: csvOf,
  placesHeld: (told) => told.map(placesHeld),
  plain,
  streets: readStreets,
  named: readNamed,
  /** What is offered for each that is typed, of spots and of all that a text names. */
  found(spots, text, language, typed) {
    const [known, named] = [searchable(spots), searchable(readNamed(text, language))];
    return typed.map((one) => foundAmong(known, named, one));
  },
  /** What may be asked about rides, and what has a picture. */
  rides: () => ({ hours: HOURS, walks: WALKS, steps: STEPS, drawn: Object.keys(DRAWN).sort(), first: firstSide(0).walk }),
  names: namesIn,
  /** The ends of the line on which one weighs. */
  ends: () => [LEAST, MOST],
  hull: (points) => hullOf(points.map(([x, y]) => ({ x, y }))),
  findings: (sentences, rules) => sentences.map((one) => findingsIn(one, rules).map(({ rule, words }) => [rule, words])),
  /** Rings by sector, the sector at each point, and the outline of some sectors. */
  topology(text, points, codes) {
    const topology = sectorTopology(text, {});
    const rings = Object.fromEntries([...topology.sectors.keys()].map((code) => [code, topology.rings([code])]));
    const at = points.map(([lon, lat]) => topology.sectorAt(...toPlane(lon, lat)));
    return { rings, at, outline: topology.outline(new Set(codes)) };
  },
};

/** The names in each view [lon, lat, zoom, width, height] of the map, on a canvas with its margins; letters as wide as they are at
 * the median. With them the points of the corners of what is seen, in degrees. */
function namesIn(text, language, views) {
  const origin = toPlane(4.2, 50.95);
  const basemap = readBasemap(text, origin);
  const context = {
    font: "",
    measureText: (words) => ({ width: 0.56 * words.length * parseFloat(/([\d.]+)px/.exec(context.font)[1]) }),
  };
  const geography = { labels: { municipality: [], district: [], sector: [] }, stops: [] };
  return views.map(([lon, lat, zoom, wide, high]) => {
    const scale = 2 ** (zoom - 10);
    const [x, y] = toPlane(lon, lat);
    const [size, corner] = [{ x: 1.5 * wide, y: 1.5 * high }, [x * scale - 0.75 * wide, y * scale - 0.75 * high]];
    const toPixel = (point) => [point[0] * scale - corner[0], point[1] * scale - corner[1]];
    const [west, north] = [corner[0] / scale - origin[0], corner[1] / scale - origin[1]];
    const placed = placeLabels(context, geography, {
      zoom,
      size,
      toPixel,
      ofBasemap: (point) => toPixel([point[0] + origin[0], point[1] + origin[1]]),
      language,
      box: [west, north, west + size.x / scale, north + size.y / scale],
      frame: [0.25 * wide, 0.25 * high, 1.25 * wide, 1.25 * high],
      basemap,
    });
    const reach = (px, words) => (0.56 * words.length * px) / 2;
    const toDegrees = ([px, py]) => toLonLat((px + corner[0]) / scale, (py + corner[1]) / scale);
    return {
      corners: [toDegrees([0.25 * wide, 1.25 * high]), toDegrees([1.25 * wide, 0.25 * high])],
      frame: [0.25 * wide, 0.25 * high, 1.25 * wide, 1.25 * high],
      names: placed.map(({ name, rows, x, y, angle, px, letters }) => ({
        name,
        rows,
        boxes: letters
          ? letters.map((one) => [one.x, one.y, one.angle, reach(px, one.letter), px / 2])
          : [[x, y, angle, Math.max(...rows.map((row) => reach(px, row))), (px * rows.length) / 2]],
      })),
    };
  });
}

for await (const line of createInterface({ input: (await import("node:process")).stdin })) {
  const [what, ...given] = JSON.parse(line);
  let answer;
  try {
    answer = { value: (await ANSWERS[what](...given)) ?? null };
  } catch (error) {
    answer = { fault: String(error.stack ?? error) };
  }
  console.log(JSON.stringify(answer));
}

/** What a page holds that was told this: read twice, what its model keeps, and what it asks for. */
function placesHeld([_told, _since]) {
  const [traits, asked] = [{ _told, _since }, []];
  const model = {
    get: (name) => traits[name],
    set: (name, value) => (traits[name] = value),
    send: (message) => asked.push(message),
    on() {},
    off() {},
  };
  const [places, again] = [placesOf(model), placesOf(model)];
  return { places, again, kept: traits._told.places, asked };
}
