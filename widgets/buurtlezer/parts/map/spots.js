// Spots by name: a search field with suggestions (a combobox after the ARIA practices), numbered pins, the list of what was chosen.

const MOST_SUGGESTED = 40;
const REACH = 24; // pixels around a finger in which a stop is found

/** Letters without marks, so that "celestin" finds "Célestin". */
const plain = (words) => words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

function kindWords(model) {
  return {
    metro: t(model, "kind.metro"), tram: t(model, "kind.tram"), bus: t(model, "kind.bus"), station: t(model, "kind.station"),
    park: t(model, "kind.park"), market: t(model, "kind.market"), square: t(model, "kind.square"), district: t(model, "kind.district"),
    municipality: t(model, "kind.municipality"), other: t(model, "kind.other"),
  };
}

/** Spots whose name holds all words; names that begin with what was typed come first. */
function findSpots(spots, typed) {
  const words = plain(typed).split(/[\s-]+/).filter(Boolean);
  if (!words.length) return [];
  const hits = spots.filter(({ searched }) => words.every((word) => searched.includes(word)));
  const rank = ({ searched }) => (searched.startsWith(words[0]) ? 0 : searched.includes(` ${words[0]}`) ? 1 : 2);
  return hits.sort((a, b) => rank(a) - rank(b) || a.name.length - b.name.length);
}

function spotCombobox({ model, spots, kinds, onPick }) {
  const [id, listId] = [elementId("spot"), elementId("spots")];
  let suggestions = [];
  let active = -1;
  const list = h("ul", { class: "blm-suggestions", role: "listbox", id: listId, "aria-label": t(model, "spots.suggestions"), hidden: true });
  const input = h("input", {
    type: "text", id, role: "combobox", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search",
    "aria-expanded": "false", "aria-controls": listId, "aria-autocomplete": "list", placeholder: t(model, "spots.placeholder"),
    on: { input: suggest, keydown: key, blur: () => setTimeout(close, 150), focus: suggest },
  });
  const count = h("p", { class: "bl-hidden", role: "status", "aria-live": "polite" });

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function suggest() {
    suggestions = findSpots(spots(), input.value).slice(0, MOST_SUGGESTED);
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren(...suggestions.map((spot, i) => h("li", {
      role: "option", id: `${listId}-${i}`, "aria-selected": "false",
      on: { pointerdown: (event) => event.preventDefault(), click: () => choose(i) },
    }, h("span", {}, spot.name), h("small", {}, kinds[spot.kind] ?? kinds.other))));
    const typed = input.value.trim() !== "";
    if (typed && !suggestions.length) list.replaceChildren(h("li", { class: "blm-nothing", role: "option", "aria-disabled": "true", "aria-selected": "false" }, t(model, "spots.nothing")));
    list.hidden = !typed;
    input.setAttribute("aria-expanded", String(typed));
    count.textContent = typed ? t(model, "spots.found", { count: suggestions.length }) : "";
  }

  function point(next) {
    if (!suggestions.length) return;
    active = (next + suggestions.length) % suggestions.length;
    [...list.children].forEach((node, i) => node.setAttribute("aria-selected", String(i === active)));
    input.setAttribute("aria-activedescendant", `${listId}-${active}`);
    list.children[active].scrollIntoView({ block: "nearest" });
  }

  function choose(i) {
    const spot = suggestions[i];
    if (!spot) return;
    input.value = "";
    suggest();
    close();
    onPick(spot);
  }

  function key(event) {
    if (event.key === "ArrowDown") list.hidden ? suggest() : point(active + 1);
    else if (event.key === "ArrowUp") point(active < 0 ? -1 : active - 1);
    else if (event.key === "Enter") choose(active < 0 ? 0 : active);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const element = h("div", { class: "blm-combobox" }, h("label", { for: id }, t(model, "spots.search")), h("div", { class: "blm-field" }, input, list), count);
  return { element, input };
}

function spotTool({ L, map, model, geography, answer, status, announce }) {
  const kinds = kindWords(model);
  let spots = [];
  const dots = L.layerGroup();
  const combobox = spotCombobox({ model, spots: () => spots, kinds, onPick: add });
  const hint = h("p", { class: "blm-hint" }, t(model, "spots.hint", { most: model.get("spots_max") }));
  const chosen = h("ol", { class: "blm-chips blm-spots", "aria-label": t(model, "spots.chosen") });
  const now = () => (answer.content.method === "spots" ? answer.content.spots : []);

  function read() {
    const own = model.get("spots");
    spots = (own.length ? own : geography.spots).map((spot) => ({ ...spot, searched: plain([spot.name, spot.also].filter(Boolean).join(" ")).replace(/-/g, " ") }));
    drawDots();
  }

  function add(spot) {
    const before = now();
    const most = model.get("spots_max");
    if (before.some(({ id }) => id === spot.id)) return;
    if (before.length >= most) {
      status.say("warning", t(model, "spots.full", { most }));
      return;
    }
    const { id, name, kind, lon, lat } = spot;
    announce(t(model, "spots.added", { name, count: before.length + 1, most }));
    answer.commit(spotsContent([...before, { id, name, kind, lon, lat }]), status);
    if (!map.getBounds().pad(-0.1).contains([lat, lon])) map.fitBounds(now().map((each) => [each.lat, each.lon]), { padding: [60, 60], maxZoom: 13.5 });
  }

  function remove(spot) {
    announce(t(model, "spots.removed", { name: spot.name }));
    answer.commit(spotsContent(now().filter(({ id }) => id !== spot.id)), status);
    combobox.input.focus({ preventScroll: true });
  }

  /** What can be tapped at this zoom: few and far apart first. A district is not a point; it is picked by name. */
  function tappable() {
    const zoom = map.getZoom();
    const far = ["metro", "station", "market", "park", "square"];
    const view = map.getBounds().pad(0.1);
    return spots.filter(({ kind, lat, lon }) => zoom >= 12 && kind !== "district" && kind !== "municipality" && (zoom >= 14.25 || far.includes(kind)) && view.contains([lat, lon]));
  }

  function drawDots() {
    dots.clearLayers();
    for (const { lat, lon } of tappable()) {
      dots.addLayer(L.circleMarker([lat, lon], { radius: 6, weight: 2, color: "#005f73", fillColor: "#fff", fillOpacity: 1, interactive: false, className: "blm-spot" }));
    }
  }

  return {
    panel: h("div", { class: "blm-panel" }, combobox.element, hint),
    below: chosen,
    mode: "tap",
    enter() {
      dots.addTo(map);
      read();
      map.on("moveend", drawDots);
      model.on("change:spots", read);
    },
    leave() {
      dots.remove();
      map.off("moveend", drawDots);
      model.off("change:spots", read);
    },
    redraw() {
      const list = now();
      chosen.replaceChildren(...list.map((spot, i) => h("li", {}, h("b", { class: "blm-number", "aria-hidden": "true" }, i + 1), h("span", { class: "blm-spotname" }, spot.name, h("small", {}, kinds[spot.kind] ?? kinds.other)), h("button", { type: "button", class: "blm-bare", "aria-label": t(model, "spots.remove", { name: spot.name }), title: t(model, "spots.remove", { name: spot.name }), on: { click: () => remove(spot) } }, icon("remove")))));
      chosen.hidden = !list.length;
    },
    tap([x, y]) {
      const near = tappable()
        .map((spot) => ({ spot, far: map.latLngToContainerPoint([spot.lat, spot.lon]).distanceTo(L.point(x, y)) }))
        .reduce((best, each) => (each.far < best.far ? each : best), { far: REACH });
      if (!near.spot) return;
      const there = now().find(({ id }) => id === near.spot.id);
      there ? remove(there) : add(near.spot);
    },
  };
}
