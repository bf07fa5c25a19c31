// In one's own logbook: making a team, seeing what would go to one, handing in, taking back.

import { elementId, h, newId, statusLine, t } from "../base/base.js";
import { newSecret, readSecret, spelled } from "../identity/device.js";

/** @param {import("../base/types.d.ts").Model} model @param {any} asks */
export function member(model, asks) {
  const made = making(model, asks);
  const handing = handingIn(model, asks);
  made.onMade((code) => handing.fill(code));
  return { element: h("div", { class: "bl-stack" }, handing.element, made.element), draw() {} };
}

/** A field with its label. */
function labelled(model, key, attributes) {
  const id = elementId(key);
  const input = /** @type {HTMLInputElement} */ (h("input", { id, type: "text", autocomplete: "off", ...attributes }));
  return { input, element: h("div", {}, h("label", { for: id }, t(model, key)), input) };
}

/** One button for one question at a time. */
function busy(button, work) {
  return async (event) => {
    event?.preventDefault();
    if (button.disabled) return;
    button.disabled = true;
    await work();
    button.disabled = false;
  };
}

function making(model, asks) {
  const status = statusLine(model);
  const title = labelled(model, "title", { maxlength: "200" });
  const make = /** @type {HTMLButtonElement} */ (h("button", { type: "submit" }, t(model, "make")));
  const shown = h("div", {});
  const heard = [];
  const form = h(
    "form",
    { class: "bl-stack", on: { submit: busy(make, go) } },
    title.element,
    h("div", { class: "bl-row" }, make),
  );
  const element = h(
    "details",
    { class: "bl-card" },
    h("summary", {}, h("strong", {}, t(model, "make_title"))),
    h("p", {}, t(model, "make_what")),
    form,
    shown,
    status.element,
  );
  async function go() {
    const secret = newSecret();
    const { told, refused } = await asks.ask("make", { secret, title: title.input.value });
    if (refused) return status.say("refused", refused);
    asks.device()?.remember({ key: newId().slice(0, 12), secret, known: true, name: told.title, opened: 0 });
    const code = spelled(secret);
    shown.replaceChildren(codeCard(model, status, told, code));
    form.hidden = true;
    heard.forEach((hear) => hear(code));
    return status.say("saved", t(model, "made"));
  }
  return { element, onMade: (hear) => heard.push(hear) };
}

/** The code, to copy, to point a camera at, to print. */
function codeCard(model, status, told, code) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      status.say("saved", t(model, "copied"));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      status.say("warning", t(model, "copy_by_hand"));
    }
  };
  const print = () => {
    document.body.classList.add("bl-prints-team");
    globalThis.print();
    document.body.classList.remove("bl-prints-team");
  };
  return h(
    "div",
    { class: "bl-team-code bl-stack" },
    h("strong", {}, told.title),
    h("code", { class: "bl-code" }, code),
    h("img", { src: told.qr, alt: t(model, "qr"), width: 168, height: 168 }),
    h("p", { class: "bl-small" }, t(model, "code_opens")),
    h(
      "div",
      { class: "bl-row" },
      h("button", { type: "button", on: { click: copy } }, t(model, "copy")),
      h("button", { type: "button", on: { click: print } }, t(model, "print")),
    ),
  );
}

function handingIn(model, asks) {
  const status = statusLine(model);
  const code = labelled(model, "code", { placeholder: "0000-0000-0000-0000", autocapitalize: "characters", spellcheck: "false" });
  const teller = labelled(model, "teller", { maxlength: "200" });
  const look = /** @type {HTMLButtonElement} */ (h("button", { type: "submit" }, t(model, "look")));
  const hand = /** @type {HTMLButtonElement} */ (h("button", { type: "button", class: "bl-primary" }, t(model, "hand_in")));
  const back = /** @type {HTMLButtonElement} */ (h("button", { type: "button", class: "bl-danger" }, t(model, "take_back")));
  const seen = h("div", { class: "bl-stack", hidden: true });
  hand.addEventListener("click", busy(hand, () => send("hand_in", { teller: teller.input.value })));
  back.addEventListener("click", busy(back, () => send("take_back", {})));
  code.input.addEventListener("input", () => (seen.hidden = true));
  const form = h(
    "form",
    { class: "bl-stack", on: { submit: busy(look, () => show()) } },
    code.element,
    h("div", { class: "bl-row" }, look),
  );
  const element = h(
    "section",
    { class: "bl-card bl-stack" },
    h("h4", {}, t(model, "hand_in_title")),
    h("p", {}, t(model, "hand_in_what")),
    form,
    seen,
    status.element,
  );
  function typed() {
    const secret = readSecret(code.input.value);
    if (!secret) {
      status.say("refused", t(model, "refused.wrong_code"));
      code.input.focus();
    }
    return secret;
  }
  async function show(quietly = false) {
    const secret = typed();
    if (!secret) return;
    const { told, refused } = await asks.ask("look", { code: secret });
    seen.hidden = Boolean(refused);
    if (refused) return void status.say("refused", refused);
    if (!quietly) status.clear();
    if (!teller.input.value) teller.input.value = told.teller;
    hand.hidden = told.sections.length === 0;
    back.hidden = !told.there;
    hand.textContent = t(model, told.there ? "hand_in_again" : "hand_in");
    const section = (one) =>
      h(
        "details",
        {},
        h("summary", {}, one.title, " ", h("span", { class: "bl-small bl-muted" }, one.count)),
        h("ul", {}, one.lines.map((line) => h("li", {}, line))),
      );
    seen.replaceChildren(...[
      h("h5", { tabindex: -1 }, t(model, "team_called", { name: told.team })),
      told.there ? h("p", { class: "bl-notice" }, told.there) : null,
      told.empty ? h("p", {}, told.empty) : h("p", {}, told.total),
      h("div", {}, told.sections.map(section)),
      told.sections.length ? teller.element : null,
      h("p", { class: "bl-small bl-muted" }, t(model, "stays_until")),
      h("div", { class: "bl-row" }, hand, back),
    ].filter(Boolean));
    if (!quietly) /** @type {HTMLElement | null} */ (seen.querySelector("h5"))?.focus({ preventScroll: true });
  }
  async function send(does, given) {
    const secret = typed();
    if (!secret) return;
    status.say("sending", t(model, "status.sending"));
    const { told, refused } = await asks.ask(does, { code: secret, ...given });
    if (refused) return void status.say("refused", refused);
    status.say("saved", told.sentence);
    await show(true);
  }
  return { element, fill: (text) => (code.input.value = text) };
}
