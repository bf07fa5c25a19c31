// How long sentences are: counted, with advice and without a score.

import assert from "node:assert/strict";
import { advice, EASY, measured } from "../../widgets/buurtlezer/parts/feedback/plain.js";

Deno.test("sentences are counted by their ends and by lines, and the longest by its words", () => {
  assert.deepEqual(measured(""), { sentences: 0, longest: 0 });
  assert.deepEqual(measured("Er is een bank. Er is geen wc!"), { sentences: 2, longest: 4 });
  assert.deepEqual(measured("een bank\nde wc is dicht"), { sentences: 2, longest: 4 });
  assert.deepEqual(measured("هل هذا صحيح؟ نعم."), { sentences: 2, longest: 3 });
});

Deno.test("a number with a point, a web address and an ellipsis make no sentence more", () => {
  assert.deepEqual(measured("Om 19.30 u. is het donker …"), { sentences: 2, longest: 3 });
  assert.deepEqual(measured("Kijk op buurt.be vandaag"), { sentences: 1, longest: 4 });
});

Deno.test("nothing is said of an empty box, and a long sentence or too many are asked about", () => {
  const keys = (text, most) => advice(text, most).map(({ key }) => key);
  assert.deepEqual(keys("  ", 3), []);
  assert.deepEqual(keys("Er is een bank.", 3), ["plain.count"]);
  assert.deepEqual(keys("woord ".repeat(EASY), 3), ["plain.count"]);
  assert.deepEqual(keys("woord ".repeat(EASY + 1), 3), ["plain.count", "plain.long"]);
  assert.deepEqual(keys("Een. Twee. Drie.", 2), ["plain.count", "plain.many"]);
});
