// What is reckoned on is asked when the page is shown, so that all one may ask for is there before the first question. Not here:
// what it is (Python says), waiting for an answer (waiting.js).

import { tellPython } from "../bringing/transfer.js";

const FIRST = 500;
const LONGEST = 60_000; // a network that is being made ready takes some seconds; whoever is not there then is asked no more

/** Ask until Python knows, ever less often. Gives the function that stops it.
 * @param {any} model */
export function askNetwork(model) {
  let timer = 0;
  function ask(pause) {
    if (model.get("knows") || model.get("missing") || pause > LONGEST) return;
    tellPython(model, { type: "network" });
    timer = setTimeout(() => ask(pause * 1.5), pause);
  }
  ask(FIRST);
  return () => clearTimeout(timer);
}
