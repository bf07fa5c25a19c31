// The streets alone, of all that a text names.

import { readNamed } from "../../../widgets/buurtlezer/parts/map/streets.js";

export const readStreets = (text, language) => readNamed(text, language).filter(({ kind }) => kind === "street");
