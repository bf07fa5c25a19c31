"""What the parts about rides share, Python side: from where, through which glasses, and how a question stands.

Not here: its messages (``hears``), what is answered (``reach.widget``, ``ride.widget``), whoever reckons (``steps.reach``).
"""

from typing import Any, Final

from traitlets import Bool, Dict, Int, List, TraitError, Unicode, validate

from buurtlezer.parts.base.shape import one_of, shaped
from buurtlezer.parts.rides.hears import Hears
from buurtlezer.parts.rides.question import Question

STATES: Final = ("idle", "waiting", "working", "done", "refused")
START: Final = ("at", "words", "chosen")


class Asks(Hears):
    """A part that asks how far, or how, somebody gets: the words of it are ``page.texts.group("base.", "map.", "rides.")``.

    What it hears of the page is told in ``Hears``. A page sets none of its traits: they are ours alone (:meth:`set_state`).
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
    "place"}]``, with ``word`` what it is (*eigen plek*), and ``place`` the own place that it is or is at, as entries name it;
    empty or none: it has a point of itself."""

    standing = Dict({"state": "idle", "turn": 0, "place": 0, "share": 0.0, "words": ""}).tag(sync=True)
    """How the last question stands; set by :meth:`stands`."""

    def __init__(self, **traits: Any) -> None:
        self._turn = 0
        super().__init__(**traits)

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

    def take(self, question: Question) -> bool:
        """Whether it is asked: then it has the next turn."""
        if self.missing or not self.may_ask(question):
            return False
        self._turn += 1
        return True

    def wonders(self) -> bool:
        """Something can be asked, and it is not known yet what it is reckoned on."""
        return not self.missing and not self.knows

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """What a page says of its own accord: nothing of what a part of ours says to it, however it asks."""
        ours = {name for cls in type(self).__mro__ if issubclass(cls, Asks) for name in vars(cls)}
        super().set_state({name: value for name, value in sync_data.items() if name not in ours})

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
