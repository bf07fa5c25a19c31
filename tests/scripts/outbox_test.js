// The outbox of one tab: what waits, what is sent when, what is told. All orders of all happenings are in test_outbox_machine.py.

import assert from "node:assert/strict";
import { fakeClock, settled } from "./fake/clock.js";
import { act, LATER, openTab } from "./fake/outbox.js";
import { Storage } from "./fake/storage.js";

const SLOT = { slot: "01/area/own/1" };
const OTHER = { entry_id: "e2" };

Deno.test("an act is on the device before it is sent, and until it is acknowledged", async () => {
  const tab = openTab();
  const id = tab.write(SLOT, "one");
  const kept = () => Object.keys(tab.local).filter((key) => key.includes(`:outbox:`) && key.endsWith(id));
  assert.equal(kept().length, 1);
  assert.equal(tab.sent[0].act.act_id, id);
  tab.ack(id, { seq: 7, notice: "Shorter." });
  assert.deepEqual(kept(), []);
  await settled();
  assert.deepEqual(tab.outcomes.get(id), { status: "saved", seq: 7, entry_id: "e", notice: "Shorter." });
});

Deno.test("one act at a time is under way, oldest first", () => {
  const tab = openTab();
  const ids = [tab.write(SLOT, "one"), tab.write(OTHER, "two"), tab.write({ entry_id: "e3" }, "three")];
  assert.deepEqual(tab.sentIds(), ids.slice(0, 1));
  tab.ack(ids[0]);
  assert.deepEqual(tab.sentIds(), ids.slice(0, 2));
  tab.refuse(ids[1]);
  assert.deepEqual(tab.sentIds(), ids);
});

Deno.test("an answer to something else does not let the next one go", () => {
  const tab = openTab();
  const first = tab.write(SLOT, "one");
  tab.write(OTHER, "two");
  tab.ack("of another page");
  assert.deepEqual(tab.sentIds(), [first]);
});

Deno.test("acts of one millisecond, and those after a clock was set back, keep their order", () => {
  const clock = fakeClock();
  try {
    const tab = openTab({ open: false });
    const things = [..."abcdefgh"].map((letter) => ({ entry_id: letter }));
    const ids = things.map((thing) => tab.write(thing, "now"));
    clock.step(-3_600_000);
    ids.push(tab.submit(act(things[0], null)));
    assert.deepEqual(tab.waits(), ids);
  } finally {
    clock.end();
  }
});

Deno.test("a write that waits gives way to a newer one of the same thing, and its maker is told that it waits", async () => {
  const tab = openTab({ open: false });
  const [first, other, second] = [tab.write(SLOT, "one"), tab.write(OTHER, "of another"), tab.write(SLOT, "two")];
  assert.deepEqual(tab.waits(), [other, second]);
  await settled();
  assert.deepEqual(tab.outcomes.get(first), { status: "queued" });
  assert.equal(tab.outcomes.has(second), false);
});

Deno.test("the same slot in another logbook is another thing", async () => {
  const tab = openTab({ open: false });
  const mine = tab.write(SLOT, "mine");
  const { key } = tab.device.current();
  tab.device.add("0123456789ABCDEF", true);
  const theirs = tab.write(SLOT, "theirs");
  await settled();
  assert.deepEqual([tab.outcomes.size, tab.waits()], [0, [mine, theirs]]);
  tab.device.choose(key);
  const newer = tab.write(SLOT, "mine anew");
  await settled();
  assert.deepEqual([[...tab.outcomes.keys()], new Set(tab.waits())], [[mine], new Set([theirs, newer])]);
});

Deno.test("a write that is under way is not replaced: it may have arrived", () => {
  const tab = openTab();
  const [first, second] = [tab.write(SLOT, "one"), tab.write(SLOT, "two")];
  assert.deepEqual(tab.waits(), [first, second]);
});

Deno.test("a write does not give way over a deletion, nor a deletion to a write", () => {
  const tab = openTab({ open: false });
  const ids = [tab.write(SLOT, "one"), tab.submit(act(SLOT, null)), tab.write(SLOT, "two")];
  assert.deepEqual(tab.waits(), ids);
  const third = tab.write(SLOT, "three");
  assert.deepEqual(tab.waits(), [...ids.slice(0, 2), third]);
});

Deno.test("one that the store cannot take now is sent again in a while, and the person is told why it waits", async () => {
  const clock = fakeClock();
  try {
    const tab = openTab();
    const id = tab.write(SLOT, "one");
    tab.later(id);
    assert.deepEqual([tab.troubles, tab.queued], [[LATER], [id]]);
    await clock.pass(2900);
    assert.deepEqual(tab.sentIds(), [id]);
    await clock.pass(200);
    assert.deepEqual(tab.sentIds(), [id, id]);
  } finally {
    clock.end();
  }
});

Deno.test("one that must wait holds up what comes after it of the same thing, and nothing else", () => {
  const clock = fakeClock();
  try {
    const tab = openTab();
    const first = tab.write(SLOT, "one");
    const deletion = tab.submit(act(SLOT, null));
    const other = tab.write(OTHER, "other");
    tab.later(first);
    assert.deepEqual(tab.sentIds(), [first, other]);
    tab.ack(other);
    assert.deepEqual(tab.sentIds(), [first, other]);
    assert.deepEqual(tab.waits(), [first, deletion]);
  } finally {
    clock.end();
  }
});

Deno.test("an act that nobody answers does not hold up the others for ever", async () => {
  const clock = fakeClock();
  try {
    const tab = openTab();
    const first = tab.write(SLOT, "one");
    await clock.pass(14_900);
    assert.deepEqual(tab.sentIds(), [first]);
    await clock.pass(200);
    assert.deepEqual(tab.sentIds(), [first, first]);
  } finally {
    clock.end();
  }
});

Deno.test("what was under way when the line was lost is sent once more, and its maker hears that it waits", () => {
  const tab = openTab();
  const id = tab.write(SLOT, "one");
  tab.open = false;
  tab.outbox.lost();
  assert.deepEqual(tab.queued, [id]);
  tab.open = true;
  tab.outbox.drain();
  assert.deepEqual(tab.sentIds(), [id, id]);
});

Deno.test("without a line nothing is sent, and the maker hears at once that it waits", () => {
  const tab = openTab({ open: false });
  const id = tab.write(SLOT, "one");
  assert.deepEqual([tab.sent, tab.queued], [[], [id]]);
});

Deno.test("a page that is opened anew sends what an earlier one left", () => {
  const before = openTab({ open: false });
  const id = before.write(SLOT, "one");
  const tab = openTab(before.local ? { local: before.local, session: before.session } : {});
  tab.outbox.drain();
  assert.deepEqual(tab.sent.map(({ act }) => [act.act_id, act.content.words]), [[id, "one"]]);
});

Deno.test("an act that can never be stored leaves the outbox, and stays on the device with the reason", async () => {
  const tab = openTab();
  const id = tab.write(SLOT, "one");
  tab.refuse(id);
  assert.deepEqual(tab.waits(), []);
  const [kept] = tab.outbox.refused();
  assert.deepEqual([kept.act.content.words, kept.sentence], ["one", "It cannot be."]);
  await settled();
  assert.deepEqual(tab.outcomes.get(id), { status: "refused", sentence: "It cannot be." });
});

Deno.test("what was refused is replaced by a newer one of the same thing, and by no other", () => {
  const tab = openTab();
  tab.refuse(tab.write(SLOT, "one"));
  tab.ack(tab.write(OTHER, "other"));
  assert.equal(tab.outbox.refused().length, 1);
  tab.write(SLOT, "two");
  assert.deepEqual(tab.outbox.refused(), []);
});

Deno.test("one that is refused while a newer one of the same thing waits is not offered again", async () => {
  const tab = openTab();
  const [first, second] = [tab.write(SLOT, "one"), tab.write(SLOT, "two")];
  tab.refuse(first);
  assert.deepEqual(tab.outbox.refused(), []);
  await settled();
  assert.equal(tab.outcomes.get(first).status, "refused");
  assert.deepEqual(tab.waits(), [second]);
});

Deno.test("words of what is always private stay nowhere when they are refused", () => {
  const tab = openTab();
  tab.refuse(tab.submit(act(SLOT, { kind: "vulnerable_place", words: "behind the school" })));
  assert.deepEqual(tab.outbox.refused(), []);
  assert.equal(JSON.stringify(tab.local).includes("behind the school"), false);
});

Deno.test("acts of another logbook go with its own key and secret, and say that the page shows another", () => {
  const tab = openTab({ open: false });
  tab.write(SLOT, "mine");
  const mine = tab.device.current();
  tab.outbox.letGo();
  const other = tab.device.add("0123456789ABCDEF", true, "Other");
  tab.write(SLOT, "other");
  tab.open = true;
  tab.outbox.drain();
  tab.ack(tab.sentIds()[0]);
  const said = tab.sent.map(({ key, secret, fresh, here, act }) => [key, secret, fresh, here, act.content.words]);
  assert.deepEqual(said, [[mine.key, mine.secret, true, false, "mine"], [other.key, other.secret, false, true, "other"]]);
  assert.deepEqual(tab.acknowledged, [mine.key]);
});

Deno.test("after the first acknowledgement a logbook is not said to begin any more", () => {
  const tab = openTab();
  tab.ack(tab.write(SLOT, "one"));
  tab.write(SLOT, "two");
  assert.deepEqual(tab.sent.map(({ fresh }) => fresh), [true, false]);
});

Deno.test("when another logbook is opened the parts let go, and the act stays", async () => {
  const tab = openTab({ open: false });
  const id = tab.write(SLOT, "one");
  tab.outbox.letGo();
  await settled();
  assert.deepEqual(tab.outcomes.get(id), { status: "queued" });
  assert.deepEqual(tab.waits(), [id]);
});

Deno.test("nothing of the example is kept or sent", async () => {
  const tab = openTab();
  tab.outbox.setExample(true);
  const id = tab.write(SLOT, "one");
  await settled();
  assert.deepEqual(tab.outcomes.get(id), { status: "refused", sentence: "Only to look at." });
  assert.deepEqual([tab.sent, tab.device.current(), tab.waits()], [[], null, []]);
});

Deno.test("what is erased is withdrawn first: what waited, what was refused, what was under way", async () => {
  const tab = openTab();
  const underWay = tab.write(OTHER, "one");
  const waits = tab.submit(act({ entry_id: "e3" }, { kind: "term", words: "two" }));
  const stays = tab.write({ entry_id: "e4" }, "three");
  tab.outbox.withdraw(["e2", "e3"]);
  await settled();
  assert.deepEqual([tab.outcomes.get(underWay), tab.outcomes.get(waits)], [{ status: "queued" }, { status: "queued" }]);
  assert.deepEqual(tab.sentIds(), [underWay, stays]);
  tab.refuse(stays);
  tab.outbox.withdraw(["e4"]);
  assert.deepEqual(tab.outbox.refused(), []);
});

Deno.test("a photo waits in the page's memory, and a withdrawal takes it too", () => {
  const tab = openTab({ open: false });
  const id = tab.submit(act(OTHER, { kind: "photo", image: "…" }));
  assert.deepEqual(tab.waits(), [id]);
  assert.equal(JSON.stringify(tab.local).includes(id), false);
  tab.outbox.withdraw(["e2"]);
  assert.deepEqual(tab.waits(), []);
});

Deno.test("a write says in which form its kind is written; one from an earlier page says what it said", () => {
  const tab = openTab();
  tab.write(SLOT, "one");
  tab.ack(tab.sentIds()[0]);
  tab.submit(act(OTHER, { kind: "term", schema: 1, words: "older" }));
  tab.ack(tab.sentIds()[1]);
  tab.submit(act(OTHER, { kind: "unheard of" }));
  assert.deepEqual(tab.sent.map(({ act }) => act.content.schema), [2, 1, undefined]);
});

Deno.test("where the storage is full the page's memory keeps the act, and it is sent all the same", () => {
  const local = new Storage();
  Storage.fill(local, true);
  const tab = openTab({ local });
  const id = tab.write(SLOT, "one");
  assert.deepEqual([tab.waits(), tab.sentIds(), tab.device.isLasting()], [[id], [id], false]);
  tab.ack(id);
  assert.deepEqual(tab.waits(), []);
});

Deno.test("an act that another tab saw off is finished here too when the line is back", async () => {
  const tab = openTab();
  const id = tab.write(SLOT, "one");
  tab.open = false;
  const other = openTab({ local: tab.local });
  other.outbox.drain();
  other.ack(id);
  tab.open = true;
  tab.outbox.drain();
  await settled();
  assert.equal(tab.outcomes.get(id)?.status, "saved");
});

Deno.test("an act that another tab replaced waits with the newer one, and is done when that is saved", async () => {
  const tab = openTab();
  tab.open = false;
  const id = tab.write(SLOT, "one");
  const other = openTab({ local: tab.local });
  const newer = other.write(SLOT, "two");
  tab.open = true;
  tab.outbox.drain();
  await settled();
  assert.equal(tab.outcomes.get(id), undefined);
  other.ack(newer);
  tab.outbox.lookElsewhere();
  await settled();
  assert.equal(tab.outcomes.get(id)?.status, "saved");
});

Deno.test("an act that another tab replaced by what is refused is refused with it", async () => {
  const tab = openTab();
  tab.open = false;
  const id = tab.write(SLOT, "one");
  const other = openTab({ local: tab.local });
  other.refuse(other.write(SLOT, "two"), "no");
  tab.open = true;
  tab.outbox.drain();
  await settled();
  assert.equal(tab.outcomes.get(id)?.status, "refused");
});

Deno.test("what another tab erased is erased here too, also when it then refused to delete what was gone", async () => {
  const tab = openTab();
  tab.open = false;
  const erased = tab.submit({ ...act({ entry_id: "e1" }, null), action: "erase" });
  const other = openTab({ local: tab.local });
  other.outbox.drain();
  other.ack(erased);
  other.refuse(other.submit(act({ entry_id: "e1" }, null)), "gone");
  tab.open = true;
  tab.outbox.drain();
  await settled();
  assert.equal(tab.outcomes.get(erased)?.status, "saved");
});
