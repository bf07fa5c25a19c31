// What was recognised in a file, to confirm: in words, column by column, and the first rows of the table itself.

import { h, statusLine, t } from "../base/base.js";
import { columnCard } from "./columns.js";

function previewTable(model, { columns, rows }) {
  const caption = t(model, "preview");
  return h(
    "details",
    { class: "bl-upload-preview", open: true },
    h("summary", {}, caption),
    h(
      "div",
      { class: "bl-upload-scroll", tabindex: 0, role: "region", "aria-label": caption },
      h(
        "table",
        {},
        h("caption", { class: "bl-hidden" }, caption),
        h("thead", {}, h("tr", {}, columns.map((name) => h("th", { scope: "col" }, name)))),
        h("tbody", {}, rows.map((row) => h("tr", {}, row.map((cell) => h("td", {}, cell))))),
      ),
    ),
  );
}

function unusableColumns(model, columns) {
  if (!columns.length) return null;
  return h(
    "div",
    { class: "bl-upload-unusable bl-muted bl-small" },
    h("h5", {}, t(model, "unusable")),
    h("ul", {}, columns.map(({ title, why_not: why }) => h("li", {}, h("strong", {}, title), why ? ` – ${why}` : ""))),
  );
}

/** The form of `found`. `hooks`: confirmed(chosen), abandoned(). Gives {element, status, focus, busy(on)}. */
export function foundForm(model, found, hooks) {
  const usable = found.columns.filter((column) => column.usable);
  const status = statusLine(model);
  const cards = usable.map((column) =>
    columnCard(model, column, found.kinds, { level: found.level, changed: () => status.clear() })
  );
  const heading = h("h4", { tabindex: -1 }, t(model, "recognised"));
  const confirm = h("button", { type: "submit", class: "bl-primary", hidden: !usable.length }, t(model, "confirm"));
  const back = h(
    "button",
    { type: "button", class: usable.length ? "bl-quiet" : null, on: { click: () => hooks.abandoned() } },
    t(model, usable.length ? "back" : "return"),
  );
  const body = h(
    "fieldset",
    { class: "bl-stack" },
    h(
      "div",
      {},
      heading,
      h("p", { class: "bl-upload-name" }, found.name),
      h("p", {}, found.level_words),
      found.notes.map((note) => h("p", { class: "bl-upload-note bl-small" }, note)),
    ),
    previewTable(model, found.preview),
    usable.length ? h("h5", { class: "bl-upload-which" }, t(model, "choose_columns")) : h("p", {}, t(model, "nothing_usable")),
    usable.length ? h("ul", { class: "bl-upload-columns" }, cards.map(({ element }) => element)) : null,
    unusableColumns(model, found.columns.filter((column) => !column.usable)),
    h("div", { class: "bl-row" }, confirm, back),
  );
  const element = h("form", { novalidate: true, class: "bl-upload-found", on: { submit: onSubmit } }, body, status.element);

  function onSubmit(event) {
    event.preventDefault();
    const used = cards.filter((card) => card.isUsed());
    if (!used.length) {
      status.say("warning", t(model, "needs_column"));
      return cards[0].focus();
    }
    const faults = used.map((card) => card.fault()).filter(Boolean);
    if (faults.length) return faults[0].focus();
    return hooks.confirmed(used.map((card) => card.get()));
  }
  return {
    element,
    status,
    focus: () => heading.focus(),
    busy(on) {
      body.disabled = on;
      body.toggleAttribute("aria-busy", on);
    },
  };
}
