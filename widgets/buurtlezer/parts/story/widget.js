// The walk shown back: the map, then each stop with what guide, looker and writer saw, beside each other where there is room.

import { tellsOf } from "../base/sharing.js";
import { channelFor, h, newestOf, onTraits, otherLogbook, statusLine, t } from "../base/base.js";
import { confirmed } from "../walk/confirmed.js";
import { eraseWalked } from "../walk/erasing.js";
import { walkMap } from "../walk/mapped.js";
import { openPictures } from "../walk/pictures.js";
import { saidSign } from "../walk/said.js";

const STORY_EYES = ["guide", "looker", "writer"];

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-story", "data-part": model.get("name") });
  el.append(root);
  const pictures = openPictures(model);
  const newest = newestOf(model);
  const erasures = new Map(); // a stop that is out of the plan → its button, which may be asking
  const outcome = statusLine(model);
  let channel = null;
  const lines = new Map(); // entry → its line of sharing, which stays while other things change

  function said(content) {
    return ["sees", "thinks", "asks", "appetite"].filter((name) => content[name]).map((name) =>
      h(
        "div",
        { class: "bl-story-said", "data-said": name },
        h("p", { class: "bl-story-word" }, saidSign(name), t(model, `said.${name}`)),
        h("p", { class: "bl-story-text" }, content[name]),
        name === "asks" && content.ask_whom
          ? h("p", { class: "bl-small bl-muted" }, t(model, "ask_whom", { whom: content.ask_whom }))
          : null,
        name === "asks" && content.answer
          ? h("p", { class: "bl-story-answer" }, h("strong", {}, t(model, "answer")), " ", content.answer)
          : null,
      )
    );
  }
  function line(one) {
    if (!one.sharing.seen) return null;
    const kept = lines.get(one.entry_id) ?? sharingOf(one.entry_id);
    lines.set(one.entry_id, kept);
    kept.show(one);
    return kept.element;
  }
  function sharingOf(entryId) {
    let now = null;
    let busy = false;
    const words = h("span", { class: "bl-muted bl-small" });
    const button = h("button", { type: "button", class: "bl-quiet bl-small", on: { click: turn } });
    const tells = tellsOf(button);
    const status = statusLine(model);
    async function turn() {
      if (busy) return;
      busy = true;
      try {
        await status.follow({
          entry_id: entryId,
          base_seq: now.seq,
          template: newest(now, now.content),
          content: { visibility: now.sharing.to },
        });
      } finally {
        busy = false;
      }
    }
    return {
      element: h(
        "div",
        { class: "bl-sharing" },
        h("div", { class: "bl-row bl-sharing-row" }, words, tells.element, button),
        status.element,
      ),
      show(one) {
        now = one;
        words.textContent = one.sharing.seen;
        button.textContent = one.sharing.word ?? "";
        button.hidden = !one.sharing.word;
        tells.say(one.sharing.tells);
      },
    };
  }
  function column(eyes, seen) {
    return h(
      "section",
      { class: "bl-story-eyes", "aria-label": t(model, `eyes.${eyes}`) },
      h("h5", {}, t(model, `eyes.${eyes}`)),
      seen.map((one) =>
        h(
          "div",
          { class: "bl-story-one" },
          one.sheet ? h("p", { class: "bl-small bl-muted" }, t(model, "sheet", { number: one.sheet })) : null,
          said(one.content),
          line(one),
        )
      ),
    );
  }
  function photo({ entry_id: id, caption, width, height }) {
    const img = h("img", { alt: caption ? t(model, "photo", { caption }) : t(model, "photo_none"), width, height });
    pictures.show(img, id);
    return h("figure", {}, img, caption ? h("figcaption", { class: "bl-small" }, caption) : null);
  }
  async function erase(stopId, stored) {
    const key = channel.device.current()?.key;
    outcome.say("sending", t(model, "status.sending"));
    const { tone, sentence } = await eraseWalked(model, channel, {
      stops: new Set([stopId]),
      stored,
      queued: (words) => outcome.say("queued", words),
    });
    if (sentence && channel.device.current()?.key === key) outcome.say(tone, sentence);
  }
  /** What was seen where the plan has no stop any more can be erased here: the walk does not come by it. */
  function erasure({ id, number }) {
    if (number || !channel || channel.state.example) return null;
    const ids = () =>
      model.get("stops").filter((one) => one.id === id).flatMap(({ seen, photos }) =>
        [...seen, ...photos].map((one) => one.entry_id)
      );
    if (!erasures.has(id)) {
      erasures.set(
        id,
        confirmed(model, {
          word: t(model, "erase.stop"),
          sure: t(model, "erase.stop_sure"),
          yes: () => erase(id, ids()),
        }),
      );
    }
    return erasures.get(id);
  }
  function stop(of) {
    const { number, name, seen, photos } = of;
    const columns = STORY_EYES.map((eyes) => [eyes, seen.filter((one) => one.eyes === eyes)]).filter(([, them]) => them.length);
    return h(
      "section",
      { class: "bl-story-stop" },
      h("h4", {}, number ? h("span", { class: "bl-story-number", "aria-hidden": "true" }, number) : null, name),
      columns.length
        ? h(
          "div",
          { class: "bl-story-columns", style: { "--columns": columns.length } },
          columns.map(([eyes, them]) => column(eyes, them)),
        )
        : h("p", { class: "bl-muted" }, t(model, "silent")),
      photos.length ? h("div", { class: "bl-story-photos" }, photos.map(photo)) : null,
      erasure(of),
    );
  }
  function anew() {
    lines.clear();
    erasures.clear();
    outcome.clear();
    draw();
  }
  function draw() {
    const stops = model.get("stops");
    const known = model.get("ready") || !model.get("channel");
    const something = stops.some(({ seen, photos }) => seen.length || photos.length);
    const map = something ? walkMap(model.get("ground"), t(model, "map")) : null;
    root.replaceChildren(
      h(
        "div",
        { class: "bl-card bl-stack" },
        map,
        ...(something ? stops.map(stop) : [h("p", { class: "bl-muted" }, known ? model.get("empty") : t(model, "opening"))]),
        outcome.element,
      ),
    );
  }
  const stops_ = [onTraits(model, ["stops", "ground", "empty", "ready", "labels"], draw), otherLogbook(model, anew)];
  if (model.get("channel")) {
    channelFor(model.get("channel")).promise.then((found) => {
      channel = found;
      draw();
    });
  }
  draw();
  return () => {
    stops_.forEach((end) => end());
    pictures.stop();
  };
}

export default { render };
