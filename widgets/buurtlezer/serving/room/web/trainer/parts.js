// Pieces that the trainer's sections are made of: a part that is drawn anew only when it changed, buttons, fields, a question
// before what cannot be undone. Not here: asking the server.

import { picture } from "../../../../parts/base/picture.js";
import { elementId, h } from "../../../../parts/base/base.js";
import { today } from "./keys.js";
import { t } from "../../../../parts/light/words.js";

/** A place whose content follows a value. It is drawn anew only if the value changed, and the focus stays where it was. */
export function live(draw, attributes = {}) {
  const element = h("div", attributes);
  let last;
  return {
    element,
    update(value) {
      const text = JSON.stringify(value);
      if (text === last) return;
      last = text;
      const inside = element.contains(document.activeElement);
      const focused = inside ? /** @type {HTMLElement} */ (document.activeElement).dataset.key : null;
      element.replaceChildren(...[draw(value)].flat(9).filter((node) => node !== null && node !== false && node !== undefined));
      const keyed = /** @type {HTMLElement[]} */ ([...element.querySelectorAll("[data-key]")]);
      if (focused) keyed.find((node) => node.dataset.key === focused)?.focus();
      // What had the focus is gone, as a question that was closed: then the place where it stood has it, or its section.
      if (inside && !element.contains(document.activeElement)) {
        // What is empty takes no focus.
        const place = (element.childElementCount ? null : element.closest("section")?.querySelector("h2")) ?? element;
        place.tabIndex = -1;
        place.focus({ preventScroll: true });
      }
    },
  };
}

/** A button that does one thing at a time.
 * @param {string} words
 * @param {() => unknown} work
 * @param {{kind?: string, key?: string, picture?: string[], class?: string, [aria: `aria-${string}`]: string}} [more] */
export function button(words, work, { kind = "", key = words, picture: paths = null, ...attributes } = {}) {
  const click = async ({ currentTarget }) => {
    if (currentTarget.getAttribute("aria-disabled") === "true") return;
    currentTarget.setAttribute("aria-disabled", "true");
    try {
      await work();
    } finally {
      currentTarget.removeAttribute("aria-disabled");
    }
  };
  return h(
    "button",
    { type: "button", class: kind && `bl-${kind}`, "data-key": key, ...attributes, on: { click } },
    paths && picture(paths, "small"),
    words,
  );
}

/** A button that asks once more, in its own place, before it does what concerns everybody. `really`: the look of its yes. */
export function sure(words, question, yes, work, { kind = "", really: look = "danger" } = {}) {
  const place = h("div", { class: "trainer-sure" });
  const first = () => button(words, ask, { kind });
  function back() {
    const calm = first();
    place.replaceChildren(calm);
    calm.focus();
  }
  function ask() {
    const really = button(yes, async () => (await work(), back()), { kind: look });
    place.replaceChildren(
      h("p", { class: "bl-notice", "data-tone": "warning", role: "alert" }, question),
      h("div", { class: "bl-row" }, really, button(t("back"), back)),
    );
    really.focus();
  }
  place.replaceChildren(first());
  return place;
}

/** A day up to today, which is filled in. */
export const dayOf = () => h("input", { type: "date", value: today(), max: today() });

/** A field with its label and, perhaps, a hint. `input` is any control. */
export function field(label, input, hint = "") {
  const id = elementId("field");
  input.id = id;
  if (hint) input.setAttribute("aria-describedby", `${id}-hint`);
  return h(
    "div",
    { class: "trainer-field" },
    h("label", { for: id }, label),
    hint && h("p", { class: "bl-muted bl-small", id: `${id}-hint` }, hint),
    input,
  );
}

/** One of several, as radio buttons that look like large choices. `choices` = [[value, words or nodes]]. */
export function choices(legend, options, value, chosen, { name = elementId("choice"), hidden = false } = {}) {
  const one = ([option, words]) => {
    const input = h("input", {
      type: "radio",
      name,
      value: option,
      checked: option === value,
      "data-key": `${name}-${option}`,
      on: { change: () => chosen(option) },
    });
    return h("label", { class: "trainer-choice" }, input, h("span", {}, words));
  };
  return h(
    "fieldset",
    {},
    h("legend", { class: hidden && "bl-hidden" }, legend),
    h("div", { class: "trainer-choices" }, options.map(one)),
  );
}

/** On or off. */
export function toggle(words, on, changed, attributes = {}) {
  const input = h("input", { type: "checkbox", checked: on, ...attributes, on: { change: () => changed(input.checked) } });
  return h("label", { class: "trainer-choice" }, input, h("span", {}, words));
}

/** Something folded. */
export const folded = (words, ...inside) =>
  h("details", { class: "trainer-fold" }, h("summary", {}, words), h("div", { class: "bl-stack" }, inside));

/** A section's heading with the sentence under it. */
export const heading = (
  name,
) => [h("h2", { tabindex: "-1" }, t(`${name}.heading`)), h("p", { class: "trainer-lead" }, t(`${name}.lead`))];

/** Give a file that came as base 64 to the person. */
export function giveFile({ name, media, base64 }) {
  const bytes = Uint8Array.from(atob(base64), (mark) => mark.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: media }));
  const link = h("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
