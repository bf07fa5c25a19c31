// A new round (begin.js), and two rounds beside each other (beside.js). Not here: what may be carried along, and the words.

import { h, onTraits, otherLogbook } from "../base/base.js";
import { toldTo } from "../base/tells.js";
import { beginning } from "./begin.js";
import { besideEachOther } from "./beside.js";

function render({ model: synced, el }) {
  const told = toldTo(synced, { plan: {}, undo: {}, numbers: [], beside: {} });
  const { model } = told;
  const begin = beginning(model);
  const beside = besideEachOther(model);
  const root = h("div", { class: "bl-part bl-rounds bl-stack", "data-part": model.get("name") }, begin.element, beside.element);
  el.append(root);
  const stops = [
    onTraits(model, ["plan", "undo", "labels", "ready"], begin.draw),
    onTraits(model, ["numbers", "beside", "labels"], beside.draw),
    otherLogbook(model, () => {
      begin.forget();
      beside.forget();
    }),
    begin.stop,
    told.stop,
  ];
  begin.draw();
  beside.draw();
  told.ask();
  return () => stops.forEach((stop) => stop());
}

export default { render };
