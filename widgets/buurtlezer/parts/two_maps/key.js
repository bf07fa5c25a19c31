// What the marks of two maps mean, by the way one looks at them. Not here: drawing them (map/side_marks.js).

import { h, t } from "../base/base.js";
import { miniMark } from "../map/side_marks.js";
import { CLASSES, SIDES } from "./seen.js";

/** @param {any} model */
export function bothKey(model) {
  const element = h("ul", { class: "blm-legend bltm-key" });
  const item = (look, words, more = {}) => h("li", {}, miniMark(look, more), words);
  return {
    element,
    /** @param {string} view one of VIEWS (views.js) */
    draw(view) {
      const places = model.get("places");
      const [looks, word] = view === "difference" ? [CLASSES, "class"] : [SIDES, "side"];
      element.replaceChildren(
        ...looks.map((one) => item(one, t(model, `${word}.${one}`))),
        word === "side" && places.some(({ supposed }) => supposed) ? item("citizen", t(model, "supposed"), { dashed: true }) : "",
        places.filter(({ at }) => at).length > 1 ? item(looks[0], t(model, "key.several"), { words: "2+" }) : "",
      );
    },
  };
}
