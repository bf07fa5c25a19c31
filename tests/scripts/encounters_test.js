// What was seen, in order and together: as both were given, and never by number. Not here: the part (its browser
// test), the alphabet (tests/wording).

import assert from "node:assert/strict";
import { entryOf, gathered } from "../../widgets/buurtlezer/parts/encounters/seen.js";

const KINDS = [["cafe", "café"], ["lift", "lift"], ["stairs", "trap"]].map(([value, label]) => ({ value, label }));
const FORMS = [["chat", "een praatje"], ["greeting", "groet"], ["lending", "uitlenen"]].map(([value, label]) => ({
  value,
  label,
}));
const seen = (place_kind, form) => ({
  entry_id: `${place_kind}-${form}`,
  seq: 1,
  content: { place_kind, form },
});

Deno.test("kinds of place and their forms stand as they were given, however much was seen of each and in whatever order", () => {
  const entries = [
    seen("stairs", "lending"),
    seen("stairs", "greeting"),
    seen("stairs", "chat"),
    seen("cafe", "greeting"),
  ];
  const told = (from) =>
    gathered(from, KINDS, FORMS).map(({ kind, forms }) => [kind.label, ...forms.map(({ form }) => form.label)]);
  const wanted = [["café", "groet"], ["trap", "een praatje", "groet", "uitlenen"]];
  assert.deepEqual(told(entries), wanted);
  assert.deepEqual(told([...entries].reverse()), wanted);
});

Deno.test("a form and a kind of place are one entry, and of what is not known here nothing is shown", () => {
  const entries = [seen("cafe", "chat"), seen("moon", "chat")];
  assert.equal(entryOf(entries, "cafe", "chat"), entries[0]);
  assert.equal(entryOf(entries, "cafe", "lending"), null);
  assert.equal(gathered(entries, KINDS, FORMS).length, 1);
});
