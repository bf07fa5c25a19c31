"""A page of a workbook on the stand: its parts, the identity part and a real store in this process, on a line that can be cut.

Not here: a server with kernels (``visit``), a line over a network (``proxy``).
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from ipywidgets import Widget
from stand import Shown

from buurtlezer.geodata import Pack
from buurtlezer.logbook.session import Session
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.store import Revision, Store
from buurtlezer.texts import Texts


@pytest.fixture
def own_store(tmp_path: Path) -> Iterator[Store]:
    """A store of the test's own, in this process."""
    with Store.open(f"sqlite:///{tmp_path / 'own.db'}") as opened:
        yield opened


class Lined:
    """What the stand shows: the identity part, and what ``make(page, state)`` gives."""

    def __init__(self, store: Store, make: Callable[[Page, StepState], Sequence[Widget]], language: str = "nl") -> None:
        self.session = Session(Texts.of(language), Pack.open(), lambda: store)
        self.state = StepState(self.session)
        self.page = Page(self.session, self.state)
        self.parts = list(make(self.page, self.state))
        self.shown: list[Widget | str] = [self.page.identity, *self.parts]
        self.is_cut = False

    def stored(self, kind: str) -> list[Revision]:
        """What the open logbook holds of a kind."""
        return [one for one in self.session.revisions.values() if one.kind == kind and one.content]


def cut(shown: Shown[Lined]) -> None:
    """From now on nothing comes through, in neither direction."""
    shown.made.is_cut = True
    shown.line.hear = lambda _frame: None  # type: ignore[method-assign]


def mend(shown: Shown[Lined]) -> None:
    """What is said from now on comes through."""
    shown.made.is_cut = False
    del shown.line.hear


def loses(made: list[Lined]) -> Callable[[dict[str, Any]], bool]:
    """What the stand asks of each message for the page."""
    return lambda _message: bool(made) and made[-1].is_cut
