// Draws services on a canvas over the ground: near ones are one mark with their number. Whose list one is of, is told by its form
// and its colour. Not here: which services are on the map (known.js).

import { gathered } from "../map/gathered.js";
import { FONT } from "../map/lettering.js";
import { marksLayer } from "../map/marks_layer.js";

const CELL = 50;
const RADIUS = 9;
const APART = 15; // half of how far marks with a number stay from each other
export const LOOKS = {
  pack: { colour: "#005f73", shape: "round" },
  list: { colour: "#6b3fa0", shape: "diamond" },
  own: { colour: "#b84a00", shape: "square" },
};

/** @returns {"pack" | "list" | "own"} */
export const lookOf = ({ list, mine }) => (mine ? "own" : list ? "list" : "pack");

function outline(context, x, y, shape, radius) {
  context.beginPath();
  if (shape === "round") context.arc(x, y, radius, 0, 7);
  else if (shape === "square") context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  else {
    const wide = radius * 1.3;
    context.moveTo(x, y - wide);
    for (const [dx, dy] of [[wide, 0], [0, wide], [-wide, 0]]) context.lineTo(x + dx, y + dy);
    context.closePath();
  }
}

function drawOne(context, x, y, service) {
  const { colour, shape } = LOOKS[lookOf(service)];
  const left = service.mark === "gone" || service.mark === "other";
  outline(context, x, y, shape, shape === "square" ? RADIUS - 1 : RADIUS);
  context.fillStyle = left ? "#ffffff" : colour;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = left ? colour : "#ffffff";
  context.stroke();
  const sign = { gone: "×", other: "≠", there: "✓" }[service.mark];
  if (!sign) return;
  context.font = `700 13px ${FONT}`;
  context.fillStyle = left ? colour : "#ffffff";
  context.fillText(sign, x, y + 1);
}

function drawSeveral(context, x, y, places) {
  const radius = Math.min(20, 12 + Math.log2(places.length) * 1.2);
  const own = places.some(({ mine }) => mine);
  outline(context, x, y, "round", radius);
  context.fillStyle = "#ffffff";
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = own ? LOOKS.own.colour : "#1b2a33";
  context.stroke();
  context.font = `700 13px ${FONT}`;
  context.fillStyle = "#1b2a33";
  context.fillText(String(places.length), x, y + 1);
}

/** The Leaflet layer. `chosen()` → the ref of the service that is open. */
export const servicesLayer = (L, { chosen }) =>
  marksLayer(L, "services", "bls-markers", {
    gather(project, services) {
      const open = services.find(({ ref }) => ref === chosen());
      const near = gathered(project, services.filter((one) => one !== open), { cell: CELL, radius: APART });
      if (open) near.push({ places: [open], ...project(open.at) }); // by itself, over what lies around it
      return near;
    },
    paint(context, laid) {
      for (const { cell, x, y } of laid) {
        if (cell.places.length > 1) drawSeveral(context, x, y, cell.places);
        else drawOne(context, x, y, cell.places[0]);
        if (cell.places[0].ref !== chosen()) continue;
        outline(context, x, y, "round", RADIUS + 7);
        context.lineWidth = 3.5;
        context.strokeStyle = "#1b2a33";
        context.stroke();
      }
    },
  });
