// What was seen, in order and together: by the alphabet of whoever reads, and never by number. Not here: the part (its browser test).

import assert from "node:assert/strict";
import { byAlphabet, entryOf, gathered, sharingOf } from "../../widgets/buurtlezer/parts/encounters/seen.js";

const KINDS = [["stairs", "trap"], ["cafe", "café"], ["lift", "lift"]].map(([value, label]) => ({ value, label }));
const FORMS = [["greeting", "groet"], ["chat", "een praatje"], ["lending", "uitlenen"]].map(([value, label]) => ({
  value,
  label,
}));
const seen = (place_kind, form, sharing) => ({
  entry_id: `${place_kind}-${form}`,
  seq: 1,
  content: { place_kind, form },
  ...(sharing ? { sharing } : {}),
});
const labels = (options) => options.map(({ label }) => label);

Deno.test("an accent is no letter of its own, and the order that was given stays as it was", () => {
  const words = ["épicerie", "escalier", "arrêt", "école"].map((label) => ({ value: label, label }));
  assert.deepEqual(labels(byAlphabet(words, "fr")), ["arrêt", "école", "épicerie", "escalier"]);
  assert.deepEqual(labels(words), ["épicerie", "escalier", "arrêt", "école"]);
});

Deno.test("kinds of place and their forms stand by the alphabet, however much was seen of each and in whatever order", () => {
  const entries = [
    seen("stairs", "lending"),
    seen("stairs", "greeting"),
    seen("stairs", "chat"),
    seen("cafe", "greeting"),
  ];
  const told = (from) =>
    gathered(from, KINDS, FORMS, "nl").map(({ kind, forms }) => [kind.label, ...forms.map(({ form }) => form.label)]);
  const wanted = [["café", "groet"], ["trap", "een praatje", "groet", "uitlenen"]];
  assert.deepEqual(told(entries), wanted);
  assert.deepEqual(told([...entries].reverse()), wanted);
});

Deno.test("a form and a kind of place are one entry, and of what is not known here nothing is shown", () => {
  const entries = [seen("cafe", "chat"), seen("moon", "chat")];
  assert.equal(entryOf(entries, "cafe", "chat"), entries[0]);
  assert.equal(entryOf(entries, "cafe", "lending"), null);
  assert.equal(gathered(entries, KINDS, FORMS, "nl").length, 1);
});

Deno.test("one line shares what is still one's own, and takes back only where all is shared", () => {
  const mine = { seen: "Alleen jij", word: "Deel", to: "workshop", tells: "…" };
  const shared = { seen: "De groep", word: "Neem terug", to: "private" };
  assert.equal(sharingOf([seen("cafe", "chat")]), null);
  const some = sharingOf([seen("cafe", "chat", shared), seen("lift", "chat", mine)]);
  assert.deepEqual([some.line.to, some.which.map(({ entry_id: id }) => id), some.some], ["workshop", ["lift-chat"], true]);
  const all = sharingOf([seen("cafe", "chat", shared), seen("lift", "chat", shared)]);
  assert.deepEqual([all.line.to, all.which.length, all.some], ["private", 2, false]);
  const closed = sharingOf([seen("cafe", "chat", { seen: "De workshop is voorbij" })]);
  assert.deepEqual([closed.line.word, closed.which.length, closed.some], [undefined, 0, false]);
});
