// The room in the bar: which workshop, who one is there, a hand to raise, and what the trainer has to say to everybody or to
// oneself.

import { h, t } from "../base/base.js";
import { basePath } from "./device.js";

/** Where the moments are: a light page of the same server. */
const momentPage = (model) => `${basePath()}m?lang=${model.get("language")}`;

export function drawRoom(model, channel) {
  const title = h("strong", {});
  const who = h("span", { class: "bl-small" });
  const purge = h("span", { class: "bl-small bl-muted" });
  const help = h(
    "button",
    { type: "button", class: "bl-room-help", "aria-pressed": "false", on: { click: ask } },
    t(model, "room.help"),
  );
  const said = h("p", { class: "bl-status", role: "status", "aria-live": "polite" });
  const strip = h(
    "section",
    { class: "bl-room bl-card", hidden: true, "aria-label": t(model, "room.label") },
    h(
      "div",
      { class: "bl-room-who" },
      h("span", { class: "bl-small bl-room-kicker" }, t(model, "room.label")),
      title,
      who,
      purge,
    ),
    help,
    said,
  );
  const news = h("div", { class: "bl-stack", role: "status", "aria-live": "polite" });
  const element = h("div", { class: "bl-stack bl-room-all" }, strip, news);
  let drawn = "";
  let trouble = "";

  function ask() {
    const room = channel.state.room;
    const logbook = channel.device.current();
    if (channel.connection.state() !== "open" || !logbook) return say("warning", t(model, "room.needs_connection"));
    say("", "");
    return channel.send({ type: "help", key: logbook.key, secret: logbook.secret, on: !room?.help });
  }
  function say(tone, sentence) {
    said.dataset.tone = tone;
    said.textContent = sentence;
  }
  function notice(tone, ...children) {
    return h("div", { class: "bl-notice bl-stack", "data-tone": tone }, ...children);
  }
  /** Where to go; the question comes first, and there is one first thing to do. */
  function link(href, words, first) {
    return h("div", { class: "bl-row" }, h("a", { href, class: `bl-button${first ? " bl-primary" : ""}` }, words));
  }
  function notices({ question, everybody_to: everybody, closed, hidden }) {
    return [
      question &&
      notice(
        "info",
        h("p", {}, h("strong", {}, t(model, "room.question"))),
        link(momentPage(model), t(model, "room.answer"), true),
      ),
      everybody &&
      notice("info", h("p", {}, h("strong", {}, everybody.sentence)), link(everybody.href, t(model, "room.go"), !question)),
      closed && notice("warning", h("p", {}, closed)),
      hidden.length &&
      notice(
        "warning",
        h("p", {}, h("strong", {}, t(model, "room.hidden"))),
        h(
          "ul",
          { class: "bl-room-hidden" },
          hidden.map(({ what, reason }) => h("li", {}, t(model, "room.hidden_why", { what, reason }))),
        ),
        h("p", { class: "bl-small" }, t(model, "room.hidden_kept")),
      ),
    ].filter(Boolean);
  }
  /** The first thing that the trainer asks of everybody, for the page to show where somebody has scrolled down. */
  function call({ question, everybody_to: everybody }) {
    if (question) return { sentence: t(model, "room.question"), href: momentPage(model), words: t(model, "room.answer") };
    return everybody ? { sentence: everybody.sentence, href: everybody.href, words: t(model, "room.go") } : null;
  }
  function refresh() {
    const { room, alone, purged, example, roomTrouble } = channel.state;
    // What is said stays as it is until something else is said: a link in use is not pulled away.
    const now = JSON.stringify([room, alone, purged, example]);
    if (roomTrouble !== trouble) say("warning", (trouble = roomTrouble) ?? "");
    if (now === drawn) return;
    drawn = now;
    strip.hidden = !room || example;
    if (room) {
      title.textContent = room.title;
      who.replaceChildren(t(model, "room.you_are"), " ", h("strong", {}, room.pseudonym), room.table ? ` · ${room.table}` : "");
      purge.textContent = room.purge;
      help.setAttribute("aria-pressed", String(room.help));
      help.textContent = t(model, room.help ? "room.help_asked" : "room.help");
    }
    const quiet = [alone && !example && notice("info", h("p", {}, alone)), purged && notice("info", h("p", {}, purged))].filter(
      Boolean,
    );
    news.replaceChildren(...quiet, ...(room && !example ? notices(room) : []));
    const detail = { call: room && !example ? call(room) : null, place: news };
    document.dispatchEvent(new CustomEvent("buurtlezer:call", { detail }));
  }
  return { element, refresh };
}
