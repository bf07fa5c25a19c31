"""A team's report, Python side: messages with secrets go by, none stays in a trait.

What it shows is told and never synced, as it names what was written. Not here: what a message does (``steps.report.handing``),
what leaves (``report.leaving``).
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from traitlets import Bool, Dict, List, Unicode, validate

from buurtlezer.parts.base.refused import Refused
from buurtlezer.parts.base.shape import distinct, shaped
from buurtlezer.parts.base.tells import Tells

ASKS: Final[Mapping[str, tuple[str, ...]]] = {
    "make": ("secret", "title"),
    "look": ("secret", "code"),
    "hand_in": ("secret", "code", "teller"),
    "take_back": ("secret", "code"),
    "earlier": ("secret", "code", "title"),
    "earlier_file": ("secret", "text"),
    "file": ("entry_id",),
    "again": (),
}
"""What a page may ask, with the strings that go along."""

LONGEST: Final = 3_000_000
"""Letters of one of them; all but a file are cut by who reads them."""

Does = Callable[..., dict[str, Any]]


class Team(Tells):
    """In one's own logbook: make a team, hand in one's part, take it back. In a team's: whose parts are there.

    Each message is ``{"type": "team", "does": one of ASKS, "asked": int, …}`` and is answered ``{"type": "team", "asked", "told":
    {…}}`` or ``{"type": "team", "asked", "refused": sentence}``. An erased part goes by the usual act, with ``entry_id``.
    """

    is_team = Bool(False).tag(told=True)
    """Whether the open logbook is a team's."""

    parts = List(Dict()).tag(told=True)
    """``[{"id", "seq", "teller", "title", "count": sentence, "when": sentence, "earlier": bool}]``."""

    warning = Unicode("").tag(told=True)
    """Too few or too many; empty where there are two to six."""

    conclusions = List(Dict()).tag(told=True)
    """``[{"sentence", "tellers": sentence}]``: each conclusion of the team with who tells it, by role."""

    closed = Unicode("").tag(told=True)
    """Why nothing can be done here (the example, no logbook yet); empty where it can."""

    def __init__(self, does: Mapping[str, Does] | None = None, **traits: Any) -> None:
        """``does``: by name of ASKS what is called with its strings by name; gives what is told, may raise ``Refused``."""
        super().__init__(**traits)
        self._does = dict(does or {})

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        if not isinstance(content, dict) or content.get("type") != "team":
            super()._hear(widget, content, buffers)
            return
        name, asked = content.get("does"), content.get("asked")
        if not isinstance(name, str) or name not in self._does or not isinstance(asked, int):
            return
        given = {field: content.get(field) for field in ASKS[name]}
        if not all(isinstance(one, str) and len(one) <= LONGEST for one in given.values()):
            return
        try:
            told = self._does[name](**given)
        except Refused as refused:
            self.send({"type": "team", "asked": asked, "refused": str(refused)})
        else:
            self.send({"type": "team", "asked": asked, "told": told})

    @validate("parts")
    def _check_parts(self, proposal: Any) -> Any:
        needed = ("id", "seq", "teller", "title", "count", "when", "earlier")
        distinct("parts", [shaped("a part", one, needed)["id"] for one in proposal["value"]])
        return proposal["value"]

    @validate("conclusions")
    def _check_conclusions(self, proposal: Any) -> Any:
        return [shaped("a conclusion", one, ("sentence", "tellers")) for one in proposal["value"]]
