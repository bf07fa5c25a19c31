// Candidates with reasons: no score, but what fits, what does not and what nobody asked yet.

import { h, onTraits, statusLine, t } from "../base/base.js";
import { saving } from "../base/saving.js";

const SHOWN = 8;

function render({ model, el }) {
  const status = statusLine(model);
  const keeper = saving(model, status, () => {
    ticked = null;
    draw();
  });
  const root = h("div", { class: "bl-part bl-candidates", "data-part": model.get("name") });
  el.append(root);
  let unfolded = false;
  let ticked = null; // what is ticked here, until the store's own answer has come: two quick ticks are both kept
  const picks = () => ticked ?? model.get("value").picked ?? [];

  const reasons = (
    sign,
    words,
    list,
  ) => (list.length
    ? h(
      "li",
      { "data-sign": sign },
      h("b", { "aria-hidden": "true" }, sign),
      h("span", {}, h("span", { class: "bl-small bl-muted" }, `${words} `), list.join(", ")),
    )
    : null);
  function pick(ref, on) {
    ticked = on ? [...picks(), ref] : picks().filter((one) => one !== ref);
    keeper.send({ content: { ...model.get("value"), picked: ticked } });
  }
  function candidate({ ref, name, note, fits, lacks, unknown, way }) {
    const box = h("input", { type: "checkbox", checked: picks().includes(ref), on: { change: () => pick(ref, box.checked) } });
    return h(
      "li",
      { class: "bl-candidate" },
      h("h4", {}, name),
      note ? h("p", { class: "bl-small bl-muted" }, note) : null,
      h(
        "ul",
        {},
        reasons("+", t(model, "fits"), fits),
        reasons("−", t(model, "lacks"), lacks),
        reasons("?", t(model, "unknown"), unknown),
      ),
      way ? h("p", { class: "bl-small" }, way) : null,
      h("label", { class: "bl-candidate-pick" }, box, h("span", {}, t(model, "pick"))),
    );
  }
  function draw() {
    const all = model.get("candidates");
    const focused = root.contains(document.activeElement)
      ? [...root.querySelectorAll("input")].indexOf(/** @type {HTMLInputElement} */ (document.activeElement))
      : -1;
    const more = all.length > SHOWN && !unfolded
      ? h("button", {
        type: "button",
        class: "bl-quiet",
        on: {
          click: () => {
            unfolded = true;
            draw();
          },
        },
      }, t(model, "all", { count: all.length }))
      : null;
    root.replaceChildren(h(
      "div",
      { class: "bl-card" },
      ...[
        all.length
          ? h("ol", {}, (unfolded ? all : all.slice(0, SHOWN)).map(candidate))
          : h("p", { class: "bl-muted" }, model.get("empty")),
        more,
        model.get("elsewhere")
          ? h("p", {}, h("a", { class: "bl-candidates-elsewhere", href: model.get("elsewhere") }, t(model, "elsewhere")))
          : null,
        status.element,
      ].filter(Boolean),
    ));
    if (focused >= 0) root.querySelectorAll("input")[focused]?.focus({ preventScroll: true });
  }
  const stop = onTraits(model, ["candidates", "empty", "elsewhere", "labels"], draw);
  draw();
  return () => {
    stop();
    keeper.stop();
  };
}

export default { render };
