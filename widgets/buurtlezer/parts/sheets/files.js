// Files: one is made in the kernel and given by the browser; one that comes back is read there, and becomes acts here.

import { askKernel } from "../base/asking.js";
import { elementId, h, statusLine, submit, t } from "../base/base.js";
import { giveBytes } from "../base/giving.js";

export function giving(model, isOpen) {
  const said = h("p", { class: "bl-status", role: "status", "aria-live": "polite" });
  const say = (tone, sentence) => {
    said.dataset.tone = tone;
    said.textContent = sentence;
  };
  async function give(what) {
    if (!isOpen()) return say("warning", t(model, "needs_connection"));
    say("sending", t(model, "making"));
    const found = await askKernel(model, { type: "make", what });
    if (!found) return say("warning", t(model, "needs_connection"));
    if (found.answer.type === "refused") return say("refused", found.answer.sentence);
    giveBytes(found.answer.name, found.answer.mime, found.buffers[0]);
    return say("saved", t(model, "given", { name: found.answer.name }));
  }
  const one = (what, title, why, word) =>
    h(
      "section",
      { class: "bl-sheets-way" },
      h("h4", {}, title),
      h("p", {}, why),
      h("button", { type: "button", on: { click: () => give(what) } }, word),
    );
  const element = h(
    "div",
    {},
    h(
      "div",
      { class: "bl-sheets-ways" },
      one("paper", t(model, "paper.title"), t(model, "paper.why"), t(model, "paper.give")),
      one("along", t(model, "along.title"), t(model, "along.why"), t(model, "along.give")),
    ),
    said,
  );
  return { element };
}

/** What comes back from a file that went along: chosen, or pasted. Sent twice it is the same. The kernel reads it for the logbook
 * of a secret: what was erased there does not come back. */
export function bringing(model, isOpen, secret) {
  const [fileId, textId] = [elementId("back"), elementId("text")];
  const status = statusLine(model);
  const file = h("input", { type: "file", id: fileId, accept: ".json,.txt,application/json,text/plain", on: { change: chosen } });
  const text = h("textarea", { id: textId, rows: 3, spellcheck: "false" });
  const bring = h("button", { type: "button", on: { click: () => read(text.value) } }, t(model, "back.bring"));
  async function chosen() {
    const [given] = file.files;
    if (!given) return;
    if (given.size > 2e6) return status.say("refused", t(model, "back.too_long"));
    await read(await given.text());
    file.value = "";
  }
  async function read(given) {
    if (!given.trim()) return text.focus();
    if (!isOpen()) return status.say("warning", t(model, "needs_connection"));
    const found = await askKernel(model, { type: "read", text: given, secret: secret() });
    if (!found) return status.say("warning", t(model, "needs_connection"));
    if (found.answer.type === "refused") return status.say("refused", found.answer.sentence);
    const outcomes = await Promise.all(
      found.answer.answers.map((act) => submit(model, act, () => status.say("queued", t(model, "status.queued")))),
    );
    const refused = outcomes.find((outcome) => outcome.status === "refused");
    if (refused) return status.say("refused", refused.sentence);
    if (text.value === given) text.value = "";
    const notices = new Set(outcomes.map((outcome) => outcome.notice).filter(Boolean));
    return status.say(notices.size ? "info" : "saved", [found.answer.sentence, ...notices].join(" "));
  }
  const element = h(
    "details",
    { class: "bl-sheets-fold" },
    h("summary", {}, t(model, "back.title")),
    h("p", {}, t(model, "back.why")),
    h("label", { for: fileId }, t(model, "back.file")),
    file,
    h("label", { for: textId }, t(model, "back.text")),
    text,
    h("div", { class: "bl-row" }, bring),
    status.element,
  );
  return { element };
}
