// One service: what it is, how far, what was said of it; and what one may say. Not here: the forms.

import { h, t } from "../base/base.js";
import { shareButton } from "../base/sharing.js";
import { distance } from "./known.js";
import { miniMark, nameOf } from "./list.js";
import { lookOf } from "./markers.js";

/** Only services of the pack and one's own are answered about: a stop or a station has no answers, a list stays as it came.
 * Of what left the list stays what was said. */
export const isAnswered = ({ ref, list, left }) => !list && !left && /^(service|own)[:/]/.test(ref);

function saidBox(model, title, said, change, remove) {
  return h(
    "div",
    { class: "bls-said" },
    h("h4", {}, title),
    said.lines.map((line) => h("p", {}, line)),
    h(
      "div",
      { class: "bl-row" },
      h("button", { type: "button", class: "bl-quiet bl-small", on: { click: change } }, t(model, "change"), hiddenWords(title)),
      h("button", { type: "button", class: "bl-quiet bl-small", on: { click: remove } }, t(model, "remove"), hiddenWords(title)),
    ),
  );
}

const hiddenWords = (words) => h("span", { class: "bl-hidden" }, `: ${words}`);

/** How far it is, from where, and what that stands on. */
function farLine(model, one) {
  if (one.left) return t(model, "detail.left");
  if (!one.at) return t(model, "detail.no_point");
  const { words } = model.get("start");
  if (one.metres === null || !words) return t(model, "detail.no_distance");
  return t(model, "detail.distance", { distance: distance(one.metres, model.get("language")), from: words });
}

export function serviceDetail(model, one, said, actions) {
  const name = nameOf(model, one);
  const answered = isAnswered(one);
  const words = [one.name && one.label, one.word, one.mine && t(model, "list.own")].filter(Boolean).join(" · ");
  const source = one.mine || one.left
    ? ""
    : one.list
    ? [one.list.title, one.list.source].filter(Boolean).join(" · ")
    : model.get("source");
  return h(
    "section",
    { class: "bls-detail", "aria-label": name },
    h("button", { type: "button", class: "bl-quiet bls-back", on: { click: actions.close } }, `‹ ${t(model, "detail.back")}`),
    h("h3", { tabindex: "-1" }, miniMark(lookOf(one)), name),
    words ? h("p", { class: "bl-muted bl-small" }, words) : null,
    h("p", {}, farLine(model, one)),
    one.mine?.content.offers ? h("p", {}, one.mine.content.offers) : null,
    source ? h("p", { class: "bl-muted bl-small" }, t(model, "detail.source", { source })) : null,
    said.check
      ? saidBox(model, t(model, "detail.check_title"), said.check, actions.check, () => actions.remove(said.check, name))
      : null,
    said.note
      ? saidBox(model, t(model, "detail.note_title"), said.note, actions.note, () => actions.remove(said.note, name))
      : null,
    answered
      ? h(
        "div",
        { class: "bl-row" },
        said.check ? null : h("button", { type: "button", on: { click: actions.check } }, t(model, "detail.check")),
        said.note ? null : h("button", { type: "button", on: { click: actions.note } }, t(model, "detail.note")),
      )
      : null,
    one.mine
      ? h(
        "div",
        { class: "bl-row" },
        h("button", { type: "button", class: "bl-quiet", on: { click: actions.edit } }, t(model, "change"), hiddenWords(name)),
        h(
          "button",
          { type: "button", class: "bl-quiet", on: { click: () => actions.remove(one.mine, name) } },
          t(model, "remove"),
          hiddenWords(name),
        ),
      )
      : null,
    one.mine ? shareButton(one.mine, actions) : null,
  );
}
