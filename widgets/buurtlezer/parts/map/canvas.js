// A canvas over the map that Leaflet moves and scales while fingers move, and that is drawn again only when they rest. Not here:
// what is drawn on it (`ground.js`, the markers of `parts/places`).

import { h } from "../base/base.js";

const SHARPEST = 2; // pixels of the screen to one of ours: more costs memory and is seen by nobody

/** A Leaflet layer in a pane. `own.draw()` draws on what `this.clean()` gives. */
export function canvasLayer(L, pane, className, own) {
  const Layer = L.Renderer.extend({
    options: { padding: 0.25, pane },
    _initContainer() {
      this._container = h("canvas", { class: className, "aria-hidden": "true" });
    },
    _destroyContainer() {
      this._container.remove();
      delete this._container;
    },
    _updatePaths() {},
    _update() {
      if (this._map._animatingZoom && this._bounds) return;
      L.Renderer.prototype._update.call(this);
      this.draw();
    },
    /** The canvas at its place and empty: {context, size, ratio}; null while it has no size. */
    clean() {
      const { _container: canvas } = this;
      const ratio = Math.min(globalThis.devicePixelRatio || 1, SHARPEST);
      const size = this._bounds.getSize();
      if (!size.x || !size.y) return null;
      L.DomUtil.setPosition(canvas, this._bounds.min);
      canvas.width = Math.round(size.x * ratio);
      canvas.height = Math.round(size.y * ratio);
      canvas.style.width = `${size.x}px`;
      canvas.style.height = `${size.y}px`;
      return { context: canvas.getContext("2d"), size, ratio };
    },
    ...own,
  });
  return new Layer();
}
