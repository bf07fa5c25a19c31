// The programme: its clock, the item that runs with what to say, its questions, and how late it is. Beneath it the questions that
// ran, one of one's own, and the programme as a text that can be changed.

import { h } from "../../../../parts/base/base.js";
import { programmeChoice } from "./choice.js";
import { drawClock } from "./clock.js";
import { momentsPart } from "./moments.js";
import { ownQuestion } from "./own.js";
import { programmeText } from "./text.js";
import { button, folded, giveFile, heading, live } from "./parts.js";
import { words } from "../group_answers.js";
import { t } from "../../../../parts/light/words.js";

export function programmeSection({ desk, go }) {
  let pictures = {};
  let scenes = null; // asked for with the first question that shows one
  let shownItem = null; // an item that the trainer looks at, other than the one that runs
  const clock = live((value) => drawClock(value, { desk, look }), { class: "bl-card trainer-clock-card" });
  const item = live(drawItem);
  const moments = momentsPart({ desk, pictures: () => pictures, scenes: () => scenes ?? {} });
  const own = ownQuestion({ desk, pictures: () => pictures });
  const plan = live(drawPlan);
  const text = programmeText({ desk });
  const choice = programmeChoice({ desk, taken: text.take });
  const element = h(
    "section",
    {},
    heading("programme"),
    moments.running,
    h(
      "div",
      { class: "trainer-columns" },
      h("div", { class: "bl-stack" }, item.element, own.element, moments.ran),
      h(
        "div",
        { class: "bl-stack" },
        clock.element,
        plan.element,
        h(
          "div",
          { class: "bl-card bl-stack" },
          h("h3", {}, t("programme.on_paper")),
          h("p", {}, t("programme.paper_text")),
          h(
            "div",
            { class: "bl-row" },
            sheetButton("programme"),
            sheetButton("moments"),
            sheetButton("drawing"),
            sheetButton("gap"),
            sheetButton("reach"),
            sheetButton("people"),
            sheetButton("coalition"),
            sheetButton("scenes"),
            sheetButton("arguments"),
            sheetButton("maps"),
            sheetButton("treasure"),
            sheetButton("capacity"),
            sheetButton("conclusion"),
          ),
        ),
        choice,
        text.element,
      ),
    ),
  );
  let last = null;

  async function start() {
    const answer = await desk.ask("pictures");
    if (answer.type !== "pictures") return;
    pictures = answer.paths;
    if (last) update(last);
    own.ready();
  }
  start().catch(() => {}); // without pictures the words are there; the line says that it is lost

  async function fetchScenes() {
    scenes = {};
    const answer = await desk.ask("scenes");
    if (answer.type !== "scenes") return;
    scenes = answer.scenes;
    update(last);
  }

  const showsScene = ({ programme, moments: ran }) =>
    [...programme.flatMap((one) => one.moments), ...ran.map((one) => one.moment)].some((moment) => moment.vignette);

  /** What came to draw with: when there is more, the same room is drawn anew. */
  const drawn = () => Object.keys(pictures).length + Object.keys(scenes ?? {}).length;

  function update(room) {
    last = room;
    if (!scenes && showsScene(room)) fetchScenes().catch(() => (scenes = null)); // asked again with the next news
    moments.update(room, drawn());
    own.update(room);
    present(room);
  }

  function present(room) {
    last = room;
    const { pace, programme, stage, closed } = room;
    const running = room.moments.find((one) => one.running)?.moment.name;
    const ran = room.moments.map((one) => one.moment.name);
    // One thing is first at a time: close the question that runs, ask the next of this item, or go on.
    const nextMoment = pace.item === null || running
      ? null
      : (programme[pace.item]?.moments.find((moment) => !ran.includes(moment.name))?.name ?? null);
    clock.update({
      first: !running && !nextMoment,
      pace,
      programme: programme.map(({ title, minutes, drop }) => ({ title, minutes, drop })),
      dropped: stage.clock.dropped,
      closed,
    });
    const place = shownItem ?? pace.item ?? 0;
    const shown = programme[Math.min(place, programme.length - 1)];
    item.update({
      nextMoment,
      item: shown,
      // A workbook that has to be opened before anybody can fill it in.
      opens: place === pace.item
        ? room.pages.find(({ page }) => page === shown?.workbook && !stage.open.includes(page))?.title ?? ""
        : "", // it opens as its item comes
      // Who still draws is looked at before the first question; and what waited for them can come on the wall after all.
      drawing: place === pace.item && !closed ? pace.drawing : "",
      toWall: place === pace.item && room.views.includes(shown.view) && stage.projector !== shown.view ? shown.view : "",
      place,
      runs: pace.item,
      running,
      isDropped: stage.clock.dropped.includes(place),
      drawn: drawn(),
      closed,
      recordings: room.recordings,
      ran,
    });
    plan.update({
      programme: programme.map(({ title, minutes }) => ({ title, minutes })),
      place,
      runs: pace.item,
      dropped: stage.clock.dropped,
      planned: pace.planned,
    });
  }

  function look(place) {
    shownItem = place;
    present(last);
  }

  function drawItem(
    { item: one, opens, drawing, toWall, place, runs, running, nextMoment, closed, recordings, ran, isDropped },
  ) {
    const kicker = place === runs ? t("programme.now") : t("programme.ahead");
    const told = (name) =>
      one[name] && h("p", { class: "trainer-told" }, h("strong", {}, `${t(`programme.${name}`)} `), one[name]);
    return h(
      "div",
      { class: "bl-card bl-stack trainer-item", "data-now": String(place === runs) },
      h(
        "div",
        {},
        h("p", { class: "bl-muted bl-small" }, `${kicker} · ${t("programme.minutes", { count: one.minutes })}`),
        h("h3", {}, one.title),
      ),
      one.later && h("p", { class: "bl-notice" }, t("programme.later")),
      drawing && h("p", { class: "bl-notice", role: "status" }, drawing),
      one.say && h("p", { class: "trainer-say" }, one.say),
      toWall &&
        h(
          "div",
          { class: "bl-row" },
          button(t("wall.put", { title: t(`view.${toWall}`) }), () => desk.act("stage", { projector: toWall }), {
            key: "to-wall",
          }),
        ),
      one.moments.length > 0 &&
        h(
          "ul",
          { class: "trainer-moments" },
          one.moments.map((moment) =>
            drawMoment(moment, { primary: moment.name === nextMoment, running, closed, recordings, ran })
          ),
        ),
      opens && h("p", { class: "bl-notice" }, t("programme.open_workbook", { title: opens })),
      one.workbook && h("div", { class: "bl-row" }, button(t("programme.to_workbook"), () => go("pages"))),
      (one.goes_well || one.can_go_wrong || one.material || one.paper) &&
        folded(t("programme.more"), ["goes_well", "can_go_wrong", "material", "paper"].map(told)),
      place !== runs &&
        h(
          "div",
          { class: "bl-row" },
          runs !== null && button(t("programme.to_now"), () => look(null)),
          !closed &&
            button(
              t(isDropped ? "programme.undrop" : "programme.drop"),
              () => desk.act("clock", { act: isDropped ? "undrop" : "drop", item: place }),
              { key: "drop" },
            ),
        ),
    );
  }

  function drawMoment(moment, { primary, running, closed, recordings, ran }) {
    const spoken = recordings[moment.name] ?? [];
    return h(
      "li",
      { class: "trainer-moment" },
      moments.face(moment),
      h(
        "div",
        { class: "trainer-grow" },
        moments.scene(moment),
        h("p", {}, h("strong", {}, words(moment.prompt))),
        h(
          "p",
          { class: "bl-muted bl-small" },
          [
            moments.kind(moment),
            moment.whom && t(`own.whom_${moment.whom}`),
            moment.seconds && t("moment.seconds", { count: moment.seconds }),
            spoken.length > 0 && t("moment.spoken", { languages: spoken.join(", ") }),
            ran.includes(moment.name) && t("moment.ran"),
          ].filter(Boolean).join(" · "),
        ),
      ),
      running === moment.name
        ? h("strong", {}, t("moment.runs_now"))
        : !closed && button(t(ran.includes(moment.name) ? "moment.push_again" : "moment.push"), () =>
          desk.act("begin", { name: moment.name }), {
          kind: primary ? "primary" : "",
          key: `push-${moment.name}`,
          "aria-label": `${t(ran.includes(moment.name) ? "moment.push_again" : "moment.push")}: ${words(moment.prompt)}`,
        }),
      folded(t("record.heading"), moments.recorder(moment, spoken)),
    );
  }

  function drawPlan({ programme, place, runs, dropped, planned }) {
    const time = (iso) => new Date(iso).toLocaleTimeString("nl-BE", { hour: "2-digit", minute: "2-digit" });
    const one = ({ title, minutes }, at) =>
      h(
        "li",
        { "data-dropped": String(dropped.includes(at)), "data-now": String(at === runs) },
        h(
          "button",
          {
            type: "button",
            "data-key": `item-${at}`,
            "aria-current": at === place && "true",
            on: { click: () => look(at === runs ? null : at) },
          },
          h("span", { class: "trainer-time" }, time(planned[at])),
          h("span", { class: "trainer-grow" }, title),
          h(
            "span",
            { class: "bl-muted" },
            dropped.includes(at) ? t("programme.is_dropped") : t("programme.short", { count: minutes }),
          ),
        ),
      );
    return h(
      "div",
      { class: "bl-card" },
      h("h3", {}, t("programme.plan")),
      h("ol", { class: "trainer-plan" }, programme.map(one)),
    );
  }

  function sheetButton(sheet) {
    return button(t(`programme.sheet_${sheet}`), async () => {
      const file = await desk.act("sheets", { sheet });
      if (file) giveFile(file);
    });
  }

  return { element, update, present };
}
