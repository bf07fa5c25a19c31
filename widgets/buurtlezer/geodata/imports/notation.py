"""How numbers are written: with a comma or a point, with thousands apart, with a sign, or with a word instead.

Here: one cell's text, and the rule by which ``1.234`` is read. Not here: which kind of figure a column holds
(``measures``).

The rule for a comma or point before exactly three digits, which may be a decimal mark or set thousands apart:

1. another cell of the column shows what the mark is there (``9.14``, ``1.234.567``);
2. a share has decimals; inhabitants and euros have thousands;
3. the other mark is the decimal mark of this column, or this mark has one use only in the rest of the file;
4. else it sets thousands apart, as one writes in Belgium, where a point stands, and decimals where a comma stands.

What is decided by 3 or 4 is told.
"""

import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from buurtlezer.geodata.imports.found import Status
from buurtlezer.geodata.imports.sheet import fold

Use = Literal["decimal", "thousands"]
Uses = Counter[tuple[str, Use]]
MOST = 1e10
"""Beyond this it is no figure about a neighbourhood, but a code or a slip."""

_SIGNS = re.compile(r"(?:€|%|eur(?:os?)?)", re.IGNORECASE)
_SPACED = re.compile(r"([+-]?)(\d{1,3}(?:[\s'’´]\d{3})+)((?:[.,]\d+)?)")
_NUMBER = re.compile(r"([+-]?)(\d*(?:[.,]\d+)*)(?:[eE]([+-]?\d{1,2}))?")
_GROUPS = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*")
_LONGEST = 40
_NOT_AVAILABLE = frozenset(
    {
        *("", "-", "–", "—", "−", "--", ".", "..", "...", "…", ":", "?", "/", "#n/a", "#n/b"),
        *("nd", "nb", "na", "null", "none", "nan", "nietbeschikbaar", "nondisponible", "notavailable", "nonapplicable"),
        *("geengegevens", "pasdedonnees", "nodata", "onbekend", "inconnu", "unknown"),
    }
)
_SUPPRESSED = frozenset(
    {
        *("(x)", "(c)", "*", "**", "vs", "x", "c", "s", "secret", "confidentiel", "confidential", "vertrouwelijk"),
        *("supprime", "valeursupprimee", "suppressed", "onderdrukt", "weggelaten"),
    }
)


@dataclass(frozen=True, slots=True)
class Written:
    """A number as it is written: what it is if its mark is for decimals, and if it is for thousands; at least one."""

    decimal: float | None
    thousands: float | None
    marks: tuple[tuple[str, Use], ...]
    """What the cell shows its marks to be; empty when it has none, or may be read in two ways."""

    mark: str = ""
    """The mark that may be read in two ways."""

    sign: str = ""


def status(text: str) -> Status | None:
    """What stands where no number stands: *not_available*, *suppressed* (also ``< 5``), or None for any other text."""
    small = text.casefold()
    if small.startswith(("<", "≤")):
        return "suppressed"
    for names, name in ((_SUPPRESSED, "suppressed"), (_NOT_AVAILABLE, "not_available")):
        if small in names or (len(small) < _LONGEST and fold(small) and fold(small) in names):
            return name  # type: ignore[return-value]
    return None


def written(text: str) -> Written | None:
    """A text as a number, or None when it is none."""
    if not text or len(text) > _LONGEST:
        return None
    sign = "%" if "%" in text else "€" if _SIGNS.search(text) else ""
    bare = (_SIGNS.sub("", text, count=1) if sign else text).strip().replace("−", "-")
    if spaced := _SPACED.fullmatch(bare):
        whole = re.sub(r"\D", "", spaced[2])
        rest = spaced[3]
        value = _finite(f"{spaced[1]}{whole}{rest.replace(',', '.')}")
        return value if value is None else Written(value, None, ((rest[0], "decimal"),) if rest else (), sign=sign)
    match = _NUMBER.fullmatch(bare)
    if not match or not match[2]:
        return None
    minus, digits, power = match[1], match[2], f"e{match[3]}" if match[3] else ""
    marks = re.sub(r"\d", "", digits)
    if not marks:
        value = _finite(minus + digits + power)
        return value if value is None else Written(value, None, (), sign=sign)
    if len(set(marks)) == 2:
        return _two_marks(minus, digits, marks, power, sign)
    return _one_mark(minus, digits, marks, power, sign)


def _two_marks(minus: str, digits: str, marks: str, power: str, sign: str) -> Written | None:
    """``1.234,5`` or ``1,234.5``: the last mark is the decimal one, and before it there are groups of three."""
    before, last, after = digits.rpartition(marks[-1])
    if not _GROUPS.fullmatch(before):
        return None
    value = _finite(minus + re.sub(r"\D", "", before) + "." + after + power)
    return value if value is None else Written(value, None, ((last, "decimal"), (marks[0], "thousands")), sign=sign)


def _one_mark(minus: str, digits: str, marks: str, power: str, sign: str) -> Written | None:
    mark = marks[0]
    grouped = bool(_GROUPS.fullmatch(digits)) and not digits.startswith("0") and not power
    thousands = _finite(minus + digits.replace(mark, "")) if grouped else None
    decimal = _finite(minus + digits.replace(mark, ".") + power) if len(marks) == 1 else None
    if decimal is None and thousands is None:
        return None
    if decimal is not None and thousands is not None:
        return Written(decimal, thousands, (), mark, sign)
    return Written(decimal, thousands, ((mark, "decimal" if thousands is None else "thousands"),), sign=sign)


def use(mark: str, own: Uses, file: Uses, expected: Use | None) -> tuple[Use, bool]:
    """How a mark before three digits is read in a column, and whether that is sure: the rule above.

    Parameters
    ----------
    own, file
        How often marks show what they are, in the column and in the whole file.
    expected
        What the kind of figure says, if it says anything.
    """
    decimal, thousands = own[mark, "decimal"], own[mark, "thousands"]
    if decimal or thousands:
        return ("decimal" if decimal > thousands else "thousands"), not (decimal and thousands)
    if expected:
        return expected, True
    if own["," if mark == "." else ".", "decimal"]:
        return "thousands", False
    decimal, thousands = file[mark, "decimal"], file[mark, "thousands"]
    if bool(decimal) != bool(thousands):
        return ("decimal" if decimal else "thousands"), False
    return ("thousands" if mark == "." else "decimal"), False


def _finite(text: str) -> float | None:
    value = float(text)
    return value if math.isfinite(value) and abs(value) <= MOST else None
