// Marks that would lie on each other, moved apart; each keeps the point that it belongs to. The light pages use it too.

const TURNS = 60;

/** `marks` = [{at: [x, y], …}], each with `to`: where to draw it, at least `away` from all others; in a field of [width, height],
 * if there is one, whole. */
export function apart(marks, away, field = null) {
  const inside = (
    [x, y],
  ) => (field ? [x, y].map((one, axis) => Math.min(Math.max(one, away / 2), field[axis] - away / 2)) : [x, y]);
  const moved = marks.map((mark) => ({ ...mark, to: [...mark.at] }));
  for (let turn = 0; turn < TURNS; turn += 1) {
    let still = true;
    moved.forEach((one, index) => {
      moved.slice(0, index).forEach((other) => {
        const [x, y] = [one.to[0] - other.to[0], one.to[1] - other.to[1]];
        const length = Math.hypot(x, y);
        if (length >= away) return;
        still = false;
        // Two at one point go apart by an angle that follows from their place in the list.
        const [right, down] = length > 0.01 ? [x / length, y / length] : [Math.cos(index * 2.4), Math.sin(index * 2.4)];
        const step = (away - length) / 2 + 0.01;
        one.to = inside([one.to[0] + right * step, one.to[1] + down * step]);
        other.to = inside([other.to[0] - right * step, other.to[1] - down * step]);
      });
    });
    if (still) break;
  }
  return moved;
}
