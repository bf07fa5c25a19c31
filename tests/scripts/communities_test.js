// What stands on which side of the line, and what becomes of a row of parties.

import { assertEquals } from "./fake/assert.js";
