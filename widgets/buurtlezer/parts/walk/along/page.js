// The walk as one file: works from the phone's own storage, asks nothing of anybody. What is typed is kept where the browser lets
// it; it goes back as a small file, or as text to copy. What the check of typed text asks about stays here until it is answered.

import { h, newId, t } from "../../base/base.js";
import { giveBytes } from "../../base/giving.js";
import { choiceField } from "../../question/choice.js";
import { typedField } from "../../question/typed.js";
import { findingsIn } from "../../sensitive/check.js";
import { confirmed } from "../confirmed.js";
import { eyesField, stopFields } from "../fields.js";
import { walkMap } from "../mapped.js";
import { markSaid } from "../said.js";

const walkData = JSON.parse(document.getElementById("walk-data").textContent);
const walkModel = { get: (trait) => walkData[trait], set() {}, on() {}, off() {}, send() {} };

const SETTLED = 500; // milliseconds after which a browser shows its storage as it is

/** What this browser keeps for the file, or this page's memory. */
function alongBox() {
  const key = `buurtlezer:along:${walkData.copy}`;
  let memory = null;
  let lasting = true;
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(key)) ?? {};
      } catch {
        lasting = false;
        return memory ?? {};
      }
    },
    write(value) {
      memory = value;
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        lasting = false;
      }
      return lasting;
    },
    clear() {
      memory = null;
      try {
        localStorage.removeItem(key);
      } catch {
        lasting = false;
      }
    },
  };
}

function drawAlong() {
  const root = document.getElementById("walk");
  const box = alongBox();
  // `held`: stop@eyes@field with an open question.
  const kept = { device: newId(), eyes: "writer", answers: {}, held: {}, ...box.read() };
  const said = h("p", { class: "bl-status", role: "status", "aria-live": "polite" });
  const text = h("textarea", { readonly: true, rows: 6, hidden: true, "aria-label": t(walkModel, "along.text") });
  const fields = new Map();
  const written = new Set(); // places that were written in on this page: there it knows best

  const place = (stop, eyes, name) => `${stop}@${eyes}@${name}`;
  const isHeld = (stop, eyes, name) => Boolean(kept.held[place(stop, eyes, name)]);
  function say(tone, words) {
    said.dataset.tone = tone;
    said.textContent = words;
  }
  /** What another page of this file kept meanwhile. Also what this one kept before it was loaded anew: a browser may show a page
   * its storage as it was a moment before. */
  function takeUp() {
    const there = box.read();
    for (const [stop, byEyes] of Object.entries(there.answers ?? {})) {
      for (const [eyes, given] of Object.entries(byEyes)) {
        for (const [name, value] of Object.entries(given)) {
          const at = place(stop, eyes, name);
          if (written.has(at)) continue;
          const byOthers = (kept.answers[stop] = kept.answers[stop] ?? {});
          byOthers[eyes] = { ...byOthers[eyes], [name]: value };
          if (there.held?.[at]) kept.held[at] = true;
          else delete kept.held[at];
        }
      }
    }
    if (!written.size && there.device) kept.device = there.device;
  }
  function keep() {
    takeUp();
    const lasting = box.write(kept);
    say(lasting ? "saved" : "warning", t(walkModel, lasting ? "along.kept" : "along.not_kept"));
  }
  function hold(stop, name, isOpen) {
    const at = place(stop, kept.eyes, name);
    if (isOpen) kept.held[at] = true;
    else delete kept.held[at];
  }
  /** All of it goes, also from this page. Whoever writes on is somebody else: what was given before stays what it was. */
  function clear() {
    box.clear();
    Object.assign(kept, { device: newId(), answers: {}, held: {} });
    written.clear();
    text.value = "";
    text.hidden = true;
    offer.hidden = true;
    showAnswers();
    say("saved", t(walkModel, "along.cleared"));
    said.tabIndex = -1;
    said.focus();
  }
  const clearing = () =>
    confirmed(walkModel, { word: t(walkModel, "along.clear"), sure: t(walkModel, "along.clear_sure"), yes: clear });
  const offer = h("div", { class: "bl-stack", hidden: true }, h("p", {}, t(walkModel, "along.given")), clearing());
  /** What goes back: only what was said, by stop and eyes; the same ids each time, so that bringing it twice is bringing it
   * once. */
  function answers() {
    takeUp();
    const found = Object.entries(kept.answers).flatMap(([stop, byEyes]) =>
      Object.entries(byEyes).map(([eyes, given]) => ({ stop, eyes, ...given }))
    )
      .map((one) => Object.fromEntries(Object.entries(one).filter(([name]) => !isHeld(one.stop, one.eyes, name))));
    const full = found.filter((one) => ["sees", "thinks", "asks", "appetite"].some((name) => one[name]));
    return { buurtlezer: "walk", version: 1, walk: walkData.copy, device: kept.device, answers: full };
  }
  /** Said with what was given: what stays behind, or that it may be erased here once it is in good hands. */
  function given(words) {
    const left = Object.keys(kept.held).length;
    offer.hidden = left > 0;
    say(
      left ? "warning" : "saved",
      [words, left ? t(walkModel, "along.left_out", { count: left }) : ""].filter(Boolean).join(" "),
    );
  }
  function give() {
    giveBytes(`${t(walkModel, "along.file")}.json`, "application/json", JSON.stringify(answers(), null, 1));
    given("");
  }
  function copy() {
    text.hidden = false;
    text.value = JSON.stringify(answers());
    text.focus();
    text.select();
    const done = () => given(t(walkModel, "along.copied"));
    if (navigator.clipboard) navigator.clipboard.writeText(text.value).then(done, () => document.execCommand("copy") && done());
    else if (document.execCommand("copy")) done();
  }
  function showAnswers() {
    for (const [stop, them] of fields) {
      for (const [name, field] of them) {
        showAnswer(field, kept.answers[stop]?.[kept.eyes]?.[name], isHeld(stop, kept.eyes, name));
      }
    }
  }
  /** A text with an open question is asked about again; what was answered is not. */
  function showAnswer(field, value, isOpen) {
    if (isOpen) field.restore(value);
    else field.set(value);
  }
  function stopSection(stop, at) {
    const them = new Map(
      stopFields(walkModel).map((field) => [
        field.name,
        typedField(walkModel, field, {
          required: false,
          changed: () => changed(stop.id, field.name),
          done: () => answered(stop.id, field.name),
        }),
      ]),
    );
    fields.set(stop.id, them);
    return h(
      "section",
      { class: "bl-along-stop" },
      h("h2", {}, `${at + 1}. ${stop.name}`),
      [...them.values()].map((field) => field.element),
    );
  }
  function changed(stop, name) {
    const byEyes = (kept.answers[stop] = kept.answers[stop] ?? {});
    const own = (byEyes[kept.eyes] = byEyes[kept.eyes] ?? {});
    own[name] = fields.get(stop).get(name).get() ?? "";
    written.add(place(stop, kept.eyes, name));
    hold(stop, name, findingsIn(own[name], walkModel.get("sensitive")).length > 0);
    offer.hidden = true;
    keep();
  }
  /** A field was left, or its question answered. */
  function answered(stop, name) {
    const isOpen = fields.get(stop).get(name).holds();
    if (isOpen === isHeld(stop, kept.eyes, name)) return;
    written.add(place(stop, kept.eyes, name));
    hold(stop, name, isOpen);
    keep();
  }
  const { walk, ground } = walkData;
  const eyes = choiceField(walkModel, eyesField(walkModel), {
    required: true,
    changed: () => {
      kept.eyes = eyes.get();
      keep();
      showAnswers();
    },
  });
  eyes.set(kept.eyes);
  const digits = (walk.call ?? "").replace(/[^\d+]/g, "");
  root.append(...[
    h("h1", {}, walk.name || t(walkModel, "title")),
    h("p", {}, t(walkModel, "along.what")),
    walk.meet_at ? h("p", {}, h("strong", {}, t(walkModel, "meet_at")), " ", walk.meet_at) : null,
    walk.call
      ? h(
        "p",
        {},
        h("strong", {}, t(walkModel, "call")),
        " ",
        digits.length > 2 ? h("a", { href: `tel:${digits}` }, walk.call) : walk.call,
      )
      : null,
    walkMap(ground, t(walkModel, "map")),
    h(
      "ul",
      { class: "bl-walk-rules" },
      ["daylight", "pocket", "nobody"].map((rule) => h("li", {}, t(walkModel, `rule.${rule}`))),
    ),
    eyes.element,
    ...walk.stops.map(stopSection),
    h(
      "section",
      { class: "bl-along-end bl-card bl-stack" },
      h("h2", {}, t(walkModel, "along.end")),
      h("p", {}, t(walkModel, "along.end_how")),
      h("button", { type: "button", class: "bl-primary", on: { click: give } }, t(walkModel, "along.give")),
      h("button", { type: "button", on: { click: copy } }, t(walkModel, "along.copy")),
      text,
      said,
      offer,
      h("details", { class: "bl-walk-corner" }, h("summary", {}, t(walkModel, "along.clear_title")), clearing()),
    ),
  ].filter(Boolean));
  markSaid(root);
  showAnswers();
  const later = () => {
    takeUp();
    for (const them of fields.values()) if ([...them.values()].some((field) => field.isBusy())) return;
    showAnswers();
  };
  globalThis.addEventListener("storage", later);
  setTimeout(later, SETTLED);
}

drawAlong();
