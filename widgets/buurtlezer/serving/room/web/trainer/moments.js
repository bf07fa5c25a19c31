// Questions on the phones: the one that runs with its live count, those that ran with what was answered, and spoken prompts.

import { h } from "../../../../parts/base/base.js";
import { picture } from "../../../../parts/base/picture.js";
import { scene as drawing } from "../../../../parts/scene/drawing.js";
import { answers, words } from "../group_answers.js";
import { recorder } from "./recorder.js";
import { button, live } from "./parts.js";
import { t } from "../../../../parts/light/words.js";

/** How a question is called where its drawing does not stand beside it: several scenes ask the same.
 * @param {{moment: {prompt: Object<string, string>}, scene: Object<string, string>}} run */
export const called = ({ moment, scene }) => [words(scene), words(moment.prompt)].filter(Boolean).join(" – ");

/** How many answered. How many people a question for some of the room is for is not known, so there it is of nobody.
 * @param {{moment: {whom: string | null}, turnout: {answered: number}}} run @param {number} joined */
export const answeredOf = ({ moment, turnout: { answered } }, joined) =>
  moment.whom ? t("moment.answers", { answered }) : t("moment.of", { answered, joined });

export function momentsPart({ desk, pictures, scenes }) {
  const now = live(drawRunning, { "aria-live": "off" });
  const past = live(drawRan);
  let deadline = null;

  // The time that is left is counted here, so that no clock of two devices needs to agree.
  setInterval(() => {
    const place = now.element.querySelector(".trainer-left");
    if (place && deadline !== null) place.textContent = left();
  }, 500);
  const left = () => {
    const seconds = Math.max(0, Math.round((deadline - performance.now()) / 1000));
    return t("moment.left", { time: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}` });
  };

  const face = (moment) => picture(pictures()[moment.picture], "trainer-face");
  /** The scene of a question, small, with the two lines that phones show; null for a question without one. */
  const scene = (moment) => {
    const told = scenes()[moment.vignette];
    if (!told) return null;
    return h(
      "figure",
      { class: "trainer-scene" },
      drawing(moment.vignette, words(told.title), { [moment.vignette]: told.drawn }),
      h("figcaption", { class: "bl-small" }, words(told.words)),
    );
  };
  const kind = (moment) => t(`moment.form_${moment.form}`);
  const count = (
    one,
    joined,
  ) => [
    h("strong", { class: "trainer-of" }, answeredOf(one, joined)),
    one.turnout.paper > 0 && h("span", { class: "bl-muted" }, ` ${t("moment.on_paper", { count: one.turnout.paper })}`),
  ];

  function drawRunning({ one, joined }) {
    if (!one) return [];
    deadline = one.seconds_left === null ? null : performance.now() + one.seconds_left * 1000;
    return h(
      "div",
      { class: "bl-card trainer-now" },
      h(
        "div",
        { class: "bl-row" },
        face(one.moment),
        h(
          "div",
          { class: "trainer-grow" },
          h("p", { class: "bl-muted bl-small" }, t("moment.runs")),
          h("h3", {}, words(one.moment.prompt)),
        ),
        deadline !== null && h("span", { class: "trainer-left" }, left()),
      ),
      scene(one.moment),
      one.moment.form !== "talk" && h("p", {}, count(one, joined)),
      one.moment.form !== "talk" && answers(one.moment, one.result, pictures()),
      one.moment.form !== "talk" && one.result?.enough && h("p", { class: "bl-muted bl-small" }, t("moments.only_you")),
      h("div", { class: "bl-row" }, button(t("moment.end"), () => desk.act("end"), { kind: "primary", key: "end-now" })),
    );
  }

  function drawRan({ ran, joined, projector }) {
    if (!ran.length) return [];
    const one = (run) => {
      const shown = projector === `moment/${run.id}`;
      return h(
        "li",
        { class: "trainer-ran" },
        h(
          "div",
          { class: "bl-row" },
          face(run.moment),
          h(
            "div",
            { class: "trainer-grow" },
            h("strong", {}, called(run)),
            run.moment.form !== "talk" && h("p", { class: "bl-small" }, count(run, joined)),
          ),
        ),
        run.moment.form !== "talk" && answers(run.moment, run.result, pictures()),
        run.moment.form !== "talk" && run.result?.enough && h("p", { class: "bl-muted bl-small" }, t("moments.only_you")),
        run.moment.form !== "talk" &&
          h(
            "div",
            { class: "bl-row" },
            button(
              t(shown ? "moment.unshow" : "moment.show"),
              () => desk.act("stage", { projector: shown ? "join" : `moment/${run.id}` }),
              { key: `show-${run.id}`, "aria-pressed": String(shown) },
            ),
          ),
      );
    };
    return h(
      "div",
      { class: "bl-card" },
      h("h3", {}, t("moment.past")),
      h("ul", { class: "trainer-list" }, [...ran].reverse().map(one)),
    );
  }

  return {
    running: now.element,
    ran: past.element,
    face,
    scene,
    kind,
    recorder: (moment, spoken) =>
      recorder({ desk, prompt: moment.name, languages: Object.keys(moment.prompt), spoken, scene: Boolean(moment.vignette) }),
    update(room, drawn) {
      const one = room.moments.find((run) => run.running) ?? null;
      now.update({ one, joined: room.presence.joined, drawn });
      past.update({
        ran: room.moments.filter((run) => !run.running),
        joined: room.presence.joined,
        projector: room.stage.projector,
        drawn,
      });
    },
  };
}
