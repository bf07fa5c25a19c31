// Taking a consent back: what exactly goes is said first, and it is asked once; then all of it is erased, with its history, and
// what waits of it on this device too. One act after the other, what most goes along with first: where one is refused, the rest
// stays and it says so. Not here: what goes (Python), the card (opened.js).

import { channelFor, draftOf, h, t } from "../base/base.js";
import { oneAfterTheOther } from "./told.js";

/** `card()`: as it is now; `keeper`; `gone(ids)` once it is erased.
 * @param {import("../base/types.d.ts").Model} model
 * @param {{card: () => any, keeper: any, gone: () => void}} given */
export function withdrawing(model, { card, keeper, gone }) {
  const list = h("ul", {});
  const ask = h("button", { type: "button", class: "bl-danger", on: { click: () => show(true) } }, t(model, "withdraw.word"));
  const sure = h("button", { type: "button", class: "bl-danger", on: { click: erase } }, t(model, "withdraw.sure"));
  const back = h("button", { type: "button", class: "bl-quiet", on: { click: () => show(false) } }, t(model, "withdraw.keep"));
  const title = h("h5", { tabindex: "-1" }, t(model, "withdraw.goes"));
  const fault = h("p", { class: "bl-field-fault", role: "alert" });
  const panel = h(
    "div",
    { class: "bltr-goes", hidden: true },
    title,
    list,
    h("p", {}, t(model, "withdraw.history")),
    h("p", {}, t(model, "withdraw.files")),
    fault,
    h("div", { class: "bl-row" }, sure, back),
  );
  const element = h("div", { class: "bltr-withdraw" }, h("p", { class: "bl-muted" }, t(model, "withdraw.why")), ask, panel);
  let busy = false;

  function show(open) {
    panel.hidden = !open;
    ask.hidden = open;
    fault.textContent = "";
    draw();
    (open ? title : ask).focus({ preventScroll: true });
    (open ? panel : ask).scrollIntoView({ block: "nearest" });
  }
  function draw() {
    list.replaceChildren(...(card()?.erases.words ?? []).map((words) => h("li", {}, words)));
  }
  async function erase() {
    if (busy || !card()) return;
    busy = true;
    sure.setAttribute("aria-disabled", "true");
    fault.textContent = "";
    const { ids, along } = card().erases;
    const key = model.get("channel");
    if (key) (await channelFor(key).promise).withdraw([...ids, ...along]); // what waits of it would be sent after it
    for (const id of [...ids, ...along]) (await draftOf(model, `${model.get("name")}@${id}`)).write(null);
    const done = await oneAfterTheOther(ids, (id) => keeper.send({ action: "erase", entry_id: id }));
    busy = false;
    sure.removeAttribute("aria-disabled");
    if (done === "saved") return gone();
    if (done === "refused") fault.textContent = t(model, "withdraw.refused");
    draw();
  }
  draw();
  return { element, draw };
}
