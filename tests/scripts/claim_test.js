// What somebody says is not there, found in three languages. Not here: what the page proposes then.

import assert from "node:assert/strict";
import { claimIn } from "../../widgets/buurtlezer/parts/gaps/claim.js";

Deno.test("a sentence that something is not there is found, with the thing and without where", () => {
  const said = {
    "Er is geen wasserette.": "wasserette",
    "er is hier geen wasserette in de buurt": "wasserette",
    "Hier zijn geen banken om te zitten": "banken om te zitten",
    "geen bakker meer": "bakker",
    "Il n’y a pas de salon-lavoir ici": "salon-lavoir",
    "Il n'y a plus d'épicerie dans le quartier, dommage": "épicerie",
    "Y a aucune crèche": "crèche",
    "There is no launderette around here": "launderette",
    "There aren't any benches": "benches",
    "no bakery nearby": "bakery",
  };
  assert.deepEqual(Object.fromEntries(Object.keys(said).map((text) => [text, claimIn(text)])), said);
});

Deno.test("what is needed is no such sentence", () => {
  for (
    const text of [
      "een plek om te wassen",
      "een loket waar je geen afspraak voor nodig hebt",
      "un lieu où l’on n’a pas besoin de payer",
      "somewhere with no entrance fee",
      "een bank",
      "",
    ]
  ) assert.deepEqual(claimIn(text), "");
});
