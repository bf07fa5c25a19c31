// The letters on a map: their font, and a long name in two rows. Shared by all that places or draws names.

export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
export const ROW = 1.15; // the height of a row, in sizes of its letters

export const fontOf = ({ weight, size, style = "" }, px = size) => `${style} ${weight} ${px}px ${FONT}`.trim();

/** A long name in two rows, broken where it is written in parts. */
export function inTwoRows(name) {
  if (name.length < 13) return [name];
  const breaks = [...name.matchAll(/-| /g)].map((match) => match.index);
  if (!breaks.length) return [name];
  const middle = breaks.reduce((a, b) => (Math.abs(b - name.length / 2) < Math.abs(a - name.length / 2) ? b : a));
  return [name.slice(0, middle + 1).trim(), name.slice(middle + 1)];
}
