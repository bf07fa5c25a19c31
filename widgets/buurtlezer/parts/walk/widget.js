// The walk: one stop at a time, with one hand. After it is drawn it needs no kernel: what is made goes to the outbox, photos to
// the browser's database. Not here: the plan, and what is shown back.

import { channelFor, h, onTraits, otherLogbook, t } from "../base/base.js";
import { choiceField } from "../question/choice.js";
import { afterWalk, beforeWalk } from "./around.js";
import { walkClock } from "./clock.js";
import { openCourse } from "./course.js";
import { beingErased, eraseEntries, eraseWalked, onErased } from "./erasing.js";
import { eyesField } from "./fields.js";
import { walkMap } from "./mapped.js";
import { openPhotos } from "./photos.js";
import { openPictures } from "./pictures.js";
import { stopView } from "./stop.js";
import { waitingLine } from "./waiting.js";

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-walk", "data-part": model.get("name") });
  el.append(root);
  let [stopped, parts] = [false, null];
  channelFor(model.get("channel")).promise.then((channel) => {
    if (!stopped) parts = drawWalk(model, root, channel);
  });
  return () => {
    stopped = true;
    parts?.();
  };
}

function drawWalk(model, root, channel) {
  const gone = new Set(); // erased on this page, whether the store knows it yet or not
  const course = openCourse(channel);
  let view = null;
  let shown = "";
  const photos = openPhotos(model, channel, () => refresh());
  const pictures = openPictures(model, photos.pictureOf);
  const clock = walkClock(model, () => course.get().start);
  const waits = waitingLine(model, channel, photos);
  const top = h("div", { class: "bl-walk-top" });
  const place = h("div", { class: "bl-stack" });
  const bar = h("div", { class: "bl-walk-bar" });
  const said = h("p", { class: "bl-status", role: "status", "aria-live": "polite" });
  root.replaceChildren(h("div", { class: "bl-card bl-walk-card" }, top, waits.element, place, said, bar));
  const stops = () => model.get("walk").stops ?? [];
  const button = (words, go, extra = "") => h("button", { type: "button", class: extra, on: { click: go } }, words);
  const isGone = (id) => gone.has(id) || beingErased(channel).has(id);

  function say(tone, sentence) {
    said.dataset.tone = tone;
    said.textContent = sentence;
  }
  /** The form under the hand is left: what it has goes, and what stays behind is said. */
  function leaveView() {
    const left = view?.leave?.();
    dropView();
    left?.then((why) => why && say("warning", why === "held" ? t(model, "held_before") : why));
  }
  function dropView() {
    view?.stop?.();
    view = null;
  }
  function go(at, change = {}) {
    leaveView();
    say("", "");
    course.go(stops(), at, change);
    draw();
    root.scrollIntoView({ block: "start" });
    root.querySelector("h3")?.focus({ preventScroll: true });
  }
  /** Erasing is told when the store has done it; what it refuses is shown again (`stays`). */
  async function erase(doing) {
    const key = channel.device.current()?.key;
    say("sending", t(model, "status.sending"));
    const { tone, sentence } = await doing((words) => say("queued", words));
    if (sentence && channel.device.current()?.key === key) say(tone, sentence);
  }
  function stays({ ids }) {
    ids.forEach((id) => gone.delete(id));
    draw();
    view?.redraw();
  }
  async function erasePhotos(ids) {
    letGo({ ids, stops: new Set() });
    for (const id of ids) await photos.drop(id);
    await erase((queued) => eraseEntries(model, channel, ids, queued));
  }
  /** All that was written and photographed at these stops, or at all (`them` null). */
  function eraseStops(them) {
    const meant = them && new Set(them.map((stop) => stop.id));
    const stored = [...model.get("own"), ...model.get("photos")].filter((one) => !meant || meant.has(one.stop)).map((one) =>
      one.entry_id
    );
    return erase((queued) => eraseWalked(model, channel, { stops: meant, stored, queued }));
  }
  /** Something is erased, here or elsewhere on the page. */
  function letGo({ ids, stops: them, also = [] }) {
    ids.forEach((id) => {
      gone.add(id);
      photos.forget(id);
    });
    if (view && (!them || them.has(view.stopId))) dropView();
    course.letGo(them);
    draw();
    view?.redraw();
    also.push(photos.dropAt(them));
  }
  function chooseEyes() {
    const field = choiceField(model, eyesField(model), {
      required: true,
      changed: () => {
        leaveView();
        course.set({ eyes: field.get() });
        draw();
      },
    });
    field.set(course.get().eyes);
    return field.element;
  }
  function atStop(at) {
    const stop = stops()[at];
    const { eyes, skipped } = course.get();
    if (view && (view.stopId !== stop.id || view.eyes !== eyes)) leaveView();
    view = view ?? stopView(model, stop, eyes, { channel, course, photos, pictures, isGone, eraseStops, erasePhotos });
    const map = walkMap(model.get("ground"), t(model, "map"), {
      current: stop.id,
      done: stops().slice(0, at).map(({ id }) => id),
    });
    return [
      h(
        "p",
        { class: "bl-walk-count" },
        t(model, "stop_of", { number: at + 1, count: stops().length }),
        skipped.includes(stop.id) ? ` · ${t(model, "skipped")}` : "",
      ),
      h("h3", { tabindex: -1 }, stop.name),
      h(
        "details",
        { class: "bl-walk-corner" },
        h("summary", {}, t(model, "who_and_where", { eyes: t(model, `eyes.${eyes}`) })),
        chooseEyes(),
        map,
      ),
      view.element,
    ];
  }
  /** The story stands on the same page, below. */
  function lookBack() {
    document.querySelector(".bl-story")?.scrollIntoView({ block: "start" });
  }
  function drawBar(at) {
    const last = at === stops().length - 1;
    const { skipped } = course.get();
    const skip = () => go(at + 1, { skipped: [...new Set([...skipped, stops()[at].id])] });
    const next = () => go(at + 1, { skipped: skipped.filter((id) => id !== stops()[at].id) });
    if (at < 0) {
      bar.replaceChildren(button(t(model, "begin"), () => go(0, { start: course.get().start || Date.now() }), "bl-primary"));
    } else if (at >= stops().length) {
      bar.replaceChildren(
        button(t(model, "back"), () => go(stops().length - 1)),
        button(t(model, "again"), () => go(-1, { start: 0, skipped: [] })),
        button(t(model, "look_back"), lookBack, "bl-primary"),
      );
    } else {bar.replaceChildren(
        button(t(model, "back"), () => go(at - 1)),
        button(t(model, "skip"), skip),
        button(t(model, last ? "finish" : "next"), next, "bl-primary"),
      );}
  }
  /** What the picture hangs on; at a stop nothing else may take the form from under the hand. */
  const asDrawn = () =>
    JSON.stringify([
      course.at(stops()) < 0 ? model.get("walk") : stops(),
      model.get("ground")?.stops,
      course.get().eyes,
      channel.state.example,
      !stops().length && model.get("ready"),
    ]);
  /** A form that stays is not taken out of the page: the hand is in it. */
  function fill(them) {
    const stays = view && place.contains(view.element) && them.includes(view.element) ? view.element : null;
    if (!stays) return place.replaceChildren(...them);
    for (const child of [...place.children]) if (child !== stays) child.remove();
    return stays.before(...them.slice(0, them.indexOf(stays)));
  }
  function draw() {
    const at = course.at(stops());
    shown = asDrawn();
    clock.draw();
    if (at < 0 || at >= stops().length) leaveView();
    if (!stops().length) {
      top.replaceChildren();
      bar.replaceChildren();
      place.replaceChildren(h("p", { class: "bl-muted" }, model.get("ready") ? t(model, "no_plan") : t(model, "opening")));
    } else {
      top.replaceChildren(clock.element);
      fill(
        (at < 0 ? beforeWalk(model, chooseEyes()) : at >= stops().length ? afterWalk(model, course.get().skipped) : atStop(at))
          .filter(Boolean),
      );
      drawBar(at);
    }
    waits.element.hidden = !stops().length;
    waits.draw();
  }
  /** Something arrived: what is being typed stays under the hand. */
  function refresh() {
    if (asDrawn() !== shown) draw();
    view?.redraw();
    waits.draw();
  }
  function anew() {
    dropView(); // what was typed is the other logbook's; its form has kept it there
    gone.clear();
    say("", "");
    draw();
  }
  const endings = [
    onTraits(model, ["walk", "ground", "own", "photos", "ready"], refresh),
    onTraits(model, ["labels"], () => {
      leaveView();
      draw();
    }),
    channel.listen(waits.draw),
    otherLogbook(model, anew),
    onErased(model, letGo, stays),
  ];
  const onScreen = new IntersectionObserver((entries) =>
    channel.bars(entries[entries.length - 1].isIntersecting && bar.childElementCount > 0)
  );
  onScreen.observe(root);
  draw();
  return () => {
    onScreen.disconnect();
    channel.bars(false);
    dropView();
    endings.forEach((end) => end());
    photos.stop();
    pictures.stop();
    clock.stop();
  };
}

export default { render };
