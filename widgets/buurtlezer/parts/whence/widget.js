// From where one looks: three tiles to choose from, and once chosen one line with a way back. Not here: what follows from it.

import { h, onTraits, statusLine, t } from "../base/base.js";
import { saving } from "../base/saving.js";

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-whence", "data-part": model.get("name") });
  el.append(root);
  const status = statusLine(model);
  const keeper = saving(model, status, draw);
  const place = h("div", {});
  const stands = h("p", { class: "bl-small bl-muted" });
  root.append(place, stands, status.element);
  let asked = ""; // pressed, until the stored entry says the same
  let open = false;
  let drawn = "";

  const chosen = () => asked || (model.get("value").perspective ?? "");

  async function choose(value) {
    open = false;
    if (value === chosen()) return draw(true);
    asked = value;
    draw(true);
    const { status: became } = await keeper.send({ content: { ...model.get("value"), perspective: value } });
    if (became === "saved") status.clear(); // the line says it
    if (became === "refused" && asked === value) asked = "";
    draw();
  }
  function change() {
    open = true;
    draw(true);
  }
  const tile = ({ value, title, text, picture }) =>
    h(
      "li",
      {},
      h(
        "button",
        {
          type: "button",
          class: "blwh-tile",
          "data-value": value,
          "aria-pressed": String(value === chosen()),
          disabled: !keeper.isOpen(),
          on: { click: () => choose(value) },
        },
        h(
          "svg",
          { viewBox: "0 0 24 24", class: "picture", "aria-hidden": "true", focusable: "false" },
          picture.map((d) => h("path", { d })),
        ),
        h("span", { class: "blwh-words" }, h("b", {}, title), h("span", { class: "bl-muted" }, text)),
      ),
    );
  const line = ({ said }) =>
    h(
      "p",
      { class: "blwh-line" },
      h("span", { role: "status" }, said),
      h("button", { type: "button", class: "bl-quiet", disabled: !keeper.isOpen(), on: { click: change } }, t(model, "change")),
    );

  /** @param {boolean} [pressed] who pressed something stays where they are */
  function draw(pressed = false) {
    if (asked && asked === model.get("value").perspective) asked = "";
    const now = JSON.stringify([chosen(), open, keeper.isOpen(), model.get("tiles"), model.get("labels")]);
    stands.textContent = model.get("stands");
    stands.hidden = !model.get("stands");
    if (now === drawn) return;
    const focused = pressed === true || (drawn && place.contains(document.activeElement));
    drawn = now;
    const tiles = model.get("tiles");
    const one = tiles.find(({ value }) => value === chosen());
    place.replaceChildren(
      one && !open ? line(one) : h("ul", { class: "blwh-tiles", "aria-label": t(model, "label") }, tiles.map(tile)),
    );
    const to = place.querySelector("[aria-pressed=true]") ?? place.querySelector("button");
    if (focused) /** @type {HTMLElement | null} */ (to)?.focus({ preventScroll: true });
  }
  keeper.onOtherLogbook(() => {
    asked = "";
    open = false;
    draw();
  });
  const stop = onTraits(model, ["tiles", "stands", "labels"], () => draw());
  draw();
  return () => {
    stop();
    keeper.stop();
  };
}

export default { render };
