// What both parts about rides have: a map, beside it what is asked, the wait, and room for the answer with what it rests on. Not
// here: what the answer is (the part's own script).

import { h, otherLogbook, t } from "../base/base.js";
import { askForm } from "./form.js";
import { askNetwork } from "./known.js";
import { ridesMap } from "./mapped.js";
import { waitingBox } from "./waiting.js";

/** Gives {form, map, answer, found, told, draw, stop}.
 * @param {any} model
 * @param {HTMLElement} el
 * @param {{asks: "ride" | "bands", onAsk: () => void, onAnswer: () => void, onOther: () => void}} how `onOther()`: another
 *   logbook is open */
export async function ridesPage(model, el, { asks, onAsk, onAnswer, onOther }) {
  el.classList.add("bl-part", "bl-map", "blm", "blr");
  el.dataset.part = model.get("name");
  el.dataset.sides = model.get("sides");
  const frame = h("div", { class: "blm-frame" });
  el.append(frame);
  let form = null;
  const map = await ridesMap(model, frame, () => form?.to() ?? null);
  const waiting = waitingBox(model, { answered, left: () => form.focus(), changed: hold });
  form = askForm(model, map.context, {
    asks,
    ask(question) {
      sent = { question, key: keyOf(question) };
      waiting.ask(question);
      onAsk();
    },
    changed() {
      map.draw();
      compare();
    },
  });
  const missing = h("p", { class: "bl-notice" });
  const source = h("p", { class: "blr-source" });
  const asked = h("p", { class: "blr-asked" });
  const reckoned = h("p", { class: "blr-source" });
  const answer = h("div", { class: "blr-answer" });
  const old = h("p", { class: "bl-notice blr-old", role: "status" });
  const told = h("div", { class: "blr-told", hidden: true }, old, asked, reckoned, answer);
  const panel = h("div", { class: "blr-panel" }, missing, form.element, waiting.element, source);
  const heading = model.get("heading");
  el.replaceChildren(
    ...(heading ? [h("h3", {}, heading)] : []),
    h("div", { class: "blr-sides" }, panel, h("div", { class: "blr-map" }, frame), told),
  );
  map.onTap((point) => form.tap(point));
  let over = null; // an answer that is somebody else's
  const stopOther = otherLogbook(model, () => {
    over = model.get("answer");
    waiting.forget();
    form.forget();
    sent = of = null;
    onOther();
  });

  /** @type {{question: any, key: string} | null} */
  let sent = null; // what this view asked last
  /** @type {{question: any, key: string} | null} */
  let of = null; // what the answer that is shown is of
  const keyOf = (question) => JSON.stringify(form.sameAs(question));
  /** An answer of another day or another place than is chosen now says so: it would send somebody out at the wrong time. */
  function compare() {
    const differs = of !== null && !told.hidden && keyOf(of.question) !== of.key;
    told.classList.toggle("blr-is-old", differs);
    const said = asked.textContent;
    const words = differs ? (said ? t(model, "old.of", { asked: said }) : t(model, "old")) : "";
    if (old.textContent !== words) old.textContent = words;
    asked.hidden = differs;
    form.again(differs);
    hold();
  }
  function answered() {
    of = sent;
    compare();
    const far = told.getBoundingClientRect().top > globalThis.innerHeight / 2; // on a phone it is under the map
    if (far) told.scrollIntoView({ block: "start" });
    onAnswer();
  }
  /** While an answer is on its way the same is not asked again; what was chosen since may be. */
  function hold() {
    form.hold(waiting.waits() && (sent === null || keyOf(sent.question) === sent.key));
  }
  const stopAsking = askNetwork(model);
  return {
    form,
    map,
    answer,
    /** The answer that may be shown: none of what was asked before another logbook was opened. */
    found: () => (model.get("answer") === over ? {} : model.get("answer")),
    /** What is shown around an answer; it stays while another one is waited for. */
    told({ asked: words = "", source: on = "", sides = [], near = null }) {
      told.hidden = !sides.length && !near;
      asked.textContent = words;
      reckoned.textContent = on;
      source.hidden = !told.hidden && on === model.get("source");
    },
    draw() {
      missing.textContent = model.get("missing");
      missing.hidden = !model.get("missing");
      form.element.hidden = waiting.element.hidden = !missing.hidden;
      source.textContent = model.get("source");
      form.draw();
      waiting.draw();
      map.draw();
      compare();
    },
    stop() {
      stopOther();
      stopAsking();
      waiting.stop();
      form.stop();
      map.stop();
    },
  };
}
