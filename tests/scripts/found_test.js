// Finding with one typing slip, held against trying each slip there is. Streets of the pack: test_streets.py.

import assert from "node:assert/strict";
import { best, matching, plain, slips } from "../../widgets/buurtlezer/parts/base/found.js";
import { kindWords, searchable, spotCombobox } from "../../widgets/buurtlezer/parts/map/search.js";
import { readNamed } from "../../widgets/buurtlezer/parts/map/streets.js";
import { byRole, fakeDocument, happen } from "./fake/dom.js";
import { fakeModel, open } from "./fake/model.js";
import { readStreets } from "./fake/streets.js";

const names = (found) => found.map(({ name }) => name);
const named = (...given) => given.map((name) => ({ name, searched: plain(name) }));

/** Numbers from 0 to 1 that follow from a seed, so that a failure comes again. */
function chance(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** All words that are one slip away from a word, and the word itself. */
function slipped(word, letters) {
  const found = new Set([word]);
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of letters) {
      found.add(before + letter + after);
      if (after) found.add(before + letter + after.slice(1));
    }
    if (after) found.add(before + after.slice(1));
    if (after.length > 1) found.add(before + after[1] + after[0] + after.slice(2));
  }
  return found;
}

Deno.test("a text begins with a word but for one slip exactly where one of all slips of that word begins it", () => {
  const random = chance(20261129);
  const some = (letters, most) =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, () => letters[Math.floor(random() * letters.length)]).join("");
  const seen = { true: 0, false: 0 };
  for (let round = 0; round < 4000; round++) {
    const letters = round % 2 ? "ab" : "abc ";
    const [text, word] = [some(letters, 7), some(letters, 6)];
    const expected = [...slipped(word, letters)].some((one) => text.startsWith(one));
    assert.equal(slips(text, word), expected, `${JSON.stringify(text)} and ${JSON.stringify(word)}`);
    seen[expected]++;
  }
  assert.ok(seen.true > 500 && seen.false > 500, JSON.stringify(seen));
});

Deno.test("a slip is only forgiven where nothing fits as it was typed, in one word, and not in two letters", () => {
  const list = named("Louizalaan", "Wetstraat", "Loizastraat");
  assert.deepEqual(names(matching(list, "loiz")), ["Loizastraat"]);
  assert.deepEqual(names(matching(list, "louzia")), ["Louizalaan"]);
  assert.deepEqual(names(matching(list, "wtesrtaat")), []);
  assert.deepEqual(names(matching(list, "xe")), []);
  assert.deepEqual(names(matching(named("Grote Markt"), "grotemarkt")), ["Grote Markt"]);
  assert.deepEqual(names(matching(named("Grote Markt", "Grote Zavel"), "grote mrakt")), ["Grote Markt"]);
});

Deno.test("of what fits with a slip comes first what begins with the letter that was typed", () => {
  assert.deepEqual(names(matching(named("Oude Beurs", "Neurs", "Beurs"), "beusr")), ["Beurs", "Oude Beurs"]);
  assert.deepEqual(names(matching(named("Kleurs", "Rue Bleue", "Bleue"), "bleux")), ["Bleue", "Rue Bleue"]);
});

const ordered = (typed, list, most = 9) => names(best(list, typed, { order: ({ rank = 0 }) => rank, apart: 5, most }));
const called = (...given) => given.map(([name, rank]) => ({ name, rank, searched: plain(name), names: [plain(name)] }));

Deno.test("what is called so comes first, then what begins so, then words that begin so, then a slip, then the inside of a word", () => {
  const list = called(["Onpark", 0], ["Oud park", 0], ["Pakr", 0], ["Parkwijk", 0], ["Park", 4]);
  assert.deepEqual(ordered("park", list), ["Park", "Parkwijk", "Oud park", "Pakr", "Onpark"]);
});

Deno.test("of what fits alike the order decides, and a slip is forgiven only where few fit", () => {
  const list = called(["Wet b", 5], ["Wet c", 2], ["Wet a", 0]);
  assert.deepEqual(ordered("wet", list), ["Wet a", "Wet c", "Wet b"]);
  const many = called(...Array.from({ length: 5 }, (_, i) => [`Wet ${i}`, 0]), ["Wit", 0]);
  assert.equal(ordered("wet", many).includes("Wit"), false);
  assert.equal(ordered("wet", many.slice(1)).includes("Wit"), true);
});

Deno.test("a chain with a hundred shops hides no street", () => {
  const chain = called(...Array.from({ length: 100 }, () => ["Delha", 5]), ["Delhastraat", 4], ["Delhalaan", 4]);
  const found = ordered("delha", chain, 9);
  assert.deepEqual([found.length, found.slice(-2)], [9, ["Delhastraat", "Delhalaan"]]);
});

const TEXT = "# whose\n21004\tBrussel\tBruxelles\nWetstraat\tRue de la Loi\t3700\t8450\t1500\nKoer\t\t3701\t8451\t20\n" +
  "21009\tElsene\tIxelles\nKoer\tCour A\t3702\t8452\t30\nKoer\tCour B\t3703\t8453\t10\n<b>x</b>\t3\n";

Deno.test("streets are read in the words of the page, with the municipality, and what is no street is left out", () => {
  const nl = readStreets(TEXT, "nl");
  assert.deepEqual(nl[0], {
    id: "street:21004:wetstraat",
    kind: "street",
    name: "Wetstraat",
    also: "Wetstraat Rue de la Loi",
    town: "Brussel",
    lon: 4.37,
    lat: 50.845,
    metres: 1500,
  });
  assert.deepEqual(nl.map(({ id }) => id), [
    "street:21004:wetstraat",
    "street:21009:koer",
    "street:21004:koer",
    "street:21009:koer.2",
  ]);
  assert.deepEqual(names(readStreets(TEXT, "fr")), ["Rue de la Loi", "Cour A", "Koer", "Cour B"]);
  assert.deepEqual(readStreets(TEXT, "en")[0].name, "Rue de la Loi / Wetstraat");
  assert.deepEqual(readStreets(TEXT, "en")[0].town, "Bruxelles / Brussel");
  assert.deepEqual(readStreets("", "nl"), []);
});

/** A field that finds spots and streets; `come` lets the streets arrive. */
function field(streets, near = undefined) {
  fakeDocument();
  const labels = { "kind.street": "street", "kind.tram": "tram", "spots.found": "{count} found" };
  const [picked, model] = [[], fakeModel({ labels, language: "nl" })];
  const spots = searchable([{ id: "stop:1", name: "Wet", kind: "tram" }]);
  const box = spotCombobox({
    model,
    spots: () => spots,
    kinds: kindWords(model),
    onPick: (one) => picked.push(one),
    near,
    streets,
  });
  const shown = () => byRole(box.element, "option").map((node) => node.textContent);
  const type = (typed) => {
    box.input.value = typed;
    happen(box.input, "input");
    return shown();
  };
  return { box, picked, shown, type };
}

Deno.test("streets are asked for when somebody begins to search, once, and join the list that is open", async () => {
  const coming = open();
  let asked = 0;
  const { box, picked, shown, type } = field((language) => (asked++, assert.equal(language, "nl"), coming.promise));
  assert.equal(asked, 0);
  happen(box.input, "focus");
  assert.deepEqual(type("wet"), ["Wettram"]);
  coming.resolve(readStreets(TEXT, "nl"));
  await coming.promise;
  await null;
  assert.deepEqual(shown(), ["Wettram", "Wetstraatstreet · Brussel"]);
  happen(box.input, "focus");
  assert.equal(asked, 1);
  type("loi");
  happen(box.input, "keydown", { key: "Enter" });
  assert.deepEqual([picked[0].id, picked[0].kind, picked[0].lon], ["street:21004:wetstraat", "street", 4.37]);
});

Deno.test("two of a name in one municipality are told apart by their district, and others are not", async () => {
  const twice = "!cafe\tcafé\tcafé\tpub\nshop\twinkel\tmagasin\tshop\n21004\tBrussel\tBruxelles\n" +
    "Delha\t\t3700\t8450\t\t1\nDelha\t\t3800\t8450\t\t1\nDelhi\t\t3800\t8450\t\t1\nDelhem\t\t3800\t8450\t\t0\n";
  const coming = open();
  const { box, shown, type } = field(() => coming.promise, ({ lon }) => `wijk ${lon}`);
  happen(box.input, "focus");
  type("delh");
  coming.resolve(readNamed(twice, "nl"));
  await coming.promise;
  await null;
  // The café is personal: it is not offered as a spot.
  assert.deepEqual(shown(), [
    "Delhawinkel · Brussel · wijk 4.37",
    "Delhawinkel · Brussel · wijk 4.38",
    "Delhiwinkel · Brussel",
  ]);
});

Deno.test("where streets cannot be had the known spots are found, and the next time they are asked for again", async () => {
  let asked = 0;
  const { box, type } = field(() => (asked++, Promise.resolve([])));
  happen(box.input, "focus");
  await null;
  await null;
  assert.deepEqual(type("wet"), ["Wettram"]);
  happen(box.input, "focus");
  assert.equal(asked, 2);
});

Deno.test("what is meant by its kind or its town is found, the nearest first, and a number of a house is no part of a name", () => {
  const shop = (name, town, lon) => ({ name, kind: "supermarket", word: "supermarkt", town, lon, lat: 50.85 });
  const list = searchable([
    shop("Delhaize", "Anderlecht", 4.3),
    shop("Delhaize", "Molenbeek", 4.33),
    shop("Super Molenbeek", "Evere", 4.4),
    { name: "Graystraat", kind: "street", town: "Elsene", lon: 4.37, lat: 50.83 },
  ]);
  const far = ({ lon }) => Math.abs(lon - 4.33);
  const found = (typed) =>
    best(list, typed, { order: () => 0, apart: 1, most: 9, far }).map(({ name, town }) => `${name} ${town}`);
  assert.deepEqual(found("delhaize"), ["Delhaize Molenbeek", "Delhaize Anderlecht"]);
  assert.deepEqual(found("delhaize molenb"), ["Delhaize Molenbeek"]);
  assert.deepEqual(found("supermarkt"), ["Delhaize Molenbeek", "Delhaize Anderlecht", "Super Molenbeek Evere"]);
  assert.deepEqual(found("molenbeek"), ["Super Molenbeek Evere"]);
  assert.deepEqual(found("graystraat 12"), ["Graystraat Elsene"]);
  assert.deepEqual(found("graystraat elsene 1050"), ["Graystraat Elsene"]);
  assert.deepEqual(found("12"), []);
});
