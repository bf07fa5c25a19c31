// How the room feels, on the wall: the faces as a notebook draws them (parts/spread), of the neighbourhood and of the city.

import { spreadRows } from "../../parts/spread/drawing.js";
import { FACE, fewWords, VALUES, waiting } from "../../parts/light/wall.js";
import { t } from "../../parts/light/words.js";

export function wall(content) {
  const row = (about) => {
    const { enough, values, voices } = content[about];
    const note = enough
      ? [t("voices", { count: voices }), waiting(content[about])].filter(Boolean).join(". ")
      : fewWords(content.minimum, content[about]);
    const steps = enough
      ? VALUES.map((value) => ({ value: Number(value), label: t(`face.${FACE[value]}`), count: values[value] }))
      : [];
    return { title: t(`face.${about}`), note, steps };
  };
  return spreadRows([row("neighbourhood"), row("city")], "h2");
}
