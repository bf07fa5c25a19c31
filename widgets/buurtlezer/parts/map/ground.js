// The ground as a Leaflet layer: on a canvas that Leaflet moves and scales while fingers move, and that is drawn again only when
// they rest; as SVG on paper. Not here: what is drawn (groundmarks.js, labels.js), how (paint.js, paper.js).

import { canvasLayer } from "./canvas.js";
import { groundMarks } from "./groundmarks.js";
import { placeLabels } from "./labels.js";
import { drawLabels, drawMarks } from "./paint.js";
import { groundSvg } from "./paper.js";

/** The Leaflet layer. */
export function groundLayer(L, geography, { language }) {
  return canvasLayer(L, "ground", "blm-ground", {
    // `clear`: lines of the plane that no name lies across; `covered`: what lies over the map, as boxes in it.
    state: { sectors: false, classes: null, clear: [], basemap: null, covered: () => [] },
    change(state) {
      this.state = { ...this.state, ...state };
      if (this._map) this.draw();
      this.fire("change");
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
      const [west, north] = [-matrix[4] / scale, -matrix[5] / scale];
      const seen = this._map.containerPointToLayerPoint([0, 0]).subtract(this._bounds.min);
      const view = {
        zoom,
        size,
        toPixel,
        ofBasemap: ([x, y]) => toPixel([x + ox, y + oy]), // its points are counted from the origin
        language,
        box: [west, north, west + size.x / scale, north + size.y / scale],
        frame: [seen.x, seen.y, seen.x + this._map.getSize().x, seen.y + this._map.getSize().y],
        ...this.state,
        covered: this.state.covered().map((box) => box.map((value, i) => value + (i % 2 ? seen.y : seen.x))),
      };
      return { scale, size, matrix, marks: groundMarks(geography, view), labels: placeLabels(context, geography, view) };
    },
    draw() {
      const clean = this.clean();
      if (!clean) return;
      const { context, ratio } = clean;
      const { scale, matrix, marks, labels } = this.scene(context);
      context.setTransform(...matrix.map((value) => value * ratio));
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
