// The questions above the cards, one at a time: progress, back and on, and "enough" always there. Nothing is asked where enough
// cards are there for one round. Not here: the form that makes a card (quick.js).

import { h, t } from "../base/base.js";
import { picture } from "../base/picture.js";
import { unfold } from "../base/unfold.js";
import { quickForm } from "./quick.js";
import { ofRound, titleOf } from "./told.js";

/** Each mode's questions: {name, key of its words, what a card is about at first, generator}. */
export const QUESTIONS = {
  short: [["everything", "person"], ["introduced", "person"], ["not_in", "group"]].map(([name, preset]) => (
    { name, preset, key: `question.${name}`, generator: "" }
  )),
  generators: [
    ["taught_you", "person"],
    ["before_us", "person"],
    ["colleagues", "person"],
    ["introduced", "person"],
    ["initiatives", "organisation"],
    ["linger", "organisation"],
    ["news", "organisation"],
    ["municipality", "organisation"],
    ["elsewhere", "organisation"],
    ["not_with_us", "person"],
  ].map(([name, preset]) => ({ name, preset, key: `generator.${name}`, generator: name })),
  list: [],
};

/** `cards()`, `open(ref)`, `isOpen()`: whether something can be written; `shown()` → the list was asked for.
 * @param {import("../base/types.d.ts").Model} model
 * @param {any} given */
export function asking(model, { cards, open, isOpen, shown }) {
  const questions = QUESTIONS[model.get("mode")];
  let at = 0;
  let ended = false;
  let adding = false; // without questions: the form is open
  let form = null;
  let drawn = ""; // what stands here, so that what is being typed stays
  const title = h("h4", { tabindex: "-1" });
  const said = h("p", { class: "blk-said", role: "status", "aria-live": "polite" });
  const element = h("div", { class: "blk-ask" });

  const most = () => model.get("most");
  const full = () => questions.length > 0 && ofRound(cards(), model.get("mode")).length >= most();

  function go(next) {
    at = Math.max(0, Math.min(next, questions.length - 1));
    ended = false;
    said.textContent = "";
    draw();
    title.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  }
  function end(sentence = "") {
    ended = true;
    adding = false;
    said.textContent = sentence;
    draw();
    shown();
  }
  const button = (word, click, more = {}) => h("button", { type: "button", on: { click }, ...more }, t(model, word));

  function dots() {
    const words = t(model, "progress", { n: at + 1, of: questions.length });
    return h(
      "div",
      { class: "blk-progress" },
      h("span", { class: "bl-small bl-muted" }, words),
      h(
        "span",
        { class: "blk-dots", "aria-hidden": "true" },
        questions.map((_one, i) => h("i", { "data-is": i === at ? "now" : i < at ? "before" : "after" })),
      ),
    );
  }
  function nav() {
    return h(
      "div",
      { class: "bl-row blk-nav" },
      at > 0 ? button("previous", () => go(at - 1)) : null,
      at + 1 < questions.length ? button("next", () => go(at + 1)) : null,
      button("enough", () => end(), { class: "bl-quiet" }),
    );
  }
  function makeForm({ name, preset, generator }, cancel = null) {
    form = quickForm(model, {
      name,
      preset,
      generator,
      cards,
      open,
      cancel,
      saved: (content) => {
        if (cancel) return end(t(model, "added_one", { title: titleOf(content) }));
        form.focus();
      },
    });
    return form.element;
  }
  /** Who does not get in with us is said of our own gate, where the page has it. */
  function toGate() {
    const gate = document.querySelector('[data-part="gate"]');
    return gate && button("to_gate", () => {
      unfold(gate);
      gate.scrollIntoView({ block: "start" });
      gate.querySelector("button")?.focus({ preventScroll: true });
    }, { class: "blk-to-gate" });
  }
  function content() {
    if (!questions.length) {
      return adding ? [makeForm({ name: "new", preset: "person", generator: "" }, () => end())] : [button("add", () => {
        adding = true;
        draw();
        form.focus();
      }, { class: "bl-primary", disabled: !isOpen() })];
    }
    if (ended) {
      title.textContent = t(model, cards().length ? "done" : "done_none");
      return [title, h("div", { class: "bl-row" }, button("again", () => go(at)))];
    }
    const question = questions[at];
    const help = `${question.key}_help`;
    title.textContent = t(model, question.key);
    return [
      dots(),
      h("div", { class: "blk-question" }, picture(model.get("pictures")[question.name], "blk-picture"), title),
      help in model.get("labels") ? h("p", { class: "bl-muted" }, t(model, help)) : null,
      full() ? h("p", { class: "bl-notice" }, t(model, "most", { n: most() })) : makeForm(question),
      question.name === "not_with_us" ? toGate() : null,
      full() ? null : h("p", { class: "bl-small bl-muted blk-nobody" }, t(model, "nobody")),
      nav(),
    ];
  }
  function draw() {
    const now = JSON.stringify([at, ended, adding, full(), isOpen(), ended && !cards().length]);
    if (now === drawn) return form?.offer();
    drawn = now;
    form?.stop();
    form = null;
    element.replaceChildren(...[...content(), said].filter(Boolean));
  }
  return {
    element,
    draw,
    /** Another logbook, other words: all from the beginning. */
    reset() {
      [at, ended, adding, drawn] = [0, false, false, ""];
      said.textContent = "";
      draw();
    },
    stop: () => form?.stop(),
  };
}
