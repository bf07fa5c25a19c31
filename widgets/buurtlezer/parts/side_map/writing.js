// The form of a place that stands open: where it is, its words, whether anything is not kept yet. Not here: its fields (form.js),
// what stands beside the map otherwise (panel.js).

import { h, t } from "../base/base.js";
import { whereChoice } from "../places/where.js";
import { placeForm } from "./form.js";

/** @typedef {{element: HTMLElement, tap: (point: [number, number]) => boolean, isDirty: () => boolean,
 *   unsent: () => Record<string, {value: any, before: any}>, draftName: string, save: () => void, letGo: () => void,
 *   forget: () => void, stop: () => void}} Writing `letGo`: its words go and it closes; `forget`: its words go */

/** `place`: the one that is changed, or null; `taken`: one of 06 that a new place begins with, or null.
 * @param {any} model
 * @param {any} given {L, map, geography, place, taken, saved(outcome), left()}: `left()`: somebody goes away from it
 * @returns {Writing} */
export function placeWriting(model, { L, map, geography, place, taken, saved, left }) {
  const content = place?.content;
  const begun = content
    ? { location: content.location ?? null, spot: content.spot ?? "" }
    : taken && { location: taken.at && { lon: taken.at[0], lat: taken.at[1] }, spot: taken.spot };
  const where = whereChoice(model, { L, map, geography }, named, begun);
  const isMoved = () => Boolean(taken) || where.value() !== begun;
  const draftName = draftNameOf(model, place?.key ?? taken?.ref);
  const letGo = () => {
    form.clear();
    left();
  };
  const form = placeForm(model, {
    place,
    taken,
    draftName,
    where: where.value,
    moved: isMoved,
    cancel: letGo,
    unchanged: () => place && left(),
    saved,
  });
  const backs = model.get("side") === "citizen" && !model.get("keeps_back");
  const element = h(
    "section",
    { class: "blsm-detail" },
    h("h3", { tabindex: "-1" }, t(model, place ? "form.change_title" : "form.add_title")),
    where.element,
    h("p", { class: "bl-small blsm-caution" }, t(model, "form.caution")),
    backs ? h("p", { class: "bl-small blsm-caution" }, t(model, "form.not_here")) : "",
    form.element,
  );
  if (begun?.location) map.setView([begun.location.lat, begun.location.lon], Math.max(map.getZoom(), 14), { animate: false });

  function named({ name: found }) {
    /** @type {HTMLInputElement} */
    const box = form.element.querySelector('[data-field="name"] input');
    if (!found || box.value) return;
    box.value = found;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return {
    element,
    draftName,
    letGo,
    forget: form.clear,
    tap: where.tap,
    unsent: form.unsent,
    isDirty: () => isMoved() || Object.values(form.unsent()).some(({ value, before }) => value !== before),
    save: () => form.element.requestSubmit(),
    stop() {
      form.stop();
      where.stop();
    },
  };
}

/** Under what name the device keeps what is typed: of a place by its key, of one that is taken over by what it is in 06.
 * @param {any} model @param {string} [key] none: of a new place */
export const draftNameOf = (model, key = "place") => `${model.get("name")}@${key}`;
