// What was there once: one point at a time, with one thumb. After it is drawn it needs no kernel: answers go to the outbox.
// Not here: the form of a point (point.js), what is answered (answers.js).

import { channelFor, h, onTraits, otherLogbook, t } from "../base/base.js";
import { walkMap } from "../walk/mapped.js";
import { waitingLine } from "../walk/waiting.js";
import { firstOpen, openAnswers } from "./answers.js";
import { pointView } from "./point.js";

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-checklist", "data-part": model.get("name") });
  el.append(root);
  let [stopped, end] = [false, null];
  channelFor(model.get("channel")).promise.then((channel) => {
    if (!stopped) end = drawList(model, root, channel);
  });
  return () => {
    stopped = true;
    end?.();
  };
}

function drawList(model, root, channel) {
  const answers = openAnswers(channel);
  const habit = {}; // how the last one was known: most people do all of a street in one way
  let at = null; // the point by its reference, "" at the end, null before it is known where one is
  let view = null;
  const rows = new Map(); // at the end: point → the element that says its answer
  const waits = waitingLine(model, channel, { waiting: () => [] });
  const place = h("div", { class: "bl-stack" });
  const said = h("p", { class: "bl-status", role: "status", "aria-live": "polite" });
  const back = h("button", { type: "button", on: { click: () => go(number() - 1) } });
  const on = h("button", { type: "button", on: { click: () => go(number() + 1) } });
  const bar = h("div", { class: "bl-checklist-bar" }, back, on);
  root.replaceChildren(h("div", { class: "bl-card bl-checklist-card" }, waits.element, place, said, bar));

  /** None before it is known which logbook is open: their answers are not there yet. */
  const points = () => (known() ? model.get("points") : []);
  const known = () => model.get("ready");
  const newest = (ref) => points().find((point) => point.ref === ref);
  /** Which point it is; their count where one is past them. */
  function number() {
    const found = points().findIndex(({ ref }) => ref === at);
    return found < 0 ? points().length : found;
  }
  function go(to) {
    leave();
    said.textContent = "";
    at = points()[to]?.ref ?? "";
    draw();
    root.scrollIntoView({ block: "start" });
    root.querySelector("h3")?.focus({ preventScroll: true });
  }
  /** The form under the hand is left: what it has goes, and what stays behind is said. */
  function leave() {
    view?.leave().then((why) => {
      if (!why) return;
      said.dataset.tone = "warning";
      said.textContent = why === "held" ? t(model, "held_before") : why;
    });
    view?.stop();
    view = null;
  }
  function onePoint(point) {
    if (view?.ref !== point.ref) {
      leave();
      let before = point; // it may leave the list under the hand
      const now = () => (before = newest(point.ref) ?? before);
      view = pointView(model, { answers, habit, point: now, changed: drawBar });
    }
    return [
      h("p", { class: "bl-checklist-count" }, t(model, "point_of", { number: number() + 1, count: points().length })),
      h("h3", { tabindex: -1 }, point.title),
      h("p", { class: "bl-checklist-note" }, point.note),
      mapOf(point),
      view.element,
    ];
  }
  function mapOf(point) {
    const ground = model.get("ground");
    if (!ground.stops?.some(({ id }) => id === point.ref)) return null;
    const map = walkMap(ground, t(model, "map"), { current: point.ref, done: [] });
    return h("details", { class: "bl-checklist-where" }, h("summary", {}, t(model, "where")), map);
  }
  /** All points with their answers: to read and to look again, never to count. */
  function all() {
    rows.clear();
    const listed = points().map((point, index) => {
      const look = h("button", { type: "button", class: "bl-quiet", on: { click: () => go(index) } }, [
        t(model, "look"),
        h("span", { class: "bl-hidden" }, `: ${point.title}`),
      ]);
      const words = h("p", { class: "bl-checklist-answer" });
      rows.set(point.ref, words);
      return h("li", { "data-ref": point.ref }, h("div", {}, h("h4", {}, point.title), words), look);
    });
    drawAnswers();
    return [
      h("h3", { tabindex: -1 }, t(model, "all")),
      h("ul", { class: "bl-checklist-all" }, listed),
      h("p", { class: "bl-small bl-muted" }, model.get("note")),
    ];
  }
  /** An answer that was just left may reach the outbox a moment later. */
  function drawAnswers() {
    for (const point of points()) {
      const [{ answer }, words] = [answers.of(point), rows.get(point.ref)];
      const now = t(model, answer ? `answer.${answer}` : "not_yet");
      if (words && words.textContent !== now) words.textContent = now;
    }
  }
  function drawBar() {
    const count = points().length;
    const here = number();
    bar.hidden = !count;
    back.textContent = t(model, "back");
    back.hidden = here === 0;
    const answered = Boolean(view?.answer());
    on.textContent = t(model, !answered ? "skip" : here === count - 1 ? "finish" : "next");
    on.classList.toggle("bl-primary", answered);
    on.hidden = here === count;
    waits.draw();
  }
  function draw() {
    if (at === null && known()) at = points()[firstOpen(points(), answers.isGiven)]?.ref ?? "";
    if (at && !newest(at)) at = points()[0]?.ref ?? ""; // it is asked about no more
    const point = newest(at);
    if (!point) leave();
    if (!points().length) {
      place.replaceChildren(h("p", { class: "bl-muted" }, known() ? model.get("empty") : t(model, "opening")));
    } else fill((point ? onePoint(point) : all()).filter(Boolean));
    waits.element.hidden = !points().length;
    drawBar();
    shown = asDrawn();
  }
  /** A form that stays is not taken out of the page: the hand is in it. */
  function fill(them) {
    const stays = view && place.contains(view.element) ? view.element : null;
    if (!stays) return place.replaceChildren(...them);
    for (const child of [...place.children]) if (child !== stays) child.remove();
    return stays.before(...them.slice(0, them.indexOf(stays)));
  }
  let shown = "";
  const asDrawn = () =>
    JSON.stringify([
      at,
      known(),
      points().map(({ ref, title, note }) => [ref, title, note]),
      model.get("ground"),
      model.get("empty"),
    ]);
  /** Something arrived: what is being typed stays under the hand. */
  function refresh() {
    if (asDrawn() !== shown) return draw();
    view?.redraw();
    return heard();
  }
  function heard() {
    drawAnswers();
    drawBar();
  }
  function anew() {
    view?.stop(); // what was typed is the other logbook's; its form has kept it there
    view = null;
    answers.forget();
    at = null;
    said.textContent = "";
    draw();
  }
  function relabel() {
    leave();
    draw();
  }
  const endings = [
    onTraits(model, ["points", "ground", "empty", "note", "ready"], refresh),
    onTraits(model, ["labels", "choices"], relabel),
    channel.listen(heard),
    otherLogbook(model, anew),
  ];
  const onScreen = new IntersectionObserver((entries) => channel.bars(entries[entries.length - 1].isIntersecting && !bar.hidden));
  onScreen.observe(root);
  draw();
  return () => {
    onScreen.disconnect();
    channel.bars(false);
    view?.stop();
    endings.forEach((end) => end());
  };
}

export default { render };
