// What came along in a light page's document: words, addresses, a secret after the hash.

import assert from "node:assert/strict";
import { fakeDocument } from "./fake/dom.js";

const PAGE = { words: { found: "{count} places", empty: "" }, language: "nl", base: "/served" };
fakeDocument({ known: { page: JSON.stringify(PAGE) } });
const { at, page, t, takeFragment } = await import("../../widgets/buurtlezer/parts/light/words.js");

Deno.test("a sentence is filled, and a key without one shows itself", () => {
  assert.equal(t("found", { count: 3 }), "3 places");
  assert.equal(t("found"), "{count} places");
  assert.equal(t("no.such.key"), "no.such.key");
});

Deno.test("an address begins where the server's pages begin, with one slash between", () => {
  assert.equal(at("room/say"), "/served/room/say");
  page.base = "/served/";
  assert.equal(at("room/say"), "/served/room/say");
});

Deno.test("a secret after the hash is read once, and is gone from the address and the history", () => {
  const replaced = [];
  globalThis.location = { hash: "#AB%20C", pathname: "/m", search: "?x=1" };
  globalThis.history = { replaceState: (...given) => replaced.push(given) };
  assert.equal(takeFragment(), "AB C");
  assert.deepEqual(replaced, [[null, "", "/m?x=1"]]);
  globalThis.location = { hash: "", pathname: "/m", search: "" };
  assert.equal(takeFragment(), "");
  assert.equal(replaced.length, 1);
});
