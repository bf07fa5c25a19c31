// A table as a file. That Python's own reader gives back what went in is in test_same_as_python.py.

import assert from "node:assert/strict";
import { csvOf, csvRows } from "../../widgets/buurtlezer/parts/table/csv.js";
import { fakeModel } from "./fake/model.js";

const MARK = "\ufeff";

Deno.test("cells are parted by what is no decimal sign in the language, and rows end as spreadsheets want", () => {
  const rows = [["a", "1,5"], ["b", "2"]];
  assert.equal(csvOf(rows, "nl"), `${MARK}a;"1,5"\r\nb;2\r\n`);
  assert.equal(csvOf(rows, "fr"), csvOf(rows, "nl"));
  assert.equal(csvOf(rows, "en"), `${MARK}a,"1,5"\r\nb,2\r\n`);
});

Deno.test("a cell with a quote, a separator or a new line is quoted, and its quotes are doubled", () => {
  assert.equal(csvOf([['say "a"', "a;b", "a\nb", "plain"]], "nl"), `${MARK}"say ""a""";"a;b";"a\nb";plain\r\n`);
});

Deno.test("what a spreadsheet could take for a formula gets an apostrophe", () => {
  for (const cell of ["=1+1", "+cmd", "-cmd", "@sum", "\t=1", "\r=1", "\n=1", "-", "+", "-1+1", "=-5"]) {
    const inside = csvOf([[cell]], "nl").slice(1, -2).replace(/^"|"$/g, "");
    assert.equal(inside.replace(/(?<=.)'/s, ""), `'${cell}`, JSON.stringify(cell));
  }
});

Deno.test("nor is there one where a spreadsheet cuts the line at another sign", () => {
  for (const language of ["nl", "fr", "en"]) {
    for (const cell of ["x;=cmd|' /C calc'!A0", "x,=1+1", "a\t@b", "a\n+1", 'x;"=1"']) {
      const line = csvOf([[cell, "y"]], language).slice(1, -2);
      for (const separator of [";", ",", "\t", "\n"]) {
        for (const piece of line.split(separator)) assert.doesNotMatch(piece, /^"*[=+@-]/, JSON.stringify([cell, separator]));
      }
    }
  }
});

Deno.test("a plain number stays one, with its sign, its spaces and its per cent", () => {
  for (const cell of ["-3", "+4", "-3,2 %", "-1 234", "-1\u202f234,5\u00a0%", "-0.5", "12"]) {
    assert.equal(csvOf([[cell]], "nl").includes("'"), false, cell);
  }
});

Deno.test("remarks stand in a last column, by the title of their cell, and notes after an empty line", () => {
  const model = fakeModel({ labels: { group: "Group", row: "Row", remarks: "Remarks" } });
  const table = {
    columns: [{ title: "People", note: "2022" }, { title: "Area" }],
    rows: [
      { group: "G", title: "one", note: "estimated", cells: [{ text: "1" }, { text: "2", note: "rounded" }] },
      { title: "two", cells: [{ text: "3" }, { text: "4" }] },
    ],
    notes: ["All of it."],
    corner: "",
  };
  assert.deepEqual(csvRows(model, table), [
    ["Group", "Row", "People (2022)", "Area", "Remarks"],
    ["G", "one", "1", "2", "estimated; Area: rounded"],
    ["", "two", "3", "4", ""],
    [""],
    ["All of it."],
  ]);
});

Deno.test("without groups, remarks and notes there are no columns and lines for them", () => {
  const table = {
    columns: [{ title: "People" }],
    rows: [{ title: "one", cells: [{ text: "1" }] }],
    notes: [],
    corner: "District",
  };
  assert.deepEqual(csvRows(fakeModel(), table), [["District", "People"], ["one", "1"]]);
});
