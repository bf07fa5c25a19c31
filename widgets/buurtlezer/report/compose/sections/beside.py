"""What one thought first beside what one found: guesses and values, feelings and weighings before and after, supposed and told.

Nothing of it is right or wrong, and nothing is counted. Not here: two voices that differ (``places``).
"""

from collections.abc import Iterable

from buurtlezer.model import Guess, Reflection, ReportSection, Statement, Weighing, When
from buurtlezer.report.compose.areas import territory_of
from buurtlezer.report.compose.laying import Laying
from buurtlezer.report.compose.meanings import supposed_and_told
from buurtlezer.report.compose.numbers import indicators
from buurtlezer.report.document import Beside, Block
from buurtlezer.wording.figures.measure import measured
from buurtlezer.wording.figures.wordings import said, with_unit

THOUGHTS = (
    ("neighbourhood_criteria", "neighbourhood_closing"),
    ("neighbourhood_closing", "maps_closing"),
    ("figures_closing", "coexistence_closing"),
)
"""Reflections of early pages → of later ones: what was written before is laid beside what was written after."""


def blocks(laid: Laying) -> Iterable[Block]:
    """Four lists of pairs, each only where both its sides are there."""
    yield from _pairs(laid, "figures", _guesses(laid))
    yield from _pairs(laid, "weighed", _weighed(laid))
    yield from _pairs(laid, "supposed", supposed_and_told(laid))
    yield from _pairs(laid, "thoughts", _thoughts(laid))
    others = [laid.said(one) for one in laid.told(ReportSection.BESIDE, Guess, Weighing, Reflection)]
    yield from laid.points("", others)


def _pairs(laid: Laying, name: str, pairs: Iterable[tuple[str, str]]) -> Iterable[Block]:
    shown, _ = laid.taken(pairs)
    if shown:
        heads = (laid.texts(f"report.beside.{name}.first"), laid.texts(f"report.beside.{name}.then"))
        yield Beside(heads=heads, pairs=tuple(shown))


def _guesses(laid: Laying) -> Iterable[tuple[str, str]]:
    """A guess, or that one did not know, beside the value of the same area; nothing where that is not in the report."""
    texts, known = laid.texts, indicators(laid)
    for _, guess in laid.of(Guess):
        area, indicator = territory_of(laid, guess.area), known.get(guess.indicator)
        if area is None or indicator is None:
            continue
        found = measured(area, indicator, moving=False)
        thought = texts("report.beside.unknown")
        if guess.value is not None:
            decimals = 0 if guess.value.is_integer() else indicator.decimals
            thought = with_unit(texts, indicator.with_decimals(decimals), guess.value)
        label = texts("report.beside.about", title=indicator.title, area=area.name)
        yield texts("report.labelled", label=label, text=thought), said(texts, found)


def _weighed(laid: Laying) -> Iterable[tuple[str, str]]:
    """A statement as it was weighed before the vignettes and after them, in words and on the line of the page."""
    texts = laid.texts
    found = {(one.statement, one.when): one for _, one in laid.of(Weighing)}
    for statement in Statement:
        first, then = found.get((statement, When.BEFORE)), found.get((statement, When.AFTER))
        if first is not None and then is not None:
            label = texts(f"statement.{statement}")
            yield f"{label} {_weight(laid, first)}", _weight(laid, then)


def _weight(laid: Laying, one: Weighing) -> str:
    said_of = laid.texts("report.beside.weight", value=one.value)
    return laid.cut(f"{said_of} {one.why}".strip())


def _thoughts(laid: Laying) -> Iterable[tuple[str, str]]:
    found = {one.prompt: one.text for _, one in laid.of(Reflection)}
    used: set[str] = set()
    for first, then in THOUGHTS:
        if first in found and then in found and first not in used and then not in used:
            used |= {first, then}
            yield laid.cut(found[first]), laid.cut(found[then])
