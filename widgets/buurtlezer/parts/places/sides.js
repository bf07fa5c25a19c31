// Whose voices a place has: one's own meanings, each a side, and those of the room's groups. Data only; nothing is drawn here.

import { t } from "../base/base.js";

export const wordOf = (model, choice, value) =>
  model.get("choices")[choice]?.find((one) => one.value === value)?.label ?? String(value ?? "");

/** The name of the group that a meaning is for. */
export const groupWord = (
  model,
  { group, group_name },
) => (group === "other" && group_name ? group_name : wordOf(model, "group", group));

const FACES = { "-2": "face.minus2", "-1": "face.minus1", 0: "face.zero", 1: "face.plus1", 2: "face.plus2" };
export const faceWord = (model, value) => t(model, FACES[value]);

const atTime = (times, time) => !time || !times?.length || times.includes(time);

/** Sides of a place as chosen: [{group, title, voice, feelings: [[value, count]], whys, uses, times, meaning?}]. */
export function sidesOf(model, place, { group = "", time = "" } = {}) {
  const own = place.meanings.filter(({ content }) => (!group || content.group === group) && atTime(content.times, time)).map(
    (meaning) => {
      const { content } = meaning;
      return {
        group: content.group,
        title: groupWord(model, content),
        voice: content.voice,
        meaning,
        feelings: content.feeling === null || content.feeling === undefined ? [] : [[content.feeling, 1]],
        whys: content.why ? [content.why] : [],
        uses: content.use ? [[content.use, 1]] : [],
        times: content.times ?? [],
      };
    },
  );
  const room = Object.entries(place.room?.groups ?? {}).filter(([name, said]) => said.enough && (!group || name === group)).map(
    ([name, said]) => {
      const cell = time ? said.times?.[time] : said;
      if (!cell) return null;
      const counted = (table) => Object.entries(table ?? {}).filter(([, count]) => count > 0);
      return {
        group: name,
        title: wordOf(model, "group", name),
        voice: "room",
        voices: cell.voices,
        feelings: counted(cell.feelings).map(([value, count]) => [Number(value), count]),
        uses: time ? [] : counted(said.uses),
        whys: time ? [] : (said.why ?? []).map((one) => one.text),
        times: [],
      };
    },
  ).filter(Boolean);
  return [...own, ...room];
}

/** What a marker shows: the feelings that are there, whether any of them is more than supposed, and whether they oppose. */
export function moodOf(sides) {
  const values = new Map();
  for (const { feelings, voice } of sides) {
    for (const [value] of feelings) values.set(value, (values.get(value) ?? false) || voice !== "supposed");
  }
  const found = [...values.keys()].sort((one, other) => one - other);
  const said = found.filter((value) => values.get(value)); // what is supposed opposes nobody
  return {
    values: found,
    supposed: found.length > 0 && !said.length,
    opposed: said.length > 1 && said[0] < 0 && said[said.length - 1] > 0,
  };
}

export const hasOpposed = (model, place) => moodOf(sidesOf(model, place)).opposed;
