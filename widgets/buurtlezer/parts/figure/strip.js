// The strip: where the areas lie among all districts. A picture beside words that say the same; it shows no rank.

import { h, t } from "../base/base.js";

/** Rows with what sets those of one role apart: the second reference is drawn hollow, the third as a ring. */
export function withTurns(rows) {
  const count = {};
  return rows.map((row) => {
    count[row.role] = (count[row.role] ?? 0) + 1;
    return { ...row, turn: count[row.role] };
  });
}

/** Drawn for eyes only. `guess` is a number, or null. A value beyond an end of the strip stands at that end. */
export function stripOf(model, figure, guess) {
  const { min, max, ticks, labels } = figure.strip;
  const share = (value) => Math.min(1, Math.max(0, (value - min) / (max - min)));
  const left = (value) => ({ left: `${share(value) * 100}%` });
  const given = (value) => value !== null && value !== undefined;
  const rows = withTurns(figure.rows ?? []);
  const ranges = rows.filter((row) => given(row.low) && given(row.high));
  // One's own mark is the larger one: it is drawn first, so that another at the same place is seen on it.
  const marks = rows.filter((row) => given(row.value)).sort((one, other) =>
    Number(other.role === "mine") - Number(one.role === "mine")
  );
  return h(
    "div",
    { class: "blf-strip", "aria-hidden": "true" },
    given(guess) ? guessMark(model, guess, { min, max, share }) : null,
    h(
      "div",
      { class: "blf-rail" },
      ticks.map((tick) => h("span", { class: "blf-tick", style: left(tick) })),
      ranges.map(({ role, low, high }) =>
        h("span", {
          class: "blf-range",
          "data-role": role,
          style: { ...left(low), width: `${(share(high) - share(low)) * 100}%` },
        })
      ),
      marks.map(({ role, turn, value }) =>
        h("span", { class: "blf-mark", "data-role": role, "data-turn": turn, style: left(value) })
      ),
    ),
    h(
      "div",
      { class: "blf-ends" },
      h("span", {}, labels[0]),
      ticks.length ? h("span", { class: "blf-key" }, t(model, "each_tick")) : null,
      h("span", {}, labels[1]),
    ),
  );
}

/** An open triangle that points at the rail, or past its end where the guess lies beyond it. */
function guessMark(model, guess, { min, max, share }) {
  const beyond = guess < min ? "left" : guess > max ? "right" : "";
  const path = { "": "M2 2H12L7 12Z", left: "M12 2V12L2 7Z", right: "M2 2V12L12 7Z" }[beyond];
  return h(
    "div",
    { class: "blf-guess-rail" },
    h(
      "span",
      {
        class: "blf-guess-mark",
        "data-beyond": beyond,
        "data-side": share(guess) > 0.6 ? "left" : "right",
        style: { left: `${share(guess) * 100}%` },
      },
      h(
        "svg",
        { viewBox: "0 0 14 14", width: 14, height: 14 },
        h("path", { d: path, fill: "#fff", stroke: "currentColor", "stroke-width": 1.8, "stroke-linejoin": "round" }),
      ),
      h("span", { class: "blf-guess-word" }, t(model, "you_thought")),
    ),
  );
}
