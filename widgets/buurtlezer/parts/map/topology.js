// Reads TopoJSON and answers questions about it: which border is whose, which sector is here. Knows nothing of a screen.
// Plane coordinates are pixels of the world at zoom 10, so a Region is a few hundred wide and single precision is enough.

const WORLD = 256 * 2 ** 10;

export function toPlane(lon, lat) {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [((lon + 180) / 360) * WORLD, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * WORLD];
}

export function toLonLat(x, y) {
  const n = Math.PI - (2 * Math.PI * y) / WORLD;
  return [(x / WORLD) * 360 - 180, (180 / Math.PI) * Math.atan(Math.sinh(n))];
}

/** The arcs of a quantised TopoJSON as lists of [lon, lat], and the geometries of its only (or named) object. */
export function readTopology(text, name) {
  const topology = JSON.parse(text);
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
  const object = topology.objects[name] ?? Object.values(topology.objects)[0];
  return { arcs, geometries: object.geometries };
}

/** Rings of a geometry, each a list of arc numbers (`~n` = arc n backwards). */
function ringsOf(geometry) {
  if (geometry.type === "Polygon") return geometry.arcs;
  return geometry.type === "MultiPolygon" ? geometry.arcs.flat() : [];
}

/** The points of a ring, joined from its arcs; the shared end of two arcs stands once. */
export function ringPoints(ring, arcs) {
  const points = [];
  for (const number of ring) {
    const arc = number < 0 ? [...arcs[~number]].reverse() : arcs[number];
    points.push(...(points.length ? arc.slice(1) : arc));
  }
  return points;
}

/** Twice the signed area of a ring, and its centre of mass. */
export function ringCentre(points) {
  let area = 0;
  let x = 0;
  let y = 0;
  const [ox, oy] = points[0]; // relative to one corner: far from the origin the products lose their digits
  for (let i = 0; i + 1 < points.length; i += 1) {
    const [ax, ay, bx, by] = [points[i][0] - ox, points[i][1] - oy, points[i + 1][0] - ox, points[i + 1][1] - oy];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return { area, centre: area ? [ox + x / (3 * area), oy + y / (3 * area)] : points[0] };
}

export function insideRings(x, y, rings) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [ax, ay] = ring[i];
      const [bx, by] = ring[j];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** All that is asked of the sectors' topology. `units`: sector → [district, municipality]. */
export function sectorTopology(text, units) {
  const { arcs, geometries } = readTopology(text, "sectors");
  const plane = arcs.map((arc) => arc.map(([lon, lat]) => toPlane(lon, lat)));
  const owners = arcs.map(() => []);
  const sectors = new Map();
  for (const geometry of geometries) {
    const numbered = ringsOf(geometry);
    for (const number of numbered.flat()) owners[number < 0 ? ~number : number].push(geometry.id);
    const rings = numbered.map((ring) => ringPoints(ring, plane));
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x, y] of rings.flat()) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
    const largest = rings.map(ringCentre).reduce((a, b) => (Math.abs(b.area) > Math.abs(a.area) ? b : a));
    sectors.set(geometry.id, { code: geometry.id, numbered, rings, box, centre: largest.centre });
  }

  /** `region`, `municipality`, `district` or `sector`: what the two sides of an arc have not in common. */
  const levels = owners.map(([a, b]) => {
    if (b === undefined) return "region";
    const [left, right] = [units[a] ?? [], units[b] ?? []];
    if (left[1] !== right[1]) return "municipality";
    return left[0] === right[0] ? "sector" : "district";
  });

  return {
    arcs,
    plane,
    levels,
    sectors,
    /** The sector at a point of the plane, or null. */
    sectorAt(x, y) {
      for (const { code, box, rings } of sectors.values()) {
        if (x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3] && insideRings(x, y, rings)) return code;
      }
      return null;
    },
    /** Arcs around a set of sectors: those with exactly one side inside. */
    outline(codes) {
      return arcs.filter((_, i) => owners[i].filter((code) => codes.has(code)).length === 1);
    },
    /** Rings of sectors as [lon, lat]. */
    rings(codes) {
      return [...codes].flatMap((code) => (sectors.get(code)?.numbered ?? []).map((ring) => ringPoints(ring, arcs)));
    },
  };
}
