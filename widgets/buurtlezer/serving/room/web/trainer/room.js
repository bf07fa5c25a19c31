// The room as its trainer leads it: a strip that always says how it stands, the sections beside it, and one line for what came of
// the last thing done. Each section has a file of its own.

import { OWN } from "../pictures.js";
import { h } from "../../../../parts/base/base.js";
import { button, live } from "./parts.js";
import { endSection } from "./end.js";
import { entranceSection } from "./entrance.js";
import { groupSection } from "./group.js";
import { pagesSection } from "./pages.js";
import { answeredOf, called } from "./moments.js";
import { paperSection } from "./paper.js";
import { peopleSection } from "./people.js";
import { programmeSection } from "./programme.js";
import { day } from "./home.js";
import { t } from "../../../../parts/light/words.js";

const SECTIONS = {
  entrance: entranceSection,
  people: peopleSection,
  programme: programmeSection,
  pages: pagesSection,
  group: groupSection,
  paper: paperSection,
  end: endSection,
};
const SECTION = "buurtlezer.trainer.section";

function remembered() {
  try {
    const name = sessionStorage.getItem(SECTION);
    return name in SECTIONS ? name : "entrance";
  } catch {
    return "entrance";
  }
}

export function openRoom(main, { fresh, secret, home, forget }) {
  let desk = null;
  let room = null;
  let sections = {};
  let current = fresh ? "entrance" : remembered();
  let wasPurged = false;

  const line = h("p", { class: "bl-status trainer-said", role: "status", "aria-live": "polite" });
  const title = live((
    settings,
  ) => [
    h(
      "p",
      { class: "bl-muted bl-small trainer-kicker" },
      [settings.organisation, settings.area, day(settings.held_on)].filter(Boolean).join(" · "),
    ),
    h("h1", {}, settings.title),
  ]);
  const question = live(drawQuestion, { role: "alert" });
  const strip = live(drawStrip, { class: "trainer-strip", role: "region", "aria-label": t("strip.label") });
  const note = h("div", {});
  const body = h("div", { class: "trainer-sections" });
  const tabs = h("nav", { class: "trainer-tabs", "aria-label": t("sections") });

  function said(tone, sentence) {
    line.dataset.tone = tone;
    line.textContent = sentence;
  }

  function drawStrip({ code, closed, presence, running, waiting, tables }) {
    const count = (number, word) => h("span", { class: "trainer-count" }, h("strong", {}, String(number)), ` ${word}`);
    return [
      h(
        "span",
        { class: "trainer-count" },
        closed ? t("strip.closed") : [`${t("strip.code")} `, h("strong", { class: "trainer-code" }, code)],
      ),
      count(presence.here, t("strip.here")),
      count(presence.voices, t(presence.voices === 1 ? "strip.voices_one" : "strip.voices")),
      presence.help.length > 0 &&
      button(
        t(presence.help.length === 1 ? "strip.help_one" : "strip.help", { count: presence.help.length }),
        () => go("people"),
        { key: "help", class: "trainer-hand", picture: OWN.hand },
      ),
      tables > 0 &&
      button(t("strip.tables", { count: tables }), () => go("people"), { key: "tables", class: "trainer-hand" }),
      waiting > 0 &&
      button(
        t(waiting === 1 ? "strip.waiting_one" : "strip.waiting", { count: waiting }),
        () => go("group"),
        { key: "waiting", class: "trainer-hand" },
      ),
      running &&
      h(
        "span",
        { class: "trainer-running" },
        h("span", { class: "trainer-running-words" }, called(running)),
        h("strong", {}, answeredOf(running, presence.joined)),
        button(t("moment.end"), () => desk.act("end"), { key: "end" }),
      ),
    ];
  }

  function go(name) {
    current = name;
    try {
      sessionStorage.setItem(SECTION, name);
    } catch {
      // Then the page begins at the entrance next time.
    }
    for (const tab of tabs.children) {
      if (tab.getAttribute("data-section") === name) tab.setAttribute("aria-current", "true");
      else tab.removeAttribute("aria-current");
    }
    for (const [other, section] of Object.entries(sections)) section.element.hidden = other !== name;
    sections[name].element.querySelector("h2").focus({ preventScroll: true });
    if (main.getBoundingClientRect().top < -100 && matchMedia("(max-width: 899px)").matches) body.scrollIntoView();
  }

  /** Before something comes on the wall that cannot be taken back. */
  function drawQuestion({ asked }) {
    if (!asked) return [];
    const anyway = () => desk.act("stage", { projector: asked.view, anyway: true });
    return h(
      "div",
      { class: "bl-card bl-stack trainer-asked" },
      h("p", {}, asked.sentence),
      h(
        "div",
        { class: "bl-row" },
        button(t("wall.wait"), () => question.update({ asked: null }), { kind: "primary", key: "wall-wait" }),
        button(t("wall.anyway"), anyway, { key: "wall-anyway" }),
      ),
    );
  }

  function toNote() {
    note.replaceChildren(
      h(
        "section",
        { class: "bl-card trainer-note", "aria-label": t("note.heading") },
        h("h2", {}, t("note.heading")),
        h("p", {}, t("note.text")),
        h("p", { class: "trainer-secret" }, secret),
        button(t("note.done"), () => (note.replaceChildren(), go(current)), { kind: "primary" }),
      ),
    );
  }

  return {
    said,
    asked: (asked) => question.update({ asked }),
    purged: () => wasPurged,
    start(opened) {
      desk = opened;
      const tools = { desk, go, home, forget, purging: (on) => (wasPurged = on) };
      sections = Object.fromEntries(Object.entries(SECTIONS).map(([name, make]) => [name, make(tools)]));
      tabs.replaceChildren(
        ...Object.keys(SECTIONS).map((name) =>
          h("button", { type: "button", "data-section": name, on: { click: () => go(name) } }, t(`section.${name}`))
        ),
      );
      body.replaceChildren(
        ...Object.entries(sections).map(([name, section]) => ((section.element.id = `section-${name}`), section.element)),
      );
      if (fresh) toNote();
    },
    shown(now) {
      const first = room === null;
      room = now;
      title.update(room.settings);
      this.present(room.presence, room.pace);
      for (const section of Object.values(sections)) section.update(room);
      if (first) {
        main.replaceChildren(
          h("div", { class: "trainer-title" }, title.element),
          strip.element,
          line,
          question.element,
          note,
          h("div", { class: "trainer-body" }, tabs, body),
        );
        go(current);
        scrollTo(0, 0);
      }
    },
    present(presence, pace) {
      if (!room) return;
      room = { ...room, presence, pace: pace ?? room.pace };
      const running = room.moments.find((one) => one.running);
      const { code, closed, waiting, tables } = room;
      strip.update({ code, closed, presence, running, waiting: waiting.length, tables: tables.length });
      for (const section of Object.values(sections)) section.present?.(room);
    },
  };
}
