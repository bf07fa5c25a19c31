// What a device keeps, in one tab and in two, with room and without. What waits there is in outbox_test.js.

import assert from "node:assert/strict";
import { basePath, newSecret, openDevice, readSecret, spelled } from "../../widgets/buurtlezer/parts/identity/device.js";
import { fakeDocument } from "./fake/dom.js";
import { Storage, useStorages } from "./fake/storage.js";

function device({ local = new Storage(), session = new Storage(), baseUrl = "/" } = {}) {
  fakeDocument({ baseUrl });
  useStorages(local, session);
  return openDevice();
}

Deno.test("a secret is sixteen letters that nobody mistakes, and no two are the same", () => {
  const secrets = Array.from({ length: 200 }, newSecret);
  assert.equal(new Set(secrets).size, 200);
  for (const secret of secrets) assert.match(secret, /^[0-9A-HJKMNP-TV-Z]{16}$/);
});

Deno.test("a secret is read as it is spelled, with small letters, spaces, and letters for digits", () => {
  const secret = newSecret();
  assert.equal(spelled("0123456789ABCDEF"), "0123-4567-89AB-CDEF");
  assert.equal(readSecret(spelled(secret)), secret);
  assert.equal(readSecret(" o1i3 4567–89ab.cdeF "), "0113456789ABCDEF");
  assert.equal(readSecret("L123456789ABCDEF"), "1123456789ABCDEF");
});

Deno.test("what cannot be a code is none", () => {
  for (const typed of ["", "0123", "0123456789ABCDEFG", "U123456789ABCDEF", "0123456789ABCDE!"]) {
    assert.equal(readSecret(typed), null, typed);
  }
});

Deno.test("two servers behind one address do not share what they keep", () => {
  const local = new Storage();
  const one = device({ local, baseUrl: "/one/voila/" });
  assert.equal(basePath(), "/one/");
  one.keep("draft:a:b", "mine");
  assert.equal(device({ local, baseUrl: "/other/" }).find("draft:a:b"), null);
  assert.equal(device({ local, baseUrl: "/one/" }).find("draft:a:b"), "mine");
});

Deno.test("in JupyterLab the address stands in its own settings", () => {
  fakeDocument({ baseUrl: "", known: { "jupyter-config-data": '{"baseUrl": "/hub/user/"}' } });
  assert.equal(basePath(), "/hub/user/");
});

Deno.test("what is torn is as if it were not there", () => {
  const one = device();
  localStorage.setItem(`${one.prefix}draft:a:b`, '{"half":');
  assert.equal(one.find("draft:a:b"), null);
});

Deno.test("a logbook begins with its first act, and takes along what was typed before", () => {
  const one = device();
  one.keep("draft:new:thought", "Already typed");
  const logbook = one.begin();
  assert.deepEqual([one.current().key, logbook.known], [logbook.key, false]);
  assert.equal(one.find(`draft:${logbook.key}:thought`), "Already typed");
  assert.deepEqual(one.keys("draft:new:"), []);
});

Deno.test("a code that is here already is the same logbook, and stays known", () => {
  const one = device();
  const first = one.add("0123456789ABCDEF", true, "Mine");
  const again = one.add("0123456789ABCDEF", false);
  assert.deepEqual([again.key, again.known, again.name], [first.key, true, "Mine"]);
  assert.equal(one.logbooks().length, 1);
});

Deno.test("a new tab opens what was opened last, and stays with it whatever another tab opens", () => {
  const local = new Storage();
  const one = device({ local });
  one.note(one.add("0123456789ABCDEF", true).key, { opened: 2 });
  const [late] = one.logbooks();
  one.note(one.add("1123456789ABCDEF", true).key, { opened: 1 });
  const session = new Storage();
  const other = device({ local, session });
  assert.equal(other.current().key, late.key);
  other.choose(null);
  assert.equal(device({ local, session }).current(), null);
});

Deno.test("a logbook that is dropped goes with all that is kept of it, and with nothing of another", () => {
  const one = device();
  const [mine, other] = [one.add("0123456789ABCDEF", true), one.add("1123456789ABCDEF", true)];
  const kept = ["outbox:KEY:a", "draft:KEY:thought", "refused:KEY:a", "asked:KEY", "walk:KEY", "walk:KEY:sheet"];
  for (const { key } of [mine, other]) kept.forEach((name) => one.keep(name.replace("KEY", key), 1));
  one.drop(other.key);
  assert.deepEqual(one.keys("").filter((key) => key.includes(other.key)), []);
  assert.equal(one.keys("").filter((key) => key.includes(mine.key)).length, kept.length);
  assert.deepEqual([one.current(), one.logbooks().map(({ key }) => key)], [null, [mine.key]]);
});

Deno.test("what is noted of a logbook that is gone does not bring it back", () => {
  const one = device();
  const { key } = one.add("0123456789ABCDEF", true);
  one.drop(key);
  one.note(key, { known: true });
  assert.deepEqual(one.logbooks(), []);
});

Deno.test("on a shared computer what is open moves to the tab, and nothing of it stays for the next", () => {
  const local = new Storage();
  const one = device({ local });
  const logbook = one.add("0123456789ABCDEF", true);
  one.keep(`outbox:${logbook.key}:a`, { at: 1 });
  one.keep("draft:new:thought", "typed");
  one.share(logbook);
  assert.equal(Object.keys(local).some((key) => key.includes("outbox") || key.includes("draft")), false);
  assert.equal(JSON.stringify(local).includes(logbook.secret), false);
  assert.deepEqual([one.current().key, one.find(`outbox:${logbook.key}:a`), one.find("draft:new:thought")], [
    logbook.key,
    { at: 1 },
    "typed",
  ]);
  one.leaveShared();
  assert.deepEqual([one.logbooks(), one.current(), one.keys("outbox"), one.shared()], [[], null, [], true]);
});

Deno.test("a storage that is forbidden is as good as the page lasts", () => {
  const one = device();
  const forbidden = {
    configurable: true,
    get: () => {
      throw new DOMException("no", "SecurityError");
    },
  };
  Object.defineProperty(globalThis, "localStorage", forbidden);
  const logbook = one.add("0123456789ABCDEF", false);
  one.keep(`draft:${logbook.key}:a`, "typed");
  assert.deepEqual([one.current().key, one.find(`draft:${logbook.key}:a`)], [logbook.key, "typed"]);
  assert.deepEqual([one.isFull(), one.isLasting()], [true, false]);
});

Deno.test("two tabs with a full storage do not write over each other's list when there is room again", () => {
  const local = new Storage();
  const [one, other] = [new Storage(), new Storage()].map((session) => ({ session, it: device({ local, session }) }));
  const inTab = (tab, call) => (useStorages(local, tab.session), call(tab.it));
  Storage.fill(local, true);
  const mine = inTab(one, (it) => it.begin());
  const theirs = inTab(other, (it) => it.begin());
  Storage.fill(local, false);
  inTab(one, (it) => it.note(mine.key, { known: true }));
  inTab(other, (it) => it.note(theirs.key, { known: true }));
  const after = device({ local });
  assert.deepEqual(new Set(after.logbooks().map(({ key }) => key)), new Set([mine.key, theirs.key]));
});

Deno.test("what is kept of a logbook is never there without its secret, once there is room", () => {
  const local = new Storage();
  const one = device({ local });
  Storage.fill(local, true);
  const { key } = one.begin();
  Storage.fill(local, false);
  one.keep(`outbox:${key}:a`, { at: 1 });
  assert.deepEqual(device({ local }).logbooks().map((logbook) => logbook.key), [key]);
});

Deno.test("a shorter list is taken by a full storage: who drops a logbook does not find it again", () => {
  const local = new Storage();
  const one = device({ local });
  const { key } = one.add("0123456789ABCDEF", true);
  Storage.fill(local, true);
  one.drop(key);
  assert.deepEqual(device({ local }).logbooks(), []);
});

Deno.test("what a tab noted while the storage was full does not bring back what another tab dropped", () => {
  const local = new Storage();
  const [one, other] = [new Storage(), new Storage()].map((session) => ({ session, it: device({ local, session }) }));
  const inTab = (tab, call) => (useStorages(local, tab.session), call(tab.it));
  const { key } = inTab(one, (it) => it.add("0123456789ABCDEF", true));
  Storage.fill(local, true);
  inTab(other, (it) => it.note(key, { name: "A name that is longer" }));
  assert.equal(inTab(other, (it) => it.logbooks()[0].name), "A name that is longer");
  inTab(one, (it) => it.drop(key));
  Storage.fill(local, false);
  inTab(other, (it) => it.keep("draft:new:thought", "typed"));
  assert.deepEqual(device({ local }).logbooks(), []);
});

Deno.test("a device has one mark of its own, and none says anything about another", () => {
  const local = new Storage();
  const one = device({ local });
  const mark = one.mark();
  assert.match(mark, /^[0-9a-f]{32}$/);
  assert.equal(one.mark(), mark);
  assert.equal(device({ local }).mark(), mark); // another tab, another day
  assert.notEqual(device().mark(), mark);
});

Deno.test("dropping a logbook leaves the mark, and the end of a visit to a shared computer takes it away", () => {
  const one = device();
  const mark = one.mark();
  one.drop(one.add(newSecret(), true).key);
  assert.equal(one.mark(), mark);
  one.share(null);
  const visitor = one.mark();
  assert.notEqual(visitor, mark);
  one.leaveShared();
  assert.notEqual(one.mark(), visitor);
});
