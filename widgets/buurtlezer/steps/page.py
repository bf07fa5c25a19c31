"""A page's parts, tied to the logbook: each shows the entry of its slot, and is shown anew when that changes.

Not here: which parts a workbook has (its ``view``), and what is true (its ``state``).
"""

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import Any, TypeVar

from buurtlezer.logbook import sharing
from buurtlezer.logbook.answers import Answers
from buurtlezer.logbook.room.bar import Bar
from buurtlezer.logbook.session import Session
from buurtlezer.model import KINDS
from buurtlezer.parts.base import Part
from buurtlezer.parts.identity import Identity
from buurtlezer.parts.map import Geography
from buurtlezer.steps import ground
from buurtlezer.steps.made import read_as
from buurtlezer.steps.state import StepState

P = TypeVar("P", bound=Part)


class Page:
    """What all workbooks share: the identity part, the words, and the tie between slot and part.

    Parameters
    ----------
    session
        Whose logbook.
    state
        What is true on this page; it gives ``round`` and ``perspective`` for new entries.
    """

    def __init__(self, session: Session, state: StepState) -> None:
        self.session = session
        self.state = state
        self.texts = session.texts
        self.identity = self.part(Identity(), "identity")
        self._drawn: list[Callable[[], None]] = []
        self.answers = Answers(session, self.identity)
        self.bar = Bar(session, self.identity, self.answers)
        session.on_change(self.refresh)

    @cached_property
    def geography(self) -> Geography:
        """What lies under all maps of the page: made when the first one asks for it, and sent once."""
        return Geography(ground.written(self.session.pack, self.texts.language))

    def part(self, part: P, words: str) -> P:
        """Give a part its words (texts under ``<words>.``), language and channel."""
        part.labels = self.texts.group("base.", f"{words}.")
        part.language = self.texts.language
        if not part.channel:
            part.channel = self.identity.channel
        return part

    def tied(self, part: P, words: str, slot: str, template: dict[str, Any], *, per_round: bool = True) -> P:
        """A part that makes and shows the one entry of a slot (``01/feeling/city``), one for each round or one for all."""
        self.part(part, words)
        part.name = part.name or slot
        tie = partial(self.show_entry, part, slot, template, per_round=per_round)
        self._drawn.append(tie)
        tie()
        return part

    def show(self, part: Part, **traits: object) -> None:
        """Let a part show this, in one message, so that the page never shows half of a change."""
        with part.hold_sync():
            for name, value in traits.items():
                setattr(part, name, value)
            part.ready = self.session.welcomed

    def shows(self, part: P, traits: Callable[[], Mapping[str, object]]) -> P:
        """A part that shows what ``traits()`` gives, by name of the trait, now and after each change."""
        self.drawn(lambda: self.show(part, **traits()))
        return part

    def drawn(self, draw: Callable[[], None]) -> None:
        """Call ``draw()`` now and after each change: where more than one part changes, or which parts there are."""
        self._drawn.append(draw)
        draw()

    def refresh(self) -> None:
        """Show what the logbook holds now. A part that cannot be drawn stops no other one; its fault is raised at the end."""
        faults = []
        for draw in self._drawn:
            try:
                draw()
            except Exception as fault:  # noqa: BLE001 -- raised again below
                faults.append(fault)
        if faults:
            raise faults[0]

    def show_entry(self, part: Part, slot: str, template: dict[str, Any], *, per_round: bool = True) -> None:
        """Let a part stand for the entry of a slot as it is now. A part may go from one slot to another."""
        full = f"{slot}/{self.state.round}" if per_round else slot
        revision = self.session.revisions.get(self.session.entry_id(full))
        entry = read_as(revision, KINDS[template["kind"]])
        common = dict(self.state.common)
        if entry is not None:
            common["visibility"] = str(entry.visibility)  # what is shared stays so when its author changes it
        self.show(
            part,
            slot=full,
            template={**common, **template},
            value=entry.content() if entry is not None else {},
            sharing=sharing.shown(entry, self.session.shown_room, self.texts, self.session.entry_id(full)),
            seq=revision.seq if revision else 0,  # also of what cannot be read: it can be undone, and is not overtaken
        )
