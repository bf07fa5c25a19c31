// Draws the ground: paper, borders, quiet areas, lines, names. On a canvas that Leaflet moves and scales while fingers move, and
// that is drawn again only when they rest; as SVG on paper.

import { elementId, h } from "../base/base.js";
import { canvasLayer } from "./canvas.js";
import { classBorders } from "./classes.js";
import { FONT, placeLabels } from "./labels.js";

export const GROUND = {
  region: { fill: "#ffffff" },
  green: { fill: "#e9f0e0", hatch: "#c9d8b8", pattern: "dots" },
  industry: { fill: "#f1eee7", hatch: "#dad3c3", pattern: "lines" },
  cemetery: { fill: "#edf0ec", hatch: "#c3cdc4", pattern: "crosses" },
};

/** What is drawn at this zoom, from the bottom up: one list for the canvas and for paper. */
function groundMarks(geography, { zoom, sectors, tiles, classes }) {
  if (classes) return [...classes, ...classBorders(geography, zoom)]; // anything else would be read as data
  const { paths } = geography;
  const near = zoom >= 13;
  const marks = [];
  if (!tiles) {
    marks.push({ ...paths.whole, fill: GROUND.region.fill });
    for (const kind of ["green", "industry", "cemetery"]) marks.push({ ...paths[kind], ...GROUND[kind] });
  }
  if (sectors || zoom >= 14) marks.push({ ...paths.sector, stroke: tiles ? "#8d8a80" : "#ddd7c9", width: sectors ? 1 : 0.75 });
  marks.push({
    ...paths.district,
    stroke: tiles ? "#6f7376" : near || sectors ? "#aea690" : "#cbc4b3",
    width: near || sectors ? 1.4 : 1,
  });
  if (!tiles) {
    if (near) marks.push({ ...paths.tram, stroke: "#ccd5d9", width: 1.6 });
    marks.push({ ...paths.train, stroke: "#b3bec4", width: 1.4, dash: [6, 4] });
    if (zoom >= 11) {
      marks.push({ ...paths.metro, stroke: "#ffffff", width: near ? 6 : 4 }, {
        ...paths.metro,
        stroke: "#a9b9c2",
        width: near ? 3.4 : 2,
      });
    }
  }
  marks.push({ ...paths.municipality, stroke: "#ffffff", width: near ? 5 : 3.4 }, {
    ...paths.municipality,
    stroke: "#7f8b92",
    width: near ? 2.2 : 1.5,
  });
  marks.push({ ...paths.region, stroke: "#1b2a33", width: near ? 3 : 2 });
  return marks;
}

/** A small tile to hatch with, in screen pixels. */
function hatchTile(kind, colour, ratio) {
  const tile = document.createElement("canvas");
  tile.width = tile.height = 10 * ratio;
  const context = tile.getContext("2d");
  context.scale(ratio, ratio);
  context.strokeStyle = context.fillStyle = colour;
  context.beginPath();
  if (kind === "dots") {
    for (const [x, y] of [[2.5, 2.5], [7.5, 7.5]]) {
      context.roundRect ? context.roundRect(x - 0.9, y - 0.9, 1.8, 1.8, 0.9) : context.rect(x - 0.7, y - 0.7, 1.4, 1.4);
    }
  }
  if (kind === "fine") {
    for (const k of [-10, -5, 0, 5, 10]) {
      context.moveTo(k, 10);
      context.lineTo(k + 10, 0);
    }
  }
  if (kind === "lines") {
    for (const k of [-10, 0, 10]) {
      context.moveTo(k, 10);
      context.lineTo(k + 10, 0);
    }
  }
  if (kind === "crosses") {
    context.moveTo(5, 2.5);
    context.lineTo(5, 7.5);
    context.moveTo(2.5, 5);
    context.lineTo(7.5, 5);
  }
  if (kind === "dots") context.fill();
  else context.stroke();
  return tile;
}

function drawMarks(context, marks, scale, ratio) {
  for (const mark of marks) {
    if (mark.fill) {
      context.fillStyle = mark.fill;
      context.fill(mark.path);
    }
    if (mark.pattern) {
      const pattern = context.createPattern(hatchTile(mark.pattern, mark.hatch, ratio), "repeat");
      pattern.setTransform(new DOMMatrix().scale(1 / (scale * ratio)));
      context.fillStyle = pattern;
      context.fill(mark.path);
    }
    if (mark.stroke) {
      context.strokeStyle = mark.stroke;
      context.lineWidth = mark.width / scale;
      context.setLineDash((mark.dash ?? []).map((length) => length / scale));
      context.stroke(mark.path);
    }
  }
}

function drawLabels(context, labels) {
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  for (const { dot, rows, x, y, top, px, look } of labels) {
    if (dot) {
      context.beginPath();
      context.arc(x, y, dot, 0, 7);
      context.fillStyle = "#ffffff";
      context.fill();
      context.lineWidth = 1.6;
      context.strokeStyle = look.colour;
      context.stroke();
      continue;
    }
    context.font = `${look.weight} ${px}px ${FONT}`;
    if ("letterSpacing" in context) context.letterSpacing = `${look.spacing ?? 0}px`;
    context.strokeStyle = "rgba(255, 255, 255, 0.9)";
    context.fillStyle = look.colour;
    context.lineWidth = 3.5;
    rows.forEach((row, i) => {
      context.strokeText(row, x, top + i * px * 1.15);
      context.fillText(row, x, top + i * px * 1.15);
    });
  }
}

/** Patterns to fill with on paper: told apart from any grey. */
const PAPER_PATTERNS = { fine: "M-1 1 1-1M0 6 6 0M5 7 7 5", dots: "M3 3h.01" };

function paperPatterns(ids, scale) {
  return h(
    "defs",
    {},
    Object.entries(PAPER_PATTERNS).map(([kind, d]) =>
      h("pattern", {
        id: ids[kind],
        width: 6,
        height: 6,
        patternUnits: "userSpaceOnUse",
        patternTransform: `scale(${1 / scale})`,
      }, h("path", { d, stroke: "#000", "stroke-width": kind === "dots" ? 1.6 : 0.8, "stroke-linecap": "round" }))
    ),
  );
}

/** The same ground as SVG, for the printer: hatches become grey, lines black; classes become greys. */
function groundSvg(marks, labels, matrix, size) {
  const ink = (colour) => (colour === "#ffffff" ? "#fff" : colour === "#1b2a33" || colour === "#7f8b92" ? "#000" : "#999");
  const ids = Object.fromEntries(Object.keys(PAPER_PATTERNS).map((kind) => [kind, elementId(kind)]));
  const patterned = (mark) => mark.paper && mark.pattern && h("path", { d: mark.d, fill: `url(#${ids[mark.pattern]})` });
  const group = h(
    "g",
    { transform: `matrix(${matrix.join(" ")})` },
    marks.flatMap((mark) =>
      [
        h("path", {
          d: mark.d,
          fill: mark.paper ?? (mark.fill ? (mark.pattern ? "#eee" : "#fff") : "none"),
          stroke: mark.stroke ? ink(mark.stroke) : "none",
          "stroke-width": mark.width,
          "stroke-dasharray": mark.dash?.join(" "),
          "vector-effect": "non-scaling-stroke",
        }),
        patterned(mark),
      ].filter(Boolean)
    ),
  );
  const words = labels.flatMap(({ dot, rows, x, y, top, px, look }) =>
    dot ? h("circle", { cx: x, cy: y, r: dot, fill: "#fff", stroke: "#000" }) : rows.map((row, i) =>
      h("text", {
        x,
        y: top + px * (i * 1.15 + 0.85),
        "text-anchor": "middle",
        "font-size": px,
        "font-weight": look.weight,
        fill: "#000",
        stroke: "#fff",
        "stroke-width": 3,
        "paint-order": "stroke",
      }, row)
    )
  );
  return h(
    "svg",
    { class: "blm-paper", width: size.x, height: size.y, viewBox: `0 0 ${size.x} ${size.y}`, "aria-hidden": "true" },
    paperPatterns(ids, matrix[0]),
    group,
    words,
  );
}

/** The Leaflet layer. */
export function groundLayer(L, geography) {
  return canvasLayer(L, "ground", "blm-ground", {
    state: { sectors: false, tiles: false, classes: null, clear: [] }, // `clear`: lines of the plane that no name lies across
    change(state) {
      this.state = { ...this.state, ...state };
      if (this._map) this.draw();
    },
    /** Everything needed to draw the present view: matrix of the plane, marks and placed names. */
    scene(context) {
      const zoom = this._zoom;
      const size = this._bounds.getSize();
      const scale = 2 ** (zoom - 10);
      const shift = this._map.getPixelOrigin().add(this._bounds.min);
      const [ox, oy] = geography.origin;
      const matrix = [scale, 0, 0, scale, ox * scale - shift.x, oy * scale - shift.y];
      const toPixel = ([x, y]) => [x * scale - shift.x, y * scale - shift.y];
      const view = { zoom, size, toPixel, ...this.state };
      return { scale, size, matrix, marks: groundMarks(geography, view), labels: placeLabels(context, geography, view) };
    },
    draw() {
      const clean = this.clean();
      if (!clean) return;
      const { context, ratio } = clean;
      const { scale, matrix, marks, labels } = this.scene(context);
      context.setTransform(...matrix.map((value) => value * ratio));
      context.lineJoin = "round";
      drawMarks(context, marks, scale, ratio);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.setLineDash([]);
      drawLabels(context, labels);
    },
    beforePrint() {
      const { marks, labels, matrix, size } = this.scene(this._container.getContext("2d"));
      this._paper = groundSvg(marks, labels, matrix, size);
      L.DomUtil.setPosition(this._paper, this._bounds.min);
      this.getPane().append(this._paper);
    },
    afterPrint() {
      this._paper?.remove();
    },
  });
}
