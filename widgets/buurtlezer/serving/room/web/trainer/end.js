// The end: what is kept and until when, taking along, closing and reopening, erasing. And what was settled at the beginning, to
// be changed.

import { h } from "../../../../parts/base/base.js";
import { day } from "./home.js";
import { button, dayOf, field, folded, heading, live, sure } from "./parts.js";
import { settingsForm } from "./settings.js";
import { takeSection } from "./take.js";
import { t } from "../../../../parts/light/words.js";

export function endSection({ desk, home, forget, purging }) {
  const kept = live(drawKept, { class: "bl-stack" });
  const settings = h("div", {});
  let shown = "";
  const address = h("div", { "aria-live": "polite" });
  let at = location.origin;
  /** This page on another device, by an address that works once. */
  async function handOver() {
    const given = await desk.act("handover", { to: "trainer" });
    if (!given) return;
    address.replaceChildren(
      h("p", { class: "trainer-address" }, `${at.replace(/\/$/, "")}/t#once=${given.token}`),
      h("p", { class: "bl-muted" }, t("end.handover_how")),
    );
  }
  const back = live(drawBack, { class: "bl-stack" });
  const take = takeSection(desk);
  const element = h(
    "section",
    {},
    heading("end"),
    take.element,
    back.element,
    kept.element,
    h("div", { class: "bl-card bl-stack" }, h("h3", {}, t("end.settings")), folded(t("end.settings_change"), settings)),
    h(
      "div",
      { class: "bl-card bl-stack" },
      h("h3", {}, t("end.code")),
      h("p", {}, t("end.code_text")),
      folded(t("end.code_show"), h("p", { class: "trainer-secret" }, desk.secret)),
      h("div", {}, button(t("end.handover"), handOver)),
      address,
      h("div", {}, button(t("end.leave"), home)),
      h("h4", {}, t("end.shared")),
      h("p", {}, t("end.shared_text")),
      sure(t("end.forget"), t("end.forget_question"), t("end.forget_yes"), forget),
    ),
    h("div", { class: "bl-card bl-stack trainer-danger" }, h("h3", {}, t("end.purge")), h("p", {}, t("end.purge_text")), purge()),
  );

  /** When it comes back, and one press once it did. */
  function drawBack({ sentence, late, done, notice }) {
    const on = dayOf();
    return h(
      "div",
      { class: `bl-card bl-stack${late ? " trainer-late" : ""}` },
      h("h3", {}, t("back.heading")),
      late && h("p", { class: "bl-notice", "data-tone": "warning" }, t("back.late")),
      sentence && h("p", {}, t("back.reads"), " ", h("q", {}, sentence)),
      notice && h("p", { class: "bl-notice", "data-tone": "warning" }, notice),
      sentence && h(
        "div",
        {},
        done ? button(t("back.undo"), () => desk.act("returned", { on: false }), { key: "returned" }) : [
          field(t("back.day"), on),
          button(t("back.press"), () => desk.act("returned", { on: true, day: on.value }), {
            key: "returned",
            kind: late ? "primary" : "",
          }),
        ],
      ),
    );
  }

  function drawKept({ purge_on, due, closed, organisation, contact }) {
    return h(
      "div",
      { class: "bl-card bl-stack" },
      h("h3", {}, t("end.kept")),
      h("ul", {}, ["shared", "own", "trainer"].map((who) => h("li", {}, t(`end.kept_${who}`)))),
      h("p", {}, h("strong", {}, t("end.until", { day: day(purge_on) })), " ", t("end.responsible", { organisation, contact })),
      due && h("p", { class: "bl-notice", "data-tone": "warning" }, t("end.due")),
      closed
        ? [
          h("p", { class: "bl-notice" }, t("end.closed")),
          sure(t("end.reopen"), t("end.reopen_question"), t("end.reopen_yes"), () => desk.act("reopen"), { really: "primary" }),
        ]
        : sure(t("end.close"), t("end.close_question"), t("end.close_yes"), () => desk.act("close")),
    );
  }

  function purge() {
    const input = h("input", { type: "text", autocomplete: "off" });
    const form = h(
      "form",
      { class: "bl-stack", hidden: true, on: { submit: erase } },
      field(t("end.purge_title"), input, t("end.purge_hint")),
      h(
        "div",
        { class: "bl-row" },
        h("button", { type: "submit", class: "bl-danger" }, t("end.purge_now")),
        button(t("back"), () => show(false)),
      ),
    );
    const open = button(t("end.purge_open"), () => show(true), { kind: "danger" });
    const show = (on) => {
      form.hidden = !on;
      open.hidden = on;
      (on ? input : open).focus();
    };
    async function erase(event) {
      event.preventDefault();
      const answer = await desk.act("purge", { title: input.value });
      if (!answer) return input.focus();
      purging(true);
      await desk.ask("presence"); // it opens nothing any more: the page goes back to its beginning
    }
    return [h("div", {}, open), form];
  }

  return {
    element,
    update(room) {
      at = room.at || location.origin;
      kept.update({
        purge_on: room.purge_on,
        due: room.due,
        closed: room.closed,
        organisation: room.settings.organisation,
        contact: room.settings.contact,
      });
      back.update(room.back);
      take.update(room);
      const now = JSON.stringify(room.settings);
      if (now === shown || settings.contains(document.activeElement)) return;
      shown = now;
      settings.replaceChildren(
        settingsForm(
          room.settings,
          t("end.settings_keep"),
          "primary",
          (changed, said) => desk.ask("settings", { settings: changed, ...said }),
        ),
      );
    },
  };
}
