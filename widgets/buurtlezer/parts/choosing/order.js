// The order of sections, and which are left out: a line each, with up, down and a tick. Not here: keeping it (widget.js).

import { h, t } from "../base/base.js";
import { moved, ordered } from "./chosen.js";

/** @param {any} model
 * @param {() => {order: string[], without: string[]}} now
 * @param {(change: object) => void} change */
export function sectionOrder(model, now, change) {
  const said = h("p", { class: "bl-hidden", role: "status", "aria-live": "polite" });
  const list = h("ol", { class: "blch-order" });
  const summary = h("summary", {});
  const note = h("p", { class: "bl-muted bl-small" });
  const element = h("details", { class: "blch-apart", "data-part-of": "order" }, summary, note, list, said);
  const names = () => ordered(model.get("sections").map(({ value }) => value), now().order);

  function move(name, label, by) {
    const next = moved(names(), name, by);
    change({ order: next });
    said.textContent = t(model, "moved", { section: label, at: next.indexOf(name) + 1, of: next.length });
    const way = by < 0 ? "up" : "down";
    const again = list.querySelector(`[data-section="${name}"] [data-does=${way}]:not(:disabled)`) ??
      list.querySelector(`[data-section="${name}"] button:not(:disabled)`);
    /** @type {HTMLElement | null} */ (again)?.focus();
  }
  function line(name, at, count) {
    const { label } = model.get("sections").find(({ value }) => value === name);
    const { without } = now();
    const box = h("input", {
      type: "checkbox",
      checked: !without.includes(name),
      on: { change: () => change({ without: box.checked ? without.filter((one) => one !== name) : [...without, name] }) },
    });
    const button = (key, sign, by, off) =>
      h("button", {
        type: "button",
        "data-does": key,
        disabled: off,
        "aria-label": t(model, key, { section: label }),
        on: { click: () => move(name, label, by) },
      }, sign);
    return h("li", { "data-section": name }, [
      h("label", {}, box, h("span", {}, label)),
      h("span", { class: "blch-moves" }, button("up", "↑", -1, at === 0), button("down", "↓", 1, at === count - 1)),
    ]);
  }
  function draw() {
    const all = names();
    summary.textContent = t(model, "order");
    note.textContent = t(model, "order_note");
    const active = /** @type {HTMLElement | null} */ (document.activeElement);
    const held = list.contains(active) ? active : null;
    const where = held && `[data-section="${held.closest("li")?.dataset.section}"] ` +
        (held.dataset.does ? `[data-does=${held.dataset.does}]` : "input");
    list.replaceChildren(...all.map((name, at) => line(name, at, all.length)));
    if (where) /** @type {HTMLElement | null} */ (list.querySelector(where))?.focus({ preventScroll: true });
  }
  return { element, draw };
}
