"""When another logbook is opened on a page: what only the person before may know is forgotten then.

Not here: what that is (``reach.starts``, ``services.looking``), the page's own side of it (``otherLogbook`` in ``base.js``).
"""

from collections.abc import Callable

from buurtlezer.logbook.session import Session

EXAMPLE = "example"


class Whose:
    """Whose logbook was open when it was last looked at."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._before = self._now()

    def other(self) -> bool:
        """Whether another one is open since, or the example. The first act makes a logbook: that is no change."""
        before, self._before = self._before, self._now()
        return self._before != before and not (before == "" and self._before != EXAMPLE)

    def _now(self) -> str:
        if self._session.example:
            return EXAMPLE
        return self._session.logbook.id if self._session.logbook is not None else ""


def on_other_logbook(session: Session, forget: Callable[[], None]) -> None:
    """Call ``forget()`` when another logbook is opened."""
    whose = Whose(session)
    session.on_change(lambda: forget() if whose.other() else None)
