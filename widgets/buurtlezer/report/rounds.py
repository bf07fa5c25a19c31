"""Two rounds beside each other, by subject, in words: for the page, and as blocks of a report. Pure.

In a report goes only what may leave of both rounds: whoever calls gives entries as they may leave. What the later round has
nothing of is *not looked at again*: it is gone only where that round says so, by a check or by taking away what was carried
into it. Not here: what counts
(``round_things``), comparing (``analysis.rounds``), the line and its figures (``steps.report.round_figures``).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from buurtlezer.analysis.rounds import Changed, Thing, compare
from buurtlezer.model import Entry, ServiceCheck
from buurtlezer.model.service_check import Still

from .document import Grid, Paragraph, Points
from .round_things import CALLED, COUNTED, SUBJECTS, Of
from .told import Around

Entries = Mapping[str, Entry]


@dataclass(frozen=True, slots=True)
class Turned:
    """A thing that is otherwise: what it is called, and of each field its label, what it was and is (empty: nothing)."""

    called: str
    fields: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """What two rounds have to do with each other in one subject. ``numbers`` are of what is counted and not named."""

    name: str
    new: tuple[str, ...]
    gone: tuple[str, ...]
    changed: tuple[Turned, ...]
    same: tuple[str, ...]
    again: tuple[str, ...] = ()
    """What the later round has nothing of: nobody looked at it again, or nobody said so."""

    numbers: tuple[tuple[str, int, int], ...] = ()
    """Kind, how many then, how many now; nothing of a kind that nobody noted again."""

    @property
    def is_empty(self) -> bool:
        """Whether neither round has anything of it."""
        return not (self.new or self.gone or self.changed or self.same or self.again or self.numbers)


def subjects(
    before: Entries,
    after: Entries,
    around: Around,
    origins: Mapping[str, str] | None = None,
    removed: Collection[str] = (),
) -> tuple[Subject, ...]:
    """Each subject of which one of the rounds has anything.

    Parameters
    ----------
    before, after
        Entries of the earlier and the later round, by id.
    around
        With the names of what other entries name, also of services of the pack by their reference.
    origins
        Of an entry that was carried on: the one that it goes back to.
    removed
        Entries of the earlier round that were carried into the later one, and taken away there.
    """
    origins = origins or {}
    gone = {*removed, *_found_gone(before, after, origins)}
    found = (_subject(name, kinds, before, after, around, origins, gone) for name, kinds in SUBJECTS.items())
    return tuple(one for one in found if not one.is_empty)


def _found_gone(before: Entries, after: Entries, origins: Mapping[str, str]) -> set[str]:
    """Own services of the earlier round of which somebody found later that they are not there any more."""
    checks = (one for one in after.values() if isinstance(one, ServiceCheck) and one.answer is Still.GONE and one.own)
    roots = {origins.get(str(one.own), str(one.own)) for one in checks}
    return {one for one in before if origins.get(one, one) in roots}


def _subject(
    name: str,
    kinds: tuple[Of, ...],
    before: Entries,
    after: Entries,
    around: Around,
    origins: Mapping[str, str],
    removed: Collection[str],
) -> Subject:
    new: list[str] = []
    gone: list[str] = []
    again: list[str] = []
    same: list[str] = []
    changed: list[Turned] = []
    for of in kinds:
        then, now = (_things(of, entries, around, origins) for entries in (before, after))
        found = compare(then, now)
        new += [of.called(after[one], around) for one in found.new if not isinstance(after[one], ServiceCheck)]
        gone += [of.called(before[one], around) for one in found.unmatched if one in removed]
        gone += [of.called(after[one], around) for one in found.new if _says_gone(after[one])]
        again += [of.called(before[one], around) for one in found.unmatched if one not in removed]
        same += [of.called(after[one], around) for _, one in found.same]
        changed += [_turned(of, one, before, after, around) for one in found.changed]
    counted = ((kind, _many(before, kind), _many(after, kind)) for kind in COUNTED if name == "network")
    numbers = tuple(one for one in counted if one[2])
    # A service that is gone and was asked about is one thing, whichever of the two entries says so.
    return Subject(name, tuple(new), tuple(dict.fromkeys(gone)), tuple(changed), tuple(same), _without(again, gone), numbers)


def _says_gone(entry: Entry) -> bool:
    """A service is not new since somebody asked about it; it is gone if they found it gone."""
    return isinstance(entry, ServiceCheck) and entry.answer is Still.GONE


def _without(some: list[str], others: list[str]) -> tuple[str, ...]:
    return tuple(one for one in dict.fromkeys(some) if one not in others)


def _things(of: Of, entries: Entries, around: Around, origins: Mapping[str, str]) -> dict[str, Thing]:
    mine = {one: entry for one, entry in entries.items() if isinstance(entry, of.kind) and of.named(entry)}
    return {
        one: Thing(origins.get(one, one), of.reference(entry), of.key(entry, around), of.facts_of(entry, around))
        for one, entry in mine.items()
    }


def _turned(of: Of, one: Changed, before: Entries, after: Entries, around: Around) -> Turned:
    then, now = before[one.before], after[one.after]
    renamed = [(around.texts("rounds.field.called"), *(of.called(entry, around) for entry in (then, now)))]
    facts = (fact for fact in of.facts if fact.field in one.fields)
    told = [(fact.labelled(around), *(fact.words(getattr(entry, fact.field), around) for entry in (then, now))) for fact in facts]
    said = [*(renamed if CALLED in one.fields else []), *told]
    return Turned(of.called(now, around), tuple((label, was, is_now) for label, was, is_now in said))


def _many(entries: Entries, kind: str) -> int:
    return sum(one.kind == kind for one in entries.values())


def compared(
    before: Entries,
    after: Entries,
    around: Around,
    numbers: tuple[int, int],
    origins: Mapping[str, str] | None = None,
    removed: Collection[str] = (),
) -> tuple[Points | Grid, ...]:
    """Blocks of a report: a table of how many are new, gone, changed, the same and not looked at again, then what they are.

    ``numbers``: which two rounds; the others as in `subjects`. Nothing where neither has anything. What is the same, or was not
    looked at again, is counted and not listed.
    """
    texts, found = around.texts, subjects(before, after, around, origins, removed)
    if not found:
        return ()
    heads = ("subject", "new", "gone", "changed", "same", "again")
    counts = ((len(one.new), len(one.gone), len(one.changed), len(one.same), len(one.again)) for one in found)
    rows = tuple((texts(f"rounds.subject.{one.name}"), *many) for one, many in zip(found, counts, strict=True))
    table = Grid(
        caption=texts("rounds.caption", then=numbers[0], now=numbers[1]),
        head=tuple(texts(f"rounds.head.{one}") for one in heads),
        rows=rows,
        decimals=0,
    )
    points = (Points(title=texts(f"rounds.subject.{one.name}"), items=lines(one, around)) for one in found)
    return (table, *(one for one in points if one.items))


def lines(one: Subject, around: Around) -> tuple[Paragraph, ...]:
    """What is new, gone and changed in a subject, a line each; of what is counted one line with both numbers."""
    texts = around.texts
    told = [
        *(texts("rounds.line.new", what=what) for what in one.new),
        *(texts("rounds.line.gone", what=what) for what in one.gone),
        *(texts("rounds.line.changed", what=turned.called, how=how(turned, around)) for turned in one.changed),
        *(
            texts(f"rounds.line.{kind}", then=texts.number(then), now=texts.number(now))
            for kind, then, now in one.numbers
            if then != now
        ),
    ]
    return tuple(Paragraph(text=line) for line in told)


def how(turned: Turned, around: Around) -> str:
    """What was, and what is, of each field."""
    nothing = around.texts("rounds.nothing")
    return "; ".join(
        around.texts("rounds.line.field", field=field, was=was or nothing, now=now or nothing)
        for field, was, now in turned.fields
    )
