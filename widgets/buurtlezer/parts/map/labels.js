// Which names stand on the ground at a zoom, and where, so that no two touch. Measured with a canvas, drawn by `paint.js`. Not
// here: how a street's name lies along it (streetnames.js).

import { areaNames } from "./areanames.js";
import { MAIN } from "./basemapmarks.js";
import { fontOf, inTwoRows, ROW } from "./lettering.js";
import { streetNames } from "./streetnames.js";
import { takenRoom } from "./taken.js";

/** Where else the name of a municipality may stand, nearest first, when its own place is taken. */
const NUDGES = [[0, 0], [0, -9], [0, 9], [-16, 0], [16, 0], [0, -18], [0, 18], [-16, -14], [16, -14], [-16, 14], [16, 14], [
  -30,
  0,
], [30, 0]];

const LABELS = {
  municipality: { size: 12.5, weight: 600, colour: "#3d4d57", nudges: NUDGES },
  municipalityNear: { size: 12, weight: 600, colour: "#5b6871", spacing: 1.2, capitals: true, nudges: NUDGES },
  overClasses: { size: 12, weight: 600, colour: "#1b2a33", nudges: NUDGES },
  districtOverClasses: { size: 12, weight: 400, colour: "#1b2a33" },
  district: { size: 12, weight: 400, colour: "#6e6a5e" },
  forest: { size: 13, weight: 400, style: "italic", colour: "#41612d", nudges: NUDGES },
  sector: { size: 11, weight: 400, colour: "#7a7567" },
  station: { size: 12, weight: 500, colour: "#2f4a5a", dot: 4 },
  stop: { size: 11, weight: 400, colour: "#4f626e", dot: 2.5 },
};

const DISTRICTS_LAST = 15.5; // the zoom from which names of streets come before those of districts

/** Small boxes along lines (pixels), as far as these are in view: where no name may stand. */
function alongLines(lines, size) {
  const boxes = [];
  for (const line of lines) {
    for (let i = 0; i + 1 < line.length; i += 1) {
      const [[ax, ay], [bx, by]] = [line[i], line[i + 1]];
      const steps = Math.ceil(Math.hypot(bx - ax, by - ay) / 5) || 1;
      for (let k = 0; k < steps; k += 1) {
        const [x, y] = [ax + ((bx - ax) * k) / steps, ay + ((by - ay) * k) / steps];
        if (x > 0 && y > 0 && x < size.x && y < size.y) boxes.push([x - 2, y - 2, x + 2, y + 2]);
      }
    }
  }
  return boxes;
}

/** Dots and names, in order of importance, as far as they find room. `toPixel` takes a point of the plane. `frame`: what of the
 * canvas is seen while nothing moves. */
export function placeLabels(context, geography, view) {
  const { zoom, size, toPixel, sectors, classes, clear = [], basemap, covered = [] } = view;
  const taken = takenRoom();
  if (classes) alongLines(clear.map((line) => line.map(toPixel)), size).forEach(taken.take);
  const placed = [];
  const inView = ([x, y]) => x > -40 && y > -40 && x < size.x + 40 && y < size.y + 40;

  const name = (words, at, look, { scale = 1, beside = false, room = Infinity } = {}) => {
    const [x, y] = toPixel(at);
    if (!inView([x, y])) return;
    const px = look.size * scale;
    context.font = fontOf(look, px);
    if ("letterSpacing" in context) context.letterSpacing = `${look.spacing ?? 0}px`;
    const rows = (beside ? [words] : inTwoRows(words)).map((row) => (look.capitals ? row.toLocaleUpperCase() : row));
    const [width, height] = [Math.max(...rows.map((row) => context.measureText(row).width)), rows.length * px * ROW];
    if ("letterSpacing" in context) context.letterSpacing = "0px";
    if (width > room) return;
    // Beside a dot, and clear of it: a name that touched its own would never find room.
    const tops = beside ? [y + look.dot + 4, y - look.dot - 4 - height] : [y - height / 2];
    const places = tops.flatMap((top) => (look.nudges ?? [[0, 0]]).map(([dx, dy]) => [x + dx, top + dy]));
    const boxAt = ([cx, top]) => [cx - width / 2 - 4, top - 2, cx + width / 2 + 4, top + height + 2];
    const place = places.find((each) => taken.free(boxAt(each)));
    if (!place) return;
    taken.take(boxAt(place));
    placed.push({ rows, x: place[0], top: place[1], px, look });
  };

  /** Dots come before all names, so that no name covers one; two stops of one name in one place are one dot. */
  const stops = (kinds, look, named) => {
    const shown = geography.stops.filter((stop) => kinds.includes(stop.kind) && inView(toPixel(stop.at))).filter((stop) => {
      const [x, y] = toPixel(stop.at);
      const box = [x - look.dot - 1, y - look.dot - 1, x + look.dot + 1, y + look.dot + 1];
      if (!taken.free(box)) return false;
      taken.take(box);
      placed.push({ dot: look.dot, x, y, look });
      return true;
    });
    return () =>
      !named ||
      new Map(shown.map((stop) => [stop.name, stop])).forEach((stop) => name(stop.name, stop.at, look, { beside: true }));
  };

  const narrow = size.x < 800; // the canvas is wider than the screen by its margins
  if (classes) { // over colours: no dots that would be read as data, and no name wider than what it names
    const room = ({ wide }) => wide * 2 ** (zoom - 10) * 1.05;
    for (const unit of geography.labels.municipality) {
      if (zoom < 14.5) {
        name(unit.name, unit.at, LABELS.overClasses, { scale: narrow && zoom < 11.5 ? 0.88 : 1, room: room(unit) });
      }
    }
    for (const unit of geography.labels.district) if (zoom >= 12.75) name(unit.name, unit.at, LABELS.districtOverClasses);
    return placed;
  }
  const stations = zoom >= 12.25 ? stops(["metro", "station"], LABELS.station, zoom >= 13) : () => {};
  const others = zoom >= 15 ? stops(["tram", "bus"], LABELS.stop, zoom >= 15.5) : () => {};
  const municipality = zoom < 12.25 ? LABELS.municipality : LABELS.municipalityNear;
  for (const unit of geography.labels.municipality) {
    if (zoom < 14.5) name(unit.name, unit.at, municipality, { scale: narrow && zoom < 11.5 ? 0.86 : 1 });
  }
  stations();
  const districts = () => {
    for (const unit of geography.labels.district) {
      if (zoom >= 13 && !(basemap && unit.name === geography.forest?.name)) name(unit.name, unit.at, LABELS.district);
    }
  };
  if (basemap && geography.forest && zoom >= 11) name(geography.forest.name, geography.forest.at, LABELS.forest);
  const first = !basemap || zoom < DISTRICTS_LAST;
  if (first) districts();
  for (const unit of geography.labels.sector) if (sectors && zoom >= 15) name(unit.name, unit.at, LABELS.sector);
  if (!basemap) {
    others();
    return placed;
  }
  covered.forEach(taken.take);
  const streets = streetNames(context, basemap, view, taken);
  const areas = areaNames(context, basemap, view, taken);
  streets.first((level) => level < MAIN);
  areas.water();
  areas.green();
  streets.first((level) => level >= MAIN);
  streets.everyInView();
  if (!first) districts();
  streets.again();
  others();
  return [...areas.placed, ...streets.placed, ...placed];
}
