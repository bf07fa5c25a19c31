// What was there once: one point at a time, with one thumb. After it is drawn it needs no kernel: answers go to the outbox.
// Here: what is drawn when. Not here: the form of a point (point.js), answers (answers.js), at which point one is (standing.js).

import { channelFor, h, onTraits, otherLogbook, t } from "../base/base.js";
import { waitingLine } from "../walk/waiting.js";
import { openAnswers } from "./answers.js";
import { pointBar } from "./bar.js";
import { everyPoint } from "./every.js";
import { pointHead } from "./head.js";
import { pointView } from "./point.js";
import { standing } from "./standing.js";

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
  let view = null;
  const waits = waitingLine(model, channel, { waiting: () => [] });
  const place = h("div", { class: "bl-stack" });
  const said = h("p", { class: "bl-status", role: "status", "aria-live": "polite" });
  const stand = standing(points, answers.isGiven);
  const bar = pointBar(model, (by) => go(stand.number() + by));
  const every = everyPoint(model, { answerOf: (point) => answers.of(point).answer, go });
  root.replaceChildren(h("div", { class: "bl-card bl-checklist-card" }, waits.element, place, said, bar.element));

  function known() {
    return model.get("ready");
  }
  /** None before it is known which logbook is open: their answers are not there yet. */
  function points() {
    return known() ? model.get("points") : [];
  }
  function go(to) {
    leave();
    said.textContent = "";
    stand.go(to);
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
      const now = () => (before = points().find(({ ref }) => ref === point.ref) ?? before);
      view = pointView(model, { answers, habit, point: now, changed: drawBar });
    }
    return [...pointHead(model, point, stand.number() + 1, points().length), view.element];
  }
  function drawBar() {
    bar.draw(stand.number(), points().length, Boolean(view?.answer()));
    waits.draw();
  }
  function draw() {
    stand.settle();
    const point = stand.current();
    if (!point) leave();
    if (!points().length) {
      place.replaceChildren(h("p", { class: "bl-muted" }, known() ? model.get("empty") : t(model, "opening")));
    } else fill((point ? onePoint(point) : every.nodes(points())).filter(Boolean));
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
      stand.at(),
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
    every.redraw(points());
    drawBar();
  }
  function anew() {
    view?.stop(); // what was typed is the other logbook's; its form has kept it there
    view = null;
    answers.forget();
    stand.forget();
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
  const onScreen = new IntersectionObserver((entries) =>
    channel.bars(entries[entries.length - 1].isIntersecting && !bar.element.hidden)
  );
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
