"""What a logbook shows about the eight questions that one asks of one's own report: facts, each a number of things. Pure.

A fact is something to look at: there are no points, no sum, and nothing follows from it. Not here: the questions
(``model.self_check``), the words (``texts``), where one goes to do something about it (``steps.report.self_check``).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from buurtlezer.model import (
    Area,
    AskedOf,
    Conclusion,
    CounterVoice,
    Entry,
    Gap,
    Meaning,
    Quote,
    Reading,
    Reflection,
    SelfCheck,
    Significance,
    Voice,
)

QUESTIONS: Final = tuple(name for name in SelfCheck.declared.reports if name != "note")
"""The eight, in their order."""

TWO: Final = 2
E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Fact:
    """``key`` names the sentence (text ``selfcheck.fact.<key>``), ``n`` is how many."""

    key: str
    n: int


def self_look(entries: Iterable[Entry]) -> dict[str, tuple[Fact, ...]]:
    """Facts for each of the eight questions, of the entries of one round in the order they were made."""
    made = tuple(entries)
    return {question: tuple(_LOOKS[question](made)) for question in QUESTIONS}


def _of(made: tuple[Entry, ...], kind: type[E]) -> list[E]:
    return [one for one in made if isinstance(one, kind)]


def _boundary(made: tuple[Entry, ...]) -> list[Fact]:
    why = [one for one in _of(made, Significance) if one.note or one.because]
    argued = [one for one in _of(made, Reflection) if one.prompt.startswith("neighbourhood_")]
    return [Fact("areas", len(_of(made, Area))), Fact("argued", len(why) + len(argued))]


def _figure(made: tuple[Entry, ...]) -> list[Fact]:
    readings = _of(made, Reading)
    return [Fact("readings", len(readings)), Fact("without_says_not", sum(not one.says_not for one in readings))]


def _two_voices(made: tuple[Entry, ...]) -> list[Fact]:
    voices: dict[str, set[tuple[object, ...]]] = defaultdict(set)
    for one in _of(made, Meaning):
        if one.voice is not Voice.SUPPOSED:
            voices[one.place].add((one.voice, one.group, one.group_name.casefold()))
    several = sum(len(found) >= TWO for found in voices.values())
    return [Fact("places_several", several), Fact("places_one", len(voices) - several)]


def _gap_for_whom(made: tuple[Entry, ...]) -> list[Fact]:
    gaps = _of(made, Gap)
    return [Fact("gaps", len(gaps)), Fact("gaps_for_nobody", sum(not (one.loss_for or one.loss) for one in gaps))]


def _counter(made: tuple[Entry, ...]) -> list[Fact]:
    conclusions = _of(made, Conclusion)
    sought = sum(_sought(one) for one in conclusions)
    if not conclusions:
        return [Fact("conclusions", 0)]
    return [Fact("sought", sought), Fact("unsought", len(conclusions) - sought)]


def _sought(conclusion: Conclusion) -> bool:
    """Whether somebody looked for who says otherwise: what was found is written down."""
    return conclusion.counter is CounterVoice.NONE_FOUND or bool(conclusion.counter_says)


def _our_work(made: tuple[Entry, ...]) -> list[Fact]:
    conclusions = _of(made, Conclusion)
    ours = [bool(one.stop or one.start) for one in conclusions]
    first = ours.index(True) if True in ours else len(ours)
    asked_before = sum(bool(one.asks - {AskedOf.US}) and not own for one, own in zip(conclusions[:first], ours, strict=False))
    return [Fact("our_work", sum(ours)), Fact("asked_before", asked_before)]


def _not_heard(made: tuple[Entry, ...]) -> list[Fact]:
    return [Fact("not_heard", sum(one.prompt == "report_not_heard" for one in _of(made, Reflection)))]


def _ethics(made: tuple[Entry, ...]) -> list[Fact]:
    quotes = _of(made, Quote)
    supposed = sum(one.voice is Voice.SUPPOSED for one in made)
    return [Fact("quotes", len(quotes)), Fact("quotes_no_yes", sum(not one.yes for one in quotes)), Fact("supposed", supposed)]


_LOOKS: Final[Mapping[str, Callable[[tuple[Entry, ...]], list[Fact]]]] = {
    "boundary": _boundary,
    "figure": _figure,
    "two_voices": _two_voices,
    "gap_for_whom": _gap_for_whom,
    "counter": _counter,
    "our_work": _our_work,
    "not_heard": _not_heard,
    "ethics": _ethics,
}
