"""The rows of a text file with separators (csv, txt), whatever its encoding and separator.

Not here: whether a file may be read at all (``gate``), nor how numbers are written in it (``notation``).
"""

import csv
import io
import re
from collections import Counter

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports.sheet import Sheet

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SEPARATORS = ("\t", ";", "|", ",")
_SAMPLE_LINES = 400
_SAMPLE_LENGTH = 400_000
_STRAY = 5
"""A cell with more line ends than this began with a stray quote."""

_SAID = re.compile(r'\A"?sep=(.)"?\r?\n', re.IGNORECASE)
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1f]")


def sheet(data: bytes) -> Sheet:
    """The rows of a text file.

    Raises
    ------
    errors.BadTable
        ``not_a_table`` (not text, or no columns), ``empty``, ``too_many_rows``, ``too_many_columns``, ``too_big``.
    """
    text = _text(data)
    if not text.strip():
        raise BadTable("empty", "the file holds nothing but blanks")
    said = _SAID.match(text)
    if said:
        text = text[said.end() :]
    separator = said[1] if said and said[1] in _SEPARATORS else _separator(text)
    try:
        return _rows(text, separator, quoted=True)
    except csv.Error:
        # A quote that nobody closes swallows all that follows: then quotes mean nothing in this file.
        return _rows(text, separator, quoted=False)


def _text(data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                raise BadTable("not_a_table", "the file is not the kind of text that its first bytes say") from None
            break
    else:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = _western(data)
    sample = text[:_SAMPLE_LENGTH]
    if "\0" in sample or 200 * len(_CONTROLS.findall(sample)) > len(sample):
        raise BadTable("not_a_table", "the file holds control characters: it is not text")
    return text


def _western(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _separator(text: str) -> str:
    """The separator that most lines have equally often, weighed by how many columns it makes.

    The comma is the last to be asked: it is also a decimal mark, and sets thousands apart.
    """
    sample = [line for line in text[:_SAMPLE_LENGTH].splitlines()[:_SAMPLE_LINES] if line.strip()]
    best, score, often_best = ";", 0, 0
    for separator in _SEPARATORS:
        try:
            widths = [len(row) for row in csv.reader(sample, delimiter=separator) if any(row)]
        except csv.Error:
            widths = [line.count(separator) + 1 for line in sample]
        [(width, often)] = Counter(width for width in widths if width > 1).most_common(1) or [(0, 0)]
        if separator == "," and score and 5 * often_best >= 3 * len(sample):
            break
        if width * often > score:
            best, score, often_best = separator, width * often, often
    if not score:
        raise BadTable("not_a_table", "no line of the file has columns")
    return best


def _rows(text: str, separator: str, quoted: bool) -> Sheet:
    found = Sheet(separator=separator)
    lines = io.StringIO(text, newline="")
    try:
        for row in csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE):
            if quoted and any(cell.count("\n") > _STRAY for cell in row):
                raise csv.Error
            found.add([cell.strip() for cell in row])
    except csv.Error:
        if quoted:
            raise
        raise BadTable("not_a_table", "the file has a cell that is longer than cells are") from None
    return found
