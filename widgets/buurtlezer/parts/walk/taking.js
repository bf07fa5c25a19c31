// Photos of a stop: taken, made small, looked at before they go, and erased by whoever objects.

import { elementId, h, newId, t } from "../base/base.js";
import { askAbout } from "../sensitive/ask.js";
import { confirmed } from "./confirmed.js";
import { shrunk } from "./shrink.js";

export function photoCorner(model, photos, pictures, { stop, template, redraw, erase, isExample }) {
  const said = h("p", { class: "bl-status", role: "status", "aria-live": "polite" });
  const id = elementId("photo");
  const input = h("input", {
    type: "file",
    id,
    accept: ["image", "*"].join("/"),
    capture: "environment",
    class: "bl-hidden",
    on: { change: taken },
  });
  const button = h("label", { for: id, class: "bl-button bl-walk-take" }, t(model, "photo.take"));
  const list = h("ul", { class: "bl-walk-photos" });
  const rows = new Map(); // id and whether it is held → its row, which stays while other things change

  let awaited = ""; // the photo of which the line says that it waits

  function say(tone, sentence) {
    said.dataset.tone = tone;
    said.textContent = sentence;
  }
  async function taken() {
    const [file] = input.files;
    if (!file) return;
    if (isExample()) {
      input.value = "";
      return say("warning", t(model, "photo.example"));
    }
    say("sending", t(model, "photo.working"));
    let made;
    try {
      made = await shrunk(file);
    } catch (error) {
      console.info("buurtlezer: a photo could not be read", error.message); // a card that was pulled out, memory that ran out
      made = { fault: "broken" };
    }
    input.value = "";
    if (made.fault) {
      return say("refused", t(model, { huge: "photo.huge", heic: "photo.heic", broken: "photo.broken" }[made.fault]));
    }
    await photos.keep({ id: newId(), act_id: newId(), stop, at: Date.now(), template, caption: "", held: true, ...made });
    say("", "");
    redraw();
  }
  /** One that was just taken: with a caption, and the question whether it may stay. */
  function held(photo) {
    const caption = h("input", { type: "text", id: `${photo.id}-caption`, maxlength: 120, autocomplete: "off" });
    const ask = askAbout(model, caption, () => {});
    const keep = async () => {
      if (ask.holds()) return caption.focus();
      await photos.keep({ ...photo, held: false, caption: caption.value.trim() });
      awaited = photo.id;
      if (photos.isLasting()) say("saved", t(model, "photo.kept"));
      else say("warning", t(model, "photo.kept_page"));
      redraw();
    };
    const away = async () => {
      await photos.drop(photo.id);
      say("info", t(model, "photo.gone"));
      redraw();
    };
    const element = h(
      "li",
      { class: "bl-walk-photo", "data-state": "held" },
      h("img", {
        src: `data:image/jpeg;base64,${photo.image}`,
        alt: t(model, "photo.alt_new"),
        width: photo.width,
        height: photo.height,
      }),
      h("p", { class: "bl-notice", "data-tone": "warning" }, t(model, "photo.nobody")),
      h("label", { for: `${photo.id}-caption` }, t(model, "photo.caption")),
      caption,
      ask.element,
      h(
        "div",
        { class: "bl-row" },
        h("button", { type: "button", class: "bl-primary", on: { click: keep } }, t(model, "photo.keep")),
        h("button", { type: "button", on: { click: away } }, t(model, "photo.away")),
      ),
    );
    return { element, show() {}, stop: ask.stop };
  }
  /** One that waits or is stored: what is asked about it stays asked when it arrives. */
  function kept(first) {
    let now = first;
    const img = h("img", {
      alt: first.caption ? t(model, "photo.alt", { caption: first.caption }) : t(model, "photo.alt_none"),
      width: first.width,
      height: first.height,
    });
    if (first.image) img.src = `data:image/jpeg;base64,${first.image}`;
    else pictures.show(img, first.entry_id);
    const words = h("p", { class: "bl-small bl-muted", tabindex: "-1" });
    /** Its owner made room, or waited: the same photo is sent once more. */
    const sendAgain = () => {
      words.focus(); // the button goes
      photos.keep({ ...now, fault: "" });
    };
    const again = h("button", { type: "button", on: { click: sendAgain } }, t(model, "photo.again"));
    const question = confirmed(model, {
      word: t(model, "photo.erase"),
      sure: t(model, "photo.erase_sure"),
      yes: () => erase(now.id ?? now.entry_id, Boolean(now.entry_id)),
    });
    const element = h(
      "li",
      { class: "bl-walk-photo" },
      img,
      first.caption ? h("p", {}, first.caption) : null,
      words,
      again,
      question,
    );
    return {
      element,
      show(photo) {
        now = photo;
        const state = photo.entry_id ? "stored" : "waits";
        element.dataset.state = state;
        words.textContent = photo.fault || t(model, `photo.${state}`);
        words.classList.toggle("bl-muted", !photo.fault);
        again.hidden = !photo.fault || isExample();
        question.hidden = isExample();
      },
      stop() {},
    };
  }
  function row(photo, make) {
    const key = `${photo.held ? "held" : "taken"}/${photo.id ?? photo.entry_id}`;
    if (!rows.has(key)) rows.set(key, make(photo));
    rows.get(key).show(photo);
    return key;
  }
  function draw(stored) {
    const here = photos.waiting().filter((photo) => photo.stop === stop);
    const waits = new Set(here.map((photo) => photo.id));
    if (awaited && !waits.has(awaited)) { // it is stored by now, as its row says
      awaited = "";
      say("", "");
    }
    const there = [...stored, ...photos.arriving(stop, stored)].filter((photo) =>
      photo.stop === stop && !waits.has(photo.entry_id)
    );
    const shown = [
      ...here.filter((photo) => photo.held).map((photo) => row(photo, held)),
      ...[...there, ...here.filter((photo) => !photo.held)].map((photo) => row(photo, kept)),
    ];
    for (const [key, { element, stop: end }] of rows) {
      if (shown.includes(key)) continue;
      end();
      element.remove();
      rows.delete(key);
    }
    // What is there stays where it is: an element that is put in anew loses the focus.
    let at = list.firstElementChild;
    for (const { element } of shown.map((key) => rows.get(key))) {
      if (element === at) at = at.nextElementSibling;
      else list.insertBefore(element, at);
    }
  }
  const element = h(
    "details",
    { class: "bl-walk-corner" },
    h("summary", {}, t(model, "photo.title")),
    h("p", {}, t(model, "photo.why")),
    h("p", { class: "bl-row" }, input, button),
    said,
    list,
  );
  return {
    element,
    draw,
    count: () => list.childElementCount,
    stop: () => rows.forEach((one) => one.stop()),
  };
}
