// What was recognised in a file with a network, to confirm: how much there is, which column is which, some of its rows, what is
// left behind, and what it is called.

import { elementId, h, statusLine, t } from "../base/base.js";

const LONGEST = 200;

function sampleTable({ caption, columns, rows }) {
  return h(
    "section",
    { class: "bl-network-file-sample" },
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
      column.needed ? null : h("option", { value: "", selected: column.value === null }, t(model, "no_column")),
      column.options.map(({ value, label }) => h("option", { value: `=${value}`, selected: value === column.value }, label)),
    );
    return { column, select, element: h("div", {}, h("label", { for: id, class: "bl-upload-label" }, column.label), select) };
  });
  const chosen = () =>
    Object.fromEntries(choices.map(({ column, select }) => [column.role, select.value === "" ? null : select.value.slice(1)]));
  const again = h("button", { type: "button", on: { click: () => reread(chosen(), t(model, "rereading")) } }, t(model, "reread"));
  return h(
    "details",
    { class: "bl-network-file-columns", open: !found.usable },
    h("summary", {}, t(model, "columns")),
    h("p", { class: "bl-muted bl-small" }, t(model, "columns_why")),
    h("div", { class: "bl-network-file-grid" }, choices.map(({ element }) => element)),
    h("div", { class: "bl-row" }, again),
  );
}

/** What is left behind, by the names of its columns. */
function droppedList(model, dropped) {
  return h(
    "details",
    { class: "bl-network-file-dropped" },
    h("summary", {}, t(model, "dropped_columns", { n: dropped.length })),
    h("p", { class: "bl-muted bl-small" }, t(model, "dropped_why")),
    h("ul", { class: "bl-upload-titles" }, dropped.map((name) => h("li", {}, name))),
  );
}

/** What the network is called. */
function titleField(model, value, changed) {
  const id = elementId("network");
  const input = h("input", {
    id,
    type: "text",
    value,
    maxlength: LONGEST,
    autocomplete: "off",
    "aria-describedby": `${id}-fault`,
    on: { input: heard },
  });
  const fault = h("p", { id: `${id}-fault`, class: "bl-upload-fault", role: "alert" });
  const get = () => input.value.trim();
  function lacks() {
    fault.textContent = get() ? "" : t(model, "needs_title");
    input.setAttribute("aria-invalid", String(!get()));
    return !get();
  }
  function heard() {
    changed();
    if (fault.textContent) lacks();
  }
  return {
    element: h(
      "div",
      { class: "bl-network-file-title" },
      h("label", { for: id, class: "bl-upload-label" }, t(model, "title")),
      input,
      fault,
    ),
    get,
    lacks,
    focus: () => input.focus(),
  };
}

/** The form of `found`. `hooks`: confirmed(chosen), abandoned(), reread(columns). `typed` is what the form before it held. */
export function networkForm(model, found, hooks, typed) {
  const status = statusLine(model);
  const heading = h("h4", { tabindex: -1 }, t(model, "recognised"));
  const title = titleField(model, typed?.title ?? found.title, () => status.clear());
  const confirm = h("button", { type: "submit", class: "bl-primary", hidden: !found.usable }, t(model, "confirm"));
  const back = h("button", { type: "button", class: "bl-quiet", on: { click: () => hooks.abandoned() } }, t(model, "back"));
  const words = h("ul", { class: "bl-network-file-words" }, found.words.map((one) => h("li", {}, one)));
  const body = h(
    "fieldset",
    { class: "bl-stack" },
    h(
      "div",
      {},
      heading,
      h("p", { class: "bl-upload-name" }, found.name),
      found.words.length ? words : null,
      found.notes.map((note) => h("p", { class: "bl-upload-note bl-small" }, note)),
      found.usable ? null : h("p", { class: "bl-upload-note" }, found.untold),
    ),
    found.samples.map(sampleTable),
    found.columns.length ? columnChoice(model, found, hooks.reread) : null,
    found.dropped.length ? droppedList(model, found.dropped) : null,
    found.usable ? title.element : null,
    h("div", { class: "bl-row" }, confirm, back),
  );
  const element = h("form", { novalidate: true, class: "bl-upload-found", on: { submit: onSubmit } }, body, status.element);

  function onSubmit(event) {
    event.preventDefault();
    if (title.lacks()) return title.focus();
    return hooks.confirmed({ title: title.get() });
  }
  return {
    element,
    status,
    typed: () => ({ title: title.get() }),
    focus: () => heading.focus(),
    busy(on) {
      body.disabled = on;
      body.toggleAttribute("aria-busy", on);
    },
  };
}
