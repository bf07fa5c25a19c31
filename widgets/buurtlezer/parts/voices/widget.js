// The same place, other meanings: a card per place, a column per group. Words and numbers say all; faces are for the eye.

import { h, onTraits, t } from "../base/base.js";
import { face } from "../question/face.js";

const SHOWN = 6;

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-voices", "data-part": model.get("name") });
  el.append(root);
  let unfolded = false;

  function sideOf({ title, voice, note, steps, uses, why }) {
    const counted = steps.filter(({ count }) => count > 0);
    return h(
      "section",
      { class: "bl-voice", "data-voice": voice },
      h("h5", {}, title),
      h("p", { class: "bl-small bl-voice-note" }, note),
      counted.length
        ? h(
          "ul",
          { class: "bl-voice-faces" },
          counted.map(({ value, label, count }) =>
            h("li", {}, face(value), h("span", {}, label), count > 1 || voice === "room" ? h("strong", {}, ` × ${count}`) : null)
          ),
        )
        : null,
      uses ? h("p", {}, uses) : null,
      why.map((text) => h("blockquote", {}, text)),
    );
  }
  function placeOf({ name, note, sides, measure, question }) {
    return h(
      "article",
      { class: "bl-voices-place" },
      h("h4", {}, name),
      note ? h("p", { class: "bl-small bl-muted" }, note) : null,
      h("div", { class: "bl-voices-sides" }, sides.map(sideOf)),
      measure ? h("p", { class: "bl-voices-measure" }, measure) : null,
      question ? h("p", { class: "bl-voices-question" }, question) : null,
    );
  }
  function silentOf(silent) {
    if (!silent.length) return null;
    return h(
      "section",
      { class: "bl-voices-silent" },
      h("h4", {}, t(model, "silent")),
      h("p", { class: "bl-small bl-muted" }, t(model, "silent_note")),
      h("dl", {}, silent.map(({ title, places }) => h("div", {}, h("dt", {}, title), h("dd", {}, places.join(" · "))))),
    );
  }
  function draw() {
    const places = model.get("places");
    const silent = model.get("silent");
    const shown = unfolded ? places : places.slice(0, SHOWN);
    const more = places.length > SHOWN
      ? h("button", {
        type: "button",
        class: "bl-quiet",
        on: {
          click: () => {
            unfolded = !unfolded;
            draw();
          },
        },
      }, unfolded ? t(model, "fewer") : t(model, "all", { count: places.length }))
      : null;
    root.replaceChildren(h(
      "div",
      { class: "bl-card" },
      ...[
        ...(places.length ? shown.map(placeOf) : [h("p", { class: "bl-muted" }, model.get("empty"))]),
        more,
        silentOf(silent),
      ].filter(Boolean),
    ));
  }
  const stop = onTraits(model, ["places", "empty", "silent", "labels"], draw);
  draw();
  return stop;
}

export default { render };
