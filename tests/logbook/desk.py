"""A page as its kernel sees it, without a browser: answers are written down, messages sent by hand."""

from typing import Any

from buurtlezer.geodata import Pack
from buurtlezer.logbook.answers import Answers
from buurtlezer.logbook.session import Session
from buurtlezer.parts.identity import Identity
from buurtlezer.store import Store
from buurtlezer.texts import Texts


class Desk:
    """One page as its kernel sees it."""

    def __init__(self, store: Store, language: str = "nl") -> None:
        self.answers: list[dict[str, Any]] = []
        self.session = Session(Texts.of(language), Pack.open(), lambda: store)
        self.identity = Identity()
        self.identity.say = lambda kind, **content: self.answers.append({"type": kind, **content})  # type: ignore[method-assign]
        self.answers_of = Answers(self.session, self.identity)
        self.count = 0

    def hear(self, kind: str, **content: Any) -> dict[str, Any]:
        """Send a message as the page would; the answer to it."""
        self.identity._hear(self.identity, {"type": kind, **content}, [])
        return self.answers[-1]

    def act(self, secret: str, **act: Any) -> dict[str, Any]:
        """Send an act with a new id, unless one is given."""
        self.count += 1
        return self.hear(
            "act",
            secret=secret,
            name="",
            fresh=True,
            here=True,
            key="k",
            act={"act_id": f"{self.count:032x}", "action": "write", **act},
        )
