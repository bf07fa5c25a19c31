// Finding by name: what is compared, in which order, what is said of it, and what keys do in the field.

import assert from "node:assert/strict";
import { combobox } from "../../widgets/buurtlezer/parts/base/combobox.js";
import { holds, matching, plain, wordsOf } from "../../widgets/buurtlezer/parts/base/found.js";
import { placeCombobox } from "../../widgets/buurtlezer/parts/comparison/combobox.js";
import { kindWords, searchable, spotCombobox } from "../../widgets/buurtlezer/parts/map/search.js";
import { fakeClock } from "./fake/clock.js";
import { byRole, fakeDocument, happen } from "./fake/dom.js";
import { fakeModel } from "./fake/model.js";

const named = (...names) => names.map((name) => ({ name, searched: plain(name) }));
const names = (found) => found.map(({ name }) => name);
const LABELS = { found: "{count} places", "spots.found": "{count} spots", "spots.nothing": "Nothing", nothing_found: "Nothing" };

Deno.test("letters are compared without marks, capitals, hyphens and apostrophes", () => {
  assert.equal(plain("Étangs"), "etangs");
  assert.equal(plain("Sint-Jans–Molenbeek"), "sint jans molenbeek");
  assert.equal(plain("  L’Étoile / De Ster "), "l etoile de ster");
  assert.equal(plain("E\u0301tangs"), plain("\u00c9tangs"));
  assert.deepEqual(wordsOf(" sint-jans "), ["sint", "jans"]);
  assert.deepEqual(wordsOf(" - "), []);
});

Deno.test("all that was typed must be there, in any order", () => {
  const list = named("Sint-Jans-Molenbeek", "Sint-Gillis", "Jansplein");
  assert.deepEqual(names(matching(list, "jans sint")), ["Sint-Jans-Molenbeek"]);
  assert.deepEqual(names(matching(list, "SINT")), ["Sint-Jans-Molenbeek", "Sint-Gillis"]);
  assert.deepEqual(matching(list, "xyz"), []);
  assert.equal(holds("anything", []), true);
});

Deno.test("first comes what begins so, then what has a word that begins so, then the rest; else as they stood", () => {
  const list = named("Oud Parkje", "Warandepark", "Parkwijk", "Bij het park", "Park");
  assert.deepEqual(names(matching(list, "park")), ["Parkwijk", "Park", "Oud Parkje", "Bij het park", "Warandepark"]);
});

Deno.test("where nothing is typed all is offered, and the list that was given is left as it was", () => {
  const list = named("B", "A");
  const found = matching(list, " ");
  assert.deepEqual(names(found), ["B", "A"]);
  found.pop();
  matching(list, "a");
  assert.deepEqual(names(list), ["B", "A"]);
});

/** A field over some names; `type` and `press` are what a person does. */
function field({ list = named("Anneessens", "Dansaert", "Annessens 2"), ...more } = {}) {
  fakeDocument();
  const [picked, escaped] = [[], []];
  const words = { list: "Found", hint: "Search", nothing: () => "Nothing", found: (count) => `${count} found` };
  const box = combobox({
    label: "Where",
    words,
    find: (typed) => matching(list, typed),
    shown: ({ name }) => [name, "kind"],
    onPick: (one) => picked.push(one.name),
    onEscape: () => escaped.push(1),
    ...more,
  });
  const [listbox] = byRole(box.element, "listbox");
  return {
    ...box,
    picked,
    escaped,
    listbox,
    options: () => byRole(listbox, "option"),
    active: () => byRole(listbox, "option").findIndex((node) => node.getAttribute("aria-selected") === "true"),
    said: () => byRole(box.element, "status")[0].textContent,
    press: (key) => happen(box.input, "keydown", { key }),
    type(typed) {
      box.input.value = typed;
      happen(box.input, "input");
    },
  };
}

Deno.test("what was found is shown and its number is said", () => {
  const one = field();
  one.type("ann");
  assert.deepEqual(one.options().map((node) => node.textContent), ["Anneessenskind", "Annessens 2kind"]);
  assert.deepEqual([one.said(), one.listbox.hidden, one.input.getAttribute("aria-expanded")], ["2 found", false, "true"]);
  one.type("");
  assert.deepEqual([one.said(), one.listbox.hidden, one.input.getAttribute("aria-expanded")], ["", true, "false"]);
});

Deno.test("where nothing fits the list says so, and that cannot be chosen", () => {
  const one = field();
  one.type("zzz");
  const [only] = one.options();
  assert.deepEqual([only.textContent, only.getAttribute("aria-disabled"), one.said()], ["Nothing", "true", "0 found"]);
  one.press("ArrowDown");
  one.press("Enter");
  assert.deepEqual([one.picked, one.active()], [[], -1]);
});

Deno.test("arrows go around the list, and a screen reader hears where they are", () => {
  const one = field();
  one.type("ann");
  const seen = ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"].map((key) => (one.press(key), one.active()));
  assert.deepEqual(seen, [0, 1, 0, 1]);
  assert.equal(one.input.getAttribute("aria-activedescendant"), one.options()[1].getAttribute("id"));
  one.type("anne");
  assert.deepEqual([one.active(), one.input.getAttribute("aria-activedescendant")], [-1, null]);
});

Deno.test("an arrow up goes to the last at once", () => {
  const one = field();
  one.type("ann");
  one.press("ArrowUp");
  assert.equal(one.active(), 1);
});

Deno.test("enter takes the one that is pointed at, or else the first, and the field is empty", () => {
  const one = field();
  one.type("ann");
  one.press("ArrowUp");
  one.press("Enter");
  one.type("dan");
  one.press("Enter");
  assert.deepEqual(one.picked, ["Annessens 2", "Dansaert"]);
  assert.deepEqual([one.input.value, one.said(), one.listbox.hidden], ["", "", true]);
});

Deno.test("enter in an empty or closed field chooses nothing", () => {
  const one = field({ before: true });
  happen(one.input, "click");
  one.press("Enter");
  one.type("ann");
  one.close();
  one.press("Enter");
  assert.deepEqual(one.picked, []);
});

Deno.test("where something is offered before anything is typed, a tap or an arrow shows it", () => {
  const [one, other] = [field({ before: true }), field({ before: true })];
  happen(one.input, "click");
  other.press("ArrowDown");
  assert.deepEqual([one.options().length, other.options().length, other.active()], [3, 3, -1]);
});

Deno.test("escape closes the list first, and only then does what else it means", () => {
  const one = field();
  one.type("ann");
  one.press("Escape");
  assert.deepEqual([one.listbox.hidden, one.escaped], [true, []]);
  one.press("Escape");
  assert.deepEqual(one.escaped, [1]);
});

Deno.test("the field's own keys go no further; letters do", () => {
  const one = field();
  const own = one.press("ArrowDown");
  const letter = one.press("a");
  assert.deepEqual([own.defaultPrevented, own.stopped, letter.defaultPrevented, letter.stopped], [true, true, false, false]);
});

Deno.test("a tap on what was found comes after the field was left, and counts", async () => {
  const clock = fakeClock();
  try {
    const one = field();
    one.type("ann");
    happen(one.input, "blur");
    await clock.pass(100);
    happen(one.options()[0], "click");
    assert.deepEqual(one.picked, ["Anneessens"]);
    one.type("ann");
    happen(one.input, "blur");
    await clock.pass(200);
    assert.equal(one.listbox.hidden, true);
  } finally {
    clock.end();
  }
});

Deno.test("beside a place stands its kind, and its other name where that was typed", () => {
  fakeDocument();
  const place = { name: "Elsene", also: "Ixelles", kind: "municipality", searched: plain("Elsene Ixelles") };
  const box = placeCombobox(fakeModel({ labels: LABELS }), { label: "Where", places: () => [place], onPick() {} });
  const beside = (typed) => {
    box.input.value = typed;
    happen(box.input, "input");
    return byRole(box.element, "option")[0].children[1].textContent;
  };
  assert.deepEqual([beside("els"), beside("ixel"), beside("")], ["municipality", "Ixelles · municipality", "municipality"]);
});

Deno.test("a spot is found by its other name too, a tram before a bus and the shorter first, and forty at most are offered", () => {
  fakeDocument();
  const many = Array.from({ length: 60 }, (_, i) => ({ name: `Halte nummer ${i}`, kind: "tram" }));
  const spots = searchable([{ name: "Zwarte Vijvers", also: "Étangs Noirs", kind: "metro" }, ...many, {
    name: "Halte 1",
    kind: "bus",
  }]);
  const model = fakeModel({ labels: { ...LABELS, "kind.metro": "Metro", "kind.tram": "Tram", "kind.other": "Other" } });
  const picked = [];
  const box = spotCombobox({ model, spots: () => spots, kinds: kindWords(model), onPick: (spot) => picked.push(spot.name) });
  const found = (typed) => {
    box.input.value = typed;
    happen(box.input, "input");
    return byRole(box.element, "option").map((node) => node.textContent);
  };
  assert.deepEqual(found("etangs-noirs"), ["Zwarte VijversMetro"]);
  happen(box.input, "keydown", { key: "Enter" });
  assert.deepEqual(picked, ["Zwarte Vijvers"]);
  assert.deepEqual([found("halte").length, found("halte")[0]], [40, "Halte nummer 0Tram"]);
});
