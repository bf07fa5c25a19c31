// The workbooks: which stand open, and everybody to one of them, which can be taken back.

import { h } from "../../../../parts/base/base.js";
import { button, heading, live, toggle } from "./parts.js";
import { t } from "../../../../parts/light/words.js";

export function pagesSection({ desk }) {
  const list = live(draw, { class: "bl-stack" });
  return {
    element: h("section", {}, heading("pages"), list.element),
    update: (room) => list.update({ pages: room.pages, open: room.stage.open, to: room.stage.everybody_to, closed: room.closed }),
  };

  function draw({ pages, open, to, closed }) {
    if (closed) return h("p", { class: "bl-notice" }, t("closed"));
    const title = pages.find((one) => one.page === to)?.title;
    const turned = (page, on) => (on ? [...open, page] : open.filter((other) => other !== page));
    return [
      title &&
      h(
        "div",
        { class: "bl-notice bl-row" },
        h("span", {}, t("pages.all_at", { title })),
        button(t("pages.take_back"), () => desk.act("stage", { everybody_to: null }), { key: "take-back" }),
      ),
      h(
        "ul",
        { class: "trainer-list trainer-pages" },
        pages.map(({ page, title: name }) =>
          h(
            "li",
            { class: "bl-card bl-row" },
            h("strong", { class: "trainer-grow" }, name),
            toggle(t("pages.is_open"), open.includes(page), (on) => desk.act("stage", { open: turned(page, on) }), {
              role: "switch",
              "aria-label": t("pages.open_one", { title: name }),
              "data-key": `open-${page}`,
            }),
            button(t("pages.everybody"), () =>
              desk.act("stage", {
                everybody_to: page,
                open: turned(page, true).filter((one, place, all) => all.indexOf(one) === place),
              }), {
              key: `to-${page}`,
              "aria-label": t("pages.everybody_to", { title: name }),
              "aria-pressed": String(to === page),
            }),
          )
        ),
      ),
    ];
  }
}
