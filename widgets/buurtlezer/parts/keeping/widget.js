// What is kept, take along, erase. Both need the line: there is nothing to keep in an outbox.

import { channelFor, h, onTraits, t } from "../base/base.js";

function saveFile(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/html" }));
  const link = h("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

function render({ model, el }) {
  el.classList.add("bl-part", "bl-keeping");
  const summary = h("p", { class: "bl-keeping-count" });
  const said = h("p", { class: "bl-status", role: "status", "aria-live": "polite" });
  const actions = h("div", { class: "bl-row" });
  const box = h(
    "div",
    { class: "bl-card bl-stack" },
    summary,
    h("p", {}, t(model, "what")),
    h("p", {}, t(model, "who")),
    actions,
    said,
  );
  el.append(box);
  const button = (key, listener, extra = "") =>
    h("button", { type: "button", class: extra, on: { click: listener } }, t(model, key));
  const say = (tone, sentence) => {
    said.dataset.tone = tone;
    said.textContent = sentence;
  };
  let channel = null;
  let late = 0;
  channelFor(model.get("channel")).promise.then((found) => (channel = found));

  /** Only over an open line; an answer that does not come is said. */
  function ask(message) {
    if (channel?.connection.state() !== "open") return say("warning", t(model, "needs_connection"));
    const logbook = channel.device.current();
    say("sending", "…");
    clearTimeout(late);
    late = setTimeout(() => say("warning", t(model, "needs_connection")), 8000);
    model.send({ ...message, key: logbook?.key, secret: logbook?.secret });
  }
  function calm() {
    const take = button("take_along", () => ask({ type: "take_along" }));
    const erase = button("erase", sure, "bl-danger");
    const idle = !model.get("summary") || model.get("example");
    take.disabled = idle;
    erase.disabled = idle;
    actions.replaceChildren(take, erase);
  }
  function sure() {
    const yes = button("erase_yes", () => {
      ask({ type: "erase" });
      calm();
    }, "bl-danger");
    actions.replaceChildren(h("p", { role: "alert" }, t(model, "erase_sure")), yes, button("erase_no", calm));
    yes.focus();
  }
  function draw() {
    summary.textContent = model.get("example")
      ? t(model, "example")
      : model.get("summary")
      ? t(model, "count", { count: model.get("summary") })
      : t(model, "nothing");
    calm();
  }
  const hear = (message) => {
    clearTimeout(late);
    if (message.sentence) return say("refused", message.sentence);
    if (message.type === "file") {
      saveFile(message.name, message.text);
      say("saved", t(model, "taken"));
    } else if (message.type === "erased") {
      channel?.erased(message.key);
      say("saved", t(model, "erased"));
    }
  };
  model.on("msg:custom", hear);
  const stop = onTraits(model, ["summary", "example"], draw);
  draw();
  return () => {
    clearTimeout(late);
    stop();
    model.off("msg:custom", hear);
  };
}

export default { render };
