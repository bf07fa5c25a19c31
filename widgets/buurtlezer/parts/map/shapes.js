// Draws areas over the ground: the person's own, and those of others. Who has one colour and one kind of line everywhere.

import { h, t } from "../base/base.js";
import { partsOf } from "./answer.js";
import { classLegend } from "./classes.js";
import { GROUND } from "./groundmarks.js";
import { ringCentre, toPlane } from "./topology.js";

export const ROLES = {
  mine: { color: "#b84a00", weight: 3, fillOpacity: 0.16 },
  group: { color: "#1f5fa8", weight: 3, dashArray: "14 4 3 4", fillOpacity: 0.1 },
  organisation: { color: "#6b3fa0", weight: 2.5, dashArray: "1 5", fillOpacity: 0.08 },
  citizen: { color: "#1b6e45", weight: 4, fillOpacity: 0.08 },
  reference: { color: "#1b2a33", weight: 1.75, fillOpacity: 0 },
};
const SUPPOSED = "8 7"; // a dashed line says: vermoeden
// The first reference is a whole line, the second of short strokes, the third of strokes and dots.
const TURNS = [undefined, "3 4", "9 4 1 4"];

/** Land that a share of a group's drawings holds, and the land between them: the more agree, the fuller line and colour. */
const BANDS = {
  25: { weight: 2, dashArray: "2 6", fillOpacity: 0.12 },
  50: { weight: 2.5, dashArray: "10 5", fillOpacity: 0.2 },
  75: { weight: 4, dashArray: undefined, fillOpacity: 0.36 },
  gap: { weight: 1.5, dashArray: "1 4", fillOpacity: 1, hatched: true },
};
const GAP = "blm-gap-hatch";

/** The hatch of no-man's-land; the same on each map, so that which of them is found does not matter. */
export function gapPattern() {
  return h(
    "svg",
    { class: "blm-patterns", width: 0, height: 0, "aria-hidden": "true", focusable: "false" },
    h(
      "defs",
      {},
      h(
        "pattern",
        { id: GAP, width: 8, height: 8, patternUnits: "userSpaceOnUse" },
        h("path", { d: "M-2 2 2-2M0 8 8 0M6 10 10 6", stroke: "#1b2a33", "stroke-width": 1.2, fill: "none" }),
      ),
    ),
  );
}

/** How each area of others is drawn: by its role and band, and references apart from each other. */
function looksOf(shapes, outline) {
  let references = 0;
  const banded = shapes.some(({ band }) => band in BANDS); // how full their colour is, means something: no other fill lies on it
  return shapes.map(({ role, band }) => {
    if (band in BANDS) return { color: band === "gap" ? "#1b2a33" : ROLES[role].color, ...BANDS[band], role, band, outline };
    const look = { ...(ROLES[role] ?? ROLES.reference), ...(banded && { fillOpacity: 0 }), role, outline };
    return role === "reference"
      ? { ...look, weight: references ? 2.25 : look.weight, dashArray: TURNS[references++ % TURNS.length] }
      : look;
  });
}

export const toLatLng = ([lon, lat]) => [lat, lon];

/** The polygons of an area that was drawn, as lists of rings. */
function polygonsOf({ geometry }) {
  const { type, coordinates } = geometry ?? {};
  return type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : [];
}

/** Leaflet layers of one area: a fill that never shows its inner borders, a white edge, and the line. */
function areaLayers(L, geography, area, look, { dashed = false, pane = "overlayPane" } = {}) {
  const shared = { interactive: false, pane, smoothFactor: 0.7 };
  const edge = { ...shared, fill: false, stroke: true, color: "#ffffff", weight: look.weight + 3, opacity: 0.85 };
  const line = {
    ...shared,
    fill: false,
    ...look,
    dashArray: dashed ? SUPPOSED : look.dashArray,
    className: `blm-line blm-${look.role ?? "mine"}${look.band ? ` blm-band-${look.band}` : ""}`,
  };
  if (look.outline) Object.assign(edge, { opacity: 1, weight: look.weight + 3.5 }); // colours that mean something are under it
  if (area.sectors) {
    const codes = new Set(area.sectors);
    const rings = geography.topology.rings(codes).map((ring) => ring.map(toLatLng));
    const border = geography.topology.outline(codes).map((arc) => arc.map(toLatLng));
    if (look.outline) return [L.polyline(border, edge), L.polyline(border, line)];
    const inner = rings.length && codes.size < 200
      ? [L.polyline(rings, { ...shared, color: look.color, weight: 0.8, opacity: 0.45 })]
      : [];
    return [
      L.polygon(rings, {
        ...shared,
        stroke: false,
        fillColor: look.color,
        fillOpacity: look.fillOpacity,
        fillRule: "nonzero",
        className: "blm-fill",
      }),
      ...inner,
      L.polyline(border, edge),
      L.polyline(border, line),
    ];
  }
  const latLngs = polygonsOf(area).map((rings) => rings.map((ring) => ring.map(toLatLng)));
  return [
    L.polygon(latLngs, { ...edge, className: "blm-edge" }),
    L.polygon(latLngs, { ...line, fill: !look.outline, fillColor: look.hatched ? `url(#${GAP})` : look.color }),
  ];
}

function numberedIcon(L, number, className) {
  return L.divIcon({ className: `blm-number ${className}`, html: String(number), iconSize: [28, 28], iconAnchor: [14, 14] });
}

const PIN = '<svg viewBox="0 0 32 42" aria-hidden="true">' +
  '<path d="M16 1C7.7 1 1 7.6 1 15.8 1 27 16 41 16 41s15-14 15-25.2C31 7.6 24.3 1 16 1Z"/></svg>';

/** A pin that points at a spot, perhaps with its number. */
export function pinIcon(L, number = 0) {
  const html = number ? `${PIN}<b>${number}</b>` : PIN;
  return L.divIcon({ className: "blm-pin", html, iconSize: [32, 42], iconAnchor: [16, 41] });
}

/** The layer group of the person's own answer; `draw` replaces it. */
export function ownLayer(L, map, geography) {
  const group = L.layerGroup().addTo(map);
  let look = { ...ROLES.mine, role: "mine", outline: false };
  const marker = (lat, lng, options) => group.addLayer(L.marker([lat, lng], { interactive: false, keyboard: false, ...options }));
  return {
    group,
    draw(content, derived, dashed, outline = false) {
      group.clearLayers();
      look = { ...ROLES.mine, role: "mine", outline };
      const add = (layers) => layers.forEach((layer) => group.addLayer(layer));
      if (content.method === "sectors") add(areaLayers(L, geography, { sectors: content.sectors }, look, { dashed }));
      if (content.method === "line") {
        const parts = partsOf(content);
        add(areaLayers(L, geography, { geometry: content.geometry }, look, { dashed }));
        if (parts.length > 1) {
          parts.forEach((rings, i) => {
            const [lon, lat] = ringCentre(rings[0]).centre;
            marker(lat, lon, { icon: numberedIcon(L, i + 1, "blm-part-number") });
          });
        }
      }
      if (content.method === "spots") {
        if (derived) {
          add(
            areaLayers(L, geography, { geometry: derived }, { ...look, weight: 2, fillOpacity: 0.1, role: "around" }, {
              dashed: true,
            }),
          );
        }
        content.spots.forEach((spot, i) =>
          marker(spot.lat, spot.lon, {
            icon: pinIcon(L, i + 1),
          })
        );
      }
    },
  };
}

/** Areas of others, from the `shapes` trait, with their names on the map when they are few. */
export function othersLayer(L, map, geography) {
  const group = L.layerGroup().addTo(map);
  let mine = L.latLngBounds([]);
  let all = L.latLngBounds([]);
  let lines = [];
  return {
    /** All their lines, on the plane. */
    lines: () => lines,
    /** Where the areas with role *mine* are. */
    mine: () => mine,
    /** Where all of them are. */
    all: () => all,
    draw(shapes, outline = false, named = true) {
      group.clearLayers();
      const looks = looksOf(shapes, outline);
      [mine, all, lines] = [L.latLngBounds([]), L.latLngBounds([]), []];
      for (const [index, shape] of shapes.entries()) {
        const look = looks[index];
        const layers = areaLayers(L, geography, shape, look, { dashed: shape.dashed, pane: "others" });
        layers.forEach((layer) => group.addLayer(layer));
        const last = layers[layers.length - 1];
        lines.push(
          ...(shape.sectors ? geography.topology.outline(new Set(shape.sectors)) : polygonsOf(shape).flat()).map((line) =>
            line.map(([lon, lat]) => toPlane(lon, lat))
          ),
        );
        if (last.getBounds().isValid()) all.extend(last.getBounds());
        if (shape.role === "mine" && last.getBounds().isValid()) mine.extend(last.getBounds());
        if (shape.name && shapes.length <= 6 && named && last.getBounds().isValid()) {
          const bounds = last.getBounds();
          const icon = L.divIcon({ className: `blm-name blm-${shape.role}`, html: h("span", {}, shape.name), iconSize: [0, 0] });
          group.addLayer(
            L.marker([bounds.getNorth(), bounds.getCenter().lng], { icon, interactive: false, keyboard: false, pane: "others" }),
          );
        }
      }
    },
  };
}

/** A short line as it stands on the map, for the legend; over classes it surrounds and does not fill. */
function areaSwatch(look, dashed) {
  return h(
    "svg",
    { class: "blm-swatch", viewBox: "0 0 34 16", width: 34, height: 16, "aria-hidden": "true" },
    h("rect", {
      x: 2,
      y: 2,
      width: 30,
      height: 12,
      rx: 3,
      fill: look.hatched ? `url(#${GAP})` : look.color,
      "fill-opacity": look.outline ? 0 : look.fillOpacity,
      stroke: look.color,
      "stroke-width": Math.min(look.weight, 3),
      "stroke-dasharray": dashed ? SUPPOSED : look.dashArray,
    }),
  );
}

function fillSwatch(kind) {
  const { fill, hatch } = GROUND[kind];
  const marks = {
    green: "M6 5h.1M14 5h.1M22 5h.1M30 5h.1M10 11h.1M18 11h.1M26 11h.1",
    industry: "M2 12l9-9M9 14l11-11M18 14l11-11M27 14l6-6",
    cemetery: "M9 5v6M6 8h6M24 5v6M21 8h6",
  }[kind];
  return h(
    "svg",
    { class: "blm-swatch", viewBox: "0 0 34 16", width: 34, height: 16, "aria-hidden": "true" },
    h("rect", { x: 1, y: 1, width: 32, height: 14, rx: 3, fill, stroke: "#b9b2a1" }),
    h("path", { d: marks, stroke: hatch, fill: "none", "stroke-width": kind === "green" ? 2.4 : 1.3, "stroke-linecap": "round" }),
  );
}

/** Lines and stops as `ground.js` draws them: for orientation, so all in one. */
function railSwatch() {
  return h(
    "svg",
    { class: "blm-swatch", viewBox: "0 0 34 16", width: 34, height: 16, "aria-hidden": "true" },
    h("path", { d: "M1 5h32", stroke: "#8398a3", "stroke-width": 3, fill: "none" }),
    h("path", { d: "M1 12h32", stroke: "#8398a3", "stroke-width": 1.4, "stroke-dasharray": "6 4", fill: "none" }),
    h("circle", { cx: 17, cy: 5, r: 3.4, fill: "#fff", stroke: "#55656f", "stroke-width": 1.4 }),
  );
}

function outlineItems(model, content, derived, outline) {
  const item = (swatch, words) => h("li", {}, swatch, words);
  const items = [];
  const lineSwatch = (look, dashed) => areaSwatch({ ...look, outline }, dashed);
  if (content.method && content.method !== "none") {
    if (content.method === "spots") items.push(h("li", {}, h("i", { class: "blm-dot" }), t(model, "legend.spots")));
    else {items.push(
        item(
          lineSwatch(ROLES.mine, model.get("supposed")),
          model.get("supposed") ? t(model, "legend.mine_supposed") : t(model, "legend.mine"),
        ),
      );}
    if (content.method === "spots" && derived) {
      items.push(item(lineSwatch({ ...ROLES.mine, weight: 2 }, true), t(model, "legend.around")));
    }
  }
  const roles = {
    mine: t(model, "role.mine"),
    group: t(model, "role.group"),
    organisation: t(model, "role.organisation"),
    citizen: t(model, "role.citizen"),
    reference: t(model, "role.reference"),
  };
  const looks = looksOf(model.get("shapes"), outline);
  for (const [index, { role, name, dashed }] of model.get("shapes").entries()) {
    items.push(
      item(lineSwatch(looks[index], dashed), `${name || roles[role]}${dashed ? ` (${t(model, "legend.supposed")})` : ""}`),
    );
  }
  return items;
}

export function legend(model, geography, content, derived) {
  if (Object.keys(model.get("classes")).length) return classLegend(model, geography, outlineItems(model, content, derived, true));
  const items = outlineItems(model, content, derived, false);
  const kinds = { green: t(model, "legend.green"), industry: t(model, "legend.industry"), cemetery: t(model, "legend.cemetery") };
  for (const kind of Object.keys(kinds)) {
    if (geography.quietKinds.includes(kind)) items.push(h("li", {}, fillSwatch(kind), kinds[kind]));
  }
  if (geography.stops.length) items.push(h("li", {}, railSwatch(), t(model, "legend.rail")));
  return [h("ul", { class: "blm-legend" }, items)];
}
