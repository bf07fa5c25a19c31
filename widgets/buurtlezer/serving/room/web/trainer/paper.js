// Typing in sheets of paper, one after another, from the keyboard: what was answered, and how many people stand behind it.

import { h, newId } from "../../../../parts/base/base.js";
import { choices, field, heading, live } from "./parts.js";
import * as gapSheet from "./paper_gap.js";
import * as opportunitySheet from "./paper_reach.js";
import * as gateSheet from "./paper_gate.js";
import * as coalitionSheet from "./paper_coalition.js";
import * as argumentSheet from "./paper_argument.js";
import * as placeSheet from "./paper_place.js";
import * as treasureSheet from "./paper_treasure.js";
import * as capacitySheet from "./paper_capacity.js";
import * as conclusionSheet from "./paper_conclusion.js";
import { called } from "./moments.js";
import { words } from "../group_answers.js";
import { t } from "../../../../parts/light/words.js";

/** Sheets that come to entries of one's own words, by what they are called. */
const WRITTEN = {
  gap: gapSheet,
  opportunity: opportunitySheet,
  own_gate: gateSheet,
  coalition: coalitionSheet,
  argument_limit: argumentSheet,
  map_place: placeSheet,
  treasure: treasureSheet,
  capacity: capacitySheet,
  conclusion: conclusionSheet,
};
const FACES = [-2, -1, 0, 1, 2];
const FACE = { "-2": "minus2", "-1": "minus1", 0: "zero", 1: "plus1", 2: "plus2" };

export function paperSection({ desk }) {
  let what = "";
  let chosen = false; // until the trainer chooses, it is the question that was asked last
  let answer = "";
  let typed = 0;
  let sheet = 0; // a fresh one has fields of its own: the old ones still write on the sheet before it
  const status = h("p", { class: "bl-status", role: "status" });
  let ids = []; // of each entry of the sheet on the desk: sent again, it is the same sheet
  let voices = 1;
  let said = {}; // on a sheet of one's own words
  let offered = null; // what may be ticked on these, once it was asked for
  const form = live(draw);
  let room = null;

  function options() {
    const asked = room.moments.filter((one) => one.moment.form === "choice").reverse();
    return [
      ...asked.map((one) => [one.id, called(one)]),
      [
        "feeling/neighbourhood",
        t("paper.feeling_neighbourhood"),
      ],
      ["feeling/city", t("paper.feeling_city")],
      ...Object.keys(WRITTEN).map((name) => [name, t(`paper.${name}`)]),
    ];
  }

  function answersOf(id) {
    if (WRITTEN[id]) return [];
    if (id.startsWith("feeling/")) return FACES.map((value) => [String(value), t(`face.${FACE[value]}`)]);
    const { moment } = room.moments.find((one) => one.id === id);
    return [...moment.options.map((option) => [option.value, words(option.label)]), ["pass", t("moment.pass")]];
  }

  /** What the sheet comes to: mostly one entry. */
  function contents() {
    const common = { voices };
    if (WRITTEN[what]) return WRITTEN[what].contentsOf(said).map((one) => ({ ...one, ...common }));
    if (what.startsWith("feeling/")) {
      return [{ kind: "feeling", about: what.slice("feeling/".length), value: Number(answer), ...common }];
    }
    return [{ kind: "answer", moment: what, ...(answer === "pass" ? { passed: true } : { choice: answer }), ...common }];
  }

  function take(name) {
    tell("");
    if (name === what && chosen) return; // the same sheet: what is written on it stays
    [what, chosen] = [name, true];
    fresh();
    if (WRITTEN[name] && !offered) ask();
    else show();
  }
  /** Another sheet lies on the desk, also when it is one of the same kind; `next` where it is only its next row. */
  function fresh(next = null) {
    [ids, answer, voices] = [[], "", next ? voices : 1];
    said = next ? next(said) : WRITTEN[what]?.blank() ?? {};
    sheet += 1;
  }
  /** Beside the button, where one looks. */
  function tell(words, tone = "") {
    status.dataset.tone = words ? tone : "";
    status.textContent = words;
  }
  async function ask() {
    offered = offered ?? (await desk.act("choices"));
    show();
  }

  function draw({ all, shown }) {
    const select = h("select", {
      "data-key": "paper-what",
      on: { change: () => take(select.value) },
    }, all.map(([id, name]) => h("option", { value: id, selected: id === what }, name)));
    const number = h("input", {
      type: "number",
      min: 1,
      max: 999,
      inputmode: "numeric",
      "data-key": "paper-voices",
      on: { change: () => (voices = Math.max(1, Number.parseInt(number.value, 10) || 1)) },
    });
    number.value = String(voices);
    return h(
      "form",
      { class: "bl-card bl-stack", on: { submit: send } },
      field(t("paper.what"), select),
      WRITTEN[what]
        ? offered && WRITTEN[what].fields(offered, said, shown)
        : choices(t("paper.answer"), answersOf(what), answer, (value) => (answer = value), { name: "paper-answer" }),
      field(t("paper.voices"), number, t("paper.voices_hint")),
      h(
        "div",
        { class: "bl-row" },
        h("button", { type: "submit", class: "bl-primary", "data-key": "paper-add" }, t("paper.add")),
      ),
      status,
    );
  }

  /** What is still to be said before it can be sent: the key of its words; "" of nothing. */
  function lacking() {
    if (!WRITTEN[what]) return answer ? "" : "paper.choose";
    if (!WRITTEN[what].says(said)) return `paper.${what}.needed`;
    return said.voice ? "" : "paper.whose";
  }

  async function send(event) {
    event.preventDefault();
    const lacks = lacking();
    if (lacks) {
      tell(t(lacks), "refused");
      /** @type {HTMLElement | null} */ (form.element.querySelector("input"))?.focus();
      return;
    }
    tell("");
    for (const [at, content] of contents().entries()) {
      ids[at] = ids[at] ?? { act_id: newId(), entry_id: newId() };
      if (!(await desk.act("paper", { content, ...ids[at] }))) return tell(desk.why(), "refused");
    }
    fresh(WRITTEN[what]?.next);
    typed += 1;
    chosen = true;
    show();
    tell(t(typed === 1 ? "paper.typed_one" : "paper.typed", { count: typed }), "saved");
    /** @type {HTMLElement} */ (form.element.querySelector("input")).focus();
  }

  function show() {
    const all = options();
    if (what !== all[0][0] && (!chosen || !all.some(([id]) => id === what))) {
      what = all[0][0];
      fresh();
    }
    form.update({ all, what, sheet, asked: answersOf(what), offered: Boolean(offered), shown: room.stage.shown });
  }

  return {
    element: h("section", {}, heading("paper"), form.element),
    update(now) {
      room = now;
      show();
    },
  };
}
