// A question of one's own: a picture chosen by looking, at most twelve words in each language, two to five answers or a tap on
// the map, timed or not.

import { h } from "../../../../parts/base/base.js";
import { picture } from "../../../../parts/base/picture.js";
import { button, choices, field, live } from "./parts.js";
import { page, t } from "../../../../parts/light/words.js";

const MOST_WORDS = 12;
const MOST_OPTIONS = 5;
const ANSWER_PICTURES = ["thumb_up", "thumb_down", "question", "star", "heart"];

export function ownQuestion({ desk, pictures }) {
  const start = () => ({
    form: "choice",
    picture: "question",
    prompt: {},
    seconds: "",
    whom: "",
    options: [0, 1].map((place) => ({ picture: ANSWER_PICTURES[place], label: {} })),
    languages: null,
  });
  let draft = start();
  let picking = null; // whose picture is being chosen: "prompt" or the place of an option
  const form = live(draw);
  const fold = h("details", { class: "trainer-fold bl-card" }, h("summary", {}, t("own.heading")), form.element);
  let languages = [page.language];
  const show = () => form.update({ ...draft, picking, languages, ready: Object.keys(pictures()).length });

  function draw(value) {
    const pick = (whose, name, label) =>
      h("button", {
        type: "button",
        class: "trainer-pick",
        "data-key": `pick-${whose}`,
        "aria-expanded": String(picking === whose),
        "aria-label": label,
        on: { click: () => ((picking = picking === whose ? null : whose), show()) },
      }, picture(pictures()[name]));
    return h(
      "form",
      { class: "bl-stack", on: { submit: send } },
      choices(
        t("own.form"),
        [["choice", t("moment.form_choice")], ["spot", t("moment.form_spot")], ["talk", t("moment.form_talk")]],
        value.form,
        (form) => ((draft.form = form), show()),
        { name: "own-form" },
      ),
      h(
        "div",
        { class: "trainer-own-prompt" },
        pick("prompt", value.picture, t("own.picture")),
        h("div", { class: "bl-stack trainer-grow" }, languages.map(promptField)),
      ),
      picking === "prompt" && gallery(value.picture, (name) => (draft.picture = name)),
      value.form === "choice" &&
        h(
          "fieldset",
          { class: "bl-stack" },
          h("legend", {}, t("own.options")),
          value.options.flatMap((option, place) => [
            h(
              "div",
              { class: "trainer-own-option" },
              pick(place, option.picture, t("own.picture_of", { number: place + 1 })),
              h("div", { class: "trainer-grow trainer-two" }, languages.map((language) => labelField(place, language))),
              value.options.length > 2 &&
                button(t("own.less"), () => (draft.options.splice(place, 1), (picking = null), show()), {
                  key: `less-${place}`,
                  "aria-label": `${t("own.less")}: ${place + 1}`,
                }),
            ),
            picking === place && gallery(option.picture, (name) => (draft.options[place].picture = name)),
          ]),
          value.options.length < MOST_OPTIONS &&
            h(
              "div",
              {},
              button(
                t("own.more"),
                () => (draft.options.push({ picture: ANSWER_PICTURES[value.options.length], label: {} }), show()),
              ),
            ),
        ),
      choices(
        t("own.whom"),
        ["", "residents", "workers"].map((one) => [one, t(`own.whom_${one || "everybody"}`)]),
        value.whom,
        (one) => (draft.whom = one),
        { name: "own-whom" },
      ),
      seconds(),
      h(
        "div",
        { class: "bl-row" },
        h("button", { type: "submit", class: "bl-primary", "data-key": "own-push" }, t("moment.push")),
      ),
    );
  }

  function promptField(language) {
    const counted = h("span", { class: "bl-muted bl-small", "aria-live": "polite" });
    const input = h("input", { type: "text", maxlength: 120, lang: language, "data-key": `prompt-${language}` });
    const count = () => {
      const number = input.value.split(/\s+/).filter(Boolean).length;
      counted.textContent = t("own.words", { count: number, most: MOST_WORDS });
      counted.dataset.tone = number > MOST_WORDS ? "refused" : "";
      input.setAttribute("aria-invalid", String(number > MOST_WORDS));
    };
    input.value = draft.prompt[language] ?? "";
    input.addEventListener("input", () => ((draft.prompt[language] = input.value), count()));
    count();
    return h("div", {}, field(`${t("own.prompt")} (${page.languages[language] ?? language})`, input), counted);
  }

  function labelField(place, language) {
    const input = h("input", { type: "text", maxlength: 60, lang: language, "data-key": `label-${place}-${language}` });
    input.value = draft.options[place].label[language] ?? "";
    input.addEventListener("input", () => (draft.options[place].label[language] = input.value));
    return field(`${t("own.answer", { number: place + 1 })} (${page.languages[language] ?? language})`, input);
  }

  function gallery(chosen, take) {
    const one = ([name, paths]) =>
      h("button", {
        type: "button",
        "aria-label": name.replace(/_/g, " "),
        "aria-pressed": String(name === chosen),
        on: { click: () => (take(name), (picking = null), show()) },
      }, picture(paths));
    return h(
      "div",
      { class: "trainer-gallery", role: "group", "aria-label": t("own.picture") },
      Object.entries(pictures()).map(one),
    );
  }

  function seconds() {
    const select = h(
      "select",
      { "data-key": "own-seconds", on: { change: () => (draft.seconds = select.value) } },
      ["", "30", "60", "120", "300"].map((value) =>
        h(
          "option",
          { value, selected: value === draft.seconds },
          value ? t("moment.seconds", { count: value }) : t("own.untimed"),
        )
      ),
    );
    return field(t("own.time"), select);
  }

  const filled = (said) =>
    Object.fromEntries(Object.entries(said).filter(([language, text]) => languages.includes(language) && text.trim()));

  async function send(event) {
    event.preventDefault();
    const moment = {
      name: `own-${Date.now().toString(36)}`,
      form: draft.form,
      picture: draft.picture,
      prompt: filled(draft.prompt),
      options: draft.form === "choice"
        ? draft.options.map((option, place) => ({
          value: `answer-${place + 1}`,
          picture: option.picture,
          label: filled(option.label),
        }))
        : [],
      whom: draft.whom || null,
      seconds: draft.seconds ? Number(draft.seconds) : null,
    };
    if (!(await desk.act("begin", { moment }))) return;
    draft = start();
    fold.open = false;
    show();
  }

  return {
    element: fold,
    ready: show,
    update(room) {
      fold.hidden = room.closed;
      languages = room.settings.languages;
      if (!form.element.contains(document.activeElement)) show();
    },
  };
}
