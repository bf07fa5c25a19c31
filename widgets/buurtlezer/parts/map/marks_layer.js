// Marks on a canvas over the ground, thousands of them without a node each: where they lie as the map moves, and which is under a
// finger. Not here: which lie together (gathered.js, side_looks.js), what a mark looks like (whoever makes the layer).

import { canvasLayer } from "./canvas.js";

const TAP = 26; // pixels around a finger
const BEYOND = 30; // pixels beside the canvas at which a mark still reaches into it

/** The Leaflet layer in a pane. Marks know their `places`. Where they lie is counted from the world's corner, so that what is
 * gathered does not change as the map moves, and from the canvas's once they are `laid`.
 * @param {any} L
 * @param {string} pane
 * @param {string} className
 * @param {{gather: (project: (at: [number, number]) => {x: number, y: number}, places: any[]) => any[],
 *   paint: (context: CanvasRenderingContext2D, laid: any[], across: [number, number]) => void}} own
 *   `across`: west and east end of what is seen of the canvas */
export function marksLayer(L, pane, className, { gather, paint }) {
  return canvasLayer(L, pane, `blm-ground ${className}`, {
    places: [],
    laid: [],
    show(places) {
      this.places = places;
      if (this._map && this._bounds) this.draw();
    },
    draw() {
      const clean = this.clean();
      if (!clean) return;
      const { _map: map } = this;
      const { context, size, ratio } = clean;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.textAlign = "center";
      context.textBaseline = "middle";
      context.lineJoin = "round";
      const origin = map.getPixelOrigin().add(this._bounds.min);
      const zoom = map.getZoom();
      this.laid = gather(([lon, lat]) => map.project([lat, lon], zoom), this.places)
        .map((cell) => ({ cell, x: cell.x - origin.x, y: cell.y - origin.y }))
        .filter(({ x, y }) => x > -BEYOND && y > -BEYOND && x < size.x + BEYOND && y < size.y + BEYOND);
      const west = map.containerPointToLayerPoint([0, 0]).x - this._bounds.min.x;
      paint(context, this.laid, [west, west + map.getSize().x]);
    },
    /** The places under a point of the map's frame; empty beside them. */
    at([x, y]) {
      const offset = this._map.containerPointToLayerPoint([x, y]).subtract(this._bounds.min);
      const far = (one) => Math.hypot(one.x - offset.x, one.y - offset.y);
      const near = this.laid.filter((one) => far(one) < TAP).sort((one, other) => far(one) - far(other));
      return near[0]?.cell.places ?? [];
    },
  });
}
