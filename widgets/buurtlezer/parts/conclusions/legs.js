// The legs of one conclusion, by form: what stands there, the entries that each rests on, and the form of the one that is
// being written. Not here: what becomes of the conclusion (change.js), what is offered (offers.js).

import { h, t } from "../base/base.js";
import { picture } from "../base/picture.js";
import { entryForm } from "../question/form.js";
import { withLeg } from "./change.js";

/** `given` = {entryId, card(), stored(), act(), remove(at), release(form, id)}. Returns {element, draw, write, stop}.
 * @param {import("../base/types.d.ts").Model} model
 * @param {any} given */
export function legsPanel(model, { entryId, card, stored, act, remove, release }) {
  const how = h("p", { class: "bl-muted bl-small" });
  const place = h("div", {});
  const element = h("div", { class: "blco-panel" }, how, place);
  let form = null;
  let writing = null; // {form, at}

  function write(which, at) {
    stop();
    writing = { form: which, at };
    form = entryForm(model, {
      fields: model.get("legs")[which],
      required: [],
      stored: () => stored().legs?.[at] ?? {},
      shape: (said) => withLeg(stored(), at, { form: which, ...said }),
      act,
      autosave: false,
      partial: true,
      saveWord: t(model, "save"),
      primary: true,
      unchanged: leave,
      draftName: `${model.get("name")}@${entryId}@leg${at}`,
      beside: h("button", {
        type: "button",
        class: "bl-quiet",
        on: {
          click() {
            form.clear();
            leave();
          },
        },
      }, t(model, "cancel")),
      saved: leave,
    });
    draw();
    form.focus("says");
  }
  function leave() {
    const was = writing;
    stop();
    draw();
    /** @type {HTMLElement | null} */
    const button = element.querySelector(`[data-form="${was?.form}"] [data-does="add"]`);
    button?.focus({ preventScroll: true });
  }
  function stop() {
    form?.stop();
    form = null;
    writing = null;
  }
  function draw() {
    const one = card();
    if (!one) return;
    const focused = element.contains(document.activeElement) && !form?.element.contains(document.activeElement);
    const key = focused ? /** @type {HTMLElement} */ (document.activeElement).dataset.key : "";
    how.textContent = t(model, "legs_how");
    const full = (stored().legs ?? []).length >= model.get("most");
    if (form?.element.isConnected) { // what is being typed stays where it is
      for (const leg of one.legs) if (leg.form !== writing.form) group(leg).replaceChildren(...inside(leg, full));
    } else {
      place.replaceChildren(
        ...one.legs.map((leg) => h("section", { class: "blco-form", "data-form": leg.form }, ...inside(leg, full))),
      );
    }
    if (key) {
      /** @type {HTMLElement | null} */ (element.querySelector(`[data-key="${CSS.escape(key)}"]`))?.focus({
        preventScroll: true,
      });
    }
  }
  const group = (leg) => place.querySelector(`[data-form="${leg.form}"]`);
  function inside(leg, full) {
    const here = writing?.form === leg.form;
    const button = (word, click, what, more = {}) =>
      h(
        "button",
        { type: "button", class: "bl-quiet bl-small", on: { click }, ...more },
        word,
        h("span", { class: "bl-hidden" }, `: ${what}`),
      );
    const shown = ({ text, begun }) => [text, begun && t(model, "leg.begun")].filter(Boolean).join(" · ");
    return [
      h("h5", {}, picture(model.get("pictures")[leg.form], "blco-picture"), leg.word),
      leg.items.length
        ? h(
          "ul",
          {},
          leg.items.filter(({ at }) => !(here && at === writing.at)).map((item) =>
            h(
              "li",
              {},
              h("span", { class: item.begun ? "bl-muted" : null }, shown(item)),
              button(t(model, "leg.change"), () => write(leg.form, item.at), shown(item), { "data-key": `change-${item.at}` }),
              button(t(model, "leg.remove"), () => remove(item.at), shown(item), { "data-key": `remove-${item.at}` }),
            )
          ),
        )
        : null,
      here ? h("div", { class: "blco-leg" }, form.element) : null,
      leg.rests.length
        ? h(
          "div",
          { class: "blco-rests" },
          h("p", { class: "bl-small bl-muted" }, t(model, "rests")),
          h(
            "ul",
            {},
            leg.rests.map(({ id, label }) =>
              h(
                "li",
                { class: "bl-small" },
                label,
                button(t(model, "let_go"), () => release(leg.form, id), label, { "data-key": `go-${id}` }),
              )
            ),
          ),
        )
        : null,
      here || full ? null : h(
        "button",
        {
          type: "button",
          "data-does": "add",
          "data-key": `add-${leg.form}`,
          on: { click: () => write(leg.form, (stored().legs ?? []).length) },
        },
        t(model, `leg.add.${leg.form}`),
      ),
      full && !here && leg.form === "figure" ? h("p", { class: "bl-small bl-muted" }, t(model, "leg.full")) : null,
    ].filter(Boolean);
  }
  return { element, draw, write, stop, refresh: () => form?.refresh() };
}
