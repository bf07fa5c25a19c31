// In a team's logbook: whose parts are there, what was known already, which conclusion is told by whom.

import { elementId, h, statusLine, t } from "../base/base.js";
import { readSecret } from "../identity/device.js";

const LARGEST = 3000000; // as Python has it

/** @param {import("../base/types.d.ts").Model} model @param {any} asks */
export function partsOfTeam(model, asks) {
  const status = statusLine(model);
  const list = h("div", { class: "bl-stack" });
  const conclusions = h("div", { class: "bl-stack" });
  let doubted = ""; // the part of which *take out* was pressed once
  const again = h("button", { type: "button", on: { click: () => asked("again") } }, t(model, "again"));
  const element = h(
    "div",
    { class: "bl-stack" },
    h(
      "section",
      { class: "bl-card bl-stack" },
      h("h4", {}, t(model, "parts_title")),
      list,
      h("p", { class: "bl-small bl-muted" }, t(model, "parts_stay")),
      h("div", { class: "bl-row" }, again),
      status.element,
    ),
    earlier(),
    conclusions,
  );

  async function asked(does, given = {}) {
    status.say("sending", t(model, "status.sending"));
    const { told, refused } = await asks.ask(does, given);
    if (refused) return void status.say("refused", refused);
    if (told.sentence) status.say("saved", told.sentence);
    else status.clear();
    if (told.text) save(told.name, told.text);
  }
  function save(name, text) {
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = /** @type {HTMLAnchorElement} */ (h("a", { href: address, download: name }));
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }
  async function takeOut(part) {
    if (doubted !== part.id) {
      doubted = part.id;
      return draw();
    }
    doubted = "";
    const outcome = await status.follow({ action: "erase", entry_id: part.id, base_seq: part.seq });
    if (outcome.status === "refused") draw();
  }
  function line(part) {
    const sure = doubted === part.id;
    return h(
      "li",
      { class: "bl-team-part" },
      h(
        "div",
        {},
        h("strong", {}, part.title || part.teller),
        h(
          "p",
          { class: "bl-small bl-muted" },
          [part.earlier ? t(model, "known_already") : "", part.count, part.when].filter(Boolean).join(" · "),
        ),
      ),
      h(
        "div",
        { class: "bl-row" },
        h(
          "button",
          { type: "button", class: "bl-quiet", on: { click: () => asked("file", { entry_id: part.id }) } },
          t(model, "as_file"),
        ),
        h(
          "button",
          { type: "button", class: sure ? "bl-danger" : "bl-quiet", "data-out": part.id, on: { click: () => takeOut(part) } },
          t(model, sure ? "take_out_sure" : "take_out"),
        ),
      ),
    );
  }
  function earlier() {
    const [title, code, file] = ["earlier_title", "earlier_code", "earlier_file"].map((key) => {
      const id = elementId(key);
      const input = /** @type {HTMLInputElement} */ (h("input", {
        id,
        type: key === "earlier_file" ? "file" : "text",
        accept: key === "earlier_file" ? ".json,application/json" : null,
        autocomplete: "off",
        maxlength: "200",
      }));
      return { input, element: h("div", {}, h("label", { for: id }, t(model, key)), input) };
    });
    const go = async (event) => {
      event.preventDefault();
      const secret = readSecret(code.input.value);
      if (!secret) return void status.say("refused", t(model, "refused.wrong_code"));
      await asked("earlier", { code: secret, title: title.input.value });
      code.input.value = "";
    };
    file.input.addEventListener("change", async () => {
      const chosen = file.input.files?.[0];
      if (!chosen) return;
      if (chosen.size > LARGEST) return void status.say("refused", t(model, "refused.file"));
      await asked("earlier_file", { text: await chosen.text() });
      file.input.value = "";
    });
    return h(
      "details",
      { class: "bl-card" },
      h("summary", {}, h("strong", {}, t(model, "earlier_begin"))),
      h("p", {}, t(model, "earlier_what")),
      h(
        "form",
        { class: "bl-stack", on: { submit: go } },
        title.element,
        code.element,
        h("div", { class: "bl-row" }, h("button", { type: "submit" }, t(model, "earlier_take"))),
      ),
      file.element,
    );
  }
  function draw() {
    const at = document.activeElement;
    const held = at instanceof HTMLElement && list.contains(at) && at.dataset.out ? `[data-out="${at.dataset.out}"]` : "";
    const [parts, warning] = [model.get("parts"), model.get("warning")];
    list.replaceChildren(...[
      parts.length ? h("ul", { class: "bl-team-parts" }, parts.map(line)) : h("p", { class: "bl-muted" }, t(model, "no_parts")),
      warning ? h("p", { class: "bl-notice", "data-tone": "warning" }, warning) : null,
    ].filter(Boolean));
    /** @type {HTMLElement | null} */ (held ? list.querySelector(held) : null)?.focus({ preventScroll: true });
    const found = model.get("conclusions");
    const told = (one) =>
      h("li", {}, h("p", {}, one.sentence), h("p", { class: "bl-small bl-muted" }, `${t(model, "told_by")} ${one.tellers}`));
    conclusions.replaceChildren(
      ...(found.length
        ? [
          h(
            "section",
            { class: "bl-card" },
            h("h4", {}, t(model, "conclusions")),
            h("ul", { class: "bl-team-parts" }, found.map(told)),
          ),
        ]
        : []),
    );
  }
  return { element, draw };
}
