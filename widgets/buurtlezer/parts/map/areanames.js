// Names of water and green on the ground: of a pond or a park in its middle, of a canal along it, between its banks. Pure. Not
// here: streets (streetnames.js), all other names (labels.js).

import { chordOf, onScreen, pointAt, upright } from "./alongline.js";
import { touches } from "./basemap.js";
import { perMetre } from "./basemapmarks.js";
import { fontOf, inTwoRows, ROW } from "./lettering.js";
import { boxesAlong } from "./taken.js";
import { insideRings } from "./topology.js";

const WATER = { size: 11.5, weight: 400, style: "italic", colour: "#2f6480" };
const GREEN = { size: 11.5, weight: 400, style: "italic", colour: "#4a6b34" };
const APART = 420; // pixels from one name of a canal to the next
const STEP = 30;
const WIDEST = 160; // pixels from bank to bank: what is wider has its name in the middle

const worded = ({ nl, fr }, language) => (language === "nl" || nl === fr ? [nl] : language === "fr" ? [fr] : [fr, nl]);

/** How far it is from a point across the water, on the side of `normal`; 0 where there is no other bank near. */
function across({ points }, x, y, nx, ny) {
  let nearest = WIDEST;
  for (let k = 1; k < points.length; k += 1) {
    const [[ax, ay], [bx, by]] = [points[k - 1], points[k]];
    const turn = (bx - ax) * ny - (by - ay) * nx;
    if (!turn) continue;
    const far = ((bx - ax) * (ay - y) - (by - ay) * (ax - x)) / turn;
    const on = (nx * (ay - y) - ny * (ax - x)) / turn;
    if (far > 1 && far < nearest && on >= 0 && on <= 1) nearest = far;
  }
  return nearest < WIDEST ? nearest : 0;
}

/** @param {{zoom: number, box: number[], size: {x: number, y: number}, ofBasemap: Function, language: string}} view */
export function areaNames(context, basemap, view, taken) {
  const { zoom, box, size, ofBasemap, language } = view;
  const placed = [];
  const widthOf = (rows, look) => {
    context.font = fontOf(look);
    return Math.max(...rows.map((row) => context.measureText(row).width));
  };
  const put = (label, boxes) => {
    const seen = boxes.some((one) => touches(one, [0, 0, size.x, size.y]));
    if (!seen || !boxes.every((one) => taken.free(one))) return false;
    boxes.forEach((one) => taken.take(one));
    placed.push(label);
    return true;
  };
  const flat = (rows, at, look) => {
    const [x, y] = at;
    const [width, height] = [widthOf(rows, look), rows.length * look.size * ROW];
    return put({ rows, x, y, angle: 0, px: look.size, look }, boxesAlong(x, y, 0, width + 6, height + 2));
  };
  const lineOf = (feature, n) => onScreen(basemap.xy, feature.lines[n], feature.lines[n + 1], ofBasemap);

  /** Along a line, or between this bank and the other one. */
  const along = (rows, line, bank) => {
    const width = widthOf(rows, WATER);
    for (let middle = width / 2 + 4; middle < line.length - width / 2; middle += STEP) {
      const [x, y] = pointAt(line, middle);
      if (x < 0 || y < 0 || x > size.x || y > size.y) continue;
      const chord = chordOf(line, middle - width / 2, middle + width / 2);
      if (chord.length < width * 0.95 || chord.bow > 3) continue;
      let at = [chord.x, chord.y];
      if (bank) {
        const side = [-Math.sin(chord.angle), Math.cos(chord.angle)];
        const shifted = [1, -1].map((sign) => {
          const far = across(line, at[0], at[1], side[0] * sign, side[1] * sign);
          return [at[0] + (side[0] * sign * far) / 2, at[1] + (side[1] * sign * far) / 2, far];
        }).find(([sx, sy, far]) => far && insideRings(sx, sy, [line.points]));
        if (!shifted) continue;
        at = shifted.slice(0, 2);
      }
      const angle = upright(chord.angle);
      const near = placed.some((other) => other.rows[0] === rows[0] && Math.hypot(other.x - at[0], other.y - at[1]) < APART);
      if (near) continue;
      const label = { rows, x: at[0], y: at[1], angle, px: WATER.size, look: WATER };
      put(label, boxesAlong(at[0], at[1], angle, width + 6, rows.length * WATER.size * ROW));
    }
  };

  return {
    placed,
    water() {
      if (zoom < 13.5) return;
      for (const feature of basemap.water) {
        if (!feature.nl || !touches(feature.box, box)) continue;
        const ring = lineOf(feature, 0);
        const rows = worded(feature, language);
        const [corner, other] = [ofBasemap(feature.box.slice(0, 2)), ofBasemap(feature.box.slice(2))];
        const [wide, middle] = [other[0] - corner[0], [(corner[0] + other[0]) / 2, (corner[1] + other[1]) / 2]];
        if (wide < 24) continue;
        const roomy = wide * 1.3 > widthOf(rows, WATER) && insideRings(middle[0], middle[1], [ring.points]);
        if (!roomy || !flat(rows, middle, WATER)) along([rows.join(" / ")], ring, true);
      }
      for (const feature of basemap.waterways) {
        if (!feature.nl || zoom < 14.5 || !touches(feature.box, box)) continue;
        for (let n = 0; n < feature.lines.length; n += 2) {
          along([worded(feature, language).join(" / ")], lineOf(feature, n), false);
        }
      }
    },
    green() {
      if (zoom < 12.5) return;
      for (const feature of basemap.green) {
        if (!feature.nl || !touches(feature.box, box)) continue;
        const across = Math.sqrt(feature.m2) * perMetre(zoom);
        const rows = worded(feature, language).flatMap((name) => inTwoRows(name));
        if (across > 22 && widthOf(rows, GREEN) < across * 1.5) flat(rows, ofBasemap(feature.at), GREEN);
      }
    },
  };
}
