// The handle between two maps that lie over each other: a native range, so by touch, mouse and keyboard. Not here: where its line
// stands (swiped.js).

import { elementId, h, t } from "../base/base.js";
import { halves, lineAt, MOST, shapeOf, sharesOf } from "./swiped.js";

const HANDLE = 44;

/** `panes`: names of the panes of the left and the right map.
 * @param {any} model
 * @param {{map: any, panes: [string, string]}} given */
export function swipeHandle(model, { map, panes }) {
  const id = elementId("swipe");
  const line = h("span", { class: "bltm-line", "aria-hidden": "true" });
  const input = h("input", {
    type: "range",
    id,
    class: "bltm-range",
    min: 0,
    max: MOST,
    step: 1,
    value: MOST / 2,
    on: { input: draw },
  });
  const element = h(
    "div",
    { class: "bltm-swipe" },
    h("label", { for: id, class: "bl-hidden" }, t(model, "swipe.label")),
    line,
    input,
  );
  let on = false;

  function draw() {
    const value = Number(input.value);
    const [left, right] = sharesOf(value);
    input.setAttribute("aria-valuetext", t(model, "swipe.value", { left, right }));
    clip();
  }
  /** The panes are moved with the map, so what is seen of them is said anew while it moves. */
  function clip() {
    const size = map.getSize();
    const at = lineAt(Number(input.value), size.x, HANDLE);
    line.style.left = `${at}px`;
    const shapes = halves(at, map.containerPointToLayerPoint([0, 0]), size).map(shapeOf);
    panes.forEach((pane, nth) => (map.getPane(pane).style.clipPath = on ? shapes[nth] : ""));
  }
  map.on("move zoom viewreset resize", clip);
  draw();
  return {
    element,
    show(shown) {
      on = shown;
      element.hidden = !shown;
      draw();
    },
    /** Whose map one sees there. @param {[number, number]} point */
    sideAt: ([x]) => panes[x < lineAt(Number(input.value), map.getSize().x, HANDLE) ? 0 : 1],
    stop: () => map.off("move zoom viewreset resize", clip),
  };
}
