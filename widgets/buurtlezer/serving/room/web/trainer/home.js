// The first screen: go on with a workshop of this browser, open one with its code, or make one.

import { h } from "../../../../parts/base/base.js";
import { readSecret, spelled } from "../../../../parts/identity/device.js";
import { Lost, say } from "../connection.js";
import * as keys from "./keys.js";
import { button, dayOf, field, folded } from "./parts.js";
import { settingsForm } from "./settings.js";
import { page, t } from "../../../../parts/light/words.js";

export function drawHome(main, { sentence, enter, made, secret, unlock }) {
  const open = keys.kept().filter((one) => !(one.over && one.returned_on));
  const key = keys.openingKey();
  main.replaceChildren(
    ...[
      h("h1", { tabindex: "-1" }, t("home.heading")),
      sentence && h("p", { class: "bl-notice", "data-tone": "warning", role: "alert" }, sentence),
      open.length > 0 && goOn(open, enter),
      h("div", { class: "trainer-home" }, key ? make(key, made, secret, open.length > 0) : noKey(unlock), byCode(enter)),
    ].filter(Boolean),
  );
}

function goOn(open, enter) {
  const named = (workshop) => `${workshop.title} · ${day(workshop.held_on)}`;
  const one = (workshop) =>
    h(
      "li",
      { class: "bl-stack" },
      workshop.over
        ? h("p", {}, h("strong", {}, named(workshop)), " ", t("back.over"))
        : button(named(workshop), () => enter(workshop.secret), { kind: open[0] === workshop ? "primary" : "" }),
      promised(workshop),
    );
  return h("section", { class: "bl-card" }, h("h2", {}, t("home.yours")), h("ul", { class: "trainer-list" }, open.map(one)));
}

/** When it comes back to who was there; what is overdue is said so, and done by one press, which can be taken back. */
function promised(workshop) {
  const place = h("div", { class: "trainer-promised", "aria-live": "polite" });
  const complaint = h("p", { class: "bl-status", role: "status", "data-tone": "refused" });
  let now = workshop;
  let pressed = false;
  async function press(on, day = "") {
    complaint.textContent = "";
    try {
      let settings = { returned_on: on ? day || keys.today() : null }; // of one that is erased it is known here alone
      if (!now.over) {
        const answer = await say({ type: "trainer.returned", secret: now.secret, on, day, origin: location.origin });
        if (answer.rule === "unknown_secret") now = { ...now, secret: keys.erased(now.secret), over: true };
        else if (answer.type !== "room") return void (complaint.textContent = answer.sentence);
        else settings = answer.settings;
      }
      const { back_on = now.back_on, back_where = now.back_where, returned_on } = settings;
      now = { ...now, back_on, back_where, returned_on };
      keys.note(now.secret, { back_on, back_where, returned_on });
      pressed = true;
      draw();
      place.querySelector("button")?.focus();
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      complaint.textContent = t("connection.not_done");
    }
  }
  function draw() {
    const { back_on, back_where, returned_on } = now;
    const words = { day: day(back_on), where: back_where || "" };
    const on = dayOf();
    if (returned_on) {
      place.replaceChildren(
        h("p", { class: "bl-muted bl-small" }, t("back.was", { day: day(returned_on) })),
        ...(pressed ? [h("div", { class: "bl-row" }, button(t("back.undo"), () => press(false)))] : []),
        complaint,
      );
    } else if (keys.isLate(now)) {
      place.replaceChildren(
        h("p", { class: "bl-notice", "data-tone": "warning" }, t("back.overdue", words)),
        field(t("back.day"), on),
        h("div", { class: "bl-row" }, button(t("back.press"), () => press(true, on.value))),
        complaint,
      );
    } else {
      place.replaceChildren(...(back_on ? [h("p", { class: "bl-muted bl-small" }, t("back.on", words))] : []), complaint);
    }
  }
  draw();
  return place;
}

/** A day as its language writes it. */
export const day = (
  iso,
) => (iso
  ? new Date(`${iso}T12:00:00`).toLocaleDateString(`${page.language}-BE`, { day: "numeric", month: "long", year: "numeric" })
  : "");

function make(key, made, secret, second) {
  const own = secret(); // one per form: sent again, it is the same workshop
  const form = settingsForm({}, t("home.make"), second ? "" : "primary", async (settings, said) => {
    const answer = await say({ type: "trainer.create", secret: own, key, settings, origin: location.origin, ...said });
    if (answer.type === "room") made(own, answer.settings);
    return answer;
  });
  return h("section", { class: "bl-card" }, h("h2", {}, t("home.new")), h("p", {}, t("home.new_lead")), form);
}

function noKey(unlock) {
  const input = h("input", { type: "text", autocomplete: "off", spellcheck: "false", class: "trainer-code-field" });
  const complaint = h("p", { class: "bl-status", role: "status", "data-tone": "refused" });
  function submit(event) {
    event.preventDefault();
    if (readSecret(input.value)) return unlock(input.value);
    complaint.textContent = t("home.wrong_code");
    return input.focus();
  }
  return h(
    "section",
    { class: "bl-card" },
    h("h2", {}, t("home.new")),
    h("p", {}, t("home.no_key")),
    h("form", { on: { submit } }, field(t("home.key"), input), h("button", { type: "submit" }, t("home.key_button")), complaint),
  );
}

function byCode(enter) {
  const input = h("input", {
    type: "text",
    autocomplete: "off",
    spellcheck: "false",
    class: "trainer-code-field",
    placeholder: "7KQX-2M9D-…",
  });
  const complaint = h("p", { class: "bl-status", role: "status", "data-tone": "refused" });
  const status = (words) => (complaint.textContent = words);
  async function open() {
    const code = readSecret(input.value);
    if (!code) return status(t("home.wrong_code"));
    try {
      const answer = await say({ type: "trainer.open", secret: spelled(code), origin: location.origin });
      if (answer.type === "room") return enter(spelled(code));
      return status(answer.sentence);
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      return status(t("connection.not_done"));
    }
  }
  return h(
    "section",
    { class: "bl-card" },
    h("h2", {}, t("home.open")),
    h("p", {}, t("home.open_lead")),
    h(
      "form",
      { on: { submit: (event) => (event.preventDefault(), open()) } },
      field(t("home.code"), input),
      h("button", { type: "submit" }, t("home.open_button")),
      complaint,
    ),
    folded(t("home.lost"), h("p", {}, t("home.lost_text"))),
  );
}
