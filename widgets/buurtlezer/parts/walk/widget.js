// The walk: one stop at a time, with one hand. After it is drawn it needs no kernel: what is made goes to the outbox, photos to
// the browser's database. Not here: the plan, and what is shown back.

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
  const top = h("div", { class: "bl-walk-top" });
  const waits = h("p", { class: "bl-walk-waits", role: "status", "aria-live": "polite" });
  const place = h("div", { class: "bl-stack" });
  const bar = h("div", { class: "bl-walk-bar" });
  const said = h("p", { class: "bl-status", role: "status", "aria-live": "polite" });
  root.replaceChildren(h("div", { class: "bl-card bl-walk-card" }, top, waits, place, said, bar));
  const stops = () => model.get("walk").stops ?? [];
  const button = (words, go, extra = "") => h("button", { type: "button", class: extra, on: { click: go } }, words);

  /** How much waits on this phone, of texts and of photos. */
  function drawWaiting() {
    const key = channel.device.current()?.key;
    const texts = new Set(channel.pending().filter(({ logbook, item }) => logbook.key === key && item.act.content?.kind !== "photo").map(({ item }) => item.act.entry_id ?? item.act.slot)).size;
    const count = texts + photos.waiting().filter((photo) => !photo.held && !photo.fault).length;
    const lost = channel.line.state() !== "open";
    const open = channel.sign().tone === "draft";
    const none = () => (open ? t(model, "waits.draft") : t(model, lost ? "waits.none_lost" : "waits.none"));
    const words = count ? t(model, lost ? "waits.lost" : "waits.going", { count }) : none();
    if (waits.textContent !== words) waits.textContent = words;
    waits.dataset.tone = count || open ? "waits" : lost ? "lost" : "none";
  }
  function say(tone, sentence) {
    said.dataset.tone = tone;
    said.textContent = sentence;
  }
  function leaveView() {
    const left = view?.leave?.();
    const was = view;
    view?.stop?.();
    view = null;
    left?.then((why) => why && was && say("warning", why === "held" ? t(model, "held_before") : why));
  }
  function go(at, change = {}) {
    leaveView();
    say("", "");
    course.set({ ...change, at });
    draw();
    root.scrollIntoView({ block: "start" });
    root.querySelector("h3")?.focus({ preventScroll: true });
  }
  async function erase(entryIds) {
    entryIds.forEach((id) => {
      gone.add(id);
      photos.forget(id);
    });
    channel.withdraw(entryIds);
    const outcomes = await Promise.all(entryIds.map((entry_id) => submit(model, { action: "erase", entry_id }, () => say("queued", t(model, "erase.queued")))));
    const refused = outcomes.find((one) => one.status === "refused");
    if (refused) return say("refused", refused.sentence);
    return say("saved", t(model, "erase.done"));
  }
  async function erasePhotos(ids) {
    for (const id of ids) await photos.drop(id);
    await erase(ids);
    draw();
  }
  /** All that was written and photographed at these stops, wherever it is: store, outbox, drafts, database. The plan stays. */
  async function eraseStops(them) {
    const names = new Set(them.map((stop) => stop.id));
    const key = channel.device.current()?.key;
    const waiting = channel.pending().filter(({ logbook, item }) => logbook.key === key && names.has(item.act.content?.stop)).map(({ item }) => item.act.entry_id);
    const stored = [...model.get("own"), ...model.get("photos")].filter((one) => names.has(one.stop)).map((one) => one.entry_id);
    const taken = photos.waiting().filter((photo) => names.has(photo.stop)).map((photo) => photo.id);
    view?.stop?.();
    view = null;
    for (const { id } of them) for (const eyes of ["guide", "looker", "writer"]) channel.writeDraft(`walk@${id}@${eyes}`, null);
    for (const id of taken) await photos.drop(id);
    const ids = [...new Set([...waiting, ...stored])];
    const done = ids.length ? erase(ids) : say("saved", t(model, "erase.nothing"));
    draw();
    await done;
    refresh();
  }
  function chooseEyes() {
    const field = choiceField(model, eyesField(model), { required: true, changed: () => { leaveView(); course.set({ eyes: field.get() }); draw(); } });
    field.set(course.get().eyes);
    return field.element;
  }
  function before() {
    const { walk, ground } = { walk: model.get("walk"), ground: model.get("ground") };
    const digits = (walk.call ?? "").replace(/[^\d+]/g, "");
    return [
      h("h3", { tabindex: -1 }, walk.name || t(model, "title")),
      walk.meet_at ? h("p", {}, h("strong", {}, t(model, "meet_at")), " ", walk.meet_at) : null,
      walk.call ? h("p", {}, h("strong", {}, t(model, "call")), " ", digits.length > 2 ? h("a", { href: `tel:${digits}`, class: "bl-walk-call" }, walk.call) : walk.call) : null,
      h("div", { class: "bl-walk-two" }, walkMap(model, ground, t(model, "map")), h("ol", { class: "bl-walk-list" }, stops().map((stop) => h("li", {}, stop.name)))),
      chooseEyes(),
      h("ul", { class: "bl-walk-rules" }, ["daylight", "pocket", "nobody", "open"].map((rule) => h("li", {}, t(model, `rule.${rule}`)))),
    ];
  }
  function atStop(at) {
    const stop = stops()[at];
    const { eyes, skipped } = course.get();
    view = stopView(model, stop, eyes, { channel, photos, pictures, gone, eraseStops, erasePhotos });
    const map = walkMap(model, model.get("ground"), t(model, "map"), { current: stop.id, done: stops().slice(0, at).map(({ id }) => id) });
    return [
      h("p", { class: "bl-walk-count" }, t(model, "stop_of", { number: at + 1, count: stops().length }), skipped.includes(stop.id) ? ` · ${t(model, "skipped")}` : ""),
      h("h3", { tabindex: -1 }, stop.name),
      h("details", { class: "bl-walk-corner" }, h("summary", {}, t(model, "who_and_where", { eyes: t(model, `eyes.${eyes}`) })), chooseEyes(), map),
      view.element,
    ];
  }
  function after() {
    const { skipped } = course.get();
    return [
      h("h3", { tabindex: -1 }, t(model, "done.title")),
      h("p", {}, t(model, "done.text")),
      skipped.length ? h("p", { class: "bl-muted" }, t(model, "done.skipped", { count: skipped.length })) : null,
      h("p", {}, t(model, "done.pay")),
    ];
  }
  function drawBar(at) {
    const last = at === stops().length - 1;
    const { skipped } = course.get();
    const skip = () => go(at + 1, { skipped: [...new Set([...skipped, stops()[at].id])] });
    const next = () => go(at + 1, { skipped: skipped.filter((id) => id !== stops()[at].id) });
    if (at < 0) bar.replaceChildren(button(t(model, "begin"), () => go(0, { start: course.get().start || Date.now() }), "bl-primary"));
    else if (at >= stops().length) bar.replaceChildren(button(t(model, "back"), () => go(stops().length - 1)), button(t(model, "again"), () => go(-1, { start: 0, skipped: [] })));
    else bar.replaceChildren(button(t(model, "back"), () => go(at - 1)), button(t(model, "skip"), skip), button(t(model, last ? "finish" : "next"), next, "bl-primary"));
  }
  /** What the picture hangs on; at a stop nothing else may take the form from under the hand. */
  const asDrawn = () => JSON.stringify([course.get().at < 0 ? model.get("walk") : stops(), model.get("ground")?.stops, course.get().eyes, !stops().length && model.get("ready")]);
  function draw() {
    view?.stop?.();
    view = null;
    const at = Math.min(course.get().at, stops().length);
    shown = asDrawn();
    clock.draw();
    if (!stops().length) {
      top.replaceChildren();
      bar.replaceChildren();
      place.replaceChildren(h("p", { class: "bl-muted" }, model.get("ready") ? t(model, "no_plan") : t(model, "opening")));
    } else {
      top.replaceChildren(clock.element);
      place.replaceChildren(...(at < 0 ? before() : at >= stops().length ? after() : atStop(at)).filter(Boolean));
      drawBar(at);
    }
    waits.hidden = !stops().length;
    drawWaiting();
  }
  /** Something arrived: what is being typed stays under the hand. */
  function refresh() {
    if (asDrawn() !== shown) draw();
    view?.redraw();
    drawWaiting();
  }
  const endings = [
    onTraits(model, ["walk", "ground", "own", "photos", "ready"], refresh), onTraits(model, ["labels"], draw),
    channel.listen(drawWaiting), otherLogbook(model, () => { gone.clear(); say("", ""); draw(); }),
  ];
  const onScreen = new IntersectionObserver((entries) => {
    document.dispatchEvent(new CustomEvent("buurtlezer:bar", { detail: { shown: entries[entries.length - 1].isIntersecting && bar.childElementCount > 0 } }));
  });
  onScreen.observe(root);
  draw();
  return () => {
    onScreen.disconnect();
    view?.stop?.();
    endings.forEach((end) => end());
    photos.stop();
    pictures.stop();
    clock.stop();
  };
}

export default { render };
