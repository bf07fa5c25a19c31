// How far one gets: what is asked beside a map, bands on it, and what lies in them as a list. Here: what it is made of, and what
// follows when anything changes.

import { h, onTraits } from "../base/base.js";
import { toldTo } from "../base/tells.js";
import { bandsLayer, sidesKey } from "../rides/bands.js";
import { titleOf } from "../rides/form.js";
import { howFar } from "../rides/howfar.js";
import { ridesPage } from "../rides/page.js";
import { pointsWithin, withinList } from "../rides/within.js";

async function renderReach({ model: synced, el }) {
  const told = toldTo(synced, { starts: [], answer: {} });
  const { model } = told;
  const key = h("div", {});
  const lists = h("div", { class: "blr-lists", tabindex: "-1" });
  const far = howFar(model, () => drawAnswer(true));
  const page = await ridesPage(model, el, {
    asks: "bands",
    onAsk: () => {},
    onAnswer: () => far.focus(),
    onOther: draw,
  });
  const bands = bandsLayer(page.map.context);
  page.answer.append(far.element, key, lists);

  function drawAnswer(again) {
    const answer = page.found();
    if (answer === shown && !again) return;
    shown = answer;
    const minutes = far.minutes();
    const listOf = (side) => (far.far() ? side.far : side.all);
    const sides = answer.sides ?? [];
    page.map.show(bands.draw(answer, minutes, sides.flatMap((side) => pointsWithin(listOf(side), minutes))));
    lists.classList.toggle("blr-two", sides.length > 1);
    key.replaceChildren(...(sides.length > 1 ? [sidesKey(model, sides.map(titled))] : []));
    lists.replaceChildren(...sides.map((side, which) => sideOf(side, which, listOf(side), minutes)));
  }
  const titled = (side, which) => side.title || titleOf(model, which);
  const sideOf = (side, which, list, minutes) =>
    h(
      "section",
      { class: "blr-answer-side", "data-side": which },
      model.get("sides") > 1 ? h("h4", { class: "blr-side-name" }, titled(side, which)) : null,
      withinList(model, list, minutes, side.notes),
    );
  let shown = null; // the answer that is drawn
  function draw() {
    page.draw();
    page.told(page.found());
    drawAnswer(false);
  }
  const traits = ["answer", "starts", "area", "missing", "source", "offered", "kinds", "labels"];
  const stop = onTraits(model, traits, draw);
  draw();
  told.ask();
  return () => {
    told.stop();
    stop();
    page.stop();
  };
}

export default { render: renderReach };
