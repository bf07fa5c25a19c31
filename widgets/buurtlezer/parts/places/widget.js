// The places part: a map, a list, and one place at a time. Here: which of them is shown, and how a gesture becomes an act.

async function renderPlaces({ model, el }) {
  el.classList.add("bl-part", "bl-map", "bl-places", "blm", "blp");
  el.dataset.part = model.get("name");
  const status = statusLine(model);
  const keeper = saving(model, status, () => {});
  const frameElement = h("div", { class: "blm-frame" });
  const panel = h("div", { class: "blp-panel" });
  const twoFingers = fingersHint(model);
  const undoPlace = h("div", { class: "bl-row" });
  const lostPlace = h("div", {});
  const state = { open: null, form: null, where: null };
  el.append(frameElement);
  const { view, map, L, geography, ground, container } = await hostGround(model, frameElement);
  map.createPane("places").style.zIndex = 420;
  map.getPane("places").style.pointerEvents = "none";
  const editing = () => model.get("editing");
  const all = () => model.get("places");
  const find = (ref) => all().find((place) => place.ref === ref);

  const filter = filterRow(model, redraw);
  const list = placeList(model, { open: openPlace, chosen: filter.chosen });
  const looks = new Map(); // what a marker shows, kept between two drawings of the same places
  const look = (place) => {
    if (!looks.has(place.ref)) {
      const mood = moodOf(sidesOf(model, place, filter.chosen));
      looks.set(place.ref, { mood, silent: Boolean(filter.chosen.group) && !sidesOf(model, place, { group: filter.chosen.group }).length });
    }
    return looks.get(place.ref);
  };
  const markers = markersLayer(L, { look, chosen: () => state.open });
  const buttons = mapButtons(L, map, model, geography, () => L.latLngBounds(all().filter(({ at }) => at).map(({ at }) => [at[1], at[0]])));
  const add = h("button", { type: "button", class: "bl-primary blp-add", on: { click: () => openForm(null) } }, t(model, "add"));
  const empty = h("p", { class: "bl-notice" }, t(model, editing() ? "empty" : "empty_group"));
  const key = h("ul", { class: "blm-legend blp-legend" });
  const others = othersLayer(L, map, geography);

  el.replaceChildren(filter.element, h("div", { class: "blp-body" }, h("div", { class: "blp-map" }, frameElement, key), panel), undoPlace, lostPlace, status.element);
  frameElement.append(buttons.element, twoFingers.element, gapPattern());
  ground.addTo(map);
  markers.addTo(map);

  const actions = {
    close: () => closePanel(true),
    addMeaning: () => openMeaning(null),
    changeMeaning: (meaning) => openMeaning(meaning),
    changePlace: () => openForm(find(state.open)),
    async remove(entry, title) {
      const outcome = await keeper.send({ action: "delete", entry_id: entry.entry_id, base_seq: entry.seq });
      if (outcome.status === "saved") offerUndo(entry.entry_id, t(model, "undo.removed", { name: title }));
    },
    async share(entry, to) {
      await keeper.send({ content: { ...entry.content, visibility: to }, entry_id: entry.entry_id, base_seq: entry.seq });
    },
    async makeVulnerable() {
      const place = find(state.open);
      for (const one of [...place.meanings, place]) {
        const outcome = await keeper.send({ action: "erase", entry_id: one.entry_id });
        if (outcome.status === "refused") return;
      }
      closePanel(false);
      document.dispatchEvent(new CustomEvent("buurtlezer:add", { detail: { part: model.get("vulnerable") } }));
    },
  };

  function offerUndo(entryId, words) {
    const button = h("button", { type: "button", on: { click: async () => {
      undoPlace.replaceChildren();
      await keeper.send({ action: "undo", entry_id: entryId });
    } } }, t(model, "undo"));
    undoPlace.replaceChildren(h("span", { role: "status" }, words), button);
    button.focus({ preventScroll: true });
  }
  function leaveForm() {
    state.form?.stop();
    state.where?.stop();
    Object.assign(state, { form: null, where: null });
  }
  function closePanel(focus) {
    const was = state.open;
    leaveForm();
    state.open = null;
    redraw();
    if (focus) list.focus(was);
  }
  function openPlace(ref) {
    leaveForm();
    state.open = ref;
    undoPlace.replaceChildren();
    redraw();
    const place = find(ref);
    if (place?.at && !map.getBounds().pad(-0.05).contains([place.at[1], place.at[0]])) map.setView([place.at[1], place.at[0]], Math.max(map.getZoom(), 13.5), { animate: false });
    toPanel();
    panel.querySelector("h3")?.focus({ preventScroll: true });
  }
  /** On a phone the panel is under the map: what one opened comes into view. */
  function toPanel() {
    const { top } = panel.getBoundingClientRect();
    if (top < 60 || top > globalThis.innerHeight * 0.6) panel.scrollIntoView({ block: "start" });
  }
  function openForm(place) {
    leaveForm();
    const location = place?.content?.location ?? null;
    state.where = whereChoice(model, { L, map, geography }, placed, place ? { location, spot: place.content.spot ?? "" } : null);
    state.form = placeForm(model, {
      place, where: () => state.where?.value(), cancel: () => (state.form.clear(), place ? openPlace(place.ref) : closePanel(true)),
      saved: (outcome) => after(outcome, place ? place.ref : `own/${outcome.entry_id}`, !place),
    });
    panel.replaceChildren(h("section", { class: "blp-detail" }, h("h3", { tabindex: "-1" }, t(model, place ? "form.change_title" : "form.add_title")), state.where.element,
      h("p", { class: "bl-small blp-caution" }, t(model, "form.caution")), state.form.element));
    toPanel();
    panel.querySelector("h3").focus({ preventScroll: true });

    function placed(where) {
      const name = state.form.element.querySelector('[data-field="name"] input');
      if (where.name && !name.value) {
        name.value = where.name;
        name.dispatchEvent(new Event("input", { bubbles: true }));
      }
      // Moving a place that is there is a change of its own.
      if (place) keeper.send({ content: { ...place.content, location: where.location, spot: where.spot, sector: "" }, entry_id: place.entry_id, base_seq: find(place.ref)?.seq ?? place.seq });
    }
  }
  function openMeaning(meaning) {
    const ref = state.open;
    const place = find(ref);
    leaveForm();
    state.form = meaningForm(model, { ref, meaning, cancel: () => (state.form.clear(), openPlace(ref)), saved: (outcome) => after(outcome, ref, false) });
    panel.replaceChildren(h("section", { class: "blp-detail" }, h("p", { class: "bl-muted bl-small" }, place.name), h("h3", { tabindex: "-1" }, t(model, meaning ? "form.change_meaning" : "form.add_meaning")), state.form.element));
    toPanel();
    panel.querySelector("h3").focus({ preventScroll: true });
  }
  /** Saved: show the place; a new one is asked at once what it means. */
  function after(outcome, ref, isNew) {
    leaveForm();
    state.open = ref;
    state.awaited = isNew ? ref : null;
    redraw();
    toPanel();
    status.say(outcome.notice ? "info" : "saved", outcome.notice || t(model, "status.saved"));
    panel.querySelector("h3")?.focus({ preventScroll: true });
  }

  function redraw() {
    looks.clear();
    const places = all();
    filter.offer(places);
    markers.show(places.filter(({ at }) => at));
    list.show(places);
    drawKey();
    drawLost();
    if (!state.form) drawPanel();
  }
  function drawPanel() {
    const place = state.open && find(state.open);
    if (place && state.awaited === place.ref) {
      state.awaited = null;
      return openMeaning(null);
    }
    if (place) return panel.replaceChildren(placeDetail(model, place, filter.chosen, actions));
    if (state.open && !state.awaited) state.open = null;
    add.disabled = !keeper.isOpen();
    return panel.replaceChildren(...[editing() && add, all().length ? list.element : empty].filter(Boolean));
  }
  function drawKey() {
    const item = (value, words) => h("li", {}, h("span", { class: "blp-mini", "aria-hidden": "true", style: { "--mood": MOOD[value] ?? "#fff" } }, MOOD_SIGN[value] ?? value), words);
    key.replaceChildren(item(-2, t(model, "face.minus2")), item(2, t(model, "face.plus2")), item("≠", t(model, "key.opposed")),
      h("li", {}, h("span", { class: "blp-mini blp-dashed", "aria-hidden": "true" }), t(model, "key.supposed")), filter.chosen.group ? h("li", {}, h("span", { class: "blp-mini blp-dotted", "aria-hidden": "true" }), t(model, "key.silent")) : "");
  }
  /** Meanings of places that their owners deleted or took back: they are kept, and can be given away or removed. */
  function drawLost() {
    const lost = model.get("lost");
    lostPlace.replaceChildren(...(lost.length ? [h("details", { class: "blp-more", open: true }, h("summary", {}, t(model, "lost.title", { count: lost.length })), h("p", { class: "bl-small" }, t(model, "lost.why")),
      h("ul", { class: "blp-lost" }, lost.map((meaning) => h("li", {}, h("span", {}, [groupWord(model, meaning.content), meaning.content.why].filter(Boolean).join(": ")), moveTo(meaning))))) ] : []));
  }
  function moveTo(meaning) {
    const id = elementId("move");
    const select = h("select", { id, on: { change: () => select.value && keeper.send({ content: { ...meaning.content, place: select.value }, entry_id: meaning.entry_id, base_seq: meaning.seq }) } },
      h("option", { value: "" }, t(model, "lost.choose")), all().slice(0, 300).map((place) => h("option", { value: place.ref }, place.name)));
    return h("div", { class: "bl-row" }, h("label", { for: id, class: "bl-small" }, t(model, "lost.move")), select,
      h("button", { type: "button", class: "bl-quiet bl-small", on: { click: () => actions.remove(meaning, groupWord(model, meaning.content)) } }, t(model, "remove")));
  }

  let fitted = false;
  function fit() {
    if (!container.clientWidth) return;
    map.invalidateSize({ animate: false });
    const points = all().filter(({ at }) => at).map(({ at }) => [at[1], at[0]]);
    const bounds = L.latLngBounds(points).extend(others.all());
    if (fitted && (fitted !== "whole" || !bounds.isValid())) return;
    fitted = bounds.isValid() ? "places" : "whole";
    map.fitBounds(bounds.isValid() ? bounds : geography.bounds, { padding: [36, 36], maxZoom: 15, animate: false });
  }
  function drawArea() {
    const area = model.get("area");
    others.draw(area.geometry || area.sectors ? [{ id: "mine", role: "mine", name: "", dashed: false, ...area }] : [], true, false);
  }
  const stopGestures = recogniseGestures(map, () => ({ mode: "tap", tap }), {
    onHold: () => {},
    onOneFinger: twoFingers.show,
  });
  function tap(point) {
    if (state.where?.tap(point)) return;
    const here = markers.at(point);
    if (here.length === 1) openPlace(here[0].ref);
    else if (here.length) {
      const bounds = L.latLngBounds(here.map(({ at }) => [at[1], at[0]]));
      if (map.getZoom() < 17 && bounds.getNorthEast().distanceTo(bounds.getSouthWest()) > 8) map.fitBounds(bounds, { padding: [60, 60], maxZoom: 17, animate: false });
      else {
        closePanel(false);
        list.show(here);
      }
    }
  }
  const sized = new ResizeObserver(() => fit());
  sized.observe(container);
  const draw = () => { redraw(); fit(); };
  const stops = [onTraits(model, ["places", "lost", "choices", "labels", "ready"], draw), onTraits(model, ["area"], () => { drawArea(); fit(); }), stopGestures, () => sized.disconnect(), keeper.stop];
  keeper.onOtherLogbook(() => {
    leaveForm();
    fitted = false;
    undoPlace.replaceChildren();
    state.open = null;
    draw();
  });
  drawArea();
  draw();
  return () => {
    leaveForm();
    stops.forEach((stop) => stop());
    view.remove();
  };
}

export default { render: renderPlaces };
