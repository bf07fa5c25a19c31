"""Rows of cells as csv that can do nothing in a spreadsheet: what it could take for a formula gets an apostrophe before it.

By the same rule as ``parts/table/csv.js`` (OWASP, CSV injection). Not here: what may leave, and as which rows (``store.export``,
``steps``).
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable
from typing import Final

_FORMULA: Final = re.compile(r'"*[=+\-@]|[\t\r\n]')
_WITHIN: Final = re.compile(r'([;,\t\r\n]"*)(?=[=+\-@])')
"""Where a cell would begin if the file were cut at another sign than ours: commas at home, semicolons elsewhere."""
_NUMBER: Final = re.compile(r"^[+-]?[\d.,\s\u00a0\u202f]*\d[\s\u00a0\u202f]*%?$")
_MARKED: Final = re.compile(r"""(^|[;,]"*)'(?="*[=+\-@])""")


def table(rows: Iterable[Iterable[str]], language: str) -> bytes:
    """Rows of cells as csv: UTF-8 with a byte order mark; ``;`` where the decimal sign is a comma (nl, fr)."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter="," if language == "en" else ";", lineterminator="\r\n")
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig", "replace")


def harmless(cell: str) -> str:
    """A cell that a spreadsheet takes for text; a plain number stays one."""
    if _NUMBER.match(cell) is not None and cell[:1] not in "\t\r\n":
        return cell
    within = _WITHIN.sub(r"\1'", cell)
    return f"'{within}" if _FORMULA.match(within) or _FORMULA.match(_seen(within)) else within


def _seen(cell: str) -> str:
    """A cell as a program may read it that folds wide signs and skips those without a width."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", cell) if unicodedata.category(sign) != "Cf").lstrip(" ")


def as_it_was(cell: str) -> str:
    """A cell less the apostrophes that made it harmless. It is text for us, and must be made harmless again on its way out."""
    return _MARKED.sub(r"\1", cell) if "'" in cell else cell
