// A moment on the phone: picture, few words, large answers, pass; then thanks, and what the room says.

import { h } from "../../../../parts/base/base.js";
import { OWN } from "../pictures.js";
import { picture } from "../../../../parts/base/picture.js";
import { Lost } from "../connection.js";
import * as people from "./people.js";
import { back } from "./rest.js";
import { drawResult } from "./result.js";
import { drawAgain, drawScene, linesOf } from "./scene.js";
import { show } from "./screen.js";
import { listenButton } from "./speech.js";
import { onGround, placeList, spotMap } from "./spot_map.js";
import { page, t } from "../../../../parts/light/words.js";

const REMEMBERED = "prompt_language";
const SCENE_WORDS = "scene-words";
const WHOM = "whom";

/** The languages of a moment that are chosen here: the page's, and those that its header lacks. The header chooses among its own,
 * so that it never says another language than the question. */
function offered(moment) {
  const has = Object.keys(moment.prompt);
  return has.includes(page.language) ? has.filter((one) => one === page.language || !(one in page.languages)) : has;
}

/** The language in which this person reads moments, among those that this one has. */
export function languageOf(moment) {
  const has = offered(moment);
  return [people.device.find(REMEMBERED), page.language, has[0]].find((language) => has.includes(language));
}
export const inLanguage = (words, language) => words[language] || words[page.language] || words[Object.keys(words)[0]];

function nameOf(language) {
  if (page.languages?.[language]) return page.languages[language];
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(language);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    return language; // a browser that does not know its name
  }
}

function languages(moment, chosen, redraw) {
  const has = offered(moment);
  if (has.length < 2) return null;
  const button = (language) =>
    h("button", {
      type: "button",
      lang: language,
      "aria-pressed": String(language === chosen),
      "data-place": `language-${language}`,
      on: { click: () => (people.device.keep(REMEMBERED, language), redraw()) },
    }, nameOf(language));
  return h("div", { class: "languages", role: "group", "aria-label": t("language") }, has.map(button));
}

function head(room, act, language, words) {
  const { moment } = room.state;
  const recorded = moment.recorded.includes(language) ? { secret: room.person.secret, prompt: moment.name, language } : null;
  const all = [words, ...moment.options.map((option) => inLanguage(option.label, language))].join(". ");
  const { vignette } = moment;
  const whom = moment.whom ? t(`whom.${moment.whom}`) : "";
  const said = [
    ...(vignette ? [linesOf(vignette, language)] : []),
    ...(whom ? [{ language: page.language, text: whom }] : []),
    { language, text: all },
  ];
  // Whoever is led to the question hears the scene too, and whom it is for.
  const ids = [vignette && SCENE_WORDS, whom && WHOM].filter(Boolean).join(" ");
  const described = ids ? { "aria-describedby": ids } : {};
  return [
    vignette ? drawScene(vignette, language, SCENE_WORDS) : null,
    h(
      "div",
      { class: vignette ? "under-scene" : "" },
      picture(moment.pictures[moment.picture], "prompt-picture"),
      whom && !vignette && h("p", { class: "whom", id: WHOM }, whom),
      h("h1", { tabindex: "-1", lang: language, dir: "auto", class: "prompt", ...described }, words),
    ),
    whom && vignette && h("p", { class: "whom", id: WHOM }, whom),
    moment.ends && line(moment.ends, language),
    h("div", { class: "prompt-tools" }, listenButton(said, recorded), languages(moment, language, act.redraw)),
  ];
}

/** The two ends of the line in the room. */
const line = (ends, language) =>
  h("div", { class: "room-line" }, ends.map((end) => h("span", { lang: language, dir: "auto" }, inLanguage(end, language))));

export function drawQuestion(room, act, foot) {
  const { moment } = room.state;
  const language = languageOf(moment);
  const words = inLanguage(moment.prompt, language);
  const labelled = (paths, label, said, place) =>
    h(
      "button",
      { type: "button", class: "answer", "data-place": place, on: { click: () => act.answer(said) } },
      picture(paths),
      h("span", { lang: language, dir: "auto" }, inLanguage(label, language)),
    );
  const options = moment.options.map((option) =>
    labelled(moment.pictures[option.picture], option.label, { choice: option.value }, `option-${option.value}`)
  );
  const spots = moment.spots.map((spot) =>
    labelled(
      moment.pictures[spot.picture],
      spot.label,
      { spot: { id: spot.id, lon: spot.lon, lat: spot.lat } },
      `spot-${spot.id}`,
    )
  );
  const tappable = moment.form === "spot" ? tapped(act, spots.length > 0) : null;
  const pass = h(
    "button",
    {
      type: "button",
      class: "answer pass",
      "data-place": "pass",
      on: { click: () => act.answer({ passed: true }) },
    },
    picture(OWN.pass),
    h("span", {}, t("pass")),
  );
  const answers = options.length || spots.length
    ? h(
      "div",
      { class: `answers${moment.vignette ? " of-scene" : ""}`, role: "group", "aria-label": t("answers") },
      options,
      spots,
    )
    : null;
  show(
    `question:${moment.id}`,
    room.top,
    head(room, act, language, words).flat(),
    room.notice ? h("p", { class: "complaint", role: "alert" }, room.notice) : null,
    answers,
    tappable,
    moment.form === "talk" ? h("p", { class: "talk" }, t(moment.ends ? "on_line" : "talk")) : null,
    moment.form === "talk" ? null : pass,
    countdown(moment),
    foot,
  );
}

function countdown(moment) {
  if (moment.seconds_left === null || !moment.running) return null;
  return h(
    "p",
    { class: "countdown" },
    t("countdown"),
    " ",
    h("span", { id: "countdown" }, String(Math.ceil(moment.seconds_left))),
    " ",
    t("seconds"),
  );
}

/** One tap on the map. It comes a blink later than the page; known spots do not wait for it. */
function tapped(act, hasSpots) {
  const place = h("div", { class: "map-place" }, h("p", { class: "bl-muted", role: "status" }, t("map.starting")));
  const spot = (point) => act.answer({ spot: point });
  onGround(
    (drawn) =>
      place.replaceChildren(
        h("p", { class: "map-words" }, t(hasSpots ? "map.or_tap" : "map.tap")),
        spotMap(drawn, { tapped: spot }),
        placeList(drawn, spot),
      ),
    (error) => {
      if (!(error instanceof TypeError || error instanceof SyntaxError || error instanceof Lost)) throw error;
      place.replaceChildren(
        h("p", { class: "complaint" }, t("map.lost")),
        h("button", { type: "button", on: { click: act.redraw } }, t("map.again")),
      );
    },
  );
  return place;
}

export function drawThanks(room, act, foot) {
  const { moment } = room.state;
  const language = languageOf(moment);
  const change = moment.running
    ? h("button", { type: "button", "data-place": "change", on: { click: act.change } }, t("change"))
    : null;
  show(
    `thanks:${moment.id}`,
    room.top,
    moment.vignette ? drawAgain(moment.vignette) : null,
    h(
      "div",
      { class: "thanks" },
      picture(OWN.thanks, `prompt-picture${moment.vignette ? " smaller" : ""}`),
      h("h1", { tabindex: "-1" }, t("thanks")),
      h("p", { class: "mine" }, mine(room, language)),
    ),
    room.sending ? h("p", { class: "bl-muted center", role: "status" }, t("on_its_way")) : null,
    drawResult(room, language),
    room.state.result?.enough ? null : tappedPlace(room),
    h("p", { class: "center" }, change),
    countdown(moment),
    back(room.state.workshop),
    foot,
  );
}

/** Where one's own finger was, while there is no picture of the group. */
function tappedPlace({ own }) {
  if (!own.spot || own.spot.id) return null;
  const place = h("div", { class: "map-place" });
  onGround((drawn) => place.append(spotMap(drawn, { pin: own.spot })), () => place.remove()); // the words say it too
  return place;
}

function mine(room, language) {
  const { moment } = room.state;
  const { own } = room;
  if (own.passed) return t("mine.passed");
  const option = moment.options.find((one) => one.value === own.choice);
  if (option) {
    return [
      picture(moment.pictures[option.picture], "small"),
      h("span", { lang: language, dir: "auto" }, inLanguage(option.label, language)),
    ];
  }
  const spot = moment.spots.find((one) => one.id === own.spot?.id);
  if (spot) {
    return [
      picture(moment.pictures[spot.picture], "small"),
      h("span", { lang: language, dir: "auto" }, inLanguage(spot.label, language)),
    ];
  }
  return t("mine.tapped");
}
