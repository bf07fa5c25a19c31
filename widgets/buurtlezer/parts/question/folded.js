// Fields of a form that are folded: who has little time passes them over.

import { h } from "../base/base.js";

/** @param {{element: Element}} form
 * @param {string} words of the fold
 * @param {string[]} names of the fields that go into it */
export function folded(form, words, names) {
  const details = h("details", { class: "blp-more" }, h("summary", {}, words));
  const found = names.map((name) => form.element.querySelector(`[data-field="${name}"]`)).filter(Boolean);
  if (!found.length) return;
  found[0].before(details);
  details.append(...found);
}
