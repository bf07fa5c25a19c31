"""What a workbook is: one declaration, in its folder's ``view``, from which its page is made.

Four sections come by themselves, with what goes with its prefix: ``logbook``, ``closing``, ``thought``, ``card``. Not here:
opening one (``workbook``), which of them exist (``wording.circle``), what its own sections show (its folder).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Generic, TypeAlias, TypeVar

from ipywidgets import Widget

from buurtlezer.logbook.session import Session
from buurtlezer.steps.card import facilitator_card
from buurtlezer.steps.closing import Line, summary
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.steps.thought import thought

S = TypeVar("S", bound=StepState)
Sections: TypeAlias = Mapping[str, Callable[[], Widget]]


@dataclass(frozen=True, kw_only=True)
class Declared(Generic[S]):
    """A workbook. What a notebook names is ``sections``, and the common ones around them."""

    prefix: str
    """Of its texts: ``<prefix>.card.*``, and ``<prefix>.closing.prompt`` where there is a thought."""

    state: Callable[[Session], S]
    """Makes what is true on its page."""

    sections: Mapping[str, Callable[[Page, S], Widget]]
    """Its own sections by name, in the order of the page."""

    deeper: Mapping[str, Callable[[Page, S], Widget]] = field(default_factory=dict)
    """Its sections after the close, for who wants more: their cells are folded in the notebook (``serving.folds``)."""

    views: tuple[str, ...] = ()
    """What its page shows of the group, by the names that ``views`` has."""

    closing: Callable[[S], list[Line]] | None = None
    """*What you have now*: a line for each thing that was made here. None: the page has no such close."""

    thought: str = ""
    """Slot of the thought that the page ends in; its prompt is stored as ``<prefix>_closing``. Empty: it asks for none."""

    def open(self, session: Session) -> Sections:
        """All sections of a page, each made when it is asked for."""
        for view in self.views:
            session.group.want(view)
        state = self.state(session)
        page = Page(session, state)
        own, deeper = ({name: partial(made, page, state) for name, made in some.items()} for some in (self.sections, self.deeper))
        card = partial(facilitator_card, page, self.prefix)
        return {"logbook": lambda: page.identity, **own, **self._close(page, state), **deeper, "card": card}

    def _close(self, page: Page, state: S) -> Sections:
        found: dict[str, Callable[[], Widget]] = {}
        if self.closing is not None:
            found["closing"] = partial(summary, page, partial(self.closing, state))
        if self.thought:
            found["thought"] = partial(self._thought, page)
        return found

    def _thought(self, page: Page) -> Widget:
        asked = page.texts(f"{self.prefix}.closing.prompt")
        return thought(page, f"{self.prefix}_closing", asked, self.thought)
