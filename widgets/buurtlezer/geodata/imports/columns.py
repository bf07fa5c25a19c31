"""The columns of a table as figures: wide tables as they stand, long ones turned, each cell read.

Not here: which rows are places (``layout``).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from buurtlezer.geodata.imports import measures, notation
from buurtlezer.geodata.imports.found import FoundColumn, Level, Note, Value
from buurtlezer.geodata.imports.sheet import Cell, Percent, clean, text

_SAMPLES = 4


@dataclass(frozen=True)
class Raw:
    """A column not read yet: cells by place."""

    id: str
    title: str
    year: int | None
    cells: Mapping[str, Cell]
    region: Cell = ""
    """What the file itself says of the Region; empty where it says nothing."""


def uses(cells: Iterable[Cell]) -> notation.Uses:
    """How often marks show in these cells what they are."""
    return Counter(
        mark for cell in cells if isinstance(cell, str) and (number := notation.written(cell)) for mark in number.marks
    )


def mixed(found: notation.Uses) -> bool:
    """Whether both marks are used for decimals."""
    return bool(found[",", "decimal"] and found[".", "decimal"])


def read(raw: Raw, level: Level, file: notation.Uses) -> FoundColumn:
    """A column with its cells read.

    Parameters
    ----------
    raw
        The column.
    level
        Whether a place is a district or a sector.
    file
        What marks show to be in the whole file.
    """
    parsed = {code: notation.written(cell) for code, cell in raw.cells.items() if isinstance(cell, str)}
    own = Counter(mark for number in parsed.values() if number for mark in number.marks)
    measure = measures.said(raw.title, _sign(raw.cells.values(), parsed.values()), level)
    reading = {mark: notation.use(mark, own, file, measure.use) for mark in ".,"}
    unsure: Counter[str] = Counter()
    unreadable = 0
    values: dict[str, Value] = {}
    for code, cell in raw.cells.items():
        value = _number(cell) if not isinstance(cell, str) else notation.status(cell)
        if isinstance(cell, str) and (number := parsed[code]):
            how, sure = reading[number.mark] if number.mark else ("decimal", True)
            value = _written(number, how)
            unsure[how] += not sure
        unreadable += value is None
        values[code] = "not_available" if value is None else value
    numbers = [value for value in values.values() if not isinstance(value, str)]
    measure = measures.seen(measure, numbers)
    given = sum(cell != "" for cell in raw.cells.values())
    mostly_text = 3 * unreadable > given
    signed = any(isinstance(cell, Percent) for cell in raw.cells.values())
    share = measure.kind == "share" and measure.told
    return FoundColumn(
        id=raw.id,
        title=raw.title,
        kind=measure.kind,
        unit=measure.unit,
        year=raw.year,
        values=values,
        usable=bool(numbers) and not mostly_text,
        problems=_problems(unreadable, mostly_text, numbers, measure, unsure),
        samples=_samples(raw.cells.values()),
        population=measure.population and bool(numbers) and not mostly_text,
        region=_of_region(raw.region, reading),
        as_fractions=share and not signed and any(numbers) and all(0 <= number <= 1 for number in numbers),
    )


def _written(number: notation.Written, how: str) -> float | None:
    return number.thousands if number.decimal is None or (number.mark and how == "thousands") else number.decimal


def _of_region(cell: Cell, reading: Mapping[str, tuple[str, bool]]) -> float | None:
    """The Region's number, read as the column is; None where there is none."""
    if not isinstance(cell, str):
        return _number(cell)
    number = notation.written(cell)
    return _written(number, reading[number.mark][0] if number.mark else "decimal") if number else None


def _number(cell: float) -> float | None:
    return float(cell) if abs(cell) <= notation.MOST else None  # not a number is not smaller either


def _sign(cells: Iterable[Cell], parsed: Iterable[notation.Written | None]) -> str:
    """The sign that at least half of the numbers carry, or none."""
    signs = [number.sign for number in parsed if number]
    signs += ["%" if isinstance(cell, Percent) else "" for cell in cells if not isinstance(cell, str)]
    return next((sign for sign in "%€" if signs and 2 * signs.count(sign) >= len(signs)), "")


def _problems(
    unreadable: int, mostly_text: bool, numbers: list[float], measure: measures.Measure, unsure: Counter[str]
) -> tuple[Note, ...]:
    if mostly_text:
        return (Note("text_column", {"n": unreadable}),)
    percent = measure.unit == "percent"
    outside = sum(number > 100 or number < 0 for number in numbers) if percent else 0
    if measure.kind == "count":
        outside = sum(number < 0 for number in numbers)
    counted = {
        "unreadable": unreadable,
        "out_of_range": outside,
        "ambiguous_thousands": unsure["thousands"],
        "ambiguous_decimals": unsure["decimal"],
    }
    problems = [Note(name, {"n": n}) for name, n in counted.items() if n]
    return tuple(problems if numbers else [*problems, Note("no_numbers")])


def _samples(cells: Iterable[Cell]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for cell in cells:
        if cell != "":
            found[clean(text(cell), 40)] = None
        if len(found) == _SAMPLES:
            break
    return tuple(found)
