// What is said of a list: its title, who keeps it, the date it holds for, and for which kinds it is official and has all.

import { elementId, h, t } from "../base/base.js";

const LONGEST = 200;

function field(model, key, value, attributes, changed) {
  const id = elementId("list");
  const input = h("input", {
    id,
    value,
    autocomplete: "off",
    "aria-describedby": `${id}-fault`,
    ...attributes,
    on: { input: changed },
  });
  const fault = h("p", { id: `${id}-fault`, class: "bl-upload-fault", role: "alert" });
  return {
    element: h("div", {}, h("label", { for: id, class: "bl-upload-label" }, t(model, key)), input, fault),
    get: () => input.value.trim(),
    focus: () => input.focus(),
    /** Say what lacks; an empty sentence takes it away. */
    say(sentence) {
      fault.textContent = sentence;
      input.setAttribute("aria-invalid", String(Boolean(sentence)));
      return Boolean(sentence);
    },
  };
}

/** Gives {element, draw(kinds), get, fault() → the field that lacks something, focused by the form}. */
export function saidOf(model, found, typed, changed) {
  const title = field(model, "title", typed?.title ?? found.title, { type: "text", maxlength: LONGEST }, heard);
  const source = field(model, "source", typed?.source ?? found.source, { type: "text", maxlength: LONGEST }, heard);
  const day = field(model, "as_of", typed?.as_of ?? found.as_of, { type: "date" }, heard);
  const countable = found.kinds.filter((kind) => kind.countable);
  const ticked = new Set(typed?.complete_for ?? []);
  const ticks = h("div", {});
  const complete = h(
    "fieldset",
    { class: "bl-service-list-complete" },
    h("legend", {}, t(model, "complete")),
    h("p", { class: "bl-muted bl-small" }, t(model, "complete_why")),
    ticks,
  );
  let shown = [];
  const element = h(
    "section",
    { class: "bl-stack bl-service-list-said" },
    h("h5", { class: "bl-upload-which" }, t(model, "about")),
    title.element,
    source.element,
    day.element,
    complete,
  );

  function heard() {
    changed();
    if (element.querySelector("[aria-invalid=true]")) fault();
  }
  /** The ticks of the kinds that the list has now. */
  function draw(kinds) {
    shown = countable.filter((kind) => kinds.includes(kind.value));
    complete.hidden = !shown.length;
    ticks.replaceChildren(...shown.map((kind) => {
      const input = h("input", {
        type: "checkbox",
        checked: ticked.has(kind.value),
        on: {
          change() {
            if (input.checked) ticked.add(kind.value);
            else ticked.delete(kind.value);
            heard();
          },
        },
      });
      return h("label", { class: "bl-upload-tick" }, input, h("span", {}, kind.label));
    }));
  }
  const chosen = () => shown.map((kind) => kind.value).filter((kind) => ticked.has(kind));
  function fault() {
    const counts = chosen().length > 0;
    const lacks = [
      title.say(title.get() ? "" : t(model, "needs_title")) && title,
      source.say(counts && !source.get() ? t(model, "needs_source") : "") && source,
      day.say(counts && !day.get() ? t(model, "needs_date") : "") && day,
    ];
    return lacks.find(Boolean);
  }
  return {
    element,
    draw,
    fault,
    get: () => ({ title: title.get(), source: source.get(), as_of: day.get() || null, complete_for: chosen() }),
  };
}
