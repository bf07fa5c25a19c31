// What cards come to: kinds, guesses, what may be told, rings, and a consent. Not here: the page (tests/browser/test_keycards.py).

import assert from "node:assert/strict";
import { lacking, stands, usesOf, wrong } from "../../widgets/buurtlezer/parts/consent/agreed.js";
import { placed } from "../../widgets/buurtlezer/parts/keycards/rings.js";
import {
  begun,
  inRings,
  isSupposed,
  isToBeAsked,
  kindOf,
  mayBeTold,
  ofRound,
  sound,
} from "../../widgets/buurtlezer/parts/keycards/told.js";
import { allOrNone, backOver } from "../../widgets/buurtlezer/parts/keycards/turning.js";

const ALL = { asked_by: "team", asked_on: "2026-11-20", uses: ["room"], until: "2026-12-31" };

Deno.test("what somebody guards is a guess until somebody says so, and what is not guarded is none", () => {
  assert.equal(isSupposed({ guards: "de ploeg" }), true);
  assert.equal(isSupposed({ grounds: ["alike"] }), true);
  assert.equal(isSupposed({ guards: "de ploeg", told_by: "een vrijwilliger" }), false);
  assert.equal(isSupposed({ guards: "de ploeg", told_by: "een vrijwilliger", voice: "supposed" }), true);
  assert.equal(isSupposed({ opens: "het voetbal" }), false);
});

Deno.test("a person is never told, whatever stands on the card", () => {
  assert.equal(mayBeTold({ kind: "key_person", consent: ALL, findable: "agreed", several_hold_it: true }), false);
  assert.equal(sound({ kind: "key_person", called: "x", visibility: "workshop" }).visibility, "private");
});

Deno.test("an initiative is told only once it agreed, and goes back to private when it does not any more", () => {
  const one = { kind: "organisation", name: "De Wissel", form: "initiative", visibility: "workshop" };
  assert.deepEqual([sound(one).findable, sound(one).visibility], ["not_asked", "private"]);
  assert.equal(sound({ ...one, findable: "agreed" }).visibility, "workshop");
  assert.equal(sound({ ...one, findable: "no" }).visibility, "private");
});

Deno.test("a shop hangs out its sign, unless somebody said that it was not asked", () => {
  const shop = { kind: "organisation", form: "business", visibility: "workshop" };
  assert.deepEqual([sound(shop).findable, sound(shop).visibility], ["public", "workshop"]);
  const other = { ...shop, findable: "not_asked" };
  assert.deepEqual([sound(other).findable, sound(other).visibility, isToBeAsked(other)], ["not_asked", "private", true]);
  assert.equal(isToBeAsked(sound(shop)), false);
});

Deno.test("a function of one person is told only with a consent for the room", () => {
  const one = { kind: "public_function", function: "schepen", visibility: "offered" };
  assert.equal(sound(one).visibility, "private");
  assert.equal(sound({ ...one, several_hold_it: false, consent: { ...ALL, uses: ["report"] } }).visibility, "private");
  assert.equal(sound({ ...one, consent: ALL }).visibility, "offered");
  assert.equal(sound({ ...one, several_hold_it: true }).visibility, "offered");
});

Deno.test("who is named as having told is told, and no guess any more", () => {
  assert.equal(sound({ kind: "key_person", voice: "supposed", told_by: "de kok" }).voice, "told");
  assert.equal(sound({ kind: "key_person", voice: "own", told_by: "de kok" }).voice, "own");
});

Deno.test("a new card is of the kind that was chosen, and remembers through whom and by which question", () => {
  const beside = { via: "own/x", generator: "news" };
  const group = begun({ what: "group", called: "de duiven", form: "place", ring: 3 }, beside);
  assert.deepEqual(group, {
    kind: "key_person",
    called: "de duiven",
    by: "group",
    ring: 3,
    via: "own/x",
    generator: "news",
    visibility: "private",
  });
  const house = begun({ what: "organisation", called: "De Wissel", form: "self_organisation" }, { via: "", generator: "" });
  assert.deepEqual([house.kind, house.name, house.findable, house.ring], ["organisation", "De Wissel", "not_asked", 2]);
  assert.equal("via" in house || "generator" in house, false);
  const shop = begun({ what: "organisation", called: "x", form: "business", findable: "no" }, { via: "", generator: "" });
  assert.equal(shop.findable, "public");
  assert.equal(kindOf(begun({ what: "person", called: "x" }, { via: "", generator: "" })), "person");
});

Deno.test("the cards of the ten questions and those of the short form are counted apart", () => {
  const cards = [{ content: { generator: "news" } }, { content: {} }, { content: { generator: null } }];
  assert.deepEqual(["short", "generators", "list"].map((mode) => ofRound(cards, mode).length), [2, 1, 0]);
});

Deno.test("a consent lacks what is not said, and an empty choice is not said", () => {
  assert.deepEqual(lacking({}), ["asked_by", "asked_on", "uses", "until"]);
  assert.deepEqual(lacking({ ...ALL, uses: [] }), ["uses"]);
  assert.deepEqual(lacking(ALL), []);
});

Deno.test("a consent holds on its last day, and no day longer", () => {
  assert.equal(stands(ALL, "2026-12-31"), "holds");
  assert.equal(stands(ALL, "2027-01-01"), "ended");
  assert.equal(stands(null, "2026-12-31"), "none");
  assert.equal(stands({ ...ALL, until: "" }, "2026-12-31"), "none");
});

Deno.test("a consent that ends before it was asked, or is asked tomorrow, is no consent", () => {
  assert.equal(wrong({ ...ALL, until: "2026-11-19" }, "2026-11-29"), "order");
  assert.equal(wrong({ ...ALL, asked_on: "2026-11-30" }, "2026-11-29"), "future");
  assert.equal(wrong(ALL, "2026-11-29"), "");
});

Deno.test("a card without a ring stands in the middle one", () => {
  assert.deepEqual(inRings([{ content: { ring: 1 } }, { content: {} }, { content: { ring: 3 } }]), [1, 1, 1]);
});

Deno.test("no two of forty cards lie on each other, and none outside the picture", () => {
  const cards = Array.from({ length: 40 }, (_one, i) => ({ ref: `own/${i}`, content: { ring: 1 + (i % 3) } }));
  const spots = placed(cards).map(({ to }) => to);
  spots.forEach(([x, y], i) => {
    assert.ok(x >= 0 && x <= 300 && y >= 0 && y <= 300, `${x} ${y}`);
    for (const [x2, y2] of spots.slice(0, i)) assert.ok(Math.hypot(x - x2, y - y2) > 20, `${i}: ${x} ${y}`);
  });
});

Deno.test("one step back over a turning removes what is new and brings the rest back, last first", () => {
  const acts = [
    { action: "write", entry_id: "new", base_seq: 0 },
    { action: "write", entry_id: "tie", base_seq: 4 },
    { action: "delete", entry_id: "person", base_seq: 2 },
  ];
  assert.deepEqual(backOver(acts), [
    { entry_id: "person", action: "undo" },
    { entry_id: "tie", action: "undo" },
    { entry_id: "new", action: "delete" },
  ]);
});

Deno.test("turning that is refused halfway is taken back, newest first", async () => {
  const acts = [
    { action: "write", entry_id: "new", base_seq: 0 },
    { action: "write", entry_id: "tie", base_seq: 4 },
    { action: "delete", entry_id: "old", base_seq: 2 },
  ];
  const sent = [];
  const send = (refused) => (act) => {
    sent.push([act.action, act.entry_id]);
    return Promise.resolve(act.entry_id === refused && act.action !== "undo" ? { status: "refused", sentence: "nee" } : {});
  };
  assert.equal(await allOrNone(acts, send("old")), "nee");
  assert.deepEqual(sent.slice(3), [["undo", "tie"], ["delete", "new"]]);
  sent.length = 0;
  assert.equal(await allOrNone(acts, send("none")), "");
  assert.equal(sent.length, 3);
});

Deno.test("a person is never asked to be named before the room: no room reads their card", () => {
  const uses = [{ value: "room" }, { value: "report" }, { value: "contact_list" }];
  assert.deepEqual(usesOf("key_person", uses).map(({ value }) => value), ["report", "contact_list"]);
  assert.deepEqual(usesOf("public_function", uses), uses);
});
