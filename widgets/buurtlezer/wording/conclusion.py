"""A conclusion in words: its sentence, its legs, who says otherwise, what we change. For page, wall, trainer and report.

Not here: how it stands (``analysis.legs``), the words of an entry for a trainer in one line (``kinds.conclusion``).
"""

from collections.abc import Iterator, Mapping
from typing import Final

from buurtlezer.analysis.legs import Standing, filled
from buurtlezer.model import AskedOf, Conclusion, CounterVoice, Leg, LegForm
from buurtlezer.texts import Texts

SIGNS: Final[Mapping[Standing, str]] = {Standing.LOOSE: "○", Standing.PROVISIONAL: "◐", Standing.SUPPORTED: "●"}
"""Beside the word: how it stands is never said by a colour."""

PICTURES: Final = {LegForm.FIGURE: "bars", LegForm.SEEN: "eye", LegForm.HEARD: "ear"}
"""The pictogram of each form of leg."""

SEPARATOR: Final = " · "
"""Between the pieces of a leg."""

CHANGES: Final = ("stop", "start", "with_whom")


def sentence(texts: Texts, one: Conclusion) -> str:
    """*We think that … for … in …*, as its author wrote it; what was left out is not in it."""
    form = {(False, False): "thinks", (True, False): "whom", (False, True): "where", (True, True): "all"}
    key = form[bool(one.for_whom), bool(one.where)]
    thinks = " ".join(one.thinks.split()).removesuffix(".")
    return texts(f"conclusion.sentence.{key}", thinks=thinks, whom=one.for_whom, where=one.where)


def leg(texts: Texts, one: Leg) -> str:
    """A leg in one line: what it says, source, when, area, how many, how they were found."""
    how_many = ""
    if one.count is not None and one.form is not LegForm.FIGURE:
        how_many = texts.many(f"legs.count.{one.form}", one.count)
    said = (" ".join(one.says.split()), one.source, one.when, one.area, how_many, one.how_found)
    return SEPARATOR.join(part for part in said if part)


def legs(texts: Texts, one: Conclusion) -> list[tuple[LegForm, str]]:
    """Legs that say something, in the order of their forms and then as they were written."""
    return [(form, leg(texts, each)) for form in LegForm for each in one.legs if each.form is form and filled(each)]


def counter(texts: Texts, one: Conclusion) -> str:
    """Whether somebody who says otherwise was looked for, and what they say."""
    if one.counter is not CounterVoice.FOUND or not one.counter_says:
        return texts(f"conclusion.counter.{one.counter}")
    by = one.counter_by or texts("conclusion.counter.somebody")
    return texts("conclusion.counter.says", by=by, says=" ".join(one.counter_says.split()))


def changes(texts: Texts, one: Conclusion) -> list[tuple[str, str]]:
    """What we change in our own work, as label and words: stop, start, with whom."""
    found = [(texts(f"conclusion.label.{name}"), getattr(one, name)) for name in CHANGES]
    return [(label, " ".join(words.split())) for label, words in found if words]


def lines(texts: Texts, one: Conclusion) -> Iterator[tuple[str, str]]:
    """All that stands beside its sentence, as label and words."""
    for form, words in legs(texts, one):
        yield texts(f"legs.form.{form}"), words
    yield texts("conclusion.label.counter"), counter(texts, one)
    if one.says_not:
        yield texts("conclusion.label.says_not"), one.says_not
    yield from changes(texts, one)
    if one.asks:
        yield texts("conclusion.label.asks"), asked_of(texts, one)
    if one.wrong_if:
        yield texts("conclusion.label.wrong_if"), one.wrong_if


def asked_of(texts: Texts, one: Conclusion) -> str:
    """Of whom it asks something."""
    return " · ".join(texts(f"conclusion.asks.{each}") for each in AskedOf if each in one.asks)
