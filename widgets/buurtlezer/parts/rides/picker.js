// A point for a ride: searched by name, tapped on the map, or put in the middle of it by keyboard. Not here: what it is for
// (ends.js).

import { h, t } from "../base/base.js";
import { button } from "../map/controls.js";
import { districtOf, farFrom, kindWords, searchable, spotCombobox } from "../map/search.js";
import { tapHint } from "../map/tap_hint.js";

const NEAR = 13.5; // from this zoom on a finger hits what it means
const METRE = 1e5;

/** @typedef {{lon: number, lat: number, name: string, ref: string, kind: string, personal: boolean,
 *   gap?: string}} Taken `gap`: the entry of what is missing that it is for */

/** Gives {element, tap, focus, close, stop}. `tap(point)` is true where a tap was meant for this.
 * @param {any} model
 * @param {{L: any, map: any, geography: any}} context
 * @param {{label: string, alone: () => void, onTake: (taken: Taken) => void}} how `alone()`: no other one waits for a tap now */
export function pointPicker(model, { map, geography }, { label, alone, onTake }) {
  let tapping = false;
  const hint = tapHint(model, map);
  const own = () => model.get("offered").map(({ ref, ...one }) => ({ ...one, id: ref, kind: "own" }));
  const field = spotCombobox({
    model,
    spots: () => searchable([...own(), ...geography.spots]),
    kinds: kindWords(model),
    onPick: ({ id, name, kind, lon, lat, personal = false }) =>
      lon !== undefined && take({ lon, lat, name, ref: id, kind, personal }),
    label,
    offered: ({ lon }) => lon !== undefined, // a municipality has no point
    near: districtOf(geography),
    far: () => farFrom(map),
  });
  const onMap = button("tap", t(model, "point.tap"), () => wait(!tapping), { "aria-pressed": "false", class: "blr-tap" });
  const middle = h("button", { type: "button", hidden: true, on: { click: inTheMiddle } }, t(model, "point.middle"));
  const said = h("p", { class: "bl-small blr-said", role: "status", "aria-live": "polite" });

  function wait(on) {
    if (on) alone();
    tapping = on;
    onMap.setAttribute("aria-pressed", String(on));
    middle.hidden = !on;
    said.textContent = on ? t(model, "point.hint") : "";
    hint.show(on);
    map.getContainer().classList.toggle("blm-tapping", on);
    if (on) map.getContainer().scrollIntoView({ block: "nearest" }); // on a phone it is above
  }
  function take(taken) {
    wait(false);
    onTake(taken);
  }
  function inTheMiddle() {
    const { lat, lng } = map.getCenter();
    point(lng, lat);
  }
  const point = (lon, lat) =>
    take({
      lon: Math.round(lon * METRE) / METRE,
      lat: Math.round(lat * METRE) / METRE,
      name: "",
      ref: "",
      kind: "",
      personal: false,
    });

  return {
    element: h("div", { class: "blr-picker" }, field.element, h("div", { class: "bl-row" }, onMap, middle), said),
    tap([x, y]) {
      if (!tapping) return false;
      const { lat, lng } = map.containerPointToLatLng([x, y]);
      if (map.getZoom() < NEAR) { // a finger covers a whole district: come nearer, and let it be said once more
        map.setView([lat, lng], NEAR + 1, { animate: false });
        said.textContent = t(model, "point.again");
        return true;
      }
      point(lng, lat);
      return true;
    },
    focus: () => field.input.focus({ preventScroll: true }),
    close: () => wait(false),
    stop: () => wait(false),
  };
}
