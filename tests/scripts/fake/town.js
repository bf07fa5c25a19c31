// A town of four squares: A1 and A2 below are one district, B1 above the left is another of the same municipality, C1 above the
// right is of another municipality.

const corner = {};
for (const x of [0, 1, 2]) for (const y of [0, 1, 2]) corner[`${x}${y}`] = [x, y];
/** A way along corners, as steps. */
const way = (...names) =>
  names.map((name, i) => {
    const [x, y] = corner[name];
    if (!i) return [x, y];
    const [px, py] = corner[names[i - 1]];
    return [x - px, y - py];
  });

export const SQUARES = {
  type: "Topology",
  transform: { scale: [1, 1], translate: [0, 0] },
  arcs: [
    way("01", "00", "10"), // 0: around A1
    way("10", "20", "21"), // 1: around A2
    way("10", "11"), // 2: A1 | A2
    way("01", "11"), // 3: A1 | B1
    way("01", "02", "12"), // 4: around B1
    way("11", "21"), // 5: A2 | C1
    way("12", "22", "21"), // 6: around C1
    way("11", "12"), // 7: B1 | C1
  ],
  objects: {
    sectors: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", id: "A1", arcs: [[0, 2, ~3]] },
        { type: "Polygon", id: "A2", arcs: [[1, ~5, ~2]] },
        { type: "Polygon", id: "B1", arcs: [[3, 7, ~4]] },
        { type: "MultiPolygon", id: "C1", arcs: [[[5, ~6, ~7]]] },
      ],
    },
  },
};
export const UNITS = { A1: ["A", "M"], A2: ["A", "M"], B1: ["B", "M"], C1: ["C", "N"] };
