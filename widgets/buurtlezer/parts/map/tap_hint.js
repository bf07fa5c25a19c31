// On a map that waits for a tap: what there is to do, for who does not see the form that asks for it. Not here: the tap itself.

import { h, t } from "../base/base.js";

/** What stands on the map while a tap is waited for. A screen reader has the same from the form.
 * @param {any} model
 * @param {any} map */
export function tapHint(model, map) {
  const element = h("p", { class: "blm-tap-hint", "aria-hidden": "true" }, t(model, "map.tap"));
  return {
    /** @param {boolean} waits */
    show(waits) {
      if (waits) map.getContainer().append(element);
      else element.remove();
    },
  };
}
