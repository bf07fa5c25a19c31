"""What the parts about rides hear of a page: messages, and whoever listens to them.

Not here: what a part says to its page (``asks``), what a question is (``question``).
"""

from collections.abc import Callable
from typing import Any

from buurtlezer.parts.base.tells import Tells
from buurtlezer.parts.map.hosted import Hosted
from buurtlezer.parts.rides.question import Question, name_of, point_of, question_of

OnStart = Callable[[int, tuple[float, float] | None, str], None]


class Hears(Tells, Hosted):
    """A part that hears from where, and what, somebody asks.

    From the page, all by message, none of it kept. What begins where somebody starts is only told to the page (``base.tells``):

    - ``start``: ``{"side", "lon", "lat", "name"}``, or without a point for the middle of the area. Python answers by setting
      ``starts`` (and may set those of other parts of the page).
    - ``ask``: ``{"sides": [{"hour", "walk", "few", "step_free"}], "to"?: {"lon", "lat", "name", "ref"}, "kind"?: str}``.
      Becomes a :class:`Question`; ``on_ask`` gets it and says how it stands (:meth:`stands`) before it returns. A new question
      takes the place of the one before. What was answered before stays in ``answer`` until the next.
    - ``how``: asked every half a second while it stands ``waiting`` or ``working``: ``on_how`` looks, and says how it stands.
    - ``network``: asked when the page is shown, and then ever less often until it ``knows``: ``on_network`` looks what is
      reckoned on, and sets ``source``, ``step_free`` and ``knows``.
    - ``cancel``: nobody waits any more. ``on_cancel`` takes the question out of the line and says that it stands ``idle``.

    A message of another form is not heard. In the order of a good answer: first ``answer``, then ``stands("done")``.
    """

    sides: Any
    """How many are asked about at once."""

    def __init__(self, **traits: Any) -> None:
        self._at_start: list[OnStart] = []
        self._at_ask: list[Callable[[Question], None]] = []
        self._at_how: list[Callable[[], None]] = []
        self._at_network: list[Callable[[], None]] = []
        self._at_cancel: list[Callable[[], None]] = []
        super().__init__(**traits)

    def take(self, question: Question) -> bool:
        """Whether this part asks such a question now."""
        raise NotImplementedError

    def wonders(self) -> bool:
        """Whether it is to be looked what is reckoned on."""
        raise NotImplementedError

    def on_start(self, callback: OnStart) -> None:
        """Call ``callback(side, (lon, lat) | None, name)`` when somebody says from where; None: from the middle of the area."""
        self._at_start.append(callback)

    def on_ask(self, callback: Callable[[Question], None]) -> None:
        """Call ``callback(question)`` when somebody asks."""
        self._at_ask.append(callback)

    def on_how(self, callback: Callable[[], None]) -> None:
        """Call ``callback()`` while somebody waits."""
        self._at_how.append(callback)

    def on_network(self, callback: Callable[[], None]) -> None:
        """Call ``callback()`` when a page wants to know what is reckoned on."""
        self._at_network.append(callback)

    def on_cancel(self, callback: Callable[[], None]) -> None:
        """Call ``callback()`` when somebody waits no more."""
        self._at_cancel.append(callback)

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        said = content.get("type") if isinstance(content, dict) else None
        if said == "start":
            self._hear_start(content)
        elif said == "ask":
            self._hear_ask(content)
        elif said == "how":
            _call(self._at_how)
        elif said == "network":
            _call(self._at_network if self.wonders() else [])
        elif said == "cancel":
            _call(self._at_cancel)
        else:
            super()._hear(widget, content, buffers)

    def _hear_start(self, content: dict[str, Any]) -> None:
        side, at = content.get("side"), point_of(content)
        if not isinstance(side, int) or isinstance(side, bool) or not 0 <= side < self.sides:
            return
        if at is None and ("lon" in content or "lat" in content):  # no point on earth, and not the middle either
            return
        for callback in self._at_start:
            callback(side, at, name_of(content) if at else "")

    def _hear_ask(self, content: dict[str, Any]) -> None:
        question = question_of(content, self.sides)
        if question is None or not self.take(question):
            return
        for callback in self._at_ask:
            callback(question)


def _call(callbacks: list[Callable[[], None]]) -> None:
    for callback in callbacks:
        callback()
