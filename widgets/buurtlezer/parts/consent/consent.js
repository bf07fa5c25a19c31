// Asking for a consent: a sentence to read aloud, four answers, and nothing stored until all four are there. How it stands, and
// withdrawing it in one press. Not here: what it lacks and whether it holds (agreed.js).

import { aloudButton, hush } from "../base/aloud.js";
import { h, t } from "../base/base.js";
import { choiceField } from "../question/choice.js";
import { typedField } from "../question/typed.js";
import { lacking, stands, usesOf, wrong } from "./agreed.js";

/** The words that one chooses from. */
const offered = (model, name) => model.get("choices")[name] || [];

/** `consent()`: the one stored, or null; `save(consent)`: null withdraws it; gives what became of it. `kind` is `key_person` for
 * whoever the room never reads of. `withdrawn`: false where what follows a withdrawal has a button of its own; `sentence()`: the
 * key of what is read aloud.
 * @param {import("../base/types.d.ts").Model} model
 * @param {{kind: string | (() => string), consent: () => any, withdrawn?: boolean,
 *   sentence?: () => string, save: (consent: any) => Promise<import("../base/types.d.ts").Outcome>}} given */
export function consentAsked(model, { kind, consent, save, withdrawn = true, sentence: asksBy = () => "consent.sentence" }) {
  const about = () => (typeof kind === "function" ? kind() : kind);
  const today = () => model.get("today");
  const day = (text) =>
    new Intl.DateTimeFormat(`${model.get("language")}-BE`, { dateStyle: "long" }).format(new Date(`${text}T12:00`));
  const wordsOf = (name, values) => offered(model, name).filter(({ value }) => values.includes(value)).map(({ label }) => label);
  const element = h("div", { class: "blcs" });
  let fields = new Map();
  let again = false;
  let drawn = "";

  function standing(now) {
    const { asked_by: by, asked_on: on, uses, until } = consent();
    const values = { by: wordsOf("holder", [by])[0], on: day(on), until: day(until), uses: wordsOf("use", uses).join(", ") };
    const withdraw = h(
      "button",
      { type: "button", class: "bl-danger", on: { click: () => save(null) } },
      t(model, "consent.withdraw"),
    );
    const renew = () => {
      again = true;
      draw();
      fields.get("asked_by").focus();
    };
    return [
      h(
        "p",
        { class: "bl-notice", tabindex: "-1", "data-tone": now === "ended" ? "warning" : null },
        t(model, `consent.${now}`, values),
      ),
      h(
        "div",
        { class: "bl-row" },
        now === "ended" ? h("button", { type: "button", on: { click: renew } }, t(model, "consent.again")) : null,
        withdrawn ? withdraw : null,
      ),
    ];
  }
  function asked() {
    const sentence = h("blockquote", { class: "blcs-read" });
    const said = () => [{ language: model.get("language"), text: sentence.textContent }];
    const read = aloudButton({ label: t(model, "consent.aloud"), none: "", said });
    const fault = h("p", { class: "bl-field-fault", role: "alert" });
    const hooks = { required: true, changed: () => tell(), done: () => {} };
    const choice = (name, type, from) => [
      name,
      choiceField(
        model,
        { name, type, label: t(model, `consent.${name}`), options: usesOf(about(), offered(model, from)) },
        hooks,
      ),
    ];
    const date = (name, max) => [
      name,
      typedField(model, { name, type: "date", label: t(model, `consent.${name}`), max }, hooks),
    ];
    fields.forEach((one) => one.stop());
    fields = new Map(
      /** @type {[string, any][]} */ ([
        choice("uses", "choices", "use"),
        date("until"),
        choice("asked_by", "choice", "holder"),
        date("asked_on", today() || null),
      ]),
    );
    const answers = () => Object.fromEntries([...fields].map(([name, one]) => [name, one.get()]));
    function tell() {
      const { uses = [], until } = answers();
      const blank = t(model, "consent.blank");
      sentence.textContent = t(model, asksBy(), {
        until: until ? day(until) : blank,
        uses: wordsOf("use", uses).join(", ") || blank,
      });
    }
    function onSave() {
      const [lacks, fails] = [lacking(answers()), wrong(answers(), today())];
      const which = lacks.map((name) => t(model, `consent.${name}`)).join(" · ");
      fault.textContent = lacks.length ? t(model, "consent.lacks", { which }) : fails ? t(model, `consent.${fails}`) : "";
      if (lacks.length || fails) return fields.get(lacks[0] ?? (fails === "order" ? "until" : "asked_on")).focus();
      again = false;
      save(answers());
    }
    tell();
    return [
      h("p", {}, t(model, "consent.why")),
      fields.get("uses").element,
      fields.get("until").element,
      h("p", { class: "bl-field-label" }, t(model, "consent.read")),
      sentence,
      read,
      fields.get("asked_by").element,
      fields.get("asked_on").element,
      fault,
      h("div", { class: "bl-row" }, h("button", { type: "button", on: { click: onSave } }, t(model, "consent.save"))),
    ];
  }
  function draw() {
    const now = again ? "none" : stands(consent(), today());
    const packed = JSON.stringify([now, again, now === "none" ? about() : consent()]);
    if (packed === drawn) return; // what is being answered stays
    drawn = packed;
    const inside = element.contains(document.activeElement);
    element.replaceChildren(...(now === "none" ? asked() : standing(now)));
    if (!inside) return; // what was pressed is gone: whoever was here goes on from what it says now
    /** @type {HTMLElement | null} */
    const next = element.querySelector(".bl-notice, input, select");
    next?.focus({ preventScroll: true });
  }
  draw();
  return {
    element,
    draw,
    stop() {
      hush();
      fields.forEach((one) => one.stop());
    },
  };
}
