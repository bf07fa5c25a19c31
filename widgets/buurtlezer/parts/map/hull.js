// How much a line by hand surrounds, in pixels. Pure; what becomes of it: line.js.

/** The area of the hull of pixels, and how far they go from the first: a figure eight has a hull but no signed area. */
export function hullOf(points) {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (list) =>
    list.reduce((hull, p) => {
      while (hull.length > 1) {
        const [a, b] = hull.slice(-2);
        if ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) > 0) break;
        hull.pop();
      }
      return [...hull, p];
    }, []);
  const hull = [...half(sorted).slice(0, -1), ...half(sorted.reverse()).slice(0, -1)];
  const area = hull.reduce((sum, p, i) => sum + p.x * hull[(i + 1) % hull.length].y - p.y * hull[(i + 1) % hull.length].x, 0) / 2;
  return { area: Math.abs(area), length: Math.max(...points.map((p) => Math.hypot(p.x - points[0].x, p.y - points[0].y))) };
}

/** A slip of the hand, or a line there and back: not an area. */
export function surroundsNothing(points) {
  if (points.length < 3) return true;
  const { area, length } = hullOf(points);
  return area < 150 || area / length < 3;
}
