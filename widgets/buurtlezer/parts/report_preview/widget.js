// A report as it would leave: asked for, then read on the page. It says when something changed since. Not here: its blocks
// (blocks.js), its pictures (pictures.js).

import { elementId, h, onTraits, otherLogbook, t } from "../base/base.js";
import { drawn } from "./blocks.js";
import { lazily } from "./pictures.js";

const LATE = 20_000;
const LOOK = 250; // milliseconds between two questions whether it is laid out

function render({ model, el }) {
  const [languageId, lengthId] = [elementId("language"), elementId("length")];
  const [languageWord, lengthWord] = [h("label", { for: languageId }), h("label", { for: lengthId })];
  const language = h("select", { id: languageId, on: { change: again } });
  const length = h("select", { id: lengthId, on: { change: again } });
  const look = h("button", { type: "button", class: "bl-primary", on: { click: ask } });
  const close = h("button", { type: "button", class: "bl-quiet", hidden: true, on: { click: shut } });
  const said = h("p", { class: "bl-status", role: "status", "aria-live": "polite" });
  const paper = h("article", { class: "blrp-paper", hidden: true, tabindex: "0" });
  const asked = h("div", { class: "blrp-asked" }, [
    h("div", {}, lengthWord, length),
    h("div", {}, languageWord, language),
    h("div", { class: "bl-row" }, look, close),
  ]);
  const card = h("div", { class: "bl-card bl-stack" }, asked, said, paper);
  el.append(h("div", { class: "bl-part bl-report-preview", "data-part": model.get("name") }, card));
  const pictures = lazily(model, (figure) => figure.querySelector(".blrp-drawing").replaceChildren(t(model, "not_drawn")));
  let late = 0;
  let looking = 0;
  let asking = false; // an answer to a question that was answered already says nothing
  let touched = false; // somebody chose another length than the report has

  function say(tone, sentence) {
    said.dataset.tone = tone;
    said.textContent = sentence;
  }
  function ask() {
    clearTimeout(late);
    asking = true;
    say("sending", t(model, "laying"));
    late = setTimeout(() => say("warning", t(model, "late")), LATE);
    model.send({ type: "look", language: language.value, length: length.value });
    clearInterval(looking);
    looking = setInterval(() => model.send({ type: "how" }), LOOK);
  }
  function again(event) {
    touched = touched || event.target === length;
    if (!paper.hidden) ask();
  }
  function shut() {
    pictures.forget();
    paper.hidden = true;
    paper.replaceChildren();
    say("", "");
    draw();
    look.focus();
  }
  // A phone would have twenty screens before the next part of the page: there a report is a list of sections that open.
  const wide = () => !globalThis.matchMedia("(max-width: 859px)").matches;
  function section(name, title, inside) {
    const was = [...paper.querySelectorAll("details")].find((one) => one.dataset.section === name);
    return h("details", { "data-section": name, open: was ? was.open : wide() }, h("summary", {}, h("h4", {}, title)), ...inside);
  }
  function lay(whole) {
    pictures.forget();
    const top = paper.scrollTop;
    const works = whole.works.length
      ? [section("works", whole.words.works, [h("ul", { class: "blrp-works" }, whole.works.map((work) => h("li", {}, work)))])]
      : [];
    const sections = whole.sections.map((one) =>
      section(one.name, one.title, one.blocks.map((block) => drawn(block, whole)).flat())
    );
    paper.lang = whole.language;
    paper.setAttribute("aria-label", whole.title);
    paper.replaceChildren(
      h("header", {}, [
        h("h3", {}, whole.title),
        whole.subtitle && h("p", { class: "blrp-subtitle" }, whole.subtitle),
        h("dl", {}, whole.about.map(({ label, text }) => h("div", {}, h("dt", {}, label), h("dd", {}, text)))),
      ]),
      ...sections,
      ...works,
    );
    paper.hidden = false;
    paper.scrollTop = top;
    pictures.follow([...paper.querySelectorAll("[data-picture]")]);
    say("", "");
    draw();
  }
  function hear(message) {
    if (!asking || (message.type !== "laid" && message.type !== "refused")) return;
    asking = false;
    clearTimeout(late);
    clearInterval(looking);
    if (message.type === "refused") say("refused", message.sentence || t(model, "late"));
    else lay(message.document);
  }
  function offer(select, offers, wanted) {
    const value = offers.some((one) => one.value === wanted) ? wanted : offers[0]?.value;
    select.replaceChildren(...offers.map((one) => h("option", { value: one.value }, one.label)));
    if (value) select.value = value;
  }
  function draw() {
    languageWord.textContent = t(model, "language");
    lengthWord.textContent = t(model, "length");
    const open = !paper.hidden;
    look.textContent = t(model, open ? "again" : "look");
    look.classList.toggle("bl-primary", !open || model.get("stale"));
    close.textContent = t(model, "close");
    close.hidden = !open;
    offer(language, model.get("languages"), language.value);
    offer(length, model.get("lengths"), touched ? length.value : model.get("length"));
    if (open && model.get("stale")) say("warning", t(model, "stale"));
    else if (said.dataset.tone === "warning") say("", "");
  }
  model.on("msg:custom", hear);
  const stop = onTraits(model, ["languages", "lengths", "length", "stale", "labels"], draw);
  const end = otherLogbook(model, () => {
    touched = false;
    if (!paper.hidden) shut();
  });
  draw();
  return () => {
    clearTimeout(late);
    clearInterval(looking);
    pictures.stop();
    stop();
    end();
    model.off("msg:custom", hear);
  };
}

export default { render };
