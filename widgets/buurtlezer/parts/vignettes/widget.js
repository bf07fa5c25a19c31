// Scenes between two: all of them small, one of them open. There is no right answer. Not here: the strip (strip.js), the open
// scene (scene.js).

import { canSpeak, whenVoices } from "../base/aloud.js";
import { h, newestOf, onTraits, otherLogbook, t } from "../base/base.js";
import { sharedTogether } from "../base/shared_together.js";
import { openScene } from "./scene.js";
import { sceneStrip } from "./strip.js";

/** How many one is asked to take. */
const FEW = 3;

function render({ model, el }) {
  const newest = newestOf(model);
  const all = () => model.get("scenes");
  const strip = sceneStrip(model, open);
  const place = h("div", { class: "blvi-place" });
  const hint = h("p", { class: "bl-muted" });
  const silent = h("p", { class: "bl-muted bl-small", hidden: true }, t(model, "no_voice"));
  const share = sharedTogether(
    model,
    () => all().filter((one) => newest(one, one.content).kind),
    (status, one) => {
      const content = { ...newest(one, one.content), visibility: one.sharing.to };
      return status.follow({ slot: one.slot, base_seq: one.seq, content });
    },
    () => t(model, "some_shared"),
  );
  const choosing = h("div", { class: "bl-stack" }, hint, silent, strip.element, share.element);
  const card = h("div", { class: "bl-card bl-stack" }, choosing, place);
  el.append(h("div", { class: "bl-part bl-vignettes", "data-part": model.get("name") }, card));
  let opened = "";
  let shown = null;

  const told = (name) => all().find((one) => one.name === name);
  const slots = () => JSON.stringify(all().map(({ slot }) => slot));
  let now = slots();

  function draw() {
    if (slots() !== now) leave(); // another round, another logbook
    now = slots();
    const said = all().filter((one) => newest(one, one.content).kind);
    hint.textContent = t(model, said.length < FEW ? "take" : "taken");
    strip.draw(all(), opened, (one) => said.includes(one));
    choosing.hidden = Boolean(opened); // one at a time: on a phone eight drawings are a long way
    share.draw();
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
    drop();
  }
  /** Nothing is sent any more: what was not sent yet belongs to the logbook it was typed in, and stays in its draft. */
  function drop() {
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
    otherLogbook(model, () => {
      drop();
      draw();
    }),
  ];
  whenVoices(() => (silent.hidden = canSpeak(model.get("language"))));
  draw();
  return () => {
    stops.forEach((stop) => stop());
    share.stop();
    shown?.stop();
  };
}

export default { render };
