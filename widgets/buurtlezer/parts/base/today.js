// The day where the person is, as entries hold it: 2026-11-29. Pure but for the clock.

/** @param {Date} [now] */
export function today(now = new Date()) {
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
