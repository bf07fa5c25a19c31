// The signs of what is seen, thought, asked, and of what one gets an appetite for.

import { h } from "../base/base.js";

const SAID_SIGNS = { sees: "●", thinks: "~", asks: "?", appetite: "♥" };

const SAID_FIELDS = ["sees", "thinks", "asks", "ask_whom", "appetite"];

export const saidSign = (
  name,
) => (SAID_SIGNS[name] ? h("span", { class: "bl-said-sign", "aria-hidden": "true" }, SAID_SIGNS[name]) : null);

/** Give the fields of a form their signs and lines. */
export function markSaid(form) {
  for (const field of form.querySelectorAll("[data-field]")) {
    if (!SAID_FIELDS.includes(field.dataset.field)) continue;
    field.dataset.said = field.dataset.field;
    const sign = saidSign(field.dataset.field);
    if (sign) field.querySelector(".bl-field-label").prepend(sign);
  }
}
