// What the views of the group share on the wall: words and numbers. How each is drawn stands in its folder
// (views/<name>/wall.js), its bars in bars.js, its map in group_map.js.

import { h } from "../base/base.js";
import { page, t } from "./words.js";

/** From very bad to very good, and the end of the key of its word. */
export const VALUES = ["-2", "-1", "0", "1", "2"];
export const FACE = { "-2": "minus2", "-1": "minus1", 0: "zero", 1: "plus1", 2: "plus2" };

export const MOST_ROWS = 8; // what is read at eight metres

/** What lacks though the numbers are there: how many it takes would be no answer to why nothing is shown. */
const MORE_THAN_NUMBERS = ["spread", "rest", "step"];

export const said = (...words) => h("p", { class: "wall-words" }, ...words);
/** Of what is not enough (analysis/cell.py): this and nothing else. What `cell` lacks is said where one cell is all there is. */
export const few = (minimum, cell) => said(fewWords(minimum, cell));
export const fewWords = (minimum, cell) =>
  [
    !MORE_THAN_NUMBERS.includes(cell?.lacks) && t("answers.few", { minimum }),
    cell?.lacks && t(`now.${cell.lacks}`, { voices: cell.voices }),
  ].filter(Boolean).join(" ");
/** How many voices the next picture may show (analysis/pictures.py). */
export const waiting = (cell) => (cell?.waiting ? t("waiting", { count: cell.waiting }) : "");
export const number = (value, digits = 1) =>
  value.toLocaleString(page.language === "en" ? "en-GB" : `${page.language}-BE`, { maximumFractionDigits: digits });
