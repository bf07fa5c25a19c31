// The page's channel with the real device, outbox and connection, and a kernel that a test speaks for: who is open, what is a draft.

import assert from "node:assert/strict";
import { openChannel } from "../../widgets/buurtlezer/parts/identity/channel.js";
import { openCalls } from "../../widgets/buurtlezer/parts/identity/calls.js";
import { fakeClock, settled } from "./fake/clock.js";
import { fakeDocument } from "./fake/dom.js";
import { fakeModel } from "./fake/model.js";
import { Storage, useStorages } from "./fake/storage.js";

const SECRET = "0123456789ABCDEF";

/** A page with a channel; `kernel(message)` says something, `said(type)` is what it was told. */
const paged = (test) => async () => {
  const clock = fakeClock();
  delete globalThis.BroadcastChannel;
  fakeDocument();
  const local = new Storage();
  const channels = [];
  function page(session = new Storage()) {
    useStorages(local, session);
    globalThis.location = { hash: "" };
    const model = fakeModel({ kinds: { loose: [], secret: [], schemas: {} } });
    const channel = openChannel(model);
    channels.push(channel);
    const current = () => channel.device.current()?.key ?? null;
    const kernel = (message) => model.hear(message);
    return {
      channel,
      local,
      session,
      kernel,
      said: (type) => model.sent.filter((message) => message.type === type),
      welcome: (
        more = {},
      ) => (kernel({ type: "pong" }), kernel({ type: "welcome", key: current(), state: current() ? "open" : "new", ...more })),
      write: (words) => channel.submit({ act_id: words, action: "write", slot: "s", content: { kind: "term", words } }, () => {}),
    };
  }
  try {
    await test({ page, clock });
  } finally {
    channels.forEach((channel) => channel.close());
    clock.end();
  }
};

Deno.test(
  "a draft is kept by logbook and part, and goes when it was sent",
  paged(({ page }) => {
    const { channel, welcome } = page();
    const first = channel.device.add(SECRET, true).key;
    welcome();
    channel.writeDraft("thought", { words: "half" });
    assert.deepEqual(channel.readDraft("thought"), { words: "half" });
    assert.equal(channel.readDraft("other"), null);
    channel.openCode("1123456789ABCDEF");
    assert.equal(channel.readDraft("thought"), null, "it is not another person's");
    channel.open({ key: first });
    assert.deepEqual(channel.readDraft("thought"), { words: "half" });
    channel.writeDraft("thought", null);
    assert.equal(channel.readDraft("thought"), null);
  }),
);

Deno.test(
  "a draft from before the first act goes along into the logbook that the act begins",
  paged(({ page }) => {
    const { channel, welcome, write } = page();
    welcome();
    channel.writeDraft("thought", "half");
    write("one");
    assert.ok(channel.device.current());
    assert.equal(channel.readDraft("thought"), "half");
  }),
);

Deno.test(
  "a draft outlives its page",
  paged(({ page }) => {
    const before = page();
    before.channel.device.add(SECRET, true);
    before.welcome();
    before.channel.writeDraft("thought", "half");
    assert.equal(page(before.session).channel.readDraft("thought"), "half");
  }),
);

Deno.test(
  "what is typed into the example is no draft of anybody's",
  paged(({ page }) => {
    const { channel, welcome } = page();
    channel.device.add(SECRET, true);
    welcome();
    channel.writeDraft("thought", "mine");
    welcome({ example: true });
    channel.writeDraft("thought", "of the example");
    assert.equal(channel.readDraft("thought"), null);
    welcome();
    assert.equal(channel.readDraft("thought"), "mine");
  }),
);

Deno.test(
  "nothing is sent before the kernel has said whose logbook is open",
  paged(({ page }) => {
    const { write, welcome, said } = page();
    write("one");
    assert.deepEqual(said("act"), []);
    welcome();
    assert.deepEqual(said("act").map(({ act }) => act.act_id), ["one"]);
  }),
);

Deno.test(
  "a welcome for a logbook that is not open any more changes nothing",
  paged(({ page }) => {
    const { channel, kernel } = page();
    const { key } = channel.device.add(SECRET, true);
    channel.open(null);
    kernel({ type: "welcome", key, state: "open", name: "Old" });
    assert.equal(channel.state.welcomed, null);
  }),
);

Deno.test(
  "a code that fits nothing is forgotten, and what was open before is open again",
  paged(({ page }) => {
    const { channel, welcome } = page();
    const mine = channel.device.add(SECRET, true);
    welcome();
    channel.openCode("ZZZZZZZZZZZZZZZZ");
    welcome({ state: "unknown", sentence: "No such code." });
    assert.deepEqual([channel.device.current().key, channel.state.codeFault], [mine.key, "No such code."]);
    assert.deepEqual(channel.device.logbooks().map(({ key }) => key), [mine.key]);
  }),
);

Deno.test(
  "an answer finds its outbox also when another logbook is open by then",
  paged(async ({ page }) => {
    const { channel, welcome, write, kernel } = page();
    channel.device.add(SECRET, true);
    welcome();
    write("one");
    const mine = channel.device.current().key;
    channel.openCode("1123456789ABCDEF");
    kernel({ type: "ack", key: mine, act_id: "one", seq: 1, entry_id: "e", notice: "" });
    await settled();
    assert.deepEqual([channel.pending(), channel.state.saved], [[], false], "it is not this logbook that was saved");
  }),
);

Deno.test(
  "the sign says in this order: lost, starting, sending, draft, nothing, saved",
  paged(async ({ page, clock }) => {
    const { channel, welcome, write, kernel } = page();
    const seen = [channel.sign().tone];
    welcome();
    seen.push(channel.sign().tone);
    channel.writeDraft("thought", "half");
    seen.push(channel.sign().tone);
    write("one");
    seen.push(channel.sign().tone);
    channel.writeDraft("thought", null);
    kernel({ type: "ack", key: channel.device.current().key, act_id: "one", seq: 1, entry_id: "e", notice: "" });
    seen.push(channel.sign().tone);
    await clock.pass(4000);
    seen.push(channel.sign().tone);
    kernel({ type: "pong" });
    seen.push(channel.sign().tone);
    assert.deepEqual(seen, ["starting", "empty", "draft", "sending", "saved", "lost", "saved"]);
  }),
);

Deno.test(
  "a trouble of the store is asked after again; an open logbook is not",
  paged(async ({ page, clock }) => {
    const { welcome, said, kernel } = page();
    welcome({ state: "trouble", sentence: "Busy." });
    const hellos = async () => {
      for (let second = 0; second < 5; second += 1) {
        await clock.pass(1000);
        kernel({ type: "pong" });
      }
      return said("hello").length;
    };
    const before = said("hello").length;
    const after = await hellos();
    assert.ok(after > before);
    welcome();
    assert.equal(await hellos(), await hellos());
  }),
);

Deno.test("parts call each other by name, and one that ended hears nothing", () => {
  const calls = openCalls();
  const heard = [];
  const end = calls.heed("erased", (detail) => heard.push(["one", detail]));
  calls.heed("erased", (detail) => heard.push(["other", detail]));
  calls.announce("erased", 1);
  end();
  calls.announce("erased", 2);
  calls.announce("nobody heeds", 3);
  assert.deepEqual(heard, [["one", 1], ["other", 1], ["other", 2]]);
});
