// What room is taken on a map: boxes in pixels, kept by squares, so that a name is held only against what is near. Not here: what
// stands in it (labels.js, streetnames.js).

const SQUARE = 64;

/** @typedef {[number, number, number, number]} Box left, top, right, bottom */

export function takenRoom() {
  const squares = new Map();
  const over = (box, visit) => {
    for (let x = Math.floor(box[0] / SQUARE); x <= Math.floor(box[2] / SQUARE); x += 1) {
      for (let y = Math.floor(box[1] / SQUARE); y <= Math.floor(box[3] / SQUARE); y += 1) if (visit(x * 4096 + y)) return true;
    }
    return false;
  };
  const apart = (a, b) => b[2] < a[0] || b[0] > a[2] || b[3] < a[1] || b[1] > a[3];
  return {
    /** Whether nothing touches this box. */
    free: (box) => !over(box, (key) => squares.get(key)?.some((other) => !apart(box, other)) ?? false),
    take(box) {
      over(box, (key) => {
        if (!squares.has(key)) squares.set(key, []);
        squares.get(key).push(box);
        return false;
      });
    },
  };
}

/** Small boxes along a text of this width and height that stands turned by `angle` with its middle at x, y. */
export function boxesAlong(x, y, angle, width, height) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  if (Math.abs(sin) < 0.02) return [[x - width / 2, y - height / 2, x + width / 2, y + height / 2]];
  const count = Math.max(1, Math.ceil(width / (height * 0.6)));
  const long = width / count;
  const [hx, hy] = [(long * Math.abs(cos) + height * Math.abs(sin)) / 2, (long * Math.abs(sin) + height * Math.abs(cos)) / 2];
  return Array.from({ length: count }, (_, i) => {
    const along = (i + 0.5) * long - width / 2;
    const [cx, cy] = [x + along * cos, y + along * sin];
    return [cx - hx, cy - hy, cx + hx, cy + hy];
  });
}
