"""How a conclusion stands and why, which form of leg it lacks, whether our own work comes first. Pure.

A leg says something; one that only names a source was begun. Legs are told apart by their source, as names are compared
(``names``), without the year at its end: two voices of one table are one leg, and so is a newspaper that repeats a figure, where
it names that figure's source. A counter-voice was sought where nobody was found, or where it is told what the one who was found
says. It is no score: three words, and what would help.
Not here: the words on screen (``texts``), which entries speak for it (``report.proposed``).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from buurtlezer.analysis.names import plain
from buurtlezer.model import AskedOf, Conclusion, CounterVoice, Leg, LegForm

ENOUGH: Final = 2
"""Legs of different sources on which a conclusion is supported. Source: the guide, *11 Conclusion*."""

OTHERS: Final = frozenset(AskedOf) - {AskedOf.US}
"""Of whom one asks something only after having changed something oneself."""


class Standing(StrEnum):
    """How a conclusion stands."""

    LOOSE = "loose"  # on no leg
    PROVISIONAL = "provisional"
    SUPPORTED = "supported"


class Why(StrEnum):
    """Why it stands no better. Each is said with how to mend it."""

    NO_LEG = "no_leg"
    ONE_LEG = "one_leg"
    ONE_SOURCE = "one_source"  # several legs of one source are one
    NO_SOURCE = "no_source"  # there are legs that do not say where they come from, and so may be the same
    COUNTER_NOT_SOUGHT = "counter_not_sought"
    COUNTER_UNTOLD = "counter_untold"  # somebody was found, and what they say is not there


@dataclass(frozen=True, slots=True)
class Stands:
    """How a conclusion stands, and why not better, in the order of ``Why``: nothing where it is supported."""

    standing: Standing
    why: tuple[Why, ...]
    sources: int
    """Legs that differ in source; those that name none are together one, where no other names one."""


_YEAR: Final = re.compile(r"(?<=\w)\W+(?:19|20)\d\d\W*$")
"""A year at the end of a source: the same source counted again. Other numbers stay, since a number may be that of a table."""


def source_of(leg: Leg) -> str:
    """What tells a leg from another: its source without case, accents, spaces, signs, small words and the year at its end.

    Empty where it names none.
    """
    run = plain(_YEAR.sub("", leg.source)).run
    return run if any(sign.isalnum() for sign in run) else ""


def filled(leg: Leg) -> bool:
    """Whether a leg says anything: one that was only begun is none yet."""
    return bool(leg.says)


def counter_sought(conclusion: Conclusion) -> bool:
    """Whether a counter-voice was sought: *found* is only that once it is written what it says."""
    found = conclusion.counter is CounterVoice.FOUND and bool(conclusion.counter_says)
    return found or conclusion.counter is CounterVoice.NONE_FOUND


def standing(conclusion: Conclusion) -> Stands:
    """How a conclusion stands."""
    legs = [leg for leg in conclusion.legs if filled(leg)]
    named = {source for leg in legs if (source := source_of(leg))}
    sources = len(named) or min(1, len(legs))
    sought = counter_sought(conclusion)
    begun = Standing.PROVISIONAL if sources else Standing.LOOSE
    how = Standing.SUPPORTED if sources >= ENOUGH and sought else begun
    return Stands(how, (*_why(legs, named, sources), *_why_of_counter(conclusion)), sources)


def _why(legs: list[Leg], named: set[str], sources: int) -> Iterable[Why]:
    if not legs:
        yield Why.NO_LEG
    elif len(legs) == 1:
        yield Why.ONE_LEG
    elif sources < ENOUGH:
        unnamed = any(not source_of(leg) for leg in legs)
        if len([leg for leg in legs if source_of(leg)]) > len(named):
            yield Why.ONE_SOURCE
        if unnamed:
            yield Why.NO_SOURCE


def _why_of_counter(conclusion: Conclusion) -> Iterable[Why]:
    if not counter_sought(conclusion):
        yield Why.COUNTER_UNTOLD if conclusion.counter is CounterVoice.FOUND else Why.COUNTER_NOT_SOUGHT


def lacking(conclusion: Conclusion) -> tuple[LegForm, ...]:
    """Forms of leg that it has none of, in their order: where one would look next. It need not have all three to be supported."""
    there = {leg.form for leg in conclusion.legs if filled(leg)}
    return tuple(form for form in LegForm if form not in there)


def changes_our_work(conclusion: Conclusion) -> bool:
    """Whether it says what we stop or start ourselves."""
    return bool(conclusion.stop or conclusion.start)


def ours_first(conclusions: Iterable[Conclusion]) -> bool:
    """Whether at least one changes our own work before any asks something of others, in the order given.

    One that does both is enough. Where none asks anything of others there is nothing to come before. It forbids nothing: it is
    said.
    """
    for one in conclusions:
        if changes_our_work(one):
            return True
        if one.asks & OTHERS:
            return False
    return True
