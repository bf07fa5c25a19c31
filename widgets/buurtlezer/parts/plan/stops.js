// The stops of a plan: found by name or named freely, moved, taken out, put back.

import { elementId, h, newId, onTraits, t } from "../base/base.js";
import { icon } from "../map/controls.js";
import { kindWords, searchable, spotCombobox } from "../map/search.js";
import { askAbout } from "../sensitive/ask.js";

/** A stop from a spot of the list: found again by where it is. */
const stopOfSpot = ({ id, name, lon, lat }) => ({ id: stopId(id), name, location: { lon, lat } });
/** Ids are stable names: small letters, digits, few signs. */
const stopId = (text) =>
  text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 40) || newId().slice(0, 12);

/** `hooks` = {stops(), change(stops, words), say}. Gives {element, draw, focus}. */
export function stopList(model, hooks) {
  const kinds = kindWords(model);
  const searched = () => searchable(model.get("spots"));
  let spots = searched();
  const combobox = spotCombobox({ model, spots: () => spots, kinds, onPick: (spot) => add(stopOfSpot(spot)) });
  const typedId = elementId("stop");
  const typed = h("input", {
    type: "text",
    id: typedId,
    maxlength: 120,
    autocomplete: "off",
    on: { keydown: (event) => event.key === "Enter" && (event.preventDefault(), addTyped()) },
  });
  const ask = askAbout(model, typed, () => addTyped());
  const list = h("ol", { class: "bl-plan-stops", "aria-label": t(model, "stops") });
  const spoken = h("p", { class: "bl-hidden", role: "status", "aria-live": "polite" });
  const full = h("p", { class: "bl-muted bl-small" });
  const ways = h(
    "div",
    { class: "bl-plan-ways" },
    combobox.element,
    h(
      "div",
      {},
      h("label", { for: typedId }, t(model, "typed")),
      h(
        "div",
        { class: "bl-plan-typed" },
        typed,
        h("button", { type: "button", on: { click: addTyped } }, t(model, "typed_add")),
      ),
      ask.element,
    ),
  );

  function addTyped() {
    const name = typed.value.trim();
    if (!name) return typed.focus();
    if (ask.holds()) return hooks.say("warning", t(model, "held"));
    add({ id: `own-${newId().slice(0, 12)}`, name, location: null });
    typed.value = "";
    ask.draw();
    return typed.focus();
  }
  function add(stop) {
    const now = hooks.stops();
    const most = model.get("most");
    if (now.some(({ id }) => id === stop.id)) return hooks.say("info", t(model, "twice", { name: stop.name }));
    if (now.length >= most) return hooks.say("warning", t(model, "full", { most }));
    spoken.textContent = t(model, "added", { name: stop.name, number: now.length + 1 });
    return hooks.change([...now, stop]);
  }
  function move(at, by) {
    const now = [...hooks.stops()];
    const [stop] = now.splice(at, 1);
    now.splice(at + by, 0, stop);
    spoken.textContent = t(model, "moved", { name: stop.name, number: at + by + 1 });
    hooks.change(now);
    const row = list.children[at + by];
    /** @type {HTMLButtonElement} */
    const same = row.querySelector(by < 0 ? ".bl-plan-up" : ".bl-plan-down");
    /** @type {HTMLButtonElement} */
    const there = same.disabled ? row.querySelector("button:not(:disabled)") : same;
    there.focus();
  }
  function remove(at) {
    const now = hooks.stops();
    spoken.textContent = t(model, "removed", { name: now[at].name });
    hooks.change(now.filter((_, other) => other !== at));
    /** @type {HTMLElement} */
    const next = list.children[Math.min(at, list.childElementCount - 1)]?.querySelector(".bl-plan-out");
    (next ?? combobox.input).focus();
  }
  function row(stop, at, all) {
    const small = (name, iconName, go, disabled, words) =>
      h("button", {
        type: "button",
        class: `bl-plan-move ${name}`,
        "aria-label": words,
        title: words,
        disabled,
        on: { click: go },
      }, icon(iconName));
    return h(
      "li",
      {},
      h("b", { class: "blm-number", "aria-hidden": "true" }, at + 1),
      h("span", { class: "bl-plan-name" }, stop.name, stop.location ? null : h("small", {}, t(model, "no_point"))),
      h(
        "span",
        { class: "bl-plan-moves" },
        small("bl-plan-up", "up", () => move(at, -1), at === 0, t(model, "up", { name: stop.name })),
        small("bl-plan-down", "down", () => move(at, 1), at === all.length - 1, t(model, "down", { name: stop.name })),
        small("bl-plan-out", "remove", () => remove(at), false, t(model, "out", { name: stop.name })),
      ),
    );
  }
  function draw() {
    const now = hooks.stops();
    list.replaceChildren(...(now.length ? now.map(row) : [h("li", { class: "bl-plan-none" }, t(model, "none"))]));
    full.textContent = t(model, "count", { count: now.length, most: model.get("most") });
  }
  const stop = onTraits(model, ["spots"], () => (spots = searched()));
  return {
    element: h("div", { class: "bl-stack" }, ways, list, full, spoken),
    draw,
    stop() {
      stop();
      ask.stop();
    },
  };
}
