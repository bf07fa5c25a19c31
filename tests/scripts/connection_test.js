// A light page's connection: say one thing, listen for news. The server is a fetch of ours that answers, is late, breaks off, refuses.

import assert from "node:assert/strict";
import { fakeClock, settled } from "./fake/clock.js";
import { fakeDocument } from "./fake/dom.js";

const document = fakeDocument({ known: { page: '{"words": {}, "language": "fr", "base": "/served"}' } });
const { handOver, listen, Lost, say, sound } = await import("../../widgets/buurtlezer/serving/room/web/connection.js");

/** Runs a test with time of its own and a server: `asked` is what came, `answer(nth, …)` ends one. */
const served = (test) => async () => {
  const clock = fakeClock();
  const asked = [];
  globalThis.fetch = (address, { body, signal, ...options }) => {
    const one = { address, body, signal, options, ...Promise.withResolvers() };
    signal.addEventListener("abort", () => {
      one.reject(new DOMException("aborted", "AbortError"));
      one.stream?.error(new DOMException("aborted", "AbortError"));
    });
    asked.push(one);
    return one.promise;
  };
  try {
    await test({ clock, asked });
  } finally {
    clock.end();
  }
};
const json = (value, status = 200) => new Response(JSON.stringify(value), { status });

Deno.test(
  "one message has one answer, in the page's language, and no secret stands in the address",
  served(async ({ asked }) => {
    const saying = say({ type: "hello", secret: "S" });
    const [{ address, body, options }] = asked;
    assert.equal(address, "/served/room/say");
    assert.deepEqual(JSON.parse(body), { lang: "fr", type: "hello", secret: "S" });
    assert.deepEqual([options.method, options.credentials, options.cache], ["POST", "omit", "no-store"]);
    asked[0].resolve(json({ type: "welcome" }));
    assert.deepEqual(await saying, { type: "welcome" });
  }),
);

Deno.test(
  "a server that is not there, breaks off or answers nonsense is a lost connection",
  served(async ({ asked }) => {
    const sayings = [say({}), say({}), say({})];
    const lost = sayings.map((saying) => assert.rejects(saying, Lost));
    asked[0].reject(new TypeError("no network"));
    asked[1].resolve(new Response('{"half":'));
    asked[2].resolve(new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError("cut")) })));
    await Promise.all(lost);
  }),
);

Deno.test(
  "who waits twelve seconds for an answer has lost the connection; a timer that was in time is gone",
  served(async ({ asked, clock }) => {
    const lost = assert.rejects(say({}), Lost);
    await clock.pass(11_900);
    assert.equal(asked[0].signal.aborted, false);
    await clock.pass(200);
    await lost;
    const saying = say({});
    asked[1].resolve(json({}));
    await saying;
    assert.equal(clock.waiting(), 0);
  }),
);

Deno.test(
  "a spoken prompt comes as it is, or not at all; handing one over takes its time",
  served(async ({ asked, clock }) => {
    const sounds = [sound("S", "p", "nl"), sound("S", "p", "nl")];
    asked[0].resolve(new Response("", { status: 404 }));
    asked[1].resolve(new Response("abc"));
    assert.equal(await sounds[0], null);
    assert.equal(await (await sounds[1]).text(), "abc");
    const handing = handOver("S", "p", "nl", "audio/webm", new Blob(["xyz"]));
    await clock.pass(30_000);
    const [line, bytes] = (await asked[2].body.text()).split("\n");
    assert.deepEqual([JSON.parse(line).media, bytes], ["audio/webm", "xyz"]);
    asked[2].resolve(json({ type: "kept" }));
    assert.deepEqual(await handing, { type: "kept" });
  }),
);

/** Somebody who listens; `wait(nth)` is a wait that the server holds. */
function listening({ asked }, own = "S") {
  const one = { news: 0, states: [], refused: [], own, number: 5 };
  one.listener = listen({
    secret: () => one.own,
    news: () => ((one.news += 1), Promise.resolve(one.number)),
    connection: (state) => one.states.push(state),
    refused: (answer) => one.refused.push(answer),
  });
  /** The server holds the newest wait open; what it says comes in pieces. */
  one.held = () => {
    const it = asked.at(-1);
    it.resolve(new Response(new ReadableStream({ start: (stream) => (it.stream = stream) })));
    const bytes = (text) => new TextEncoder().encode(text);
    return {
      since: JSON.parse(it.body).since,
      here: () => (it.stream.enqueue(bytes("\n")), settled()),
      says: async (answer) => {
        it.stream.enqueue(bytes(`${JSON.stringify(answer)}\n`));
        it.stream.close();
        await settled();
        await settled();
      },
      breaks: () => (it.stream.error(new TypeError("cut")), settled()),
    };
  };
  return one;
}

Deno.test(
  "who listens asks for the state first, then waits with the number that is known by then",
  served(async (server) => {
    const one = listening(server);
    await settled();
    assert.deepEqual([one.news, server.asked.length], [1, 1]);
    assert.deepEqual([server.asked[0].address, one.held().since], ["/served/room/wait", 5]);
    one.listener.close();
    await settled();
  }),
);

Deno.test(
  "news is asked for, and the next wait is since then; quiet asks for nothing",
  served(async (server) => {
    const one = listening(server);
    await settled();
    one.number = 7;
    await one.held().says({ type: "news", seq: 6 });
    assert.deepEqual([one.news, server.asked.length], [2, 2]);
    const second = one.held();
    assert.equal(second.since, 7);
    await second.says({ type: "quiet" });
    assert.deepEqual([one.news, server.asked.length], [2, 3]);
    assert.equal(one.held().since, 7);
    one.listener.close();
    await settled();
  }),
);

Deno.test(
  "where the number is not known after news, it is the one that the server said, and never a lower one",
  served(async (server) => {
    const one = listening(server);
    await settled();
    one.number = undefined;
    await one.held().says({ type: "news", seq: 9 });
    assert.equal(one.held().since, 9);
    one.listener.close();
    await settled();
  }),
);

Deno.test(
  "a server that says nothing for a while is lost, and one that says it is here is not",
  served(async (server) => {
    const one = listening(server);
    await settled();
    const wait = one.held();
    for (let second = 0; second < 5; second += 1) {
      await server.clock.pass(1000);
      await wait.here();
    }
    assert.deepEqual(one.states, ["open"]);
    await server.clock.pass(2600);
    assert.deepEqual(one.states, ["open", "lost"]);
    one.listener.close();
    await settled();
  }),
);

Deno.test(
  "after a lost connection it is tried again, each time after a longer while, with what is known",
  served(async (server) => {
    const one = listening(server);
    await settled();
    const waits = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const [before, start] = [server.asked.length, server.clock.now()];
      server.asked.at(-1).reject(new TypeError("no network"));
      await settled();
      while (server.asked.length === before) await server.clock.pass(100);
      waits.push(server.clock.now() - start);
    }
    assert.deepEqual(waits, [300, 1000, 2000, 3000, 3000, 3000]);
    assert.deepEqual([one.states, one.news, one.held().since], [["lost"], 1, 5]);
    one.listener.close();
    await settled();
  }),
);

Deno.test(
  "half an answer and a server's fault are a lost connection",
  served(async (server) => {
    const one = listening(server);
    await settled();
    await one.held().breaks();
    await server.clock.pass(300);
    server.asked.at(-1).resolve(new Response("down", { status: 502 }));
    await settled();
    await server.clock.pass(1000);
    await one.held().says({ type: "no such" });
    await server.clock.pass(2000);
    assert.deepEqual([one.states.filter((state) => state === "lost").length > 0, server.asked.length], [true, 4]);
    one.listener.close();
    await settled();
  }),
);

Deno.test(
  "a secret that opens nothing is told once, and asked again only after a rest",
  served(async (server) => {
    const one = listening(server);
    await settled();
    await one.held().says({ type: "refuse", sentence: "Gone." });
    assert.deepEqual(one.refused, [{ type: "refuse", sentence: "Gone." }]);
    await server.clock.pass(59_000);
    assert.equal(server.asked.length, 1);
    await server.clock.pass(2_000);
    assert.equal(server.asked.length, 2);
    one.listener.close();
    await settled();
  }),
);

Deno.test(
  "an answer for a secret that is another one by now is not heard",
  served(async (server) => {
    const one = listening(server);
    await settled();
    const wait = one.held();
    one.own = "other";
    await wait.says({ type: "refuse" });
    assert.deepEqual(one.refused, []);
    one.listener.close();
    await settled();
  }),
);

Deno.test(
  "without a secret nothing is asked until somebody says that there is one",
  served(async (server) => {
    const other = listening(server, null);
    await settled();
    await server.clock.pass(50_000);
    const before = server.asked.length;
    other.own = "S";
    other.listener.again();
    await settled();
    assert.equal(server.asked.length, before + 1);
    other.listener.close();
    await settled();
  }),
);

Deno.test(
  "on waking it asks for the state at once, and does not call its own breaking off a lost connection",
  served(async (server) => {
    const one = listening(server);
    await settled();
    await one.held().here();
    document.dispatchEvent(new Event("visibilitychange"));
    await settled();
    await settled();
    assert.deepEqual([one.states, one.news, server.asked.length], [["open"], 2, 2]);
    one.listener.close();
    await settled();
  }),
);

Deno.test(
  "a page that is hidden is left alone, and an outage is known at once",
  served(async (server) => {
    const one = listening(server);
    await settled();
    await one.held().here();
    document.visibilityState = "hidden";
    document.dispatchEvent(new Event("visibilitychange"));
    document.visibilityState = "visible";
    await settled();
    assert.equal(server.asked.length, 1);
    globalThis.dispatchEvent(new Event("offline"));
    await settled();
    assert.deepEqual(one.states, ["open", "lost"]);
    one.listener.close();
    await settled();
  }),
);

Deno.test(
  "who closes hears nothing more, and nothing is left waiting",
  served(async (server) => {
    const one = listening(server);
    await settled();
    await one.held().here();
    one.listener.close();
    await settled();
    globalThis.dispatchEvent(new Event("online"));
    await server.clock.pass(100_000);
    assert.deepEqual([server.asked.length, server.asked[0].signal.aborted, one.states], [1, true, ["open"]]);
  }),
);
