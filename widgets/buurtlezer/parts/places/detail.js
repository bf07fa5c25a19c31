// One place: what it is, and all its sides beside each other. Who may change it, changes it here.

import { h, t } from "../base/base.js";
import { shareButton } from "../base/sharing.js";
import { face } from "../question/face.js";
import { faceWord, moodOf, sidesOf, wordOf } from "./sides.js";

const wayWords = (model, sides) => {
  const uses = new Map();
  for (const [use, count] of sides) uses.set(use, (uses.get(use) ?? 0) + count);
  return [...uses].map(([use, count]) => (count > 1 ? `${wordOf(model, "use", use)} (${count})` : wordOf(model, "use", use)))
    .join(", ");
};

function sideCard(model, side, actions) {
  const { meaning } = side;
  const times = side.times.map((time) => wordOf(model, "daypart", time)).join(", ");
  const status = {
    own: t(model, "voice.own"),
    told: t(model, "voice.told"),
    supposed: t(model, "voice.supposed"),
    room: t(model, "voice.room", { count: side.voices }),
  }[side.voice];
  const small = (word, run) =>
    h(
      "button",
      { type: "button", class: "bl-quiet bl-small", on: { click: run } },
      word,
      h("span", { class: "bl-hidden" }, `: ${side.title}`),
    );
  return h(
    "article",
    { class: "blp-side", "data-voice": side.voice },
    h("h5", {}, side.title),
    h("p", { class: "bl-small blp-status" }, status),
    side.feelings.length
      ? h(
        "div",
        { class: "blp-faces" },
        side.feelings.map(([value, count]) =>
          h("span", { class: "blp-face" }, face(value), h("span", {}, faceWord(model, value), count > 1 ? ` (${count})` : ""))
        ),
      )
      : null,
    side.uses.length ? h("p", {}, wayWords(model, side.uses)) : null,
    times ? h("p", { class: "bl-small" }, times) : null,
    side.whys.map((why) => h("blockquote", {}, why)),
    side.voice === "supposed"
      ? h(
        "p",
        { class: "bl-small blp-task" },
        meaning.content.ask_whom ? t(model, "task.ask", { whom: meaning.content.ask_whom }) : t(model, "task.whom"),
      )
      : null,
    meaning
      ? h(
        "div",
        { class: "bl-row" },
        small(t(model, "change"), () => actions.changeMeaning(meaning)),
        small(t(model, "remove"), () => actions.remove(meaning, side.title)),
        shareButton(meaning, actions),
      )
      : null,
  );
}

export function placeDetail(model, place, chosen, actions) {
  const sides = sidesOf(model, place, chosen);
  const traits = [...place.has.map((trait) => ["+", trait]), ...place.has_not.map((trait) => ["−", trait])];
  const few = Object.entries(place.room?.groups ?? {}).some(([name, said]) =>
    (!said.enough || said.waiting) && (!chosen.group || name === chosen.group)
  );
  const nothing = chosen.group && !few
    ? t(model, "detail.silent", { group: wordOf(model, "group", chosen.group) })
    : few
    ? ""
    : t(model, "detail.no_meaning");
  return h(
    "section",
    { class: "blp-detail", "aria-label": place.name },
    h("button", { type: "button", class: "bl-quiet blp-back", on: { click: actions.close } }, `‹ ${t(model, "detail.all")}`),
    h("h3", { tabindex: "-1" }, place.name),
    h(
      "p",
      { class: "bl-muted bl-small" },
      [
        wordOf(model, "category", place.category),
        !place.at && t(model, "list.no_point"),
        place.at && place.coarse && t(model, "detail.coarse"),
        !place.mine && t(model, "list.of_room"),
      ].filter(Boolean).join(" · "),
    ),
    place.offers ? h("p", {}, place.offers) : null,
    traits.length
      ? h(
        "ul",
        { class: "blp-traits" },
        traits.map(([sign, trait]) =>
          h(
            "li",
            { "data-sign": sign },
            h("b", { "aria-hidden": "true" }, sign),
            h("span", { class: "bl-hidden" }, sign === "+" ? t(model, "detail.has") : t(model, "detail.has_not")),
            ` ${wordOf(model, "trait", trait)}`,
          )
        ),
      )
      : null,
    moodOf(sides).opposed
      ? h("p", { class: "blp-opposed" }, h("b", { "aria-hidden": "true" }, "≠ "), t(model, "detail.opposed"))
      : null,
    sides.length
      ? h("div", { class: "blp-cards" }, sides.map((side) => sideCard(model, side, actions)))
      : nothing
      ? h("p", { class: "bl-muted" }, nothing)
      : null,
    few ? h("p", { class: "bl-small bl-muted" }, t(model, "detail.few")) : null,
    h(
      "div",
      { class: "bl-row" },
      h("button", { type: "button", class: "bl-primary", on: { click: actions.addMeaning } }, t(model, "detail.add_meaning")),
      place.mine ? h("button", { type: "button", on: { click: actions.changePlace } }, t(model, "detail.change")) : null,
      place.mine
        ? h(
          "button",
          { type: "button", class: "bl-quiet", on: { click: () => actions.remove(place, place.name) } },
          t(model, "detail.remove"),
        )
        : null,
    ),
    place.mine ? h("div", { class: "bl-row" }, shareButton(place, actions)) : null,
    place.mine && model.get("vulnerable") ? vulnerableOffer(model, actions) : null,
  );
}

/** A place that must not be found: it goes from the map, with its history and all that one said of it. */
function vulnerableOffer(model, actions) {
  const sure = h(
    "div",
    { class: "bl-notice", "data-tone": "warning", hidden: true },
    h("p", {}, t(model, "vulnerable.sure")),
    h(
      "div",
      { class: "bl-row" },
      h("button", { type: "button", class: "bl-danger", on: { click: actions.makeVulnerable } }, t(model, "vulnerable.yes")),
      h("button", { type: "button", on: { click: () => (sure.hidden = true) } }, t(model, "cancel")),
    ),
  );
  return h(
    "details",
    { class: "blp-more" },
    h("summary", {}, t(model, "vulnerable.question")),
    h("p", { class: "bl-small" }, t(model, "vulnerable.why")),
    h("button", {
      type: "button",
      on: {
        click: () => {
          sure.hidden = false;
          sure.querySelector("button").focus();
        },
      },
    }, t(model, "vulnerable.make")),
    sure,
  );
}
