// The network as a file: what it is meant for, in which form, and the button. The file is made when it is asked for, and it goes
// from the page to the device.

import { elementId, h, onTraits, t } from "../base/base.js";
import { bytesOf } from "./bytes.js";

const LATE = 8000;

function saveFile({ name, media, base64 }) {
  const address = URL.createObjectURL(new Blob([bytesOf(base64)], { type: media }));
  const link = h("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A question with one answer, the first at first. Gives {element, get, draw(offers)}. */
function question(legend, changed) {
  const name = elementId("offer");
  const list = h("div", { class: "bl-network-out-list" });
  const element = h("fieldset", { class: "bl-network-out-asked" }, legend, list);
  let chosen = "";
  function offer({ value, label, sentence }) {
    const id = elementId("offered");
    const pick = () => {
      chosen = value;
      changed();
    };
    return h(
      "label",
      { class: "bl-network-out-offer" },
      h("input", { type: "radio", name, value, checked: value === chosen, "aria-describedby": id, on: { change: pick } }),
      h("span", {}, h("span", { class: "bl-network-out-label" }, label), h("span", { id, class: "bl-muted bl-small" }, sentence)),
    );
  }
  return {
    element,
    get: () => chosen,
    draw(offers) {
      const held = list.contains(document.activeElement);
      if (!offers.some(({ value }) => value === chosen)) chosen = offers[0]?.value ?? "";
      list.replaceChildren(...offers.map(offer));
      if (held) /** @type {HTMLInputElement | null} */ (list.querySelector("input:checked"))?.focus();
    },
  };
}

function render({ model, el }) {
  const [useWords, formWords] = [h("legend", {}), h("legend", {})];
  const said = h("p", { class: "bl-status", role: "status", "aria-live": "polite" });
  const empty = h("p", { class: "bl-muted" });
  const calm = () => {
    say("", "");
  };
  const uses = question(useWords, calm);
  const forms = question(formWords, calm);
  const take = h("button", { type: "button", class: "bl-primary", on: { click: onTake } });
  const asked = h("div", { class: "bl-stack" }, uses.element, forms.element, h("div", { class: "bl-row" }, take));
  el.append(
    h(
      "div",
      { class: "bl-part bl-network-out", "data-part": model.get("name") },
      h("div", { class: "bl-card bl-stack" }, empty, asked, said),
    ),
  );
  let late = 0;

  function say(tone, sentence) {
    said.dataset.tone = tone;
    said.textContent = sentence;
  }
  function onTake() {
    clearTimeout(late);
    say("sending", t(model, "making"));
    late = setTimeout(() => say("warning", t(model, "late")), LATE);
    model.send({ type: "take", use: uses.get(), form: forms.get() });
  }
  function draw() {
    useWords.textContent = t(model, "use");
    formWords.textContent = t(model, "form");
    take.textContent = t(model, "take");
    empty.textContent = model.get("empty");
    empty.hidden = !model.get("empty");
    asked.hidden = Boolean(model.get("empty"));
    uses.draw(model.get("uses").map((one) => ({ ...one, sentence: one.named })));
    forms.draw(model.get("forms").map((one) => ({ ...one, sentence: one.what })));
  }
  function hear(message) {
    clearTimeout(late);
    if (message.type === "refused") return say("refused", message.sentence || t(model, "late"));
    if (message.type !== "file") return undefined;
    saveFile(message);
    return say("saved", t(model, "taken", { name: message.name }));
  }
  model.on("msg:custom", hear);
  const stop = onTraits(model, ["uses", "forms", "empty", "labels"], draw);
  draw();
  return () => {
    clearTimeout(late);
    stop();
    model.off("msg:custom", hear);
  };
}

export default { render };
