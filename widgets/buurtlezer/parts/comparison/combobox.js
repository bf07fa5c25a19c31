// A place by name: a search field with suggestions (a combobox after the ARIA practices). It knows no entry and no act.

/** Letters without marks and hyphens, so that "etang" finds "Étangs" and "sint jans" finds "Sint-Jans". */
const plain = (words) => words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[-–/’']/g, " ").replace(/\s+/g, " ").trim();

/** Places whose name, in either language, holds all words; names in which a word begins so come first, else by name. */
function findPlaces(places, typed) {
  const words = plain(typed).split(" ").filter(Boolean);
  const rank = ({ searched }) => (searched.startsWith(words[0]) ? 0 : ` ${searched}`.includes(` ${words[0]}`) ? 1 : 2);
  const hits = places.filter(({ searched }) => words.every((word) => searched.includes(word)));
  return words.length ? hits.sort((a, b) => rank(a) - rank(b)) : hits;
}

/** What stands beside a name: its kind, and the other language's name where that is what was typed. */
function besideName({ name, also, kind }, typed) {
  const shown = plain(name);
  return plain(typed).split(" ").every((word) => shown.includes(word)) ? kind : `${also} · ${kind}`;
}

/** `places()` gives [{unit, code, name, also, kind, searched}] by name; all of them are offered before anything is typed. */
function placeCombobox(model, { label, places, onPick, onEscape }) {
  const [id, listId] = [elementId("place"), elementId("places")];
  let found = [];
  let active = -1;
  let closing = 0;
  const list = h("ul", { class: "blc-suggestions", role: "listbox", id: listId, "aria-label": t(model, "found_places"), hidden: true });
  const input = h("input", {
    type: "text", id, role: "combobox", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search",
    "aria-expanded": "false", "aria-controls": listId, "aria-autocomplete": "list", placeholder: t(model, "search_hint"),
    on: { input: suggest, keydown: key, click: () => list.hidden && suggest(), blur: () => (closing = setTimeout(close, 150)) }, // a screen reader's tap comes after the blur
  });
  const words = h("label", { for: id }, label);
  const count = h("p", { class: "bl-hidden", role: "status", "aria-live": "polite" });

  function close() {
    clearTimeout(closing);
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function suggest() {
    clearTimeout(closing);
    found = findPlaces(places(), input.value);
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren(...found.map((place, i) => h("li", {
      role: "option", id: `${listId}-${i}`, "aria-selected": "false",
      on: { pointerdown: (event) => event.preventDefault(), click: () => choose(i) },
    }, h("span", {}, place.name), h("small", {}, besideName(place, input.value)))));
    if (!found.length) list.append(h("li", { class: "blc-nothing", role: "option", "aria-disabled": "true", "aria-selected": "false" }, t(model, "nothing_found")));
    list.hidden = false;
    list.scrollTop = 0;
    input.setAttribute("aria-expanded", "true");
    count.textContent = t(model, "found", { count: found.length });
  }

  function point(next) {
    if (!found.length) return;
    active = (next + found.length) % found.length;
    [...list.children].forEach((node, i) => node.setAttribute("aria-selected", String(i === active)));
    input.setAttribute("aria-activedescendant", `${listId}-${active}`);
    list.children[active].scrollIntoView({ block: "nearest" });
  }

  function choose(i) {
    const place = found[i];
    if (!place) return;
    input.value = "";
    count.textContent = "";
    close();
    onPick(place);
  }

  function key(event) {
    if (event.key === "ArrowDown") list.hidden ? suggest() : point(active + 1);
    else if (event.key === "ArrowUp") point(active < 0 ? -1 : active - 1);
    else if (event.key === "Enter") !list.hidden && (active >= 0 || input.value.trim()) && choose(Math.max(active, 0));
    else if (event.key === "Escape") list.hidden ? onEscape?.() : close();
    else return;
    event.preventDefault();
    event.stopPropagation(); // JupyterLab has arrows and Escape of its own
  }

  return {
    element: h("div", { class: "blc-combobox" }, words, input, list, count),
    input,
    name: (text) => (words.textContent = text),
    close,
    empty() {
      input.value = "";
      close();
    },
  };
}
