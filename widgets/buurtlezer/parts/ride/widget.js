// One ride: what is asked beside a map, and under it the ways to get there in words. Here: what it is made of, and what follows
// when anything changes.

import { h, onTraits, statusLine } from "../base/base.js";
import { saving } from "../base/saving.js";
import { toldTo } from "../base/tells.js";
import { titleOf } from "../rides/form.js";
import { keepForm } from "../rides/keep.js";
import { linesLayer } from "../rides/lines.js";
import { nearList } from "../rides/near.js";
import { ridesPage } from "../rides/page.js";
import { sideAnswer } from "../rides/ways.js";

async function renderRide({ model: synced, el }) {
  const told = toldTo(synced, { starts: [], answer: {} });
  const { model } = told;
  const status = statusLine(model);
  const keeper = saving(model, status, () => {});
  let shown = null; // the answer that is drawn
  let asked = null; // what was asked of it, with what only this page knows
  let sides = [];
  let near = null; // those that were found of what is missing
  const answers = h("div", { class: "blr-answers" });
  const page = await ridesPage(model, el, {
    asks: "ride",
    onAsk: () => (asked = page.form.to()),
    onAnswer: () => (sides[0] ?? near)?.focus(),
    onOther: draw,
  });
  const lines = linesLayer(page.map.context);
  const keep = keepForm(model, { keeper, status }, found);
  page.answer.append(answers, keep.element);

  /** The ride that can be kept: of one side only, and where somebody gets there. */
  function found() {
    const { sides: [one] = [], to } = page.found();
    if (model.get("sides") > 1 || !one?.ride) return null;
    const same = asked && asked.lon === to.lon && asked.lat === to.lat;
    return { ride: one.ride, to: same ? asked : { kind: "", personal: to.ref.startsWith("service:"), ...to } };
  }
  function drawWays() {
    page.map.show(lines.draw(sides.map((side) => side.opened())));
  }
  function draw() {
    page.draw();
    const answer = page.found();
    page.told(answer);
    if (answer !== shown) {
      shown = answer;
      const titled = (which, { title }) => (model.get("sides") > 1 ? title || titleOf(model, which) : "");
      sides = (answer.sides ?? []).map((side, which) =>
        sideAnswer(model, side, { which, titled: titled(which, side), onOpen: drawWays })
      );
      near = answer.near ? nearList(model, answer.near, page.form.go) : null;
      answers.replaceChildren(...[...sides, near].filter(Boolean).map(({ element }) => element));
      answers.classList.toggle("blr-two", sides.length > 1);
      drawWays();
    }
    keep.draw();
  }
  const traits = [
    "answer",
    "starts",
    "area",
    "missing",
    "source",
    "towards",
    "offered",
    "kinds",
    "opportunities",
    "ready",
    "labels",
  ];
  const stop = onTraits(model, traits, draw);
  keeper.onOtherLogbook(() => {
    asked = null;
    draw();
  });
  draw();
  told.ask();
  return () => {
    told.stop();
    stop();
    keeper.stop();
    keep.stop();
    page.stop();
  };
}

export default { render: renderRide };
