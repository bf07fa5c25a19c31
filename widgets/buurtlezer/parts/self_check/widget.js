// Eight questions to one's own report. Beside each stands what the logbook shows, and the way to where one can do something.

import { h, onTraits, t } from "../base/base.js";
import { unfold } from "../base/unfold.js";
import { making } from "../making/making.js";
import { entryForm } from "../question/form.js";

/** To a part of this page: it is unfolded, and comes in sight. */
function jump(part) {
  const there = document.querySelector(`[data-part="${CSS.escape(part)}"]`);
  if (!there) return;
  unfold(there);
  there.scrollIntoView({ block: "start" });
  const first = there.querySelector("button, a, input, textarea, select, h3, h4");
  if (first instanceof HTMLElement) first.focus({ preventScroll: true });
}

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-selflook", "data-part": model.get("name") });
  el.append(root);
  let form;
  function draw() {
    const unsent = form?.unsent();
    form?.stop();
    form = entryForm(model, {
      fields: model.get("fields"),
      required: [],
      unsent,
      autosave: true,
      emptied: "wholly",
      stored: () => model.get("value"),
      draftName: `${model.get("name")}@${model.get("slot")}`,
      act: () => ({ slot: model.get("slot") || undefined, template: model.get("template"), base_seq: model.get("seq") }),
      saveWord: t(model, "save"),
      primary: false,
    });
    const paper = making(model, [{ what: "pdf", word: t(model, "pdf") }], () => form.leave());
    root.replaceChildren(
      h(
        "div",
        { class: "bl-card bl-stack" },
        h("p", { class: "bl-muted" }, t(model, "intro")),
        form.element,
        h("h3", {}, t(model, "paper_title")),
        h("p", {}, t(model, "paper_why")),
        paper.element,
      ),
    );
    beside();
  }
  /** What is shown changes with the logbook, while somebody may be answering: only this is drawn anew. */
  function beside() {
    for (const { name, shown, go } of model.get("questions")) {
      const field = form.element.querySelector(`[data-field="${name}"]`);
      if (!field) continue;
      let place = field.querySelector(".bl-selflook-shown");
      if (!place) field.querySelector(".bl-chips").before(place = h("div", { class: "bl-selflook-shown" }));
      if (place.contains(document.activeElement)) continue;
      place.replaceChildren(
        shown.length ? h("ul", { class: "bl-small" }, shown.map((one) => h("li", {}, one))) : "",
        go.href
          ? h("a", { href: go.href, class: "bl-link" }, go.words)
          : h("button", { type: "button", class: "bl-quiet bl-small", on: { click: () => jump(go.part) } }, go.words),
      );
    }
  }
  const stops = [onTraits(model, ["fields", "labels"], draw), onTraits(model, ["questions"], beside)];
  draw();
  return () => {
    stops.forEach((stop) => stop());
    form.stop();
  };
}

export default { render };
