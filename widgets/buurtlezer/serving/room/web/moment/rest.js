// Between questions: look ahead, go along to a workbook; and the end, when the workshop is gone.

import { h } from "../../../../parts/base/base.js";
import { spelled } from "../../../../parts/identity/device.js";
import { OWN } from "../pictures.js";
import { picture } from "../../../../parts/base/picture.js";
import * as people from "./people.js";
import { show } from "./screen.js";
import { at, page, t } from "../../../../parts/light/words.js";

export const workbook = (name) => at(`voila/render/${page.language}/${name}.ipynb`);

export function drawWaiting(room, act, foot) {
  const { workshop, everybody_to: to } = room.state;
  const title = workshop.closed ? t("closed.title") : t("waiting.title");
  const text = workshop.closed ? t("closed.text", { day: workshop.purge_day }) : t("waiting.text");
  show(
    "waiting",
    room.top,
    h(
      "div",
      { class: "waiting-room" },
      picture(OWN.ahead, "prompt-picture"),
      h("h1", { tabindex: "-1" }, title),
      h("p", {}, text),
      workshop.closed ? back(workshop) : null,
      workshop.closed ? null : h("p", { class: "waiting-you" }, `${t("waiting.you")} `, h("strong", {}, room.state.me.pseudonym)),
    ),
    room.notice ? h("p", { class: "complaint", role: "alert" }, room.notice) : null,
    to && !workshop.closed
      ? h("a", { class: "bl-button bl-primary room-big", href: workbook(to.page) }, t("everybody_to", { title: to.title }))
      : null,
    note(room.person, act),
    to || workshop.closed ? null : meanwhile(room.state.open),
    foot,
  );
}

/** When, where and by whom what was said here comes back. */
export const back = (workshop) => workshop.back ? h("p", { class: "comes-back" }, workshop.back) : null;

/** Nobody asks anything: the workbooks that are open, for who wants to go on alone. */
function meanwhile(open) {
  if (!open.length) return null;
  return h(
    "section",
    { class: "meanwhile" },
    h("h2", {}, t("waiting.meanwhile")),
    open.map((one) => h("a", { class: "bl-button", href: workbook(one.page) }, one.title)),
  );
}

/** The recovery code, once; later it stands under a fold. */
function note(person, act) {
  if (people.device.find(`asked:${person.key}`)) return null;
  const noted = () => (people.device.keep(`asked:${person.key}`, true), act.redraw());
  return h(
    "section",
    { class: "bl-card note" },
    h("h2", {}, t("note.title")),
    h("p", { class: "secret" }, spelled(person.secret)),
    h("p", {}, t("note.text")),
    h("button", { type: "button", on: { click: noted } }, t("note.done")),
  );
}

/** The workshop is gone, or one's own part of it, or one's place in it; without a refusal one erased it oneself. */
export function drawGone(refusal, on) {
  const title = !refusal ? t("erased.title") : refusal.rule === "removed" ? t("removed.title") : t("gone.title");
  show(
    "gone",
    h("h1", { tabindex: "-1" }, title),
    h("p", {}, refusal ? refusal.sentence : t("erased.text")),
    h("p", {}, h("button", { type: "button", class: "bl-primary room-big", on: { click: on } }, t("gone.go"))),
  );
}
