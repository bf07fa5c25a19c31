// What is taken as a spoken prompt, and what is said of the rest.

import assert from "node:assert/strict";
import { fakeDocument } from "./fake/dom.js";

const WORDS = { "record.too_long": "{length} · {size}", "record.too_big": "{size}" };
fakeDocument({ known: { page: JSON.stringify({ words: WORDS, language: "nl", base: "/" }) } });
const { minutes, tooMuch } = await import("../../widgets/buurtlezer/serving/room/web/trainer/sound_limits.js");

Deno.test("a minute is taken, also one that was stopped a blink late", () => {
  assert.equal(tooMuch(60, 2000000), "");
  assert.equal(tooMuch(60.4, 100), "");
  assert.equal(tooMuch(null, 100), "");
});

Deno.test("an hour is refused with its length, however small it is", () => {
  assert.equal(tooMuch(3600, 1900000), "60:00 · 1,9");
  assert.equal(tooMuch(3725.6, 28800000), "62:05 · 28,8");
});

Deno.test("what is too big is refused with its size, also where its length is not known", () => {
  assert.equal(tooMuch(null, 2000001), "2");
  assert.equal(tooMuch(30, 5500000), "5,5");
});

Deno.test("a length is minutes and seconds", () => {
  assert.deepEqual([0, 59.9, 61, 600].map(minutes), ["0:00", "0:59", "1:01", "10:00"]);
});
