// What lies under every map of the page: decoded once, however many maps show it. Data only; `ground.js` draws it.

import { insideRings, readTopology, ringPoints, sectorTopology, toLonLat, toPlane } from "./topology.js";

const FOREST = "906"; // the district that is the Sonian forest: no layer of woods has its part in the Region

/** Where the name of a unit goes: the middle of its sectors' middles (so where people live, not where the forest is); if that
 * is outside the unit, the sector nearest to it. */
function anchorOf(members) {
  const mean = [0, 1].map((axis) => members.reduce((sum, sector) => sum + sector.centre[axis], 0) / members.length);
  if (members.some((sector) => insideRings(mean[0], mean[1], sector.rings))) return mean;
  const distance = ({ centre }) => (centre[0] - mean[0]) ** 2 + (centre[1] - mean[1]) ** 2;
  return members.reduce((best, sector) => (distance(sector) < distance(best) ? sector : best)).centre;
}

const largest = (sectors) => {
  const size = ({ box }) => (box[2] - box[0]) * (box[3] - box[1]);
  return sectors.reduce((a, b) => (size(b) > size(a) ? b : a));
};

/** An SVG path, and the same as Path2D for a canvas. Three decimals at zoom 10 are a quarter of a pixel at zoom 18. */
function twoPaths(lines, origin, close = false) {
  const step = ([x, y]) => `${(x - origin[0]).toFixed(3)} ${(y - origin[1]).toFixed(3)}`;
  const d = lines.map((line) => `M${line.map(step).join("L")}${close ? "Z" : ""}`).join("");
  return { d, path: new Path2D(d) };
}

/** Lines that meet end to end as rings: one shape to fill for the whole, in place of one for each sector. */
function joinedEnds(lines) {
  const key = ([x, y]) => `${x} ${y}`;
  const at = new Map();
  for (const line of lines) {
    for (const end of [line[0], line[line.length - 1]]) at.set(key(end), [...(at.get(key(end)) ?? []), line]);
  }
  const left = new Set(lines);
  const rings = [];
  for (const first of lines) {
    if (!left.delete(first)) continue;
    const ring = [...first];
    for (;;) {
      const end = key(ring[ring.length - 1]);
      const next = at.get(end).find((line) => left.has(line));
      if (!next) break;
      left.delete(next);
      ring.push(...(key(next[0]) === end ? next : [...next].reverse()).slice(1));
    }
    rings.push(ring);
  }
  return rings;
}

function readLines(text) {
  if (!text) return [];
  const { arcs, geometries } = readTopology(text, "lines");
  return geometries.map((geometry) => {
    const parts = geometry.type === "LineString" ? [geometry.arcs] : geometry.arcs;
    const lines = parts.map((part) => ringPoints(part, arcs).map(([lon, lat]) => toPlane(lon, lat)));
    return { kind: geometry.properties.kind, lines };
  });
}

function buildGeography({ topology: sectors, units, names, quiet, lines: drawn, stops, spots }) {
  const topology = sectorTopology(sectors, units);
  const all = [...topology.sectors.values()];
  const box = all.reduce(
    (b, s) => [Math.min(b[0], s.box[0]), Math.min(b[1], s.box[1]), Math.max(b[2], s.box[2]), Math.max(b[3], s.box[3])],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
  const origin = [box[0], box[1]];
  const ofLevel = (level) => twoPaths(topology.plane.filter((_, i) => topology.levels[i] === level), origin);
  const quietPath = (kind) =>
    twoPaths(all.filter(({ code }) => quiet[units[code]?.[0]] === kind).flatMap((s) => s.rings), origin, true);
  const lines = readLines(drawn);
  const linePath = (kind) => twoPaths(lines.filter((line) => line.kind === kind).flatMap((line) => line.lines), origin);

  const members = (index) => {
    const groups = new Map();
    for (const sector of all) {
      const code = units[sector.code]?.[index];
      if (code !== undefined) groups.set(code, [...(groups.get(code) ?? []), sector]);
    }
    return groups;
  };
  /** District → its shape to fill and the codes of its sectors; built when a class map first asks. */
  let districts = null;
  const districtShapes = () => (districts ??= new Map(
    [...members(0)].map(([code, group]) => [code, {
      ...twoPaths(group.flatMap((sector) => sector.rings), origin, true),
      sectors: new Set(group.map((sector) => sector.code)),
    }]),
  ));
  const forest = all.filter(({ code }) => units[code]?.[0] === FOREST);
  const labels = (index) =>
    [...members(index)].map(([code, group]) => ({
      code,
      name: names[code] ?? code,
      at: anchorOf(group),
      size: group.length,
      wide: Math.max(...group.map((s) => s.box[2])) - Math.min(...group.map((s) => s.box[0])),
    }));
  const southWest = toLonLat(box[0], box[3]);
  const northEast = toLonLat(box[2], box[1]);

  return {
    topology,
    units,
    names,
    origin,
    bounds: [[southWest[1], southWest[0]], [northEast[1], northEast[0]]],
    paths: {
      whole: twoPaths(joinedEnds(topology.plane.filter((_, i) => topology.levels[i] === "region")), origin, true),
      region: ofLevel("region"),
      municipality: ofLevel("municipality"),
      district: ofLevel("district"),
      sector: ofLevel("sector"),
      green: quietPath("green"),
      industry: quietPath("industry"),
      cemetery: quietPath("cemetery"),
      forest: twoPaths(forest.flatMap((sector) => sector.rings), origin, true),
      metro: linePath("metro"),
      tram: linePath("tram"),
      train: linePath("train"),
    },
    labels: {
      municipality: labels(1).sort((a, b) => b.size - a.size),
      district: labels(0).sort((a, b) => b.size - a.size),
      sector: all.map((sector) => ({ name: names[sector.code] ?? sector.code, at: sector.centre })),
    },
    forest: forest.length ? { name: names[FOREST] ?? FOREST, at: largest(forest).centre } : null,
    stops: stops.map((stop) => ({ ...stop, at: toPlane(stop.lon, stop.lat) })),
    spots,
    quietKinds: [...new Set(Object.values(quiet))],
    districts: districtShapes,
    nameOf: (code) => names[code] ?? code,
  };
}

/** The geography of a model, decoded once per page. The widget manager hands out one model object for all parts. */
export async function geographyOf(model) {
  const built = (globalThis.buurtlezerGeographies ??= new WeakMap());
  const source = await model.widget_manager.get_model(model.get("geography").replace("IPY_MODEL_", ""));
  if (!built.has(source)) built.set(source, buildGeography(JSON.parse(new TextDecoder().decode(source.get("content")))));
  return built.get(source);
}
