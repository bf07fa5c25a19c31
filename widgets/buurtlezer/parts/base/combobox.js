// A search field with suggestions: a combobox after the ARIA practices. It knows no entry and no act, and not what is searched.

import { elementId, h } from "./base.js";

/**
 * @param {object} given
 * @param {string} given.label
 * @param {{list: string, hint: string, nothing: () => string, found: (count: number) => string}} given.words
 * @param {(typed: string) => any[]} given.find what is offered, best first; called anew at each letter
 * @param {(one: any, typed: string) => [string, string]} given.shown the name of one, and what stands beside it
 * @param {(one: any) => void} given.onPick
 * @param {() => void} [given.onEscape] Escape where no list is open
 * @param {boolean} [given.before] whether something is offered before anything is typed
 * @param {string} [given.kind] a further class
 */
export function combobox({ label, words, find, shown, onPick, onEscape, before = false, kind = "" }) {
  const [id, listId] = [elementId("search"), elementId("found")];
  let found = [];
  let active = -1;
  let closing = 0;
  const list = h("ul", {
    class: "bl-suggestions",
    role: "listbox",
    id: listId,
    "aria-label": words.list,
    tabindex: "-1", // browsers make what scrolls a stop of Tab
    hidden: true,
    on: { mousedown: (event) => event.preventDefault() }, // its scrollbar too: the field keeps the focus
  });
  const input = h("input", {
    type: "text",
    id,
    role: "combobox",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "search",
    "aria-expanded": "false",
    "aria-controls": listId,
    "aria-autocomplete": "list",
    placeholder: words.hint,
    on: {
      input: suggest,
      keydown: key,
      click: () => list.hidden && suggest(),
      focus: () => input.value.trim() && suggest(),
      blur: () => (closing = setTimeout(close, 150)), // a screen reader's tap comes after the blur
    },
  });
  const name = h("label", { for: id }, label);
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
    if (!before && !input.value.trim()) {
      count.textContent = "";
      return close();
    }
    found = find(input.value);
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren(...(found.length ? found.map(option) : [nothing()]));
    list.hidden = false;
    list.scrollTop = 0;
    input.setAttribute("aria-expanded", "true");
    count.textContent = words.found(found.length);
  }
  function option(one, i) {
    const [title, beside] = shown(one, input.value);
    const listening = { pointerdown: (event) => event.preventDefault(), click: () => choose(i) };
    const attributes = { role: "option", id: `${listId}-${i}`, "aria-selected": "false", on: listening };
    return h("li", attributes, h("span", {}, title), h("small", {}, beside));
  }
  const nothing = () =>
    h("li", { class: "bl-nothing", role: "option", "aria-disabled": "true", "aria-selected": "false" }, words.nothing());

  function point(next) {
    if (!found.length) return;
    active = (next + found.length) % found.length;
    [...list.children].forEach((node, i) => node.setAttribute("aria-selected", String(i === active)));
    input.setAttribute("aria-activedescendant", `${listId}-${active}`);
    list.children[active].scrollIntoView({ block: "nearest" });
  }
  function choose(i) {
    const one = found[i];
    if (!one) return;
    empty();
    onPick(one);
  }
  function empty() {
    input.value = "";
    count.textContent = "";
    close();
  }
  function key(event) {
    if (event.key === "ArrowDown") list.hidden ? suggest() : point(active + 1);
    else if (event.key === "ArrowUp") point(active < 0 ? -1 : active - 1);
    else if (event.key === "Enter") !list.hidden && (active >= 0 || input.value.trim()) && choose(Math.max(active, 0));
    else if (event.key === "Escape" && !list.hidden) close();
    else if (event.key === "Escape" && onEscape) onEscape();
    else return;
    event.preventDefault();
    event.stopPropagation(); // JupyterLab has arrows and Escape of its own
  }

  const element = h("div", { class: `bl-combobox ${kind}` }, name, h("div", { class: "bl-combobox-field" }, input, list), count);
  /** What can be found became more: the list that is open says so, unless somebody points at a line of it. */
  const again = () => !list.hidden && active < 0 && suggest();
  return { element, input, close, empty, again, name: (text) => (name.textContent = text) };
}
