// What stands over the form of a point: which of how many, its name, and on a map that unfolds where it is.

import { h, t } from "../base/base.js";
import { walkMap } from "../walk/mapped.js";

/** `number`: from 1. Elements, null where there is none. */
export function pointHead(model, point, number, count) {
  return [
    h("p", { class: "bl-checklist-count" }, t(model, "point_of", { number, count })),
    h("h3", { tabindex: -1 }, point.title),
    h("p", { class: "bl-checklist-note" }, point.note),
    mapOf(model, point),
  ];
}

function mapOf(model, point) {
  const ground = model.get("ground");
  if (!ground.stops?.some(({ id }) => id === point.ref)) return null;
  const map = walkMap(ground, t(model, "map"), { current: point.ref, done: [] });
  return h("details", { class: "bl-checklist-where" }, h("summary", {}, t(model, "where")), map);
}
