// Treasures: what a card lacks, who may read it, how it may be stored; which skills were pressed; how names stand in the diagram.
// Not here: the pages (tests/browser/test_treasures.py), what Python decides (tests/steps).

import assert from "node:assert/strict";
import { fitting, placeOf, wrapped } from "../../widgets/buurtlezer/parts/asset_diagram/drawing.js";
import { saidOf, stillToCome, turned } from "../../widgets/buurtlezer/parts/capacities/said.js";
import {
  askedAs,
  isAskedFirst,
  lacking,
  mayBeTold,
  oneAfterTheOther,
  sound,
} from "../../widgets/buurtlezer/parts/treasures/told.js";

const ALL = { asked_by: "team", asked_on: "2026-11-20", uses: ["room"], until: "2026-12-31" };

Deno.test("a treasure lacks what nobody said of its first step, in the order of the form", () => {
  assert.deepEqual(lacking({ first_step: "koffie" }), ["connect_with", "by_when"]);
  assert.deepEqual(lacking({ connect_with: "a", first_step: "b", by_when: "2026-12-01" }), []);
});

Deno.test("a key person is told to nobody, and is not asked for the room", () => {
  const person = { form: "key_person", visibility: "workshop", consent: { ...ALL, uses: ["room", "report"] } };
  assert.equal(askedAs(person), "key_person");
  assert.equal(sound(person).visibility, "private");
  assert.deepEqual(sound(person).consent.uses, ["report"]);
  assert.equal("consent" in sound({ ...person, consent: ALL }), false);
  assert.equal(sound({ ...person, consent: ALL }).findable, "not_asked");
});

Deno.test("an initiative or a network is told only with a consent, and goes back to private without one", () => {
  for (const form of ["initiative", "network"]) {
    const one = { form, visibility: "workshop" };
    assert.equal(isAskedFirst(form), true);
    assert.deepEqual([sound(one).findable, sound(one).visibility], ["not_asked", "private"]);
    assert.deepEqual([sound({ ...one, consent: ALL }).findable, sound({ ...one, consent: ALL }).visibility], [
      "agreed",
      "workshop",
    ]);
    assert.equal(mayBeTold({ form, findable: "public" }), false);
  }
});

Deno.test("a bench is public unless somebody said otherwise, and a consent that is gone leaves it so", () => {
  const bench = { form: "place", visibility: "workshop" };
  assert.deepEqual([sound(bench).findable, sound(bench).visibility], ["public", "workshop"]);
  assert.deepEqual([sound({ ...bench, findable: "no" }).findable, sound({ ...bench, findable: "no" }).visibility], [
    "no",
    "private",
  ]);
  assert.equal(sound({ ...bench, findable: "agreed" }).findable, "public");
});

Deno.test("a card that is no person any more lets go of the person", () => {
  assert.equal("key_person" in sound({ form: "place", key_person: "own/a" }), false);
  assert.equal(sound({ form: "key_person", key_person: "own/a" }).key_person, "own/a");
});

Deno.test("what was pressed stands over what is stored, until that says the same", () => {
  const entries = [{ content: { skill: "cook", can: true } }];
  const pressed = new Map([["cook", turned({ can: true, learn: false }, "learn")], ["sew", { can: false, learn: false }]]);
  assert.deepEqual(saidOf(entries, pressed)("cook"), { can: true, learn: true });
  assert.deepEqual(saidOf(entries, new Map())("sew"), { can: false, learn: false });
  assert.deepEqual([...stillToCome(entries, pressed).keys()], ["cook"]);
  assert.equal(stillToCome([{ content: { skill: "cook", can: true, learn: true } }], pressed).size, 0);
});

Deno.test("words stand in lines that hold them, and a word that is too long is cut and not lost", () => {
  assert.deepEqual(wrapped("de bank onder de linde", 10, 3), ["de bank", "onder de", "linde"]);
  assert.deepEqual(wrapped("a".repeat(25), 10, 3), ["a".repeat(10), "a".repeat(10), "a".repeat(5)]);
  assert.deepEqual(wrapped("encore ici\u202f?", 10, 3), ["encore", "ici\u202f?"]);
  const short = wrapped("een twee drie vier vijf zes", 9, 2);
  assert.equal(short.length, 2);
  assert.ok(short.every((line) => [...line].length <= 9) && short[1].endsWith("…"));
});

Deno.test("forty names in one part: some stand, the others are said to be in the list", () => {
  const names = Array.from({ length: 40 }, (_one, i) => `de naaitafel achter het station nummer ${i}`);
  const { names: shown, left } = fitting(names);
  assert.equal(shown.length + left, 40);
  assert.equal(shown.length, 7); // and a line for how many more there are
  assert.deepEqual(fitting(names.slice(0, 2)).left, 0);
  assert.deepEqual(fitting([]), { names: [], left: 0 });
});

Deno.test("six parts lie around the middle, three at each side", () => {
  const sides = Array.from({ length: 6 }, (_one, i) => placeOf(i, 6));
  assert.deepEqual(sides.map(({ right }) => right), [true, true, true, false, false, false]);
  for (const { from, to, middle } of sides) assert.ok(from < middle && middle < to);
});

Deno.test("acts follow each other, and none is sent after one that was refused", async () => {
  const sent = [];
  const answers = (given) => (id) => {
    sent.push(id);
    return Promise.resolve({ status: given[id] ?? "saved" });
  };
  assert.equal(await oneAfterTheOther(["card", "other", "this"], answers({ other: "refused" })), "refused");
  assert.deepEqual(sent, ["card", "other"]);
  assert.equal(await oneAfterTheOther(["card", "this"], answers({ card: "queued" })), "queued");
  assert.deepEqual(sent.slice(2), ["card", "this"]);
  assert.equal(await oneAfterTheOther(["card", "this"], answers({})), "saved");
});
