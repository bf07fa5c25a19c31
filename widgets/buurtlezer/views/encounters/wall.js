// Kinds of place × forms of contact on the wall, side by side, and whether light contacts became more. Not here: which rows stand
// here, and their words (wall.py), drawing them (parts/room_scenes/seen.js).

import { h } from "../../parts/base/base.js";
import { said } from "../../parts/light/wall.js";
import { saidLines, seenTable } from "../../parts/room_scenes/seen.js";
import { quotes } from "../../parts/room_scenes/told.js";

/** @import { Said, Table } from "../../parts/room_scenes/seen.js" */

/** @param {{people: string, table: Table, asked: Said[], told: string[], notes: string[]}} content */
export function wall({ people, table, asked, told, notes }) {
  const beside = [people, ...notes].filter(Boolean).join(" · ");
  return h(
    "div",
    { class: "wall-encounters" },
    table.rows.length > 0 && seenTable(table),
    (asked.length > 0 || told.length > 0) && h(
      "div",
      { class: "wall-encounters-beside" },
      asked.length > 0 && saidLines(asked),
      told.length > 0 && quotes(told),
    ),
    beside && said(beside),
  );
}
