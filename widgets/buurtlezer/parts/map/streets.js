// The names of streets: asked of the server once, when somebody begins to search, and kept by the browser. Not here: how one is
// found by its name (../base/found.js), the field (search.js), what the text is made of (../scripts/streets.py).

import { beside } from "../scripts/beside.js";

const [EAST, NORTH, GRID] = [4, 50, 1e4]; // as in streets.py
const LONGEST = 48; // as in geodata/streets.py, which makes the same ids

let asked = null;
const read = new Map();

/**
 * @typedef {{id: string, kind: string, name: string, also: string, town: string, lon: number, lat: number, metres: number}}
 * Street
 */

/** The streets as spots, in the words of a page. `town` is the name of the municipality. Longer streets first.
 * @returns {Street[]} */
export function readStreets(text, language) {
  const worded = (nl, fr) => (language === "nl" ? nl : language === "fr" || nl === fr ? fr : `${fr} / ${nl}`);
  const seen = new Map();
  let [code, town] = ["", ""];
  const streets = [];
  for (const line of text.split("\n")) {
    const cells = line.split("\t");
    if (cells.length === 3) [code, town] = [cells[0], worded(cells[1], cells[2])];
    if (cells.length !== 5) continue;
    const [nl, fr] = [cells[0], cells[1] || cells[0]];
    const [east, north, metres] = cells.slice(2).map(Number);
    const own = `street:${code}:${slug(nl)}`;
    seen.set(own, (seen.get(own) ?? 0) + 1);
    streets.push({
      id: seen.get(own) === 1 ? own : `${own}.${seen.get(own)}`,
      kind: "street",
      name: worded(nl, fr),
      also: nl === fr ? nl : `${nl} ${fr}`,
      town,
      lon: (EAST * GRID + east) / GRID,
      lat: (NORTH * GRID + north) / GRID,
      metres,
    });
  }
  return streets.sort((a, b) => b.metres - a.metres);
}

const slug = (name) =>
  name.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")
    .slice(0, LONGEST);

async function fetched() {
  const address = beside("streets.tsv");
  if (!address) return "";
  const answer = await fetch(address);
  return answer.ok ? await answer.text() : "";
}

/** The streets, in the words of a page; none where they cannot be had now: then the next search asks again.
 * @returns {Promise<Street[]>} */
export async function streetsIn(language) {
  asked ??= fetched().catch(() => ""); // no line, or a server that has no such file: what is known is searched
  const text = await asked;
  if (!text) {
    asked = null;
    return [];
  }
  if (!read.has(language)) read.set(language, readStreets(text, language));
  return read.get(language);
}
