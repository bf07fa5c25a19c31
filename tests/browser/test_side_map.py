"""One of the two maps alone on a page: drawing, whose word it is, what is kept from the organisation, the lock; and axe.

Not here: whether a lock holds (``tests/store``), the page of the workbook, both maps together (``test_two_maps``).
"""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from maps import squares
from playwright.sync_api import expect
from stand import Shown
from visit import until

from buurtlezer.logbook.room import pictures
from buurtlezer.parts.map import Geography
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.side_map import SideMap
from buurtlezer.texts import Texts
from buurtlezer.wording.choices import choices

pytestmark = pytest.mark.browser

MARKUP = "<img src=x onerror=\"document.title='hit'\">"
AREA = {"type": "Polygon", "coordinates": [[[4.33, 50.83], [4.37, 50.83], [4.37, 50.86], [4.33, 50.86], [4.33, 50.83]]]}
SENSES = {"meet": ("elkaar zien", "two_people"), "rest": ("rust vinden", "bench"), "avoid": ("liever niet", "stepping_aside")}
NOTHING_SHARED = {"seen": "Alleen jij ziet dit.", "word": "Deel met de groep", "to": "workshop"}


def row(n: int, side: str, stands: bool = False, **content: Any) -> dict[str, Any]:
    """One's own place; its id is that number."""
    entry_id = f"{n:032x}"
    said = {"kind": "map_place", "perspective": side, "voice": "own", "visibility": "private", "round": 1, **content}
    made = {"key": f"own/{entry_id}", "entry_id": entry_id, "seq": 1, "content": said, "sharing": NOTHING_SHARED}
    return made | {"stands": stands}


class Page:
    """What one page shows, and all that it sends."""

    side, keeps_back, closes = "citizen", True, False

    def __init__(self) -> None:
        self.acts: list[dict[str, Any]] = []
        texts = Texts.of("nl")
        offered = choices(texts)
        senses = [
            {"value": name, "label": label, "picture": pictures.paths()[picture]} for name, (label, picture) in SENSES.items()
        ]
        self.part = SideMap(
            geography=Geography(**squares()),
            labels=texts.group("base.", "map.", "places.", "maps.draw."),
            language="nl",
            name=self.side,
            side=self.side,
            ready=True,
            template={"perspective": "visitor", "round": 1},
            choices={"category": offered["category"], "voice": offered["voice"], "coarse": offered["coarse"], "sense": senses},
            keeps_back=self.keeps_back,
            lock={
                "slot": "10/lock/1",
                "content": {"kind": "map_lock", "voice": "own"},
                "since": "",
                "closes": self.closes,
                "wall": False,
                "erased": 0,
            },
            area={"geometry": AREA},
            sensitive=rules("nl"),
            others=[self.other(1, "Het pleintje"), self.other(2, "De chatgroep", None)],
            places=self.places(),
        )
        self.part.on_act(self._keep)
        self.shown = [self.part]

    def places(self) -> list[dict[str, Any]]:
        return []

    @staticmethod
    def other(n: int, name: str, at: list[float] | None = None) -> dict[str, Any]:
        where = [4.35, 50.845] if n == 1 else at
        return {"ref": f"own/{n:031x}f", "name": name, "category": "square", "at": where, "spot": "", "coarse": False}

    def _keep(self, act: dict[str, Any]) -> None:
        self.acts.append(act)
        content = act.get("content") or {}
        if content.get("kind") == "map_lock":
            self.part.lock = {**self.part.lock, "since": "30 november 2026"}
            stands = self.part.lock["closes"]
            self.part.places = [{**one, "stands": stands} for one in self.part.places]
        elif content.get("kind") == "map_place":
            kept = [one for one in self.part.places if one["entry_id"] != act["entry_id"]]
            now = {"key": f"own/{act['entry_id']}", "entry_id": act["entry_id"], "seq": 2, "content": content}
            sharing = {} if content.get("not_for_organisation") else NOTHING_SHARED
            self.part.places = [*kept, now | {"sharing": sharing, "stands": False}]
        elif act["action"] in ("delete", "erase"):
            self.part.places = [one for one in self.part.places if one["entry_id"] != act["entry_id"]]


class Some(Page):
    """With places on it."""

    def places(self) -> list[dict[str, Any]]:
        at = {"lon": 4.35, "lat": 50.845}
        return [
            row(1, self.side, name="De trap aan het kanaal", sense="meet", means="’s Avonds zit iedereen daar.", location=at),
            row(2, self.side, name="Wasserette", sense="rest", voice="supposed", location={"lon": 4.34, "lat": 50.85}),
            row(3, self.side, name="Bij de bakker", voice="told", told_by="een vader aan de schoolpoort"),
            *self.kept_back(),
        ]

    def kept_back(self) -> list[dict[str, Any]]:
        at = {"lon": 4.362, "lat": 50.84}
        return [row(4, self.side, name="De kelder", sense="meet", location=at, not_for_organisation=True)]


class OfOrganisation(Some):
    """The organisation's, which a lock closes."""

    side, keeps_back, closes = "organisation", False, True

    def kept_back(self) -> list[dict[str, Any]]:
        return []


class Person:
    """Somebody before it."""

    def __init__(self, shown: Shown[Page]) -> None:
        self.shown, self.page = shown, shown.page
        self.part = shown.page.locator(".bl-side-map")
        expect(self.part.locator(".blm-side-marks")).to_be_attached()

    def press(self, name: str) -> None:
        self.part.get_by_role("button", name=name, exact=True).click()

    def choose(self, field: str, words: str) -> None:
        self.part.locator(f'[data-field="{field}"]').get_by_text(words, exact=True).click()

    def acts(self, count: int) -> list[dict[str, Any]]:
        found = until(lambda: list(self.shown.made.acts), lambda them: len(them) >= count)
        assert len(found) == count, found
        return found

    def tap_map(self, right: float, down: float) -> None:
        frame = self.part.locator(".blm-frame")
        frame.scroll_into_view_if_needed()
        box = frame.bounding_box()
        assert box is not None
        where = (box["x"] + right * box["width"], box["y"] + down * box["height"])
        touch = self.page.evaluate("navigator.maxTouchPoints > 0")
        self.page.touchscreen.tap(*where) if touch else self.page.mouse.click(*where)
