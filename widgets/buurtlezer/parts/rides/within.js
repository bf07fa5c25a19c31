// What lies within reach as a list, band by band: the equal of the map, for keyboard and screen reader. Not here: how far one
// looks (howfar.js).

import { h, t } from "../base/base.js";
import { colourOf } from "./ramp.js";

const AT_ONCE = 8;

/** @typedef {{name: string, word: string, at: [number, number] | null}} Item */
/** @typedef {{label: string, known: string, items: Item[], more: number}} Group */
/** @typedef {{minutes: number, groups: Group[]}} Within */

/** What is reached in so many minutes, the nearest band first.
 * @param {Within[]} all
 * @param {number} minutes */
export const within = (all, minutes) =>
  all.filter((one) => one.minutes <= minutes && one.groups.length).sort((a, b) => a.minutes - b.minutes);

/** The points of what is reached in so many minutes.
 * @param {Within[]} all
 * @param {number} minutes */
export const pointsWithin = (all, minutes) =>
  within(all, minutes).flatMap(({ groups }) => groups.flatMap(({ items }) => items.map(({ at }) => at).filter(Boolean)));

/** The list of one side.
 * @param {any} model
 * @param {Within[]} all
 * @param {number} minutes
 * @param {string[]} notes */
export function withinList(model, all, minutes, notes) {
  const shown = within(all, minutes);
  return h(
    "div",
    { class: "blr-within" },
    shown.length
      ? shown.map((one, index) => bandFold(model, one, index === 0))
      : h("p", { class: "bl-notice" }, t(model, "within.none", { n: minutes })),
    notes.map((note) => h("p", { class: "bl-small bl-muted" }, note)),
  );
}

function bandFold(model, { minutes, groups }, open) {
  const heads = groups.map(({ label, known }) => [label, known].filter(Boolean).join(" ")).join(" · ");
  return h(
    "details",
    { class: "blr-fold", open },
    h(
      "summary",
      {},
      h("span", { class: "blr-swatch", style: { background: colourOf(minutes) }, "aria-hidden": "true" }),
      h("span", { class: "blr-fold-name" }, t(model, "within.band", { n: minutes })),
      h("span", { class: "blr-fold-known" }, heads),
    ),
    h("div", { class: "blr-fold-body" }, groups.map((group) => groupList(model, group))),
  );
}

function groupList(model, { label, known, items, more }) {
  const list = h("ul", {}, items.slice(0, AT_ONCE).map(itemLine));
  const rest = items.slice(AT_ONCE);
  const button = h("button", { type: "button", class: "bl-quiet bl-small", on: { click: onMore } });
  function onMore() {
    const first = list.children.length;
    list.append(...rest.map(itemLine));
    button.remove();
    const next = /** @type {HTMLElement} */ (list.children[first]);
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
  }
  button.textContent = t(model, "within.show_more", { n: rest.length });
  return h(
    "section",
    {},
    h("h5", {}, label, known ? " " : null, known ? h("span", { class: "blr-known" }, known) : null),
    items.length ? list : null,
    rest.length ? button : null,
    more ? h("p", { class: "bl-small bl-muted" }, t(model, "within.more", { n: more })) : null,
  );
}

const itemLine = ({ name, word }) =>
  h("li", {}, h("span", {}, name), word ? h("span", { class: "bl-muted bl-small" }, word) : null);
