// Answers questions of tests in Python (in_deno.py), a line of JSON each: what a script of ours makes of what it is given.

import { createInterface } from "node:readline";

import { plain } from "../../widgets/buurtlezer/parts/base/found.js";
import { hullOf } from "../../widgets/buurtlezer/parts/map/hull.js";
import { foundAmong, searchable } from "../../widgets/buurtlezer/parts/map/search.js";
import { readNamed, readStreets } from "../../widgets/buurtlezer/parts/map/streets.js";
import { sectorTopology, toPlane } from "../../widgets/buurtlezer/parts/map/topology.js";
import { findingsIn } from "../../widgets/buurtlezer/parts/sensitive/check.js";
import { placesOf } from "../../widgets/buurtlezer/parts/places/told.js";
import { csvOf } from "../../widgets/buurtlezer/parts/table/csv.js";
import { play } from "./outbox_machine.js";

const ANSWERS = {
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
