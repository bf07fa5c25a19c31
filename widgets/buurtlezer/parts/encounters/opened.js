// The one contact that is open: what was noted, what kept it light, and taking it away again. Its element stays the same while
// it is open, so that the focus does. Not here: where it stands on the page (widget.js).

import { elementId, h, t } from "../base/base.js";

/**
 * @param {import("../base/types.d.ts").Model} model
 * @param {{
 *   write: (kind: string, form: string, bounds: string[]) => unknown,
 *   remove: (kind: string, form: string) => unknown,
 * }} acts
 */
export function opened(model, acts) {
  /** @type {{where: string, kind: string, form: string, bounds: Set<string>, said: string, element: HTMLElement | null}} */
  const now = { where: "", kind: "", form: "", bounds: new Set(), said: "", element: null };

  function made(title) {
    const legend = elementId("light");
    const chips = model.get("bounds").map(({ value, label }) => {
      const input = h("input", {
        type: "checkbox",
        class: "bl-hidden",
        checked: now.bounds.has(value),
        on: {
          change() {
            if (input.checked) now.bounds.add(value);
            else now.bounds.delete(value);
            acts.write(now.kind, now.form, model.get("bounds").map((one) => one.value).filter((one) => now.bounds.has(one)));
          },
        },
      });
      return h("label", { class: "bl-chip" }, input, h("span", { class: "bl-chip-face" }, h("span", {}, label)));
    });
    return h(
      "div",
      { class: "blen-open" },
      h("h4", { tabindex: "-1" }, title),
      now.said ? h("p", { class: "bl-small" }, now.said) : null,
      h(
        "p",
        { id: legend, class: "bl-small" },
        t(model, "what_light"),
        h("span", { class: "bl-muted" }, ` ${t(model, "optional")}`),
      ),
      h("div", { class: "bl-chips", role: "group", "aria-labelledby": legend }, chips),
      h(
        "button",
        { type: "button", class: "bl-quiet bl-small", on: { click: () => acts.remove(now.kind, now.form) } },
        t(model, "remove"),
        h("span", { class: "bl-hidden" }, `: ${title}`),
      ),
    );
  }
  return {
    get kind() {
      return now.kind;
    },
    get form() {
      return now.form;
    },
    /** @param {string} where @param {string} [kind] */
    in: (where, kind = now.kind) => now.where === where && now.kind === kind,
    /** @param {string} where @param {string} kind @param {string} form */
    is: (where, kind, form) => now.where === where && now.kind === kind && now.form === form,
    /** `where`: "top" for what was just noted, "list" under its kind of place; `said`: a sentence above it, or none.
     * @param {string} where @param {string} kind @param {string} form @param {string[]} bounds @param {string} said */
    open(where, kind, form, bounds, said) {
      Object.assign(now, { where, kind, form, bounds: new Set(bounds), said, element: null });
    },
    close() {
      now.where = "";
      now.element = null;
    },
    /** @param {string} title */
    element: (title) => (now.element = now.element ?? made(title)),
    focus() {
      now.element?.querySelector("h4")?.focus({ preventScroll: true });
      now.element?.scrollIntoView({ block: "nearest" });
    },
  };
}
