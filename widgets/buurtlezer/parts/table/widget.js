// A table: with room, rows by columns; without, each row a card. One DOM for both, so that a screen reader meets it once; its
// roles are written out, for a browser forgets them where a table is not laid out as one.

import { h, onTraits, t } from "../base/base.js";
import { csvOf, csvRows, giveFile } from "./csv.js";

function render({ model, el }) {
  const root = h("div", { class: "bl-part blt", "data-part": model.get("name") });
  el.append(root);
  const place = h("div", {});
  const said = h("p", { class: "bl-status", role: "status", "aria-live": "polite" });
  const inside = h("div", {});
  const fold = h("details", {}, h("summary", {}), inside);
  root.append(h("div", { class: "bl-card" }, place, said));

  const noteOf = (note) => (note ? h("span", { class: "blt-note" }, note) : null);

  /** Rows that follow each other in one group. */
  function groupsOf(rows) {
    const groups = [];
    for (const row of rows) {
      const name = row.group ?? "";
      if (groups.at(-1)?.name !== name) groups.push({ name, rows: [] });
      groups.at(-1).rows.push(row);
    }
    return groups;
  }
  function rowOf({ title, note, cells }, columns) {
    return h(
      "tr",
      { role: "row" },
      h("th", { scope: "row", role: "rowheader" }, title, noteOf(note)),
      cells.map((cell, at) =>
        h(
          "td",
          { role: "cell", "data-role": cell.role || columns[at].role || null, "data-muted": Boolean(cell.muted) },
          h("span", { class: "blt-column", "aria-hidden": "true" }, columns[at].title),
          h("span", { class: "blt-cell" }, h("span", { class: "blt-text" }, cell.text), noteOf(cell.note)),
        )
      ),
    );
  }
  function tableOf({ caption, columns, rows, corner }) {
    return h(
      "table",
      { role: "table" },
      h("caption", {}, caption),
      h(
        "thead",
        { role: "rowgroup" },
        h(
          "tr",
          { role: "row" },
          h("th", { scope: "col", role: "columnheader" }, corner || h("span", { class: "bl-hidden" }, t(model, "row"))),
          columns.map(({ title, note, role }) =>
            h("th", { scope: "col", role: "columnheader", "data-role": role || null }, title, noteOf(note))
          ),
        ),
      ),
      groupsOf(rows).map((group) =>
        h(
          "tbody",
          { role: "rowgroup" },
          group.name
            ? h(
              "tr",
              { role: "row", class: "blt-group" },
              h("th", { scope: "rowgroup", role: "rowheader", colspan: columns.length + 1 }, group.name),
            )
            : null,
          group.rows.map((row) => rowOf(row, columns)),
        )
      ),
    );
  }
  function draw() {
    const table = model.get("table");
    const folded = model.get("folded");
    root.toggleAttribute("data-folded", Boolean(folded));
    fold.querySelector("summary").textContent = folded;
    said.textContent = "";
    if (!table.columns) {
      const asks = h("button", { type: "button", class: "blt-offer", on: { click: () => model.send({ type: "work_out" }) } });
      asks.textContent = model.get("offer");
      place.replaceChildren(h("p", { class: "bl-muted" }, model.get("empty")), ...(model.get("offer") ? [asks] : []));
      return;
    }
    const focused = document.activeElement?.closest("button") && place.contains(document.activeElement);
    const take = h("button", {
      type: "button",
      class: "bl-quiet blt-take",
      on: {
        click: () => {
          giveFile(table.file, csvOf(csvRows(model, table), model.get("language")));
          said.textContent = t(model, "taken");
        },
      },
    }, t(model, "take"));
    const whole = folded
      ? h("div", { class: "blt-scrolls", tabindex: "0", role: "region", "aria-label": table.caption }, tableOf(table))
      : tableOf(table);
    inside.replaceChildren(
      ...[
        whole,
        table.notes.length
          ? h(
            "ul",
            { class: "blt-notes bl-muted bl-small" },
            table.notes.map((note) => h("li", {}, note)),
          )
          : null,
        table.file ? take : null,
      ].filter(Boolean),
    );
    place.replaceChildren(folded ? fold : inside);
    if (focused) take.focus();
  }
  const stop = onTraits(model, ["table", "folded", "empty", "offer", "labels", "language"], draw);
  draw();
  return stop;
}

export default { render };
