// What lies where, without any drawing. Bins: {card: [bin, …]}; a plane: {card: [x, y]} with 0..1 from left and from below.

import { t } from "../base/base.js";
import { endOf } from "./laid.js";

export function without(placed, card) {
  return Object.fromEntries(Object.entries(placed).filter(([id]) => id !== card));
}

/** A card into a bin. Where a card may be in several bins, putting it in again takes it out. */
export function intoBin(placed, card, bin, several) {
  const bins = placed[card] ?? [];
  if (!several) return { ...placed, [card]: [bin] };
  const next = bins.includes(bin) ? bins.filter((one) => one !== bin) : [...bins, bin];
  return next.length ? { ...placed, [card]: next } : without(placed, card);
}

export function ontoPlane(placed, card, [x, y]) {
  const within = (part) => Math.round(Math.min(1, Math.max(0, part)) * 1000) / 1000;
  return { ...placed, [card]: [within(x), within(y)] };
}

/** Where a card lies on one axis, in words: near an end, or between the two. */
function axisWords(model, part, [low, high]) {
  const end = [low, high][endOf(part)];
  return end ? t(model, "toward", { end }) : t(model, "between", { one: low, other: high });
}

export function planeWords(model, [x, y]) {
  const plane = model.get("plane");
  return `${axisWords(model, x, plane.x)}; ${axisWords(model, y, plane.y)}`;
}
