// A table as a file that opens in a spreadsheet, and that can do nothing there.

import { h, t } from "../base/base.js";

/** What a spreadsheet could take for a formula gets an apostrophe before it, also within a cell: a file with commas is cut at
 * semicolons where those part cells, and the other way round. A plain number ("-3,2 %") stays one. */
function harmless(text) {
  const plainNumber = /^[+-]?[\d.,\s\u00a0\u202f]*\d[\s\u00a0\u202f]*%?$/.test(text) && !/^[\t\r\n]/.test(text);
  if (plainNumber) return text;
  const within = text.replace(/([;,\t\r\n]"*)(?=[=+\-@])/g, "$1'");
  return /^"*[=+\-@]|^[\t\r\n]/.test(within) ? `'${within}` : within;
}

/** Rows of cells as csv: UTF-8 with a byte order mark; `;` where the decimal sign is a comma (nl, fr), `,` in English. */
export function csvOf(rows, language) {
  const separator = language === "en" ? "," : ";";
  const quoted = (text) => (/[";,\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `\ufeff${rows.map((row) => row.map((cell) => quoted(harmless(cell))).join(separator)).join("\r\n")}\r\n`;
}

/** The cells of a table for the file. What is said about rows and cells stands in a last column, so that figures stay alone
 * in their cells; notes on the whole table follow after an empty line. */
export function csvRows(model, { columns, rows, notes, corner }) {
  const titled = ({ title, note }) => (note ? `${title} (${note})` : title);
  const grouped = rows.some((row) => row.group);
  const remarks = rows.map(({ note, cells }) =>
    [note, ...cells.map((cell, at) => (cell.note ? `${columns[at].title}: ${cell.note}` : ""))].filter(Boolean).join("; ")
  );
  const remarked = remarks.some(Boolean);
  const line = (group, first, cells, remark) => [...(grouped ? [group] : []), first, ...cells, ...(remarked ? [remark] : [])];
  return [
    line(t(model, "group"), corner || t(model, "row"), columns.map(titled), t(model, "remarks")),
    ...rows.map((row, at) => line(row.group ?? "", row.title, row.cells.map((cell) => cell.text), remarks[at])),
    ...(notes.length ? [[""], ...notes.map((note) => [note])] : []),
  ];
}

/** Give a file to the person. It never leaves the device. */
export function giveFile(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = h("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
