// What is asked at a stop. Seen, thought and asked stay apart: each has its own sign and its own line at the side.

import { t } from "../base/base.js";

export function stopFields(model) {
  return [
    { name: "sees", type: "longtext", label: t(model, "sees"), help: t(model, "sees_help"), max_length: 2000 },
    { name: "thinks", type: "longtext", label: t(model, "thinks"), help: t(model, "thinks_help"), max_length: 2000 },
    { name: "asks", type: "longtext", label: t(model, "asks"), help: t(model, "asks_help"), max_length: 1000 },
    { name: "ask_whom", type: "text", label: t(model, "ask_whom"), help: t(model, "ask_whom_help"), max_length: 120 },
    { name: "appetite", type: "longtext", label: t(model, "appetite"), help: t(model, "appetite_help"), max_length: 1000 },
  ];
}

export const eyesField = (model) => ({
  name: "eyes",
  type: "choice",
  label: t(model, "eyes"),
  options: ["guide", "looker", "writer"].map((eyes) => ({
    value: eyes,
    label: t(model, `eyes.${eyes}`),
    hint: t(model, `eyes_hint.${eyes}`),
  })),
});
