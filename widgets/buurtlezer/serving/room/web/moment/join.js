// Coming in: the code, what was agreed, a pseudonym, how many at this device. Each step is a screen of its own.

import { h } from "../../../../parts/base/base.js";
import { readSecret } from "../../../../parts/identity/device.js";
import { Lost, say } from "../connection.js";
import { agreementsList, agreementsText } from "./agreements.js";
import * as people from "./people.js";
import { show } from "./screen.js";
import { listenButton } from "./speech.js";
import { page, t } from "../../../../parts/light/words.js";

const MOST_WRONG = 5;
const PAUSE = 60000;
const LONGEST = 40;
const AGAIN = 2000;
let wrong = 0;
let pausedUntil = 0;

/** Ask, and tell in place what is wrong. Null when it cannot be. */
async function ask(message, complain) {
  if (message.code || message.pass) {
    const left = Math.ceil((pausedUntil - Date.now()) / 1000);
    if (left > 0) return complain(t("code.pause", { seconds: left })), null;
  }
  try {
    const answer = await say(message);
    if (answer.type !== "refuse" && answer.type !== "later") {
      wrong = 0;
      return answer;
    }
    if (answer.rule === "unknown_code") {
      wrong += 1;
      if (wrong >= MOST_WRONG) {
        wrong = 0;
        pausedUntil = Date.now() + PAUSE;
      }
    }
    complain(answer.sentence, answer.type === "later" ? "" : answer.rule);
  } catch (error) {
    if (!(error instanceof Lost)) throw error;
    complain(t("lost"));
  }
  return null;
}

function complaint() {
  const line = h("p", { class: "complaint", role: "alert" });
  return { element: line, say: (sentence) => (line.textContent = sentence) };
}

/** A code as it is compared: without what people put between its letters. */
export const plain = (code) => code.toUpperCase().replace(/[^0-9A-Z]/g, "");
const CODE_LENGTH = 8;

/** Screens on the way in, so that the browser's back button goes to the one before and not out of the page. */
const trail = [];
function forth(draw) {
  trail.push(draw);
  if (trail.length > 1) history.pushState({ joining: trail.length }, "");
  draw();
}
addEventListener("popstate", ({ state }) => {
  const at = state?.joining ?? 1;
  if (trail.length < 2 || at >= trail.length) return; // forward: what stood there may hold no longer
  trail.length = at;
  trail[trail.length - 1]();
});

function typed(id, label, more, button, done) {
  const fault = complaint();
  const complain = (sentence) => {
    fault.say(sentence);
    input.focus();
  };
  const input = h("input", { id, type: "text", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", ...more });
  return h(
    "form",
    { class: "bl-stack", on: { submit: (event) => (event.preventDefault(), fault.say(""), done(input.value.trim(), complain)) } },
    h("label", { for: id }, label),
    input,
    fault.element,
    h("button", { type: "submit", class: "bl-primary room-big" }, button),
  );
}

/** `inside(person)`: somebody is in. `back()`: whoever wrote for somebody else goes back without. */
export function openJoining(enterRoom, back) {
  const inside = (person) => {
    trail.length = 0;
    enterRoom(person);
  };
  const notNow = (
    scribed,
  ) => (scribed
    ? h(
      "p",
      {},
      h("button", { type: "button", class: "bl-quiet", on: { click: () => ((trail.length = 0), back()) } }, t("scribe.back")),
    )
    : null);

  /** The code, from a QR code's address or typed. */
  function askCode(sentence = "", scribed = false) {
    const form = typed(
      "code",
      t("code.label"),
      { class: "code", maxlength: 24, placeholder: "7KQX-2M9D" },
      t("code.go"),
      (text, complain) => {
        const count = plain(text).length;
        if (!count) return complain(t("code.empty"));
        if (!scribed && readSecret(text)) return openOwn(text, complain); // whoever took part before may well type it here
        return count === CODE_LENGTH ? agree(text, complain, scribed) : complain(t("code.length", { count }));
      },
    );
    if (sentence) form.querySelector(".complaint").textContent = sentence;
    trail.length = 0;
    forth(() =>
      show(
        "code",
        h("h1", { tabindex: "-1" }, t("code.title")),
        h("p", {}, t("code.text")),
        form,
        scribed ? notNow(true) : comeBack(),
      )
    );
  }

  function comeBack() {
    const form = typed("pass", t("back.any"), { class: "code", maxlength: 24 }, t("back.go"), async (text, complain) => {
      if (readSecret(text)) return openOwn(text, complain);
      const count = plain(text).length;
      if (count !== CODE_LENGTH) return complain(t("back.no_code", { count }));
      const before = people.joining.read();
      if (before?.pass === text && (await resume(before))) return;
      const { secret } = people.joining.begin({ pass: text });
      const answer = await ask({ type: "redeem", secret, pass: text }, complain);
      if (!answer) return;
      people.joining.end();
      inside(people.add(secret, answer.pseudonym, { code: "", title: answer.workshop.title }));
    });
    form.querySelector("label").after(h("p", { class: "bl-muted" }, t("back.hint")));
    return h("details", { class: "fold" }, h("summary", {}, t("back.title")), form);
  }

  /** One's own code, of 16 characters: the logbook is there already. */
  async function openOwn(text, complain) {
    const secret = readSecret(text);
    const answer = await ask({ type: "state", secret }, complain);
    if (answer) inside(people.add(secret, answer.me.pseudonym, { code: "", title: answer.workshop.title }));
  }

  /** A pass works once: where the answer to it was lost, the secret that it was given to opens the logbook by now. */
  async function resume({ secret }) {
    const answer = await ask({ type: "state", secret }, () => {});
    if (!answer) return false;
    people.joining.end();
    inside(people.add(secret, answer.me.pseudonym, { code: "", title: answer.workshop.title }));
    return true;
  }

  /** A screen that waits with a person who need do nothing: asked again by itself until it is answered, or refused. */
  async function patiently(message, refused) {
    const fault = complaint();
    let shown = false;
    for (;;) {
      let rule = "";
      const answer = await ask(message, (sentence, why) => {
        fault.say(sentence);
        rule = why || "";
      });
      if (answer) return answer;
      if (rule) return refused(fault.element.textContent, rule), null;
      if (!shown) show("enter", h("h1", { tabindex: "-1" }, t("enter.title")), fault.element);
      shown = true;
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  }

  /** What was agreed, before anything else is asked. Who scanned the code typed nothing that could be typed again. */
  async function agree(code, complain = null, scribed = false) {
    const offer = complain
      ? await ask({ type: "offer", code }, complain)
      : await patiently({ type: "offer", code }, (sentence) => askCode(sentence));
    if (!offer) return;
    if (!scribed) people.code.keep(code); // typed by hand, it outlives a reload as one from the address does
    const on = h(
      "button",
      { type: "button", class: "bl-primary room-big", on: { click: () => choose(code, offer, scribed) } },
      t("agree.go"),
    );
    forth(() =>
      show(
        "agree",
        h("p", { class: "kicker" }, t("agree.kicker")),
        h("h1", { tabindex: "-1" }, offer.workshop.title),
        listenButton([{ language: page.language, text: agreementsText(offer.workshop) }]),
        agreementsList(offer.workshop),
        h("p", {}, on),
        notNow(scribed),
      )
    );
  }

  /** A pseudonym: ready-made, or one's own. */
  function choose(code, offer, scribed, sentence = "") {
    const fault = complaint();
    fault.say(sentence);
    const chosen = (pseudonym) => (scribed ? enter({ code, pseudonym, voices: 1, scribed }) : many(code, pseudonym));
    const names = h("div", { class: "names" });
    const offerThem = (them) =>
      names.replaceChildren(
        ...them.map((name) => h("button", { type: "button", class: "room-big", on: { click: () => chosen(name) } }, name)),
      );
    offerThem(offer.pseudonyms);
    const others = async () => {
      const again = await ask({ type: "offer", code }, fault.say);
      if (again) offerThem(again.pseudonyms);
    };
    const own = typed(
      "pseudonym",
      t("name.own_label"),
      { maxlength: LONGEST, autocapitalize: "words" },
      t("name.own_go"),
      (text, complain) => (text ? chosen(text) : complain(t("name.empty"))),
    );
    forth(() =>
      show(
        "name",
        h("h1", { tabindex: "-1" }, scribed ? t("name.scribed") : t("name.title")),
        h("p", {}, t("name.text")),
        fault.element,
        names,
        h("p", {}, h("button", { type: "button", class: "bl-quiet", on: { click: others } }, t("name.others"))),
        h("details", { class: "fold" }, h("summary", {}, t("name.own")), own),
        notNow(scribed),
      )
    );
  }

  /** With how many at this device. */
  function many(code, pseudonym) {
    let count = 2;
    const number = h("output", { class: "count", "aria-live": "polite" }, "2");
    const step = (by) => () => (number.textContent = String(count = Math.min(15, Math.max(2, count + by))));
    const button = (sign, label, by) =>
      h("button", { type: "button", class: "step", "aria-label": label, on: { click: step(by) } }, sign);
    const table = h(
      "div",
      { hidden: true, class: "bl-stack" },
      h("div", { class: "counter" }, button("−", t("many.fewer"), -1), number, button("+", t("many.more"), 1)),
      h("p", { class: "bl-muted", id: "many-confirmed" }, t("many.confirmed")),
      h("button", {
        type: "button",
        class: "bl-primary room-big",
        "aria-describedby": "many-confirmed",
        on: { click: () => enter({ code, pseudonym, voices: count }) },
      }, t("many.go")),
    );
    const several = h("button", {
      type: "button",
      class: "room-big",
      "aria-expanded": "false",
      on: {
        click:
          () => ((table.hidden = false), several.setAttribute("aria-expanded", "true"), table.querySelector("button").focus()),
      },
    }, t("many.several"));
    forth(() =>
      show(
        "many",
        h("h1", { tabindex: "-1" }, t("many.title")),
        h(
          "div",
          { class: "bl-stack" },
          h(
            "button",
            { type: "button", class: "room-big", on: { click: () => enter({ code, pseudonym, voices: 1 }) } },
            t("many.one"),
          ),
          several,
          table,
        ),
      )
    );
  }

  /** In. Sent until it is answered: the same secret twice is one person. */
  async function enter(wish) {
    const whole = people.joining.begin(wish);
    const fault = complaint();
    show("enter", h("h1", { tabindex: "-1" }, t("enter.title")), fault.element);
    let rule = "";
    const answer = await ask({
      type: "join",
      secret: whole.secret,
      code: whole.code,
      pseudonym: whole.pseudonym,
      voices: whole.voices,
      scribed: whole.scribed === true,
      device: people.device.mark(),
    }, (sentence, why) => {
      fault.say(sentence);
      rule = why || "";
    });
    if (answer) {
      people.joining.end();
      people.code.keep("");
      return inside(people.add(whole.secret, answer.pseudonym, { code: whole.code, title: answer.workshop.title }));
    }
    if (!rule) return setTimeout(() => enter(wish), AGAIN); // no connection, or a busy store: again, with the same secret
    const sentence = fault.element.textContent;
    people.joining.end();
    if (rule !== "pseudonym_taken" && rule !== "empty" && rule !== "too_long") return askCode(sentence);
    const offer = await ask({ type: "offer", code: whole.code }, (why) => askCode(why));
    if (offer) choose(whole.code, offer, whole.scribed === true, sentence);
  }

  return {
    askCode,
    agree,
    enter,
    resume,
    scribe: (code) => (code ? agree(code, (sentence) => askCode(sentence, true), true) : askCode("", true)),
  };
}
