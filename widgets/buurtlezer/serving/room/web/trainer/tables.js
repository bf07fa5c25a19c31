// Tables that wait: who says to be with several at one device, or has somebody else write for them, and counts as one voice until
// the trainer says that it is so. Not here: who is here (people.js).

import { h } from "../../../../parts/base/base.js";
import { button, live } from "./parts.js";
import { t } from "../../../../parts/light/words.js";

/** `desk`: asks the server, see `desk.js`. */
export function waitingTables({ desk }) {
  const list = live(draw);
  const said = h("p", { role: "status", "aria-live": "polite", tabindex: "-1", class: "trainer-counts" });
  return { element: h("div", { class: "bl-stack" }, list.element, said), update: (room) => list.update(room.tables) };

  function draw(tables) {
    if (!tables.length) return null;
    return h(
      "div",
      { class: "bl-card bl-stack trainer-waiting" },
      h("h3", {}, t("people.tables")),
      h("p", {}, t("people.tables_text")),
      h("ul", { class: "trainer-list" }, tables.map(one)),
    );
  }

  function one(table, at) {
    const { pseudonym, says, scribed } = table;
    const about = says > 1 ? t("people.table_says", { n: says }) : t("people.table_scribed");
    const named = (key) => ({ key: `${key}-${pseudonym}`, "aria-describedby": `table-${at}` });
    const no = t(scribed ? "people.table_no_scribed" : "people.table_no");
    return h(
      "li",
      { class: "trainer-entry" },
      h("p", { class: "trainer-grow", id: `table-${at}` }, h("strong", {}, pseudonym), ` ${about}`),
      h(
        "div",
        { class: "bl-row" },
        button(t("people.table_yes"), () => confirm(table, says), { kind: "primary", ...named("so") }),
        button(no, () => confirm(table, scribed ? 0 : 1), named("one")),
      ),
    );
  }

  /** What it counts for now is said, and the next one has the focus. */
  async function confirm({ pseudonym }, voices) {
    if (!(await desk.act("confirm", { pseudonym, voices }))) return;
    const key = voices > 1 ? "people.table_counts" : voices ? "people.table_counts_one" : "people.table_counts_together";
    said.textContent = t(key, { pseudonym, n: voices });
    (list.element.querySelector("button") ?? said).focus();
  }
}
