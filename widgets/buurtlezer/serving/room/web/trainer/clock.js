// The programme's clock: how long the item still has, how late the room is, what to drop, and on to the next.

import { h } from "../../../../parts/base/base.js";
import { button } from "./parts.js";
import { t } from "../../../../parts/light/words.js";

const minutes = (seconds) => {
  const whole = Math.abs(Math.trunc(seconds));
  return `${seconds < 0 ? "+" : ""}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};
const LATE = 120; // as the pace has it: less is no lateness

export function drawClock({ first, pace, programme, dropped, closed }, { desk, look }) {
  const step = async (act, more = {}) => {
    look(null);
    await desk.act("clock", { act, ...more });
  };
  if (closed) return h("p", { class: "bl-notice" }, t("closed"));
  if (pace.item === null) {
    const total = programme.reduce((sum, item) => sum + item.minutes, 0);
    return [
      h("h3", {}, t("clock.heading")),
      h("p", {}, t("clock.before", { minutes: total })),
      button(t("clock.start"), () => step("start"), { kind: "primary", key: "start" }),
    ];
  }
  const next = programme.findIndex((_, place) => place > pace.item && !dropped.includes(place));
  const late = Math.round(pace.seconds_late / 60);
  return [
    h(
      "div",
      { class: "trainer-clock" },
      h("strong", { class: pace.seconds_left < 0 ? "trainer-over" : "" }, minutes(pace.seconds_left)),
      h("span", {}, t(pace.seconds_left < 0 ? "clock.over" : "clock.left")),
    ),
    h(
      "p",
      { class: "bl-muted" },
      t("clock.end", { time: new Date(pace.end).toLocaleTimeString("nl-BE", { hour: "2-digit", minute: "2-digit" }) }),
    ),
    pace.seconds_late > LATE &&
    h(
      "div",
      { class: "bl-notice bl-stack", "data-tone": "warning" },
      h("p", {}, t("clock.late", { count: late })),
      pace.drop_next !== null &&
        button(t("clock.drop", { title: programme[pace.drop_next].title }), () => step("drop", { item: pace.drop_next }), {
          key: "drop-next",
        }),
      pace.nothing_left && h("p", {}, t("clock.nothing_left")),
    ),
    h(
      "div",
      { class: "bl-row" },
      next >= 0
        ? button(t("clock.next", { title: programme[next].title }), () => step("next"), {
          kind: first ? "primary" : "",
          key: "next",
        })
        : h("p", {}, t("clock.last")),
      pace.item > 0 && button(t("clock.back"), () => step("back"), { key: "back" }),
    ),
  ];
}
