// What was recognised in a list of services, to confirm: how many have a place, its columns, what it calls its services
// (kinds.js), and what is said of the list itself (said.js).

import { elementId, h, statusLine, t } from "../base/base.js";
import { categoryRows } from "./kinds.js";
import { saidOf } from "./said.js";

function sampleTable(model, { columns, rows }) {
  const caption = t(model, "sample");
  return h(
    "section",
    {},
    h("h5", { class: "bl-upload-which" }, caption),
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

/** The columns, in a fold: open where nothing can be done without them. */
function columnChoice(model, found, reread) {
  const choices = found.columns.map((column) => {
    const id = elementId("column");
    const select = h(
      "select",
      { id },
      h("option", { value: "", selected: column.value === null }, t(model, "no_column")),
      column.options.map(({ value, label }) => h("option", { value: String(value), selected: value === column.value }, label)),
    );
    return { column, select, element: h("div", {}, h("label", { for: id, class: "bl-upload-label" }, column.label), select) };
  });
  const chosen = () =>
    Object.fromEntries(choices.map(({ column, select }) => [column.role, select.value === "" ? null : Number(select.value)]));
  const again = h("button", { type: "button", on: { click: () => reread(chosen(), t(model, "rereading")) } }, t(model, "reread"));
  return h(
    "details",
    { class: "bl-service-list-columns", open: !found.usable },
    h("summary", {}, t(model, "columns")),
    h("p", { class: "bl-muted bl-small" }, t(model, "columns_why")),
    h("div", { class: "bl-service-list-grid" }, choices.map(({ element }) => element)),
    h("div", { class: "bl-row" }, again),
  );
}

/** The form of `found`. `hooks`: confirmed(chosen), abandoned(), reread(columns). `typed` is what the form before it held. */
export function listForm(model, found, hooks, typed) {
  const status = statusLine(model);
  const heading = h("h4", { tabindex: -1 }, t(model, "recognised"));
  const said = saidOf(model, found, typed, () => status.clear());
  const categories = categoryRows(model, found, typed, () => {
    status.clear();
    said.draw(categories.kinds());
  });
  const confirm = h("button", { type: "submit", class: "bl-primary", hidden: !found.usable }, t(model, "confirm"));
  const back = h("button", { type: "button", class: "bl-quiet", on: { click: () => hooks.abandoned() } }, t(model, "back"));
  const numbers = h("ul", { class: "bl-service-list-numbers" }, found.words.map((one) => h("li", {}, one)));
  const body = h(
    "fieldset",
    { class: "bl-stack bl-service-list" },
    h(
      "div",
      {},
      heading,
      h("p", { class: "bl-upload-name" }, found.name),
      found.words.length ? numbers : null,
      found.notes.map((note) => h("p", { class: "bl-upload-note bl-small" }, note)),
      found.usable ? null : h("p", { class: "bl-upload-note" }, found.untold),
    ),
    found.usable ? sampleTable(model, found.sample) : null,
    found.columns.length ? columnChoice(model, found, hooks.reread) : null,
    found.usable ? categories.element : null,
    found.usable ? said.element : null,
    h("div", { class: "bl-row" }, confirm, back),
  );
  const element = h("form", { novalidate: true, class: "bl-upload-found", on: { submit: onSubmit } }, body, status.element);

  function onSubmit(event) {
    event.preventDefault();
    const fault = said.fault();
    if (fault) return fault.focus();
    return hooks.confirmed({ ...said.get(), kinds: categories.kinds() });
  }
  said.draw(categories.kinds());
  return {
    element,
    status,
    typed: () => ({ ...said.get(), byTitle: categories.byTitle() }),
    focus: () => heading.focus(),
    busy(on) {
      body.disabled = on;
      body.toggleAttribute("aria-busy", on);
    },
  };
}
