"""What the parts about rides share, Python side: from where, through which glasses, and how a question stands.

Not here: what is answered (``reach.widget``, ``ride.widget``), whoever reckons (``steps.reach``).
"""

from collections.abc import Callable
from typing import Any, Final

from traitlets import Bool, Dict, Int, List, TraitError, Unicode, validate

from buurtlezer.parts.base.shape import one_of, shaped
from buurtlezer.parts.base.tells import Tells
from buurtlezer.parts.map.hosted import Hosted
from buurtlezer.parts.rides.question import Question, name_of, point_of, question_of

STATES: Final = ("idle", "waiting", "working", "done", "refused")
START: Final = ("at", "words", "chosen")

OnStart = Callable[[int, tuple[float, float] | None, str], None]


class Asks(Tells, Hosted):
    """A part that asks how far, or how, somebody gets: the words of it are ``page.texts.group("base.", "map.", "rides.")``.

    From the page, all by message, none of it kept. What begins where somebody starts is only told to the page (``base.tells``):

    - ``start``: ``{"side", "lon", "lat", "name"}``, or without a point for the middle of the area. Python answers by setting
      ``starts`` (and may set those of other parts of the page).
    - ``ask``: ``{"sides": [{"hour", "walk", "few", "step_free"}], "to"?: {"lon", "lat", "name", "ref"}, "kind"?: str}``.
      Becomes a :class:`Question`; ``on_ask`` gets it and says how it stands (:meth:`stands`) before it returns. A new question
      takes the place of the one before. What was answered before stays in ``answer`` until there is another answer.
    - ``how``: asked every half a second while it stands ``waiting`` or ``working``: ``on_how`` looks, and says how it stands.
    - ``network``: asked when the page is shown, and then ever less often until it ``knows``: ``on_network`` looks what is
      reckoned on, and sets ``source``, ``step_free`` and ``knows``.
    - ``cancel``: nobody waits any more. ``on_cancel`` takes the question out of the line and says that it stands ``idle``.

    A message of another form is not heard. In the order of a good answer: first ``answer``, then ``stands("done")``.
    """

    sides = Int(1).tag(sync=True)
    """How many are asked about at once: 1, or 2 that are compared. Does not change."""

    starts = List(Dict()).tag(told=True)
    """From where, a side each, told and not synced as ``answer`` is: ``{"at": [lon, lat], "words", "chosen": bool}``; an empty
    one where that is nowhere. ``words`` as in "van …": *het midden van je buurt*; ``chosen``: by somebody, so that there is a
    way back to the middle."""

    heading = Unicode("").tag(sync=True)
    """Over the part, where a section has more than one; empty: the prose above has one."""

    titles = List(Unicode()).tag(sync=True)
    """What the two sides are called at first, in words; empty: *A* and *B*."""

    area = Dict().tag(sync=True)
    """The area that is looked at, for orientation: ``{"geometry": GeoJSON}`` or ``{"sectors": [code]}``, or empty."""

    missing = Unicode("").tag(sync=True)
    """Why nothing can be asked, in words: no area yet, no engine on this machine. Empty: it can."""

    source = Unicode("").tag(sync=True)
    """What is reckoned on, in plain sight: *model, geen dienstregeling*, or the name and date of a timetable that was brought."""

    knows = Bool(False).tag(sync=True)
    """Whether it is known what is reckoned on: what ``source`` and ``step_free`` say."""

    step_free = Bool(False).tag(sync=True)
    """Whether the network knows which stops and vehicles are accessible: only then one may ask for those."""

    offered = List(Dict()).tag(sync=True)
    """What the search finds beside streets, stops and services: ``[{"ref": "own/<entry id>", "name", "word", "lon", "lat",
    "place"}]``, with ``word`` what it is (*eigen plek*), and ``place`` the own place that it is or is at, as entries name it; empty
    or none: it has a point of itself."""

    standing = Dict({"state": "idle", "turn": 0, "place": 0, "share": 0.0, "words": ""}).tag(sync=True)
    """How the last question stands; set by :meth:`stands`."""

    def __init__(self, **traits: Any) -> None:
        self._at_start: list[OnStart] = []
        self._at_ask: list[Callable[[Question], None]] = []
        self._at_how: list[Callable[[], None]] = []
        self._at_network: list[Callable[[], None]] = []
        self._at_cancel: list[Callable[[], None]] = []
        self._turn = 0
        super().__init__(**traits)

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

    def stands(self, state: str, *, place: int = 0, share: float = 0.0, words: str = "") -> None:
        """Say how the question stands.

        Parameters
        ----------
        state
            One of :data:`STATES`.
        place
            How many questions come before it, while it is ``waiting``.
        share
            How much is done, 0 to 1, while it is ``working``.
        words
            Why there is no answer and what to do, where it is ``refused``.
        """
        told = {"state": state, "turn": self._turn, "place": place, "share": round(share, 2), "words": words}
        self.standing = told

    def may_ask(self, question: Question) -> bool:
        """Whether this part asks such a question."""
        return not any(side.step_free for side in question.sides) or self.step_free

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        said = content.get("type") if isinstance(content, dict) else None
        if said == "start":
            self._hear_start(content)
        elif said == "ask":
            self._hear_ask(content)
        elif said == "how":
            _call(self._at_how)
        elif said == "network":
            _call([] if self.missing or self.knows else self._at_network)
        elif said == "cancel":
            _call(self._at_cancel)
        else:
            super()._hear(widget, content, buffers)

    def _hear_start(self, content: dict[str, Any]) -> None:
        side, at = content.get("side"), point_of(content)
        if not isinstance(side, int) or isinstance(side, bool) or not 0 <= side < self.sides:
            return
        for callback in self._at_start:
            callback(side, at, name_of(content) if at else "")

    def _hear_ask(self, content: dict[str, Any]) -> None:
        question = question_of(content, self.sides)
        if question is None or self.missing or not self.may_ask(question):
            return
        self._turn += 1
        for callback in self._at_ask:
            callback(question)

    @validate("sides")
    def _check_sides(self, proposal: Any) -> Any:
        one_of("the number of sides", proposal["value"], (1, 2))
        return proposal["value"]

    @validate("starts")
    def _check_starts(self, proposal: Any) -> Any:
        return [shaped("a start", one, START) if one else {} for one in proposal["value"]]

    @validate("offered")
    def _check_offered(self, proposal: Any) -> Any:
        return [shaped("what is offered", one, ("ref", "name", "word", "lon", "lat"), ("place",)) for one in proposal["value"]]

    @validate("standing")
    def _check_standing(self, proposal: Any) -> Any:
        standing = shaped("how a question stands", proposal["value"], ("state", "turn", "place", "share", "words"))
        one_of("how a question stands", standing["state"], STATES)
        if not 0 <= standing["share"] <= 1 or standing["place"] < 0:
            raise TraitError(f"a share is 0 to 1 and a place 0 or more, not {standing['share']}, {standing['place']}")
        return standing


def _call(callbacks: list[Callable[[], None]]) -> None:
    for callback in callbacks:
        callback()
