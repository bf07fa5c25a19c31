"""What all sections lay out with: statements in the order that their author chose, and how many of them a length holds.

Not here: a section (``sections``), which sections a length has (``whole``).
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from importlib.util import find_spec
from textwrap import shorten
from typing import Any, Final, TypeVar

from buurtlezer.geodata import Pack
from buurtlezer.model import Entry, Length, Reflection, ReportSection
from buurtlezer.model import Territory as Named
from buurtlezer.report.document import Block, Paragraph, Points
from buurtlezer.report.material import Material
from buurtlezer.report.told import Around, Told, words_of
from buurtlezer.report.whence import line
from buurtlezer.texts import Texts
from buurtlezer.wording.territory import Territory

E = TypeVar("E", bound=Entry)
Item = TypeVar("Item")
T = TypeVar("T")

_SENTENCE = re.compile(r"[.!?]\S?(?=\s|$)")
WHOLE: Final = 0.45
"""Of what there is room for: so much at least stands where a text is cut after a sentence."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How much a report holds: statements in a list, in a list that goes further, letters in one, letters of what was written."""

    items: int
    further: int
    letters: int
    written: int
    pictures: bool = False
    """On the page for residents: whether there is room for one."""


MEASURES: Final = {
    Length.STUDENT: (
        Measure(items=9, further=6, letters=700, written=1_400),
        Measure(items=7, further=4, letters=600, written=1_000),
        Measure(items=5, further=3, letters=520, written=800),
        Measure(items=4, further=2, letters=460, written=700),
        Measure(items=3, further=1, letters=400, written=600),
        Measure(items=3, further=1, letters=300, written=500),
        Measure(items=2, further=1, letters=300, written=500),
        Measure(items=3, further=0, letters=260, written=400),
        Measure(items=2, further=0, letters=260, written=400),
        Measure(items=2, further=0, letters=140, written=260),
    ),
    Length.TEAM: (
        Measure(items=7, further=4, letters=480, written=900),
        Measure(items=5, further=2, letters=400, written=700),
        Measure(items=4, further=1, letters=340, written=500),
        Measure(items=3, further=1, letters=300, written=400),
        Measure(items=3, further=0, letters=240, written=300),
        Measure(items=2, further=0, letters=180, written=240),
        Measure(items=2, further=0, letters=120, written=200),
    ),
    Length.RESIDENTS: (
        Measure(items=4, further=0, letters=260, written=500, pictures=True),
        Measure(items=4, further=0, letters=260, written=500),
        Measure(items=3, further=0, letters=170, written=300),
        Measure(items=2, further=0, letters=100, written=170),
    ),
}
"""From roomy to tight: a report takes the first with which it stays within its pages (``paper``). With the last, 500 entries,
many as long as they may be, were tried on paper."""


@dataclass(frozen=True, slots=True)
class Statement:
    """An entry that leaves, in words."""

    id: str
    entry: Entry
    told: Told


@dataclass(frozen=True)
class Laying:
    """One document under way."""

    material: Material
    length: Length
    texts: Texts
    pack: Pack
    on: date
    measure: Measure
    areas: dict[Named, Territory | None] = field(default_factory=dict, repr=False)
    """What was measured once is not measured again in another section (``areas.territory_of``)."""

    known: dict[str, Any] = field(default_factory=dict, repr=False)
    """What does not depend on how much there is room for (``once``)."""

    def once(self, name: str, make: Callable[[], T]) -> T:
        """What is dear to make and the same however much there is room for; made the first time that it is asked."""
        if name not in self.known:
            self.known[name] = make()
        found: T = self.known[name]
        return found

    @cached_property
    def entries(self) -> tuple[tuple[str, Entry], ...]:
        """What leaves: first what was made for the report, then in the order that its author chose it."""
        report = self.material.report
        rank = {own_id: number for number, own_id in enumerate(report.chosen if report else ())}
        return tuple(sorted(self.material.entries.items(), key=lambda item: rank.get(item[0], -1)))

    @cached_property
    def around(self) -> Around:
        """What entries are told with."""
        return Around(self.texts, self.pack, self.material.names, self.on)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All that leaves in words, of the kinds that have some."""
        return self.once("statements", self._statements)

    def _statements(self) -> tuple[Statement, ...]:
        return tuple(
            Statement(own_id, entry, words_of(entry.kind)(entry, self.around))
            for own_id, entry in self.entries
            if _has_words(entry.kind)
        )

    def said_of(self, entry: Entry) -> Paragraph | None:
        """An entry that is not among those that leave here (of an earlier report) as a paragraph; None without words."""
        if not _has_words(entry.kind):
            return None
        return self.said(Statement("", entry, words_of(entry.kind)(entry, self.around)))

    def of(self, kind: type[E]) -> list[tuple[str, E]]:
        """Entries of a type, with their ids."""
        return [(own_id, entry) for own_id, entry in self.entries if isinstance(entry, kind)]

    def told(self, section: ReportSection, *but: type[Entry]) -> list[Statement]:
        """Statements of a section, without those of some types, which it lays out by itself."""
        return [one for one in self.statements if one.told.section is section and not isinstance(one.entry, but)]

    def said(self, statement: Statement) -> Paragraph:
        """A statement as a paragraph, on what it stands beside it."""
        told = statement.told
        # What the sentence says already is not said once more below it.
        here = told.text.casefold()
        area, method = ("" if one.casefold() in here else one for one in (told.whence.area, told.whence.method))
        # One voice is what one expects of a sentence: more of them are said.
        voices = told.whence.voices if (told.whence.voices or 0) > 1 else None
        whence = replace(told.whence, area=area, method=method, voices=voices)
        return Paragraph(text=self.cut(told.text), whence=line(whence, self.texts))

    def cut(self, text: str, letters: int | None = None) -> str:
        """A text no longer than there is room for; cut after a sentence where it can be, with a sign that it was."""
        most = letters or self.measure.letters
        # Only what is too long is laid out anew: else the line ends that somebody made are kept.
        if len(text) <= most:
            return text
        short = shorten(text, most, placeholder="")
        ends = [one.end() for one in _SENTENCE.finditer(short)]
        if ends and ends[-1] >= most * WHOLE:
            short = short[: ends[-1]]
        return f"{short.rstrip(' ,;:(')} …"

    def further(self, title: str, items: Sequence[Paragraph]) -> list[Block]:
        """A list that goes further than a section's first one; where the length holds none of it, it is counted."""
        if items and not self.measure.further:
            return [Paragraph(text=self.texts.many("report.counted", len(items), title=title))]
        return self.points(title, items, self.measure.further)

    def points(self, title: str, items: Sequence[Paragraph], most: int | None = None) -> list[Block]:
        """A list as far as the length holds it, and how many more there are; nothing where there are none."""
        shown, more = self.taken(items, most)
        if not shown:
            return []
        rest = [Paragraph(text=self.texts.many("report.more", more))] if more else []
        return [Points(title=title, items=tuple(shown)), *rest]

    def taken(self, items: Iterable[Item], most: int | None = None) -> tuple[list[Item], int]:
        """As many as the length holds, and how many more there are. One more is shown rather than counted."""
        every, fit = list(items), most or self.measure.items
        shown = every if len(every) <= fit + 1 else every[:fit]
        return shown, len(every) - len(shown)

    def written(self, name: str, title: str = "") -> list[Block]:
        """What its author wrote for a section of the report: the reflection of prompt ``report_<name>``."""
        texts = [one.text for _, one in self.of(Reflection) if one.prompt == f"report_{name}"]
        return [self.paragraph(title, self.cut(text, self.measure.written)) for text in texts[-1:]]

    def paragraph(self, title: str, text: str, whence: str = "") -> Paragraph:
        """A paragraph that begins with what it is about."""
        return Paragraph(text=self.texts("report.labelled", label=title, text=text) if title else text, whence=whence)


def _has_words(kind: str) -> bool:
    return find_spec(f"buurtlezer.report.kinds.{kind}") is not None
