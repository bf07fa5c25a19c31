// The names of streets, services and municipalities: asked of the server once, when somebody begins to search, and kept by the
// browser. Not here: how one is found by its name (../base/found.js), the field (search.js), what the text is made of
// (../scripts/streets.py).

import { beside } from "../scripts/beside.js";

const [EAST, NORTH, GRID] = [4, 50, 1e4]; // as in streets.py
const LONGEST = 48; // as in geodata/streets.py, which makes the same ids
const CALLED = { dry_cleaning: "laundry" }; // kinds that were split off keep their ids: as in geodata/services.py
const OPERATORS = { delijn: "De Lijn", tec: "TEC" };

let asked = null;
const read = new Map();

/**
 * What has a name. `town` is the name of its municipality, or who runs the stop; `word` what a service is called; `personal` that
 * somebody comes there tells of health or belief. A municipality has no point of its own.
 * @typedef {{id: string, kind: string, name: string, also: string, town: string, lon?: number, lat?: number, metres?: number,
 * word?: string, personal?: boolean}} Named
 */

/** All that the text names, in the words of a page; longer streets first.
 * @returns {Named[]} */
export function readNamed(text, language) {
  const worded = (nl, fr) => (language === "nl" ? nl : language === "fr" || nl === fr ? fr : `${fr} / ${nl}`);
  const numbered = counter();
  let [code, town] = ["", ""];
  const kinds = [];
  /** @type {Named[]} */
  const found = [];
  for (const line of text.split("\n")) {
    const cells = line.split("\t");
    if (cells.length === 3) {
      [code, town] = [cells[0], worded(cells[1], cells[2])];
      found.push({ id: `municipality:${code}`, kind: "municipality", name: town, also: both(cells[1], cells[2]), town: "" });
    } else if (cells.length === 4) kinds.push(kindOf(cells, language));
    if (cells.length !== 5 && cells.length !== 6) continue;
    const [nl, fr] = [cells[0], cells[1] || cells[0]];
    const [east, north] = [Number(cells[2]), Number(cells[3])];
    const where = { lon: (EAST * GRID + east) / GRID, lat: (NORTH * GRID + north) / GRID };
    const named = { name: worded(nl, fr), also: both(nl, fr), town, ...where };
    if (cells.length === 5) {
      found.push({ ...named, id: numbered(`street:${code}:${slug(nl)}`), kind: "street", metres: Number(cells[4]) });
    } else if (cells[5].includes(":")) {
      const by = OPERATORS[cells[5].split(":")[0]] ?? "";
      found.push({ ...named, id: `stop:${cells[5]}`, kind: "bus", town: by });
    } else {
      const kind = kinds[Number(cells[5])];
      if (kind) found.push({ ...named, ...kind, id: numbered(`service:${CALLED[kind.kind] ?? kind.kind}:${east}.${north}`) });
    }
  }
  return found.sort((a, b) => (b.metres ?? 0) - (a.metres ?? 0));
}

const both = (nl, fr) => (nl === fr ? nl : `${nl} ${fr}`);

function kindOf([marked, nl, fr, en], language) {
  const personal = marked.startsWith("!");
  return { kind: personal ? marked.slice(1) : marked, word: { nl, fr }[language] ?? en, personal };
}

/** Of ids that are the same, each after the first gets its number. */
function counter() {
  const seen = new Map();
  return (own) => {
    seen.set(own, (seen.get(own) ?? 0) + 1);
    return seen.get(own) === 1 ? own : `${own}.${seen.get(own)}`;
  };
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

/** All that has a name, in the words of a page; nothing where it cannot be had now: then the next search asks again.
 * @returns {Promise<Named[]>} */
export async function namedIn(language) {
  asked ??= fetched().catch(() => ""); // no line, or a server that has no such file: what is known is searched
  const text = await asked;
  if (!text) {
    asked = null;
    return [];
  }
  if (!read.has(language)) read.set(language, readNamed(text, language));
  return read.get(language);
}
