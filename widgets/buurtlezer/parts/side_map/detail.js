// One place of one map: what it is, whose word that is, who sees it, and what one may do with it. Not here: the form.

import { h, t } from "../base/base.js";
import { shareButton } from "../base/sharing.js";
import { senseOf, shutSign, wordOf } from "./list.js";
import { asks } from "./asks.js";
import { isShut, isSupposed } from "./seen.js";
import { miniMark } from "../map/side_marks.js";

/** @param {any} model
 * @param {import("./seen.js").Place} place
 * @param {{close: () => void, more: () => void, edit: () => void, remove: (place: any) => void, erase: (place: any) => void,
 *   share: (entry: any, to: string) => void, adds: boolean}} actions */
export function placeDetail(model, place, actions) {
  const { content } = place;
  const supposed = isSupposed(place);
  const words = [
    wordOf(model, "category", content.category),
    !content.location && t(model, "list.no_point"),
    content.location && content.coarse && t(model, "detail.coarse"),
  ].filter(Boolean).join(" · ");
  const button = (word, run, cls = null) => h("button", { type: "button", class: cls, on: { click: run } }, t(model, word));
  return h(
    "section",
    { class: "blsm-detail", "aria-label": content.name },
    button("detail.back", actions.close, "bl-quiet blsm-back"),
    h("h3", { tabindex: "-1" }, miniMark(model.get("side"), { dashed: supposed }), ` ${content.name}`),
    words ? h("p", { class: "bl-muted bl-small" }, words) : null,
    senseOf(model, place),
    content.means ? h("blockquote", {}, content.means) : null,
    content.voice === "told" && content.told_by
      ? h("p", { class: "bl-small" }, t(model, "detail.told_by", { who: content.told_by }))
      : null,
    supposed ? h("p", { class: "blsm-supposed" }, t(model, "detail.supposed")) : null,
    isShut(place) ? h("p", {}, shutSign(model)) : null,
    isShut(place) ? h("p", { class: "bl-small bl-muted" }, t(model, "detail.shut")) : null,
    place.stands
      ? asks({
        word: t(model, "erase.word"),
        says: [t(model, "erase.says")],
        yes: t(model, "erase.yes"),
        no: t(model, "cancel"),
        run: () => actions.erase(place),
      }).element
      : h(
        "div",
        { class: "bl-row" },
        actions.adds ? button("detail.more", actions.more, "bl-primary") : null,
        button("detail.change", actions.edit),
        button("detail.remove", () => actions.remove(place), "bl-quiet"),
      ),
    isShut(place) || (place.stands && place.sharing.to !== "private") ? null : shareButton(place, actions),
  );
}
