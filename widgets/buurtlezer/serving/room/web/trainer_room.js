// The room as its trainer leads it: a strip that always says how it stands, the sections beside it, and one line for what came of
// the last thing done. Each section has a file of its own.

import { OWN } from "./drawing.js";
import { h } from "./house.js";
import { button, live } from "./trainer_parts.js";
import { endSection } from "./trainer_end.js";
import { entranceSection } from "./trainer_entrance.js";
import { groupSection } from "./trainer_group.js";
import { pagesSection } from "./trainer_pages.js";
import { paperSection } from "./trainer_paper.js";
import { peopleSection } from "./trainer_people.js";
import { programmeSection } from "./trainer_programme.js";
import { day } from "./trainer_home.js";
import { words } from "./group_answers.js";
import { t } from "./words.js";

const SECTIONS = { entrance: entranceSection, people: peopleSection, programme: programmeSection, pages: pagesSection, group: groupSection, paper: paperSection, end: endSection };
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
  const title = live((settings) => [h("p", { class: "bl-muted bl-small trainer-kicker" }, [settings.organisation, settings.area, day(settings.held_on)].filter(Boolean).join(" · ")), h("h1", {}, settings.title)]);
  const strip = live(drawStrip, { class: "trainer-strip", role: "region", "aria-label": t("strip.label") });
  const note = h("div", {});
  const body = h("div", { class: "trainer-sections" });
  const tabs = h("nav", { class: "trainer-tabs", "aria-label": t("sections") });

  function said(tone, sentence) {
    line.dataset.tone = tone;
    line.textContent = sentence;
  }

  function drawStrip({ code, closed, presence, running }) {
    const count = (number, word) => h("span", { class: "trainer-count" }, h("strong", {}, String(number)), ` ${word}`);
    return [
      h("span", { class: "trainer-count" }, closed ? t("strip.closed") : [`${t("strip.code")} `, h("strong", { class: "trainer-code" }, code)]),
      count(presence.here, t("strip.here")),
      count(presence.voices, t(presence.voices === 1 ? "strip.voices_one" : "strip.voices")),
      presence.help.length > 0 && button(t(presence.help.length === 1 ? "strip.help_one" : "strip.help", { count: presence.help.length }), () => go("people"), { key: "help", class: "trainer-hand", picture: OWN.hand }),
      running &&
        h(
          "span",
          { class: "trainer-running" },
          h("span", { class: "trainer-running-words" }, words(running.moment.prompt)),
          h("strong", {}, t("moment.of", { answered: running.turnout.answered, joined: presence.joined })),
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
      if (tab.dataset.section === name) tab.setAttribute("aria-current", "true");
      else tab.removeAttribute("aria-current");
    }
    for (const [other, section] of Object.entries(sections)) section.element.hidden = other !== name;
    sections[name].element.querySelector("h2").focus({ preventScroll: true });
    if (main.getBoundingClientRect().top < -100 && matchMedia("(max-width: 899px)").matches) body.scrollIntoView();
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
    purged: () => wasPurged,
    start(opened) {
      desk = opened;
      const tools = { desk, go, home, forget, purging: (on) => (wasPurged = on) };
      sections = Object.fromEntries(Object.entries(SECTIONS).map(([name, make]) => [name, make(tools)]));
      tabs.replaceChildren(...Object.keys(SECTIONS).map((name) => h("button", { type: "button", "data-section": name, on: { click: () => go(name) } }, t(`section.${name}`))));
      body.replaceChildren(...Object.entries(sections).map(([name, section]) => ((section.element.id = `section-${name}`), section.element)));
      if (fresh) toNote();
    },
    shown(now) {
      const first = room === null;
      room = now;
      title.update(room.settings);
      this.present(room.presence, room.pace);
      for (const section of Object.values(sections)) section.update(room);
      if (first) {
        main.replaceChildren(h("div", { class: "trainer-title" }, title.element), strip.element, line, note, h("div", { class: "trainer-body" }, tabs, body));
        go(current);
        scrollTo(0, 0);
      }
    },
    present(presence, pace) {
      if (!room) return;
      room = { ...room, presence, pace: pace ?? room.pace };
      strip.update({ code: room.code, closed: room.closed, presence, running: room.moments.find((one) => one.running) });
      for (const section of Object.values(sections)) section.present?.(room);
    },
  };
}
