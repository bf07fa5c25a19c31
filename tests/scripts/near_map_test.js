// A nearer piece of the light map that the server has no place for is asked for again, quietly.

import assert from "node:assert/strict";
import { fakeDocument } from "./fake/dom.js";

fakeDocument({ known: { page: JSON.stringify({ words: {}, language: "nl", base: "/" }) } });
const { near } = await import("../../widgets/buurtlezer/parts/light/near_map.js");

/** What `near(box)` gives with these answers, what it asked for, and how many seconds it waited. */
async function asking(box, statuses) {
  const [asked, waited] = [[], []];
  const [fetching, timing] = [globalThis.fetch, globalThis.setTimeout];
  globalThis.fetch = (address) => {
    asked.push(address);
    const status = statuses[Math.min(asked.length, statuses.length) - 1];
    return Promise.resolve(new Response(JSON.stringify({ box }), { status, headers: { "Retry-After": "5" } }));
  };
  globalThis.setTimeout = (go, milliseconds) => (waited.push(milliseconds / 1000), queueMicrotask(go));
  try {
    return { found: await near(box), asked, waited };
  } finally {
    [globalThis.fetch, globalThis.setTimeout] = [fetching, timing];
  }
}

Deno.test("who is told to come again does, after what the server says, and has the piece", async () => {
  const { found, asked, waited } = await asking("1", [429, 429, 200]);
  assert.deepEqual(found, { box: "1" });
  assert.deepEqual(new Set(asked), new Set(["/room/near.json?lang=nl&box=1&of=one"]));
  assert.equal(asked.length, 3);
  assert.ok(waited.length === 2 && waited.every((seconds) => seconds >= 5 && seconds <= 10));
});

Deno.test("it gives up some time, and what is refused for another reason is not asked for again", async () => {
  const given = await asking("2", [429]);
  assert.equal(given.found, null);
  assert.equal(given.asked.length, 5);
  const refused = await asking("3", [400]);
  assert.deepEqual([refused.found, refused.asked.length], [null, 1]);
});
