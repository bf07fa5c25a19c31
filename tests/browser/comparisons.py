"""Comparison parts with the places of the data pack: one with a drawing, one without, one for which a test answers.

Not here: what a page does with the choice (``steps``), the outbox.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from playwright.sync_api import Locator, expect
from stand import Shown
from visit import until

from buurtlezer.geodata import Pack
from buurtlezer.parts.comparison import Comparison
from buurtlezer.texts import Texts

Unit = dict[str, Any]

REGION: Unit = {"unit": "region", "code": ""}
MOLENBEEK: Unit = {"unit": "municipality", "code": "21012"}
OWN: Unit = {"unit": "own", "code": ""}


@cache
def pack() -> Pack:
    return Pack.open()


def places() -> dict[str, list[dict[str, str]]]:
    tables = {"district": pack().districts, "municipality": pack().municipalities}
    return {
        unit: [{"code": code, "name": row.name_nl, "also": row.name_fr} for code, row in table.iterrows()]
        for unit, table in tables.items()
    }


def unit(name: str, title: str, note: str = "", href: str = "", *, available: bool = True) -> Unit:
    return {"unit": name, "title": title, "note": note, "available": available, "href": href}


REST = [
    unit("group", "De groep", "komt met een workshop", available=False),
    unit("district", "Een wijk"),
    unit("municipality", "Een gemeente"),
    unit("sectors", "Sectoren"),
]
DRAWN = unit("own", "Mijn buurt", "getekend op de vorige pagina")
ABSENT = unit("own", "Mijn buurt", "Je tekende nog geen buurt.", "#draw", available=False)
DEFAULT = {"area": OWN, "against": [REGION], "opened": False}


class Comparisons:
    """What one page shows."""

    def __init__(self) -> None:
        self.acts: dict[str, list[dict[str, Any]]] = {}
        suggested = [
            {**REGION, "name": "Het Gewest", "note": ""},
            {**MOLENBEEK, "name": "Sint-Jans-Molenbeek", "note": "82 % van je buurt"},
            *(
                {"unit": "district", "code": code, "name": pack().districts.name_nl[code], "note": "een deel"}
                for code in ("13", "14")
            ),
        ]
        stored = {"area": {"unit": "municipality", "code": "21001"}, "against": [], "opened": True}
        self.held = self._part("held", units=[DRAWN, *REST], suggested=suggested, channel="fake", ready=True)
        self.shown = [
            self._part("one", units=[DRAWN, *REST], suggested=suggested),
            self._part("two", units=[ABSENT, *REST], suggested=suggested[:1], value=stored),
            self.held,
        ]

    def _part(self, name: str, **traits: Any) -> Comparison:
        labels = Texts.of("nl").group("base.", "comparison.")
        made = Comparison(labels=labels, name=name, places=places(), default=DEFAULT, template={"kind": "comparison"}, **traits)
        acts = self.acts.setdefault(name, [])

        def hear(act: dict[str, Any]) -> None:
            acts.append(act)
            made.value = act["content"]

        made.on_act(hear)
        return made

    def the_first_answer_arrives(self) -> None:
        with self.held.hold_sync():
            self.held.value, self.held.seq = {**DEFAULT, "against": [REGION, MOLENBEEK]}, 1


class Chooser:
    """A person before one of the parts."""

    def __init__(self, shown: Shown[Comparisons], name: str) -> None:
        self.shown, self.page, self.acts = shown, shown.page, shown.made.acts[name]
        self.part: Locator = self.page.locator(f"[data-part={name}]")
        self.fields = self.part.get_by_role("combobox")

    def contents(self, count: int) -> list[dict[str, Any]]:
        """What was sent, when it is that much; waits for it."""
        acts = until(lambda: list(self.acts), lambda found: len(found) >= count)
        assert len(acts) == count, acts
        assert all(act["action"] == "write" for act in acts)
        return [act["content"] for act in acts]

    def beside(self, name: str) -> Locator:
        return self.part.get_by_role("checkbox", name=re.compile(name))

    def says(self, sentence: str) -> None:
        expect(self.part.get_by_role("status").filter(has_text=sentence)).to_be_visible()


def before(alone: Callable[..., Shown[Comparisons]], size: str = "desktop") -> tuple[Chooser, Chooser, Chooser]:
    """Before each of the parts of a new page."""
    shown = alone(Comparisons, size)
    expect(shown.page.locator("[data-part=held]")).to_be_visible()
    return Chooser(shown, "one"), Chooser(shown, "two"), Chooser(shown, "held")
