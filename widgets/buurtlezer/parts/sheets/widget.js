// Paper and files of a walk: what goes out, and what comes back.

import { channelFor, h, onTraits, t } from "../base/base.js";
import { bringing, giving } from "./files.js";
import { typing } from "./typing.js";

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-sheets", "data-part": model.get("name") });
  el.append(root);
  let channel = null;
  channelFor(model.get("channel")).promise.then((found) => (channel = found));
  const isOpen = () => !channel || channel.connection.state() === "open";
  const sheets = typing(model);
  const nothing = h("p", { class: "bl-muted" });
  const body = h(
    "div",
    { class: "bl-stack" },
    giving(model, isOpen).element,
    sheets.element,
    bringing(model, isOpen, () => channel?.device.current()?.secret ?? "").element,
  );
  root.append(h("div", { class: "bl-card" }, nothing, body));
  function draw() {
    const planned = model.get("stops").length > 0;
    body.hidden = !planned;
    nothing.hidden = planned;
    nothing.textContent = model.get("ready") || !model.get("channel") ? model.get("empty") : t(model, "opening");
    sheets.draw();
  }
  const stop = onTraits(model, ["stops", "next_sheet", "empty", "ready"], draw);
  draw();
  return () => {
    stop();
    sheets.stop();
  };
}

export default { render };
