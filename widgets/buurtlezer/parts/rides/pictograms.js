// Pictograms of what one is in: a line of 1.6 on a grid of 24, as those of moments. Not here: colours (readable.js).

import { h } from "../base/base.js";

/** Paths by mode. */
export const DRAWN = {
  foot: [
    "M13 3.500a1.500 1.500 0 1 0 .01 0",
    "M10 21l1.500-6 -1.500-2.500 1-5 3 .5 1.500 3 2.500 1M11.500 15l3 2 1 4M8 11.500l2.800-4",
  ],
  metro: ["M2.500 12a9.500 9.500 0 1 0 19 0a9.500 9.500 0 1 0-19 0", "M6.800 16.500V7.800L12 14l5.200-6.200v8.700"],
  tram: ["M6 6h12v12H6zM6 12.500h12M8 21.500l1.500-3.500M16 21.500l-1.500-3.500M9 2.500h6M12 2.500V6"],
  bus: [
    "M3 5h18v12.500H3zM3 11.500h18M9 5v6.500M15 5v6.500",
    "M5.500 18a2 2 0 1 0 4 0a2 2 0 1 0-4 0M14.500 18a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
  ],
  train: ["M6 4.500c0-1 1-2 2-2h8c1 0 2 1 2 2V18H6zM6 12h12M12 2.500V12M7.500 21.500l2-3.500M16.500 21.500l-2-3.500"],
  other: ["M4 12h15M13 6l6 6-6 6"],
};

/** The pictogram of a mode. */
export const pictogram = (mode) =>
  h(
    "svg",
    { class: "blr-pictogram", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    (DRAWN[mode] ?? DRAWN.other).map((d) => h("path", { d })),
  );
