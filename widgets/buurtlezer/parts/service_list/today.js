// What OpenStreetMap has today: shown where whoever runs Buurtlezer named a server that may be asked. Python asks it; the page asks
// Python, again and again, until there is an answer, so that a line that breaks loses nothing.

import { h, newId, onTraits, t } from "../base/base.js";
import { tellPython } from "../bringing/transfer.js";

const EACH = 1500;

/** `hooks`: found(), refused(message). Gives {upload, stop}; after `stop` no hook is called. */
function question(model, hooks) {
  const upload = newId();
  const ask = () => tellPython(model, { type: "ask", upload });
  const timer = setInterval(ask, EACH);
  function stop() {
    clearInterval(timer);
    model.off("msg:custom", hear);
  }
  function hear(message) {
    if (message.upload !== upload || message.type === "working") return;
    stop();
    if (message.type === "found") hooks.found();
    else hooks.refused(message);
  }
  model.on("msg:custom", hear);
  ask();
  return { upload, stop };
}

/** The button, and what it begins. Gives {element, draw, stop}. */
export function askToday(model, isOpen, begin, cancel) {
  const button = h("button", { type: "button", on: { click: onClick } });
  const why = h("p", { class: "bl-muted bl-small" });
  const element = h("div", { class: "bl-service-list-today" }, button, why);

  function onClick() {
    const stop = h("button", { type: "button", on: { click: cancel } }, t(model, "cancel"));
    const words = h("p", { class: "bl-upload-name", role: "status" }, t(model, "asking"));
    const bar = h("div", { class: "bl-upload-bar" }, h("progress", { "aria-label": t(model, "asking") }));
    const box = { element: h("div", { class: "bl-stack" }, words, bar, h("div", { class: "bl-row" }, stop)), focus: () => stop.focus() };
    begin(box, (hooks) => question(model, hooks));
  }
  function draw() {
    element.hidden = !model.get("asks");
    button.textContent = t(model, "ask");
    button.disabled = !isOpen();
    why.textContent = t(model, "ask_why");
  }
  return { element, draw, stop: onTraits(model, ["asks"], draw) };
}
