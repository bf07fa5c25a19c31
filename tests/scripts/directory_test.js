// Which sources fit what was typed and chosen, and which addresses may be a link.

import assert from "node:assert/strict";
import { today } from "../../widgets/buurtlezer/parts/base/today.js";
import { fitting, leadsOut, readable } from "../../widgets/buurtlezer/parts/directory/finding.js";

const source = (name, theme, level, language, teaches = "") => ({
  name,
  owner: "",
  teaches,
  teaches_not: "",
  address: "",
  theme,
  level,
  language,
});
const SOURCES = [
  source("Statbel", ["figures"], "sector", ["nl", "fr"]),
  source("Stadspiratie", ["initiatives"], "street", ["nl"], "tuinen en herstelcafés"),
  source("Guide Social", ["services"], "street", ["fr"]),
];
const names = (chosen) => fitting(SOURCES, chosen).map(({ name }) => name);

Deno.test("choices narrow together, and an empty one leaves all", () => {
  assert.equal(names({}).length, 3);
  assert.deepEqual(names({ level: "street" }), ["Stadspiratie", "Guide Social"]);
  assert.deepEqual(names({ level: "street", language: "fr" }), ["Guide Social"]);
  assert.deepEqual(names({ theme: "news" }), []);
});

Deno.test("words are found in all that is told of a source, without marks", () => {
  assert.deepEqual(names({ typed: "herstelcafes" }), ["Stadspiratie"]);
  assert.deepEqual(names({ typed: "stat" }), ["Statbel"]);
});

Deno.test("only a page of the web is a link", () => {
  assert.equal(leadsOut("https://statbel.fgov.be"), true);
  for (const address of ["javascript:alert(1)", "", "statbel.be", "https://a.be/ b", "data:text/html,x"]) {
    assert.equal(leadsOut(address), false, address);
  }
  assert.equal(readable("https://www.bruzz.be/"), "bruzz.be");
});

Deno.test("a day is that of where the person is, in two digits", () => {
  assert.equal(today(new Date(2026, 0, 5, 23, 59)), "2026-01-05");
});
