// What waits for the trainer's yes: in plain words and whole; shown to the room, or left with its author. Not here: all that is
// shared (`group.js`).

import { h } from "../../../../parts/base/base.js";
import { button, live } from "./parts.js";
import { page, t } from "../../../../parts/light/words.js";

/** `desk`: asks the server, see `desk.js`. */
export function waitingList({ desk }) {
  const list = live(draw);
  return { element: list.element, update: (room) => list.update(room.waiting) };

  function draw(waiting) {
    if (!waiting.length) return null;
    return h(
      "div",
      { class: "bl-card bl-stack trainer-waiting" },
      h("h3", {}, t("waiting.heading", { count: waiting.length })),
      h("p", {}, t("waiting.text")),
      h("ul", { class: "trainer-list" }, waiting.map(one)),
    );
  }

  function one({ handle, seq, kind, lines, point }) {
    const about = page.words[`kind.${kind}`] ?? t("kind.other");
    const more = point ? t("waiting.point") : "";
    const named = (key) => ({ key: `${key}-${handle}`, "aria-describedby": `waiting-${handle}` });
    return h(
      "li",
      { class: "trainer-entry" },
      h(
        "div",
        { class: "trainer-grow", id: `waiting-${handle}` },
        h("p", { class: "bl-muted bl-small" }, about),
        lines.map((words) => h("p", { class: "trainer-words" }, words)),
        more && h("p", { class: "bl-small" }, more),
      ),
      h(
        "div",
        { class: "bl-row" },
        button(t("waiting.show"), () => desk.act("show", { handle, seq }), named("show")),
        button(t("waiting.leave"), () => desk.act("leave", { handle, seq }), named("leave")),
      ),
    );
  }
}
