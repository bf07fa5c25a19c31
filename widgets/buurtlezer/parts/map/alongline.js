// A text along a line on the screen: where a line is so far along it, how straight it is there, and each letter where it bends.
// Pure geometry in pixels. Not here: which place is taken for which name (streetnames.js).

const TURN = 0.45; // radians from one letter to the next, at most
const STEEP = 0.05; // straight up and down is read from below

/** @typedef {{points: number[][], along: number[], length: number, box: number[]}} Line points, and how far each is along it */

/** A line of the plane on the screen. @returns {Line} */
export function onScreen(xy, from, to, toPixel) {
  const [points, along] = [[], []];
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  let length = 0;
  for (let k = from; k < to; k += 1) {
    const point = toPixel([xy[2 * k], xy[2 * k + 1]]);
    const before = points[points.length - 1];
    if (before) length += Math.hypot(point[0] - before[0], point[1] - before[1]);
    points.push(point);
    box[0] = Math.min(box[0], point[0]);
    box[1] = Math.min(box[1], point[1]);
    box[2] = Math.max(box[2], point[0]);
    box[3] = Math.max(box[3], point[1]);
    along.push(length);
  }
  return { points, along, length, box };
}

/** Which point of a line ends the piece that lies so far along it. */
function indexAt({ points, along }, far) {
  let [low, high] = [1, points.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (along[middle] < far) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The point so far along a line; before its beginning and after its end it goes straight on. */
export function pointAt(line, far) {
  const { points, along } = line;
  const low = indexAt(line, far);
  const [a, b] = [points[low - 1], points[low]];
  const part = (far - along[low - 1]) / (along[low] - along[low - 1] || 1);
  return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
}

/** A stretch of a line as if it were straight: its middle and angle, how long that is, and how far the line lies beside it. */
export function chordOf(line, from, to) {
  const [a, b] = [pointAt(line, from), pointAt(line, to)];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy) || 1;
  let [least, most] = [0, 0];
  for (let k = indexAt(line, from); k < line.points.length && line.along[k] < to; k += 1) {
    if (line.along[k] <= from) continue;
    const beside = ((line.points[k][0] - a[0]) * dy - (line.points[k][1] - a[1]) * dx) / length;
    least = Math.min(least, beside);
    most = Math.max(most, beside);
  }
  const shift = (least + most) / 2; // the text lies amid what the line does
  return {
    x: (a[0] + b[0]) / 2 + (shift * dy) / length,
    y: (a[1] + b[1]) / 2 - (shift * dx) / length,
    angle: Math.atan2(dy, dx),
    length,
    bow: (most - least) / 2,
  };
}

/** The same direction as one reads it: from left to right. */
export function upright(angle) {
  if (angle > Math.PI / 2 - STEEP) return angle - Math.PI;
  return angle <= -Math.PI / 2 - STEEP ? angle + Math.PI : angle;
}

/** The letters of a text one by one along a stretch; null where it bends too much to be read. `widthOf`: of a letter. */
export function lettersAlong(line, from, to, words, widthOf) {
  const backwards = pointAt(line, to)[0] < pointAt(line, from)[0];
  const letters = [];
  let far = backwards ? to : from;
  for (const letter of words) {
    const next = far + (backwards ? -widthOf(letter) : widthOf(letter));
    const [a, b] = [pointAt(line, far), pointAt(line, next)];
    const angle = Math.atan2(b[1] - a[1], b[0] - a[0]);
    const before = letters[letters.length - 1];
    if (before && Math.cos(angle - before.angle) < Math.cos(TURN)) return null;
    if (Math.cos(angle) < -0.15) return null; // it would stand on its head there
    letters.push({ letter, x: (a[0] + b[0]) / 2, y: (a[1] + b[1]) / 2, angle });
    far = next;
  }
  return letters;
}

/** The stretches of a line that lie in a box, as [from, to] along it. */
export function stretchesIn({ points, along }, [left, top, right, bottom]) {
  const found = [];
  for (let k = 1; k < points.length; k += 1) {
    const [a, b] = [points[k - 1], points[k]];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    let [enter, leave] = [0, 1];
    for (const [step, room] of [[-dx, a[0] - left], [dx, right - a[0]], [-dy, a[1] - top], [dy, bottom - a[1]]]) {
      if (step === 0) {
        if (room < 0) leave = -1;
      } else if (step < 0) enter = Math.max(enter, room / step);
      else leave = Math.min(leave, room / step);
    }
    if (enter >= leave) continue;
    const length = along[k] - along[k - 1];
    const [from, to] = [along[k - 1] + enter * length, along[k - 1] + leave * length];
    const last = found[found.length - 1];
    if (last && from - last[1] < 0.01) last[1] = to;
    else found.push([from, to]);
  }
  return found;
}
