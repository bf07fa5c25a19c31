"""The section on rounds: a new one from the old one, and two beside each other, in words. It decides nothing.

Not here: what may be carried along (``carrying``), what is new, gone or otherwise (``report.rounds``), figures.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from buurtlezer.model import Entry, Findable, Occasion
from buurtlezer.parts.rounds import Rounds
from buurtlezer.report.called import names
from buurtlezer.report.rounds import Subject, subjects
from buurtlezer.report.told import Around
from buurtlezer.steps.figures.state import FiguresState
from buurtlezer.steps.page import Page
from buurtlezer.steps.report import carrying
from buurtlezer.steps.report.round_figures import figures
from buurtlezer.steps.state import StepState
from buurtlezer.store import today

Json = dict[str, Any]


def rounds(page: Page, state: StepState) -> Rounds:
    """The part, for the open logbook."""
    return RoundsSection(page, state).part


class RoundsSection:
    """What the part shows; which two rounds is the page's own."""

    def __init__(self, page: Page, state: StepState) -> None:
        self._page, self._state, self._texts = page, state, page.texts
        self._two: tuple[int, int] | None = None
        self._figures = FiguresState(page.session)
        self._known: tuple[object, Json] = ((), {})
        self.part = page.part(Rounds(self._begin, self._back, self._choose, name="rounds"), "rounds")
        page.shows(self.part, self._shown)

    def _shown(self) -> Json:
        state, numbers = self._state, carrying.rounds(self._state)
        texts = self._texts
        example = state.session.example
        return {
            "plan": {} if example else self._plan(),
            "undo": self._undo() if not example else {},
            "numbers": [{"value": one, "label": texts("figures.rounds.round", n=one)} for one in numbers],
            "beside": self._beside(numbers),
        }

    def _plan(self) -> Json:
        """The next round; once one was begun that holds nothing of its own, what else may come along into it."""
        state, texts = self._state, self._texts
        more = carrying.may_take_back(state)
        found = carrying.plan(state, state.round if more else state.round + 1)
        kinds = [
            {
                "kind": kind,
                "label": texts(f"rounds.kind.{kind}"),
                "items": [{"id": one, "label": self._label(entry)} for one, entry in some.items()],
                "ticked": not more,
            }
            for kind, some in found.offered.items()
        ]
        stays = [texts.many(f"rounds.stays.{why}", many) for why, many in found.stays.items()]
        words = "more" if more else "next"
        return {
            "to": found.to,
            "intro": self._intro(found, words),
            "kinds": kinds,
            "stays": stays,
            "word": "" if more and not kinds else texts(f"rounds.word.{words}", to=found.to),
            "empty": texts("rounds.all_there" if more else "rounds.nothing_to_carry"),
        }

    def _intro(self, found: carrying.Plan, words: str) -> list[str]:
        """What beginning does, and what one had better do before it."""
        texts, every = self._texts, (entry for some in found.offered.values() for entry in some.values())
        agreed = any(getattr(entry, "findable", None) is Findable.AGREED for entry in every)
        return [
            texts(f"rounds.intro.{words}", start=found.start, to=found.to),
            *([texts("rounds.intro.first", start=found.start, to=found.to)] if words == "next" else []),
            texts("rounds.intro.private"),
            *([texts("rounds.intro.agreed")] if agreed else []),
        ]

    def _label(self, entry: Entry) -> str:
        name = carrying.called(entry)
        if entry.kind == "meaning":
            whose = self._texts(f"group.{getattr(entry, 'group')}")  # noqa: B009 -- only a meaning has one
            place = self._names().get(getattr(entry, "place").partition("/")[2], "")  # noqa: B009
            return " · ".join(filter(None, (place, whose)))
        if entry.kind == "building_block":
            return self._texts(f"block.{getattr(entry, 'block')}")  # noqa: B009
        return name or self._texts(f"rounds.kind.{entry.kind}")

    def _undo(self) -> Json:
        state, texts = self._state, self._texts
        if not carrying.may_take_back(state):
            return {}
        back = max((one for one in carrying.rounds(state) if one < state.round), default=1)
        return {
            "sentence": texts("rounds.undo.why", n=state.round, back=back),
            "word": texts("rounds.undo.word", n=state.round),
        }

    def _begin(self, to: int, chosen: Sequence[str]) -> tuple[list[Json], list[str]]:
        wanted = set(chosen)
        left = carrying.left_alone(self._state, to, wanted) if to in (self._state.round, self._state.round + 1) else 0
        return carrying.begin(self._state, to, wanted), [self._texts.many("rounds.left_alone", left)] if left else []

    def _back(self) -> list[Json]:
        return carrying.take_back(self._state)

    def _choose(self, before: int, after: int) -> None:
        """Two rounds that are there; the earlier one stands first whichever was chosen there."""
        there = carrying.rounds(self._state)
        if before in there and after in there:
            self._two = (min(before, after), max(before, after))
            self._page.show(self.part, beside=self._beside(there))

    def _beside(self, numbers: list[int]) -> Json:
        key = (*self._state.session.state_of_entries, tuple(numbers), self._two)
        if self._known[0] != key:
            self._known = (key, self._compared(numbers))
        return self._known[1]

    def _compared(self, numbers: list[int]) -> Json:
        texts = self._texts
        if len(numbers) < 2:
            number = numbers[0] if numbers else 1
            return {"before": number, "after": number, "empty": texts("rounds.one_round"), "subjects": [], "figures": {}}
        two = self._two if self._two and set(self._two) <= set(numbers) else (numbers[-2], numbers[-1])
        if two[0] == two[1]:
            return {"before": two[0], "after": two[1], "empty": texts("rounds.same_round"), "subjects": [], "figures": {}}
        around = Around(texts, self._page.session.pack, self._names(), today())
        then, now = self._of(two[0]), self._of(two[1])
        removed = carrying.removed(self._state, two[1])
        found = subjects(then, now, around, carrying.origins(self._state), removed)
        return {
            "before": two[0],
            "after": two[1],
            "empty": "" if found else texts("rounds.both_empty"),
            "subjects": [self._subject(one) for one in found],
            "figures": figures(self._figures, *two),
        }

    def _subject(self, one: Subject) -> Json:
        texts = self._texts
        counts = {"new": len(one.new), "gone": len(one.gone), "changed": len(one.changed), "same": len(one.same)}
        counts["again"] = len(one.again)
        said = [texts.many(f"rounds.counts.{name}", many) for name, many in counts.items() if many]
        return {
            "name": one.name,
            "title": texts(f"rounds.subject.{one.name}"),
            "counts": " · ".join(said),
            "new": list(one.new),
            "gone": list(one.gone),
            "changed": [
                {"called": turned.called, "fields": [{"field": f, "was": was, "now": now} for f, was, now in turned.fields]}
                for turned in one.changed
            ],
            "same": list(one.same),
            "again": list(one.again),
            "numbers": [
                texts(f"rounds.line.{kind}", then=texts.number(then), now=texts.number(now)) for kind, then, now in one.numbers
            ],
        }

    def _of(self, number: int) -> Mapping[str, Entry]:
        read = ((one, revision.entry) for one, revision in self._page.session.revisions.items())
        return {one: e for one, e in read if isinstance(e, Entry) and e.round == number and not isinstance(e, Occasion)}

    def _names(self) -> dict[str, str]:
        """What entries are called that others name, and services of the pack that were asked about."""
        read = ((one, revision.entry) for one, revision in self._page.session.revisions.items())
        return names({one: e for one, e in read if isinstance(e, Entry)}, self._texts, self._page.session.pack)
