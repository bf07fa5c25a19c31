// What was brought before: what is in it, taking one away after a second question, putting it back.

import { h, t } from "../base/base.js";

/** `keeper` sends acts (saving.js). Gives {element, draw, focus(entry_id), forget}. */
export function broughtList(model, keeper, status) {
  const list = h("ul", { class: "bl-upload-tables" });
  const undoPlace = h("div", { class: "bl-row bl-upload-undo" });
  const heading = h("h4", { tabindex: -1 }, t(model, "brought"));
  const element = h("section", { class: "bl-upload-brought" }, heading, list, undoPlace, status.element);
  const headings = new Map(); // entry_id → the heading of that table
  let sure = null; // entry_id of the table that is asked about
  let drawn = []; // what the list was drawn from
  let wanted = null; // entry_id of the table whose heading gets the focus once it is there

  const button = (key, title, run, extra = "") =>
    h(
      "button",
      { type: "button", class: extra, disabled: !keeper.isOpen(), on: { click: run } },
      t(model, key),
      h("span", { class: "bl-hidden" }, `: ${title}`),
    );

  function ask(table, on) {
    sure = on ? table.entry_id : null;
    status.clear();
    draw();
    headings.get(table.entry_id)?.parentElement.querySelector(on ? ".bl-upload-sure button:last-child" : ".bl-upload-remove")
      .focus();
  }
  async function remove(table) {
    sure = null;
    undoPlace.replaceChildren();
    draw();
    const outcome = await keeper.send({ action: "delete", entry_id: table.entry_id, base_seq: table.seq });
    if (outcome.status !== "saved") return;
    status.clear();
    const undo = h("button", { type: "button", on: { click: () => bringBack(table) } }, t(model, "put_back"));
    undoPlace.replaceChildren(h("span", {}, t(model, "removed", { title: table.title })), undo);
    undo.focus();
  }
  async function bringBack(table) {
    undoPlace.replaceChildren();
    focus(table.entry_id);
    const outcome = await keeper.send({ action: "undo", entry_id: table.entry_id, base_seq: undefined });
    if (outcome.status === "saved") status.say("saved", t(model, "is_back"));
  }
  function item(table) {
    const title = h("h5", { tabindex: -1 }, table.title);
    headings.set(table.entry_id, title);
    const question = h(
      "div",
      { class: "bl-upload-sure", role: "group", "aria-label": t(model, "remove") },
      h("p", { role: "alert" }, t(model, "remove_sure", { title: table.title })),
      h(
        "div",
        { class: "bl-row" },
        button("remove_yes", table.title, () => remove(table), "bl-danger"),
        button("remove_no", table.title, () => ask(table, false)),
      ),
    );
    return h(
      "li",
      { class: "bl-upload-table" },
      title,
      table.since ? h("p", { class: "bl-muted bl-small" }, table.since) : null,
      table.columns?.some((column) => column !== table.title)
        ? h("ul", { class: "bl-upload-titles" }, table.columns.map((column) => h("li", {}, column)))
        : null,
      (table.notes ?? []).map((note) => h("p", { class: "bl-upload-note bl-small" }, note)),
      sure === table.entry_id
        ? question
        : h("div", {}, button("remove", table.title, () => ask(table, true), "bl-quiet bl-upload-remove")),
    );
  }
  /** Draw anew where something changed. The focus stays at the table it was at. */
  function draw() {
    const tables = model.get("brought");
    const now = [tables, sure, keeper.isOpen(), model.get("labels")];
    if (now.every((one, index) => one === drawn[index])) return giveFocus();
    drawn = now;
    const held = [...headings].find(([, title]) => title.parentElement.contains(document.activeElement))?.[0];
    headings.clear();
    heading.textContent = t(model, "brought");
    list.replaceChildren(...tables.map(item));
    if (!tables.length) list.replaceChildren(h("li", { class: "bl-muted" }, t(model, "none")));
    if (held) (headings.get(held) ?? heading).focus();
    return giveFocus();
  }
  function giveFocus() {
    if (!headings.has(wanted)) return;
    headings.get(wanted).focus();
    wanted = null;
  }
  /** Put the focus on a table's heading, as soon as it is there; on the list's own meanwhile. */
  function focus(entryId) {
    wanted = entryId;
    heading.focus();
    draw();
  }
  return {
    element,
    draw,
    focus,
    /** Another logbook is open: what was asked or taken away is not of this one. */
    forget() {
      sure = null;
      wanted = null;
      undoPlace.replaceChildren();
      draw();
    },
  };
}
