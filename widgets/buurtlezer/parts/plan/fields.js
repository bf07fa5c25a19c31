// What a plan holds beside its stops.

import { t } from "../base/base.js";
import { typedField } from "../question/typed.js";

export const PLAN_FIELDS = ["name", "minutes", "meet_at", "call"];

/** A number to call is meant to stand there: nobody is asked about it. */
function unasked(given) {
  return {
    get: (trait) => (trait === "sensitive" ? {} : given.get(trait)),
    on: given.on?.bind(given),
    off: given.off?.bind(given),
  };
}

/** The content of a plan, whole. */
export function contentOf(value) {
  return {
    name: value.name ?? "",
    minutes: value.minutes ?? 45,
    meet_at: value.meet_at ?? "",
    call: value.call ?? "",
    stops: value.stops ?? [],
  };
}

/** By name; `hooks` = {changed(name), finished(sure)}. */
export function planFields(model, hooks) {
  return new Map([
    { name: "name", type: "text", label: t(model, "name"), optional: true, max_length: 120 },
    {
      name: "minutes",
      type: "number",
      label: t(model, "minutes"),
      help: t(model, "minutes_help"),
      min: 10,
      max: 240,
      unit: t(model, "minutes_unit"),
    },
    {
      name: "meet_at",
      type: "longtext",
      label: t(model, "meet_at"),
      help: t(model, "meet_at_help"),
      optional: true,
      max_length: 500,
    },
    { name: "call", type: "text", label: t(model, "call"), help: t(model, "call_help"), optional: true, max_length: 60 },
  ].map((
    field,
  ) => [
    field.name,
    typedField(field.name === "call" ? unasked(model) : model, field, {
      required: false,
      changed: () => hooks.changed(field.name),
      done: hooks.finished,
    }),
  ]));
}
