// Who is here, in numbers. The only persons are those who ask for help, tables that wait (tables.js), and, when asked for, the
// list for giving a pass or taking somebody out.

import { h } from "../../../../parts/base/base.js";
import { button, field, heading, live } from "./parts.js";
import { removing } from "./removing.js";
import { waitingTables } from "./tables.js";
import { page, t } from "../../../../parts/light/words.js";

export function peopleSection({ desk }) {
  const hands = live(drawHands, { "aria-live": "polite" });
  const counts = live(drawCounts, { class: "bl-stack" });
  const tables = waitingTables({ desk });
  const passes = h("div", { class: "bl-stack" });
  passes.append(button(t("people.list"), list));
  const present = (room) => {
    hands.update(room.presence.help);
    counts.update({ presence: room.presence, pages: room.pages });
  };
  return {
    element: h(
      "section",
      {},
      heading("people"),
      hands.element,
      tables.element,
      counts.element,
      h("div", { class: "bl-card bl-stack" }, h("h3", {}, t("people.pass")), h("p", {}, t("people.pass_text")), passes),
      removing({ desk }),
    ),
    update(room) {
      tables.update(room);
      present(room);
    },
    present,
  };

  function drawHands(help) {
    if (!help.length) return [];
    const one = (pseudonym) =>
      h(
        "li",
        { class: "bl-row" },
        h("strong", {}, pseudonym),
        button(t("people.helped"), () => helped(pseudonym), {
          kind: "primary",
          key: `hand-${pseudonym}`,
          "aria-label": `${t("people.helped")}: ${pseudonym}`,
        }),
      );
    return h(
      "div",
      { class: "bl-card trainer-hands" },
      h("h3", {}, t("people.help")),
      h("ul", { class: "trainer-list" }, help.map(one)),
    );
  }

  async function helped(pseudonym) {
    await desk.act("helped", { pseudonym });
    await desk.ask("presence");
  }

  function drawCounts({ presence, pages }) {
    const titles = { moment: t("people.phone"), ...Object.fromEntries(pages.map((one) => [one.page, one.title])) };
    const tile = (number, words) =>
      h("div", { class: "bl-card trainer-tile" }, h("strong", {}, String(number)), h("span", {}, words));
    const spread = Object.entries(presence.pages);
    return [
      h(
        "div",
        { class: "trainer-tiles" },
        tile(presence.here, t(presence.here === 1 ? "people.here_one" : "people.here")),
        tile(presence.voices, t(presence.voices === 1 ? "people.voices_one" : "people.voices")),
        tile(presence.joined, t("people.joined")),
      ),
      spread.length > 0 &&
      h(
        "div",
        { class: "bl-card" },
        h("h3", {}, t("people.where")),
        h(
          "ul",
          { class: "trainer-spread" },
          spread.map(([name, count]) =>
            h(
              "li",
              {},
              h("span", {}, titles[name] ?? page.words[`people.page_${name}`] ?? t("people.elsewhere")),
              h("strong", {}, String(count)),
            )
          ),
        ),
      ),
    ];
  }

  async function list() {
    const answer = await desk.act("participants");
    if (!answer) return;
    if (!answer.pseudonyms.length) {
      return passes.replaceChildren(h("p", { class: "bl-muted" }, t("people.nobody")), button(t("people.list"), list));
    }
    const select = h("select", {}, answer.pseudonyms.map((one) => h("option", { value: one }, one)));
    const given = h("div", { "aria-live": "polite" });
    const give = async () => {
      const found = await desk.act("pass", { pseudonym: select.value });
      if (found) {
        given.replaceChildren(
          h("p", {}, t("people.pass_given", { pseudonym: found.pseudonym })),
          h("p", { class: "trainer-big-code" }, found.pass),
          h("p", { class: "bl-muted" }, t("people.pass_how")),
        );
      }
    };
    const hide = () => {
      const show = button(t("people.list"), list);
      passes.replaceChildren(show);
      show.focus();
    };
    passes.replaceChildren(
      field(t("people.who"), select),
      h(
        "div",
        { class: "bl-row" },
        button(t("people.give"), give, { kind: "primary" }),
        button(t("people.hide_list"), hide),
      ),
      given,
    );
    return select.focus();
  }
}
