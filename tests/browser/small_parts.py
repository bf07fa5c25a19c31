"""All small parts on one page, which store what is sent as a step would do; and somebody before them.

Not here: what they show (``invented_parts``).
"""

from collections.abc import Callable
from typing import Any

from invented_parts import parts
from playwright.sync_api import Locator
from stand import Shown
from visit import until

from buurtlezer.parts.base import Part
from buurtlezer.parts.doors import Doors
from buurtlezer.parts.terms import Terms
from buurtlezer.texts import Texts


class SmallParts:
    """What one page shows, and all that its parts send."""

    def __init__(self) -> None:
        self.acts: list[dict[str, Any]] = []
        self.opened: list[str] = []
        self.shown = [self._stored(part, prefix) for part, prefix in parts()]

    def _stored(self, part: Part, prefix: str) -> Part:
        part.labels = Texts.of("nl").group("base.", f"{prefix}.")
        part.language = "nl"
        part.ready = True

        def keep(act: dict[str, Any]) -> None:
            self.acts.append({**act, "part": part.name})
            if not isinstance(part, Terms):
                part.value = act.get("content") or {}

        part.on_act(keep)
        if isinstance(part, Doors):
            part.on_door(self.opened.append)
        return part


class Visitor:
    """Somebody before the page with all parts."""

    def __init__(self, alone: Callable[..., Shown[SmallParts]], size: str = "desktop") -> None:
        self._open = lambda **how: alone(SmallParts, size, **how)
        self.shown: Shown[SmallParts] = self._open()
        self.page = self.shown.page

    def reload(self) -> None:
        self.shown = self._open(keeps=True)

    def part(self, name: str) -> Locator:
        return self.page.locator(f"[data-part={name}]")

    def contents(self, part: str, count: int) -> list[dict[str, Any]]:
        """What a part sent, when it is that much; waits for it."""
        made = self.shown.made

        def sent() -> list[dict[str, Any]]:
            return [act.get("content") or {"action": act["action"]} for act in made.acts if act["part"] == part]

        found = until(sent, lambda them: len(them) >= count)
        assert len(found) == count, found
        return found
