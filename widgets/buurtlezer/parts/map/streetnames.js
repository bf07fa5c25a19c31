// Names of streets along their streets: turned with them, upright, again and again on long ones, and at the nearest zooms for
// every street that crosses the view. Pure: it measures with a canvas and draws nothing. Not here: the geometry (alongline.js),
// all other names (labels.js).

import { chordOf, lettersAlong, onScreen, pointAt, stretchesIn, upright } from "./alongline.js";
import { touches } from "./basemap.js";
import { levelOf, MAIN, perMetre } from "./basemapmarks.js";
import { fontOf, inTwoRows, ROW } from "./lettering.js";
import { boxesAlong } from "./taken.js";

const APART = 400; // pixels along a street from one of its names to the next
const SAME = 150; // pixels between a name and the same one on the other side of a street
const OVERHANG = 0.12; // how much of a name may stand out at each end of its street
const AIR = 2; // pixels around a name that stay free
const EVERY = 16.25; // the zoom from which each street in view has its name, if need be beyond its end
const BESIDE = 16.75; // or beside it
const FROM = [13.75, 14.25, 14.5, 15.25]; // the zoom from which streets of a level have names, main ones first

const lookOf = (level, zoom) => {
  const larger = zoom >= 17.5 ? 2.5 : zoom >= 17 ? 1.5 : zoom >= 16 ? 0.75 : 0;
  return level < MAIN
    ? { size: 11.5 + larger, weight: 500, colour: "#45463f" }
    : { size: 11 + larger, weight: 400, colour: "#57564d" };
};

/** How a street is called on a page, as rows: French above Dutch where a page shows both, as on the street signs. */
export const rowsOf = ({ nl, fr }, language) => {
  if (language === "nl" || nl === fr) return [[nl]];
  return language === "fr" ? [[fr]] : [[fr, nl], [`${fr} / ${nl}`]];
};

/** Where to try along a line, anchor by anchor: those stay where they are while the map is moved. */
function anchorsAlong(length, width, overhang) {
  const [least, most] = [width / 2 - overhang, length - width / 2 + overhang];
  if (least > most) return [];
  const count = Math.max(1, Math.round(length / APART));
  const own = length / count;
  return Array.from({ length: count }, (_, k) => {
    const around = [(k + 0.5) * own];
    for (let off = 16; off < own / 2; off += 16) around.push(around[0] - off, around[0] + off);
    return around.filter((middle) => middle >= least && middle <= most);
  });
}

/** Where a name may stand beside a point of its street, in halves of its width and height, nearest first. */
const AROUND = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6].flatMap((dy) => [0, -1, 1, -2, 2].map((dx) => [dx, dy]))
  .sort(([ax, ay], [bx, by]) => 2 * Math.abs(ax) + Math.abs(ay) - 2 * Math.abs(bx) - Math.abs(by));
const measured = new WeakMap(); // basemap → words → how wide they are, in sizes of their letters
const MEASURED = 16;

/** Places names of streets one step after the other: `first` one for each street, `everyInView`, then `again`.
 * @param {{zoom: number, box: number[], size: {x: number, y: number}, frame: [number, number, number, number],
 *   ofBasemap: Function, language: string}} view */
export function streetNames(context, basemap, view, taken) {
  const { zoom, size, frame, ofBasemap, language } = view;
  const canvas = [0, 0, size.x, size.y];
  const placed = [];
  if (!measured.has(basemap)) measured.set(basemap, new Map());
  const widths = measured.get(basemap);
  const widthOf = (words, { weight, size }) => {
    const key = `${weight}${words}`;
    if (!widths.has(key)) {
      context.font = fontOf({ weight, size: MEASURED });
      widths.set(key, context.measureText(words).width / MEASURED);
    }
    return widths.get(key) * size;
  };
  const streets = zoom < FROM[0] ? [] : basemap.streets.filter((street) => touches(street.box, view.box))
    .map((street) => ({ street, level: levelOf(street), name: `${street.nl}\n${street.fr}` }))
    .filter(({ level }) => zoom >= FROM[level])
    .map((one) => ({ ...one, look: lookOf(one.level, zoom), rows: rowsOf(one.street, language) }));
  const lines = new Map();
  const linesOf = ({ street }) => {
    if (!lines.has(street)) {
      const made = [];
      for (let n = 0; n < street.lines.length; n += 2) {
        const line = onScreen(basemap.xy, street.lines[n], street.lines[n + 1], ofBasemap);
        if (line.length > 0 && touches(line.box, canvas)) made.push(line);
      }
      lines.set(street, made.sort((a, b) => b.length - a.length));
    }
    return lines.get(street);
  };
  const spots = new Map(); // name → middles and boxes of where it stands
  const inside = (boxes, within) =>
    boxes.every((box) => box[0] >= within[0] && box[1] >= within[1] && box[2] <= within[2] && box[3] <= within[3]);
  const inFrame = (name) => (spots.get(name) ?? []).some(({ boxes }) => inside(boxes, frame));

  const put = (one, label, boxes, { within = null, same = SAME } = {}) => {
    if (within ? !inside(boxes, within) : !boxes.some((box) => touches(box, canvas))) return false;
    const known = spots.get(one.name) ?? [];
    if (known.some(({ x, y }) => Math.hypot(x - label.x, y - label.y) < same)) return false;
    if (!boxes.every((box) => taken.free(box))) return false;
    boxes.forEach((box) => taken.take(box));
    spots.set(one.name, [...known, { x: label.x, y: label.y, boxes }]);
    placed.push(label);
    return true;
  };

  /** Whether it is worth measuring: nothing stands in the middle, nor the same name near. */
  const worthTrying = (one, x, y, { same = SAME } = {}) =>
    taken.free([x, y, x, y]) && !(spots.get(one.name) ?? []).some((spot) => Math.hypot(spot.x - x, spot.y - y) < same - 24);

  /** The name with its middle so far along a line: straight where the line nearly is, else letter by letter. */
  const putAlong = (one, line, middle, rows, look, how) => {
    const [x, y] = pointAt(line, middle);
    if (!worthTrying(one, x, y, how)) return false;
    const width = Math.max(...rows.map((row) => widthOf(row, look)));
    const [px, height] = [look.size, look.size * ROW * rows.length];
    const [from, to] = [middle - width / 2, middle + width / 2];
    const chord = chordOf(line, from, to);
    const band = (one.level < MAIN ? 13 : 8.5) * perMetre(zoom);
    if (chord.length > width * 0.94 && chord.bow <= Math.max(px * 0.3, (band - height) / 2)) {
      const angle = upright(chord.angle);
      const label = { rows, x: chord.x, y: chord.y, angle, px, look, name: one.name };
      return put(one, label, boxesAlong(chord.x, chord.y, angle, width + 2 * AIR, height), how);
    }
    if (rows.length > 1) return false;
    const letters = lettersAlong(line, from, to, rows[0], (letter) => widthOf(letter, look));
    if (!letters) return false;
    const half = px * 0.62 + AIR / 2;
    const boxes = letters.map(({ x, y }) => [x - half, y - half, x + half, y + half]);
    return put(one, { rows, letters, x, y, px, look, name: one.name }, boxes, how);
  };

  const allAlong = (one, how, { once = true, overhang = 0 } = {}) => {
    let any = false;
    for (const line of linesOf(one)) {
      for (const rows of one.rows) {
        const width = Math.max(...rows.map((row) => widthOf(row, one.look)));
        for (const around of anchorsAlong(line.length, width, overhang * width)) {
          const near = around.filter((far) => {
            const [x, y] = pointAt(line, far);
            return x > -width / 2 && y > -width / 2 && x < size.x + width / 2 && y < size.y + width / 2;
          });
          if (near.some((far) => putAlong(one, line, far, rows, one.look, how))) {
            any = true;
            if (once) return true;
          }
        }
      }
    }
    return any;
  };

  /** In view, wherever there is room on the street or beside it, smaller if need be. */
  const somewhere = (one) => {
    const [left, top, right, bottom] = frame;
    /** @type {[number, number, number, number]} */
    const within = [left + 3, top + 3, right - 3, bottom - 3];
    const stretches = linesOf(one).flatMap((line) => stretchesIn(line, within).map((part) => [line, part]))
      .sort(([, a], [, b]) => b[1] - b[0] - (a[1] - a[0]));
    const how = { within: frame, same: 0 };
    const tries = one.rows.concat(
      one.rows.flat().length > 1 ? [] : [inTwoRows(one.rows[0][0])].filter((rows) => rows.length > 1),
    );
    for (const scale of [1, 0.88, 0.78]) {
      const look = { ...one.look, size: one.look.size * scale };
      for (const [line, [from, to]] of stretches) {
        const middles = [(from + to) / 2];
        for (let off = 9; off < (to - from) / 2 + 60; off += 9) middles.push(middles[0] - off, middles[0] + off);
        for (const rows of tries) if (middles.some((far) => putAlong(one, line, far, rows, look, how))) return true;
      }
      for (const [line, [from, to]] of zoom < BESIDE ? [] : stretches) {
        for (const rows of tries) {
          const [width, height] = [Math.max(...rows.map((row) => widthOf(row, look))), look.size * ROW * rows.length];
          const clamped = (at, half, low, high) => Math.min(Math.max(at, low + half), high - half);
          for (const part of [0.5, 0.33, 0.67, 0.17, 0.83, 0, 1]) {
            const [x, y] = pointAt(line, from + (to - from) * part);
            for (const [dx, dy] of AROUND) {
              const cx = clamped(x + dx * (width / 2 + 4), width / 2 + AIR, left, right);
              const cy = clamped(y + dy * (height / 2 + 5), height / 2, top, bottom);
              const label = { rows, x: cx, y: cy, angle: 0, px: look.size, look, name: one.name };
              if (put(one, label, boxesAlong(cx, cy, 0, width + 2 * AIR, height), how)) return true;
            }
          }
        }
      }
    }
    return false;
  };

  const overhang = zoom >= 15 ? OVERHANG : 0;
  return {
    placed,
    /** One name for each street of these levels that is long enough for it. */
    first(levels) {
      const how = zoom >= EVERY ? { within: frame } : {};
      for (const one of streets) if (levels(one.level)) allAlong(one, how, { overhang });
    },
    everyInView() {
      if (zoom < EVERY) return;
      for (const one of [...streets].reverse()) if (!inFrame(one.name)) somewhere(one);
    },
    again() {
      for (const one of streets) allAlong(one, {}, { once: false, overhang });
    },
  };
}
