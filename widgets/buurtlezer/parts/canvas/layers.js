// What does not change while a finger moves is painted once, and then only laid down again: shifted and stretched while the whole
// moves, as it is while one mark does. Not here: what is painted (scene.js).

import { paint } from "./paint.js";

/** @import { Camera } from "./camera.js" */
/** @import { Drawn } from "./scene.js" */

const MOST_SHIFT = 0.3; // of the field: then the whole is painted anew, or there would be nothing at its edge
const MOST_STRETCH = 1.7;

/** @param {HTMLCanvasElement} canvas */
export function layersOn(canvas) {
  const context = canvas.getContext("2d");
  const back = document.createElement("canvas");
  let kept = /** @type {{name: string, camera: Camera} | null} */ (null);
  let density = 1;

  function paintOn(to, drawn) {
    to.setTransform(density, 0, 0, density, 0, 0);
    to.clearRect(0, 0, canvas.width, canvas.height);
    paint(to, drawn);
  }
  return {
    context,
    /** @param {[number, number]} size pixels of the page */
    resize([width, height]) {
      density = Math.min(2, globalThis.devicePixelRatio || 1);
      [canvas.width, canvas.height] = [Math.round(width * density), Math.round(height * density)];
      [back.width, back.height] = [canvas.width, canvas.height];
      kept = null;
    },
    /** Something is otherwise: what was painted before is not true any more. */
    forget: () => void (kept = null),
    /** Paint all of it, and keep nothing. @param {Drawn[]} drawn */
    whole(drawn) {
      kept = null;
      paintOn(context, drawn);
    },
    /** Whether what was kept by this name still serves for such a camera. @param {string} name @param {Camera} camera */
    serves(name, camera) {
      if (kept?.name !== name) return false;
      const stretch = camera.scale / kept.camera.scale;
      const shift = Math.max(Math.abs(camera.x - kept.camera.x), Math.abs(camera.y - kept.camera.y)) * density;
      return stretch < MOST_STRETCH && stretch > 1 / MOST_STRETCH && shift < MOST_SHIFT * canvas.width * Math.max(1, stretch);
    },
    /** Paint it aside. @param {string} name @param {Camera} camera @param {Drawn[]} drawn */
    keep(name, camera, drawn) {
      kept = { name, camera };
      paintOn(back.getContext("2d"), drawn);
    },
    /** Lay down what was kept as this camera sees it, and this over it. @param {Camera} camera @param {Drawn[]} over */
    lay(camera, over) {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      const by = camera.scale / kept.camera.scale;
      const [x, y] = [(camera.x - kept.camera.x * by) * density, (camera.y - kept.camera.y * by) * density];
      context.drawImage(back, x, y, back.width * by, back.height * by);
      context.setTransform(density, 0, 0, density, 0, 0);
      paint(context, over);
    },
  };
}
