// Finding a known spot by name: what is compared, and a search field with suggestions (a combobox after the ARIA practices).

/** Letters without marks, so that "celestin" finds "Célestin". */
const plain = (words) => words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
/** Spots as they are searched: without accents, the name in the other language too. */
const searchable = (spots) => spots.map((spot) => ({ ...spot, searched: plain([spot.name, spot.also].filter(Boolean).join(" ")).replace(/-/g, " ") }));

const MOST_SUGGESTED = 40;

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

function spotCombobox({ model, spots, kinds, onPick, words = t(model, "spots.search") }) {
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

  const element = h("div", { class: "blm-combobox" }, h("label", { for: id }, words), h("div", { class: "blm-field" }, input, list), count);
  return { element, input };
}
