// What the marks of one map mean, of those that are there. Not here: drawing them (map/side_marks.js).

import { h, t } from "../base/base.js";
import { miniMark } from "../map/side_marks.js";
import { shutSign } from "./list.js";
import { isShut, isSupposed } from "./seen.js";

/** @param {any} model */
export function sideKey(model) {
  const element = h("ul", { class: "blm-legend blsm-key" });
  const item = (mark, words) => h("li", {}, mark, words);
  return {
    element,
    draw() {
      const [places, side] = [model.get("places"), model.get("side")];
      element.replaceChildren(
        item(miniMark(side), t(model, `key.${side}`)),
        places.some(isSupposed) ? item(miniMark(side, { dashed: true }), t(model, "key.supposed")) : "",
        places.filter(({ content }) => content.location).length > 1
          ? item(miniMark(side, { words: "2+" }), t(model, "key.several"))
          : "",
        places.some(isShut) ? h("li", {}, shutSign(model)) : "",
      );
    },
  };
}
