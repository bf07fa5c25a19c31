// How a part begins: its look first, then its script. Not here: where both come from (delivery.py).

import { standsAt } from "./beside.js";

const PATIENCE = 3000;

/**
 * A function that gives a part by the name of its folder, as the loader wants it: `start` once for each model, then `render`.
 *
 * The look stands beside the script, at `address`; a page asks for it once. One that does not come, or not soon, holds up
 * nothing: a part without its look can be read.
 */
export function opener(parts, address) {
  let asked = null;
  standsAt(address);
  return async (name) => {
    if (!(name in parts)) throw new Error(`buurtlezer: there is no part ${name} in ${address}`);
    asked = asked ?? looked(address.replace(/\.js$/, ".css"));
    await asked;
    const part = typeof parts[name] === "function" ? parts[name]() : parts[name];
    return { start: (given) => started(part, given), render: (given) => part.render(given) };
  };
}

/** The script may come after the widget has gone again. */
async function started(part, given) {
  if (given.signal.aborted) return;
  const end = await part.initialize?.(given);
  if (!end) return;
  if (given.signal.aborted) end();
  else given.signal.addEventListener("abort", end);
}

function looked(href) {
  return new Promise((resolve) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href, onload: resolve, onerror: resolve });
    document.head.append(link);
    setTimeout(resolve, PATIENCE);
  });
}
