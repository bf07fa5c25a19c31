// Scenes between two: all of them small, one of them open. There is no right answer. Not here: the strip (strip.js), the open
// scene (scene.js).

import { h, newestOf, onTraits, otherLogbook, t } from "../base/base.js";
import { openScene } from "./scene.js";
import { sceneStrip } from "./strip.js";

function render({ model, el }) {
  const newest = newestOf(model);
  const strip = sceneStrip(model, open);
  const place = h("div", { class: "blvi-place" });
  const hint = h("p", { class: "bl-muted" }, t(model, "take"));
  const card = h("div", { class: "bl-card bl-stack" }, hint, strip.element, place);
  el.append(h("div", { class: "bl-part bl-vignettes", "data-part": model.get("name") }, card));
  let opened = "";
  let shown = null;

  const all = () => model.get("scenes");
  const told = (name) => all().find((one) => one.name === name);
  const slots = () => JSON.stringify(all().map(({ slot }) => slot));
  let now = slots();

  function draw() {
    if (slots() !== now) leave(); // another round, another logbook
    now = slots();
    strip.draw(all(), opened, (one) => Boolean(newest(one, one.content).kind));
    shown?.refresh();
  }
  function open(name) {
    leave();
    opened = name;
    shown = openScene(model, { told: () => told(name), newest, close });
    place.replaceChildren(shown.element);
    draw();
    shown.focus();
    shown.element.scrollIntoView({ block: "start", behavior: "smooth" });
  }
  function leave() {
    shown?.leave();
    shown?.stop();
    shown = null;
    opened = "";
    place.replaceChildren();
  }
  function close() {
    const name = opened;
    leave();
    draw();
    strip.focus(name);
  }
  function anew() {
    const name = opened;
    leave();
    draw();
    if (name) open(name);
  }
  const stops = [
    onTraits(model, ["scenes", "template", "ready"], draw),
    onTraits(model, ["labels", "offers", "deep", "sensitive", "drawings"], anew),
    otherLogbook(model, draw),
  ];
  draw();
  return () => {
    stops.forEach((stop) => stop());
    shown?.stop();
  };
}

export default { render };
