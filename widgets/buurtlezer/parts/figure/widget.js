// One figure for some areas: guess first, then see. What is drawn: guess.js before, result.js and strip.js after.

import { draftOf, h, onTraits, statusLine, t } from "../base/base.js";
import { saving } from "../base/saving.js";
import { guessForm } from "./guess.js";
import { resultOf } from "./result.js";

/** What was typed and not stored, by figure: {name: text}; kept on the device over a reload. */
function guessDrafts(model, restored) {
  let all = {};
  let draft = null;
  let generation = 0;
  async function open() {
    const of = (generation += 1);
    const found = await draftOf(model);
    if (of !== generation) return;
    draft = found;
    all = { ...found.read(), ...all };
    if (Object.keys(all).length) keep(); // it is there, and not stored
    restored();
  }
  const keep = () => draft?.write(Object.keys(all).length ? all : null);
  return {
    open,
    text: (name) => all[name] ?? "",
    put(name, text) {
      if (text) all[name] = text;
      else delete all[name];
      keep();
    },
    /** Another logbook is open: what was typed stays with the one that it was typed in. */
    leave() {
      generation += 1;
      all = {};
      draft = null;
    },
    stop: () => (generation += 1),
  };
}

/** The answer to what was just pressed, in view and in focus: on a phone it may have arrived below the screen, and what is above
 * it may still grow. */
function comeToView(heading) {
  heading.focus({ preventScroll: true });
  const look = () => {
    const { top } = heading.getBoundingClientRect();
    if (document.activeElement === heading && (top < 72 || top > innerHeight / 2)) heading.scrollIntoView({ block: "start" });
  };
  look();
  setTimeout(look, 700);
}

function render({ model, el }) {
  const root = h("div", { class: "bl-part blf", "data-part": model.get("name") });
  el.append(root);
  const place = h("div", {});
  const said = h("p", { class: "bl-hidden", role: "status", "aria-live": "polite" });
  const status = statusLine(model);
  root.append(h("div", { class: "bl-card blf-card" }, place, status.element, said));
  const keeper = saving(model, status, () => draw());
  const drafts = guessDrafts(model, () => form?.hasText() === false && drafts.text(shown) && takeUp());
  let form = null;
  let shown = ""; // name of the figure on screen
  let drawn = ""; // what it was drawn from: the same is not drawn twice, so that nobody is disturbed in it
  /** @type {{name: string, seen: boolean, saved?: boolean}} */
  let sending = null; // {name, seen, saved}: what this view asked for, until the figure says so
  let opening = false;

  function takeUp() {
    form.put(drafts.text(shown));
    status.say("info", t(model, "restored"));
  }
  const guessed = (figure) => {
    const value = model.get("value");
    return value.indicator === figure.name ? value : null;
  };
  async function send(act, seen) {
    const name = shown;
    sending = { name, seen };
    form?.busy(true);
    const outcome = await keeper.send(act);
    if (outcome.status === "saved") {
      if (seen) drafts.put(name, "");
      if (sending?.name === name) sending.saved = true;
      return; // the figure follows; until then nothing can be pressed twice
    }
    if (sending?.name === name) sending = null;
    if (name === shown) form?.busy(!keeper.isOpen());
  }
  const guess = (value) => sending?.name !== shown && send({ content: { indicator: shown, value } }, true);
  const clear = () => sending?.name !== shown && send({ action: "delete" }, false);

  function draw() {
    const figure = model.get("figure");
    const missing = model.get("areas_missing");
    const other = (figure.name ?? "") !== shown;
    const now = JSON.stringify([
      figure,
      missing,
      model.get("missing_link"),
      model.get("labels"),
      model.get("language"),
      guessed(figure),
    ]);
    if (keeper.isOpen() && !opening) {
      opening = true;
      drafts.open();
    }
    if (now === drawn) return form?.busy(!keeper.isOpen() || sending?.name === shown);
    drawn = now;
    if (other) status.clear();
    if (other) said.textContent = "";
    const opened = new Set(
      other ? [] : [...place.querySelectorAll("details[open]")].map((details) => details.getAttribute("data-fold")),
    );
    const active = document.activeElement;
    const here = !active || active === document.body || place.contains(active);
    const held = place.contains(active) ? active.closest("details")?.dataset.fold : null;
    shown = figure.name ?? "";
    const arrived = sending && !missing && sending.name === shown && sending.seen === figure.seen;
    if (other || arrived || sending?.saved) sending = null;
    form = null;
    const heading = missing || !shown ? drawNothing(missing) : figure.seen ? drawResult(figure, opened) : drawForm(figure);
    if (arrived && here && heading) comeToView(heading);
    else if (held) /** @type {HTMLElement} */ (place.querySelector(`details[data-fold="${held}"] summary`))?.focus();
    if (arrived && figure.seen) announce(figure);
  }
  function drawNothing(missing) {
    const { href, words } = model.get("missing_link");
    place.replaceChildren(
      h("p", {}, missing || t(model, "empty")),
      ...(missing && href ? [h("a", { class: "bl-button blf-link", href }, words)] : []),
    );
    return null;
  }
  function drawForm(figure) {
    form = guessForm(model, figure, {
      typed: drafts.text(figure.name),
      send: guess,
      changed: (text) => drafts.put(figure.name, text),
      say: (words) => status.say("warning", words),
    });
    form.busy(!keeper.isOpen() || sending?.name === figure.name);
    place.replaceChildren(form.element);
    return form.heading;
  }
  function drawResult(figure, opened) {
    const stored = guessed(figure);
    const made = resultOf(model, figure, { guess: stored?.value ?? null, opened, clear: stored && figure.guess ? clear : null });
    place.replaceChildren(made.element);
    return made.heading;
  }
  function announce({ rows, guess_words: words }) {
    said.textContent = [t(model, "announced"), ...(rows ?? []).map(({ name, text }) => `${name}: ${text}.`), words].filter(
      Boolean,
    ).join(" ");
  }
  keeper.onOtherLogbook(() => {
    drafts.leave();
    sending = null;
    opening = false;
    drawn = "";
    draw();
  });
  const stop = onTraits(model, ["figure", "areas_missing", "missing_link", "labels", "language"], draw);
  draw();
  return () => {
    stop();
    drafts.stop();
    keeper.stop();
  };
}

export default { render };
