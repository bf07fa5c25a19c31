// What is drawn of the ground at a zoom, as marks from the bottom up: one list for the canvas (paint.js) and for paper
// (paper.js).

import { basemapMarks, FOREST, landAt } from "./basemapmarks.js";
import { bordersIn } from "./bordercells.js";
import { classBorders } from "./classes.js";

export const GROUND = {
  region: { fill: "#ffffff" },
  green: { fill: "#e9f0e0", hatch: "#c9d8b8", pattern: "dots" },
  industry: { fill: "#f1eee7", hatch: "#dad3c3", pattern: "lines" },
  cemetery: { fill: "#edf0ec", hatch: "#c3cdc4", pattern: "crosses" },
};

/** What is drawn at this zoom, from the bottom up. `basemap`: once it is there. `box`: the view, in the plane. */
export function groundMarks(geography, { zoom, box, sectors, classes, basemap }) {
  if (classes) return [...classes, ...classBorders(geography, zoom)]; // anything else would be read as data
  const { paths } = geography;
  const near = zoom >= 13;
  const streets = basemap && zoom >= 14;
  const marks = [{ ...paths.whole, fill: basemap ? landAt(zoom) : GROUND.region.fill }];
  for (const kind of ["green", "industry", "cemetery"]) {
    const { fill, ...hatched } = GROUND[kind];
    marks.push({ ...paths[kind], fill, ...(streets ? {} : hatched) });
  }
  if (basemap) marks.push({ ...paths.forest, fill: FOREST }, ...basemapMarks(basemap, { zoom, box }));
  const dashed = (look, dash) => (streets ? { ...look, dash } : look); // no street looks so
  const border = (level, look) =>
    marks.push(...(streets ? bordersIn(geography, level, box, look) : [{ ...paths[level], ...look }]));
  if (sectors || (zoom >= 14 && !streets)) {
    border("sector", { stroke: streets ? "#cfc7b4" : "#ddd7c9", width: sectors ? 1 : 0.75 });
  }
  const edge = near || sectors ? { stroke: streets ? "#9c927a" : "#aea690", width: 1.4 } : { stroke: "#cbc4b3", width: 1 };
  border("district", dashed(edge, [5, 4]));
  if (near) marks.push({ ...paths.tram, stroke: "#ccd5d9", width: 1.6 });
  if (!basemap) marks.push({ ...paths.train, stroke: "#b3bec4", width: 1.4, dash: [6, 4] });
  if (zoom >= 11 && !streets) marks.push({ ...paths.metro, stroke: "#ffffff", width: near ? 6 : 4 });
  if (zoom >= 11) marks.push({ ...paths.metro, stroke: streets ? "#b4c6d0" : "#a9b9c2", width: near ? streets ? 2.6 : 3.4 : 2 });
  if (!streets) border("municipality", { stroke: "#ffffff", width: near ? 5 : 3.4 });
  border("municipality", dashed({ stroke: "#7f8b92", width: near ? 2.2 : 1.5 }, [12, 4, 2, 4]));
  border("region", { stroke: "#1b2a33", width: near ? 3 : 2 });
  return marks;
}
