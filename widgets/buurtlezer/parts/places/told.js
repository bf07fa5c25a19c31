// The places of a model: told whole once, and what changed since (told.py). Put together once for each time that something is
// told, and kept in the model in place of what was told: a place that was erased is not in it any more, also where a notebook is
// saved with the state of its widgets.

const known = new WeakMap(); // model → {told, since, places}

/** @param {import("../base/types.d.ts").Model} model */
export function placesOf(model) {
  const [told, since] = [model.get("_told"), model.get("_since")];
  const before = known.get(model);
  if (before && before.told === told && before.since === since) return before.places;
  if (since.of !== told.times) { // a whole telling was lost on the way
    model.send({ type: "tell" });
    known.set(model, { told, since, places: told.places });
    return told.places;
  }
  const now = { times: told.times, places: together(told.places, since) };
  model.set("_told", now, { silent: true });
  known.set(model, { told: now, since, places: now.places });
  return now.places;
}

/**
 * @param {{ref: string}[]} told
 * @param {{gone?: string[], changed?: [number, {ref: string}][]}} since of this list, or of an earlier one of the same telling */
export function together(told, { gone = [], changed = [] }) {
  if (!gone.length && !changed.length) return told;
  const leaving = new Set([...gone, ...changed.map(([, place]) => place.ref)]);
  const staying = told.filter(({ ref }) => !leaving.has(ref));
  const places = [];
  let next = 0;
  for (const [at, place] of changed) {
    while (places.length < at && next < staying.length) places.push(staying[next++]);
    places.push(place);
  }
  return places.concat(staying.slice(next));
}
