// Skills of one's own: a tile each, with two switches. Nothing is counted and nothing is asked beyond that. Not here: what stands
// of a skill (said.js).

import { h, newestOf, onTraits, statusLine, t } from "../base/base.js";
import { picture } from "../base/picture.js";
import { saving } from "../base/saving.js";
import { sharedTogether } from "../base/shared_together.js";
import { saidOf, stillToCome, turned } from "./said.js";

const SWITCHES = /** @type {("can" | "learn")[]} */ (["can", "learn"]);

function render({ model, el }) {
  const status = statusLine(model);
  const keeper = saving(model, status, () => draw());
  const newest = newestOf(model);
  const main = h("div", { class: "bl-stack" });
  const note = h("p", { class: "bl-muted blca-note" });
  const share = sharedTogether(
    model,
    () => model.get("entries"),
    (_, entry) => {
      const content = { ...newest(entry, entry.content), visibility: entry.sharing.to };
      return keeper.send({ entry_id: entry.entry_id, base_seq: entry.seq, content });
    },
    () => t(model, "some_shared"),
  );
  el.append(
    h(
      "div",
      { class: "bl-part bl-capacities", "data-part": model.get("name") },
      h("div", { class: "bl-card bl-stack" }, main, status.element, note, share.element),
    ),
  );
  /** @type {Map<string, import("./said.js").Said>} */
  let pressed = new Map();
  /** @type {Map<string, HTMLButtonElement>} */
  let buttons = new Map();

  const entryOf = (skill) => model.get("entries").find(({ content }) => content.skill === skill);

  async function press(skill, which) {
    const now = turned(saidOf(model.get("entries"), pressed)(skill), which);
    pressed.set(skill, now);
    draw();
    const entry = entryOf(skill);
    const slot = `${model.get("slots")}/${skill}/${model.get("template").round}`;
    const before = newest({ slot }, entry?.content ?? {});
    const act = now.can || now.learn ? { content: { ...before, skill, ...now } } : { action: /** @type {const} */ ("delete") };
    const outcome = await keeper.send({ slot, base_seq: entry?.seq ?? 0, ...act });
    if (outcome.status === "refused" && pressed.get(skill) === now) pressed.delete(skill);
    draw();
  }
  function tile({ value, label, picture: paths }) {
    const switches = SWITCHES.map((which) => {
      const button = h(
        "button",
        { type: "button", class: "blca-switch", "data-does": which, on: { click: () => press(value, which) } },
        h("span", { class: "bl-hidden" }, `${label}: `),
        t(model, which),
      );
      buttons.set(`${value} ${which}`, button);
      return button;
    });
    return h(
      "li",
      { class: "blca-tile", "data-skill": value },
      picture(paths, "blca-picture"),
      h("span", { class: "blca-word" }, label),
      h("div", { class: "blca-switches" }, switches),
    );
  }
  function build() {
    buttons = new Map();
    main.replaceChildren(
      ...model.get("groups").map(({ name, label, skills }) =>
        h("section", { "data-group": name }, h("h4", {}, label), h("ul", { class: "blca-tiles" }, skills.map(tile)))
      ),
    );
    draw();
  }
  function draw() {
    pressed = stillToCome(model.get("entries"), pressed);
    const said = saidOf(model.get("entries"), pressed);
    for (const [key, button] of buttons) {
      const [skill, which] = key.split(" ");
      button.setAttribute("aria-pressed", String(said(skill)[which]));
      button.disabled = !keeper.isOpen();
    }
    note.textContent = t(model, "note");
    share.draw();
  }
  const stops = [onTraits(model, ["groups", "labels"], build), onTraits(model, ["entries", "ready"], draw)];
  build();
  keeper.onOtherLogbook(() => {
    pressed.clear();
    draw();
  });
  return () => {
    stops.forEach((stop) => stop());
    share.stop();
    keeper.stop();
  };
}

export default { render };
