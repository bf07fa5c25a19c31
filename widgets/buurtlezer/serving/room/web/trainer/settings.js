// What a trainer settles of a workshop: one form, for making and for changing it. Good defaults; what must be filled in is first.

import { h } from "../../../../parts/base/base.js";
import { Lost } from "../connection.js";
import { today } from "./keys.js";
import { button, field, folded, toggle } from "./parts.js";
import { page, t } from "../../../../parts/light/words.js";

const DEFAULTS = {
  title: "",
  organisation: "",
  contact: "",
  area: "",
  purpose: "",
  afterwards: "",
  purge_days: 30,
  minimum_voices: 5,
  residents: false,
  minors: false,
  approval: false,
  back_on: "",
  back_where: "",
  back_by: "",
};

/** `given`: settings to begin with. `send(settings, said)` resolves to the server's answer; a refusal is shown at its field. What
 * the server asks first (`ask`) is asked under the form: with yes the same is sent again, with `said` the day that it named. */
export function settingsForm(given, words, kind, send) {
  const start = { ...DEFAULTS, held_on: today(), languages: [page.language], ...given };
  const inputs = {};
  const line = (name, attributes = {}) =>
    field(t(`make.${name}`), inputs[name] = h("input", { type: "text", value: start[name] ?? "", ...attributes }), hint(name));
  const number = (name, least, most) => line(name, { type: "number", inputmode: "numeric", min: least, max: most });
  const text = (name) => {
    inputs[name] = h("textarea", { rows: 2 });
    inputs[name].value = start[name];
    return field(t(`make.${name}`), inputs[name], hint(name));
  };
  const hint = (name) => (page.words[`make.${name}_hint`] ? t(`make.${name}_hint`) : "");
  const switches = {};
  const on = (name) => (switches[name] = toggle(t(`make.${name}`), start[name], () => {}));
  const languages = Object.entries(page.languages).map(([code, label]) =>
    toggle(label, start.languages.includes(code), () => {}, { value: code })
  );
  const status = h("p", { class: "bl-status", role: "status", "aria-live": "polite" });
  const question = h("div", { class: "bl-stack" });
  let busy = false;
  const keep = h("button", { type: "submit", class: kind && `bl-${kind}` }, words);

  const read = () => ({
    ...Object.fromEntries(
      Object.entries(inputs).map((
        [name, input],
      ) => [name, input.type === "number" ? Number.parseInt(input.value, 10) : input.value]),
    ),
    back_on: inputs.back_on.value || null, // nothing was said yet
    ...Object.fromEntries(Object.entries(switches).map(([name, label]) => [name, label.querySelector("input").checked])),
    languages: languages.map((label) => label.querySelector("input")).filter((input) => input.checked).map((input) =>
      input.value
    ),
  });

  /** The server's question, in its own place; with yes the same is said once more. */
  function ask({ sentence, yes, erase_on }) {
    const back = () => (question.replaceChildren(), keep.focus());
    const really = button(yes, () => submit({ erase_on }), { kind: "danger" });
    status.textContent = "";
    question.replaceChildren(
      h("p", { class: "bl-notice", "data-tone": "warning", role: "alert" }, sentence),
      h("div", { class: "bl-row" }, really, button(t("back"), back)),
    );
    really.focus();
  }

  async function submit(said = {}) {
    for (const input of Object.values(inputs)) input.removeAttribute("aria-invalid");
    if (busy) return;
    busy = true; // a button that is disabled would lose the focus, and the form with it
    try {
      const answer = await send(read(), said);
      if (answer.type === "ask") return ask(answer);
      if (question.contains(document.activeElement)) keep.focus();
      question.replaceChildren();
      const well = answer.type === "room";
      status.dataset.tone = well ? "saved" : "refused";
      status.textContent = well ? [t("make.saved"), answer.notice].filter(Boolean).join(" ") : answer.sentence;
      // What is wrong is said at its field: the button is a screen further down.
      const place = well ? null : inputs[answer.field]?.closest(".trainer-field");
      (place ?? form).append(status);
      if (!well && inputs[answer.field]) {
        const fold = inputs[answer.field].closest("details");
        if (fold) fold.open = true;
        inputs[answer.field].setAttribute("aria-invalid", "true");
        inputs[answer.field].focus();
      }
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      status.dataset.tone = "refused";
      status.textContent = t("connection.not_done");
    } finally {
      busy = false;
    }
  }

  const form = h(
    "form",
    { class: "trainer-form", novalidate: true, on: { submit: (event) => (event.preventDefault(), submit()) } },
    line("title", { maxlength: 120, placeholder: t("make.title_example") }),
    h("div", { class: "trainer-two" }, line("held_on", { type: "date" }), line("area")),
    h("div", { class: "trainer-two" }, line("organisation"), line("contact")),
    h(
      "fieldset",
      { class: "trainer-form" },
      h("legend", {}, t("make.back")),
      h("p", { class: "bl-muted bl-small" }, t("make.back_hint")),
      h("div", { class: "trainer-two" }, line("back_on", { type: "date" }), line("back_where", { maxlength: 200 })),
      line("back_by", { maxlength: 200 }),
    ),
    h("fieldset", {}, h("legend", {}, t("make.languages")), h("div", { class: "trainer-choices" }, languages)),
    h("fieldset", {}, h("legend", {}, t("make.who")), h("div", { class: "trainer-choices" }, on("residents"), on("minors"))),
    h(
      "fieldset",
      {},
      h("legend", {}, t("make.reads")),
      h("div", { class: "trainer-choices" }, on("approval")),
      h("p", { class: "bl-muted bl-small" }, t("make.approval_hint")),
    ),
    folded(
      t("make.more"),
      text("purpose"),
      text("afterwards"),
      h("div", { class: "trainer-two" }, number("minimum_voices", 3, 50), number("purge_days", 0, 365)),
    ),
    h("div", { class: "bl-row" }, keep),
    question,
    status,
  );
  return form;
}
