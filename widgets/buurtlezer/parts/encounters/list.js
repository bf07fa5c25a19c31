// What was seen: under each kind of place its forms side by side, and the one of them that is open. Rows and chips stay the same
// elements, so that the focus does. Not here: which stand together (seen.js), the open one itself (opened.js).

import { h } from "../base/base.js";
import { arranged } from "../base/arranged.js";
import { picture } from "../base/picture.js";

/** `one`: what is open (opened.js); `toggle(kind, form)` opens or closes one. Returns {element, draw(rows), focus(entryId)}.
 * @param {import("../base/types.d.ts").Model} model
 * @param {{one: ReturnType<typeof import("./opened.js").opened>, titled: (kind: string, form: string) => string,
 *   toggle: (kind: string, form: string) => void}} options */
export function seenList(model, { one, titled, toggle }) {
  const element = h("ul", { class: "blen-list" });
  const rows = new Map();
  const chips = new Map();

  const kept = (map, key, make) => map.get(key) ?? map.set(key, make()).get(key);

  function chip(kind, { form, entry }) {
    const made = kept(chips, JSON.stringify([kind.value, form]), () => {
      const light = h("span", { class: "bl-small" });
      const words = h("span", {}, form.label, light);
      const on = { click: () => toggle(kind.value, form.value) };
      const button = h("button", { type: "button", class: "blen-chip", on }, picture(form.picture, "blen-picture"), words);
      return { item: h("li", {}, button), button, light };
    });
    const bounds = model.get("bounds").filter(({ value }) => (entry.content.bounds ?? []).includes(value));
    made.button.dataset.entry = entry.entry_id;
    made.button.setAttribute("aria-expanded", String(one.is("list", kind.value, form.value)));
    made.light.textContent = bounds.map(({ label }) => label).join(", ");
    made.light.hidden = !bounds.length;
    return made.item;
  }
  function row({ kind, forms }) {
    const made = kept(rows, JSON.stringify(kind), () => {
      const side = h("ul", { class: "blen-forms" });
      const heading = h("h4", {}, picture(kind.picture, "blen-picture"), kind.label);
      return { item: h("li", { "data-kind": kind.value }, heading, side), heading, side };
    });
    arranged(made.side, forms.map((each) => chip(kind, each)));
    const open = one.in("list", kind.value) ? [one.element(titled(kind.value, one.form))] : [];
    arranged(made.item, [made.heading, made.side, ...open]);
    return made.item;
  }
  return {
    element,
    /** @param {ReturnType<typeof import("./seen.js").gathered>} gathered */
    draw: (gathered) => arranged(element, gathered.map(row)),
    /** @param {string} entryId */
    focus(entryId) {
      const found = element.querySelector(`[data-entry="${entryId}"]`);
      if (found instanceof HTMLElement) found.focus({ preventScroll: true });
    },
  };
}
