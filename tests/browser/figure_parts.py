"""Chooser, figure and table in their states, with a very small step that answers; and somebody before them.

Not here: what they show (``invented_figures``), and the page of the workbook.
"""

from collections.abc import Callable
from typing import Any

from invented_figures import DECIMAL, FORMULAS, HOSTILE, INCOME, MARKUP, SEEN, TABLE, THEMES, UNSEEN
from playwright.sync_api import Locator
from stand import Shown
from visit import until

from buurtlezer.parts.base import Part
from buurtlezer.parts.chooser import Chooser
from buurtlezer.parts.figure import Figure
from buurtlezer.parts.table import Table
from buurtlezer.texts import Texts

TEMPLATE = {"kind": "guess", "indicator": "aged_65_plus"}
ASKED = {"figure": UNSEEN, "slot": "02/guess/aged_65_plus/1", "template": TEMPLATE}


class FigureParts:
    """What one page shows, and all that its parts send."""

    def __init__(self) -> None:
        self.acts: list[dict[str, Any]] = []
        self.shown: list[Part] = []
        self._choosing()
        guessed = {"indicator": "aged_65_plus", "value": 15}
        self._show(self._step(Figure(name="guess", **ASKED)), "figure")
        self._show(self._step(Figure(name="seen", **{**ASKED, "figure": SEEN}, value=guessed, seq=4)), "figure")
        self._show(Figure(name="median", figure=INCOME, value={"indicator": "median_income", "value": 48000}), "figure")
        self._show(Figure(name="hostile", figure=HOSTILE), "figure")
        missing = Figure(name="missing", areas_missing="Je tekende nog geen buurt. Zonder buurt is er niets om naar te kijken.")
        missing.missing_link = {"href": "#draw", "words": "Teken je buurt"}
        self._show(missing, "figure")
        self._show(Figure(name="drafted", channel="fake", **ASKED), "figure")
        self._show(self._step(Figure(name="english", figure=DECIMAL)), "figure", "en")
        self._refreshed = Figure(name="refreshed", figure=SEEN)
        self._show(self._refreshed, "figure")
        self._show(Table(name="profile", table=TABLE), "table")
        self._show(Table(name="formulas", table=self._formulas()), "table", "en")
        self._show(Table(name="nothing", empty="Raad eerst een cijfer. Dan groeit hier je tabel."), "table")

    def draws_anew(self) -> None:
        self._refreshed.figure = {**SEEN, "sentences": ["Nu anders getekend."]}

    def shows_another_figure(self) -> None:
        self._refreshed.figure = {**SEEN, "name": "other", "title": "Een ander cijfer"}

    def _show(self, part: Part, prefix: str, language: str = "nl") -> None:
        part.labels = Texts.of(language).group("base.", f"{prefix}.")
        part.language = language
        part.ready = True
        self.shown.append(part)

    def _log(self, part: Part, act: dict[str, Any]) -> None:
        self.acts.append({**act, "part": part.name})

    def _choosing(self) -> None:
        chooser = Chooser(name="chooser", themes=THEMES, chosen="aged_65_plus", template={"kind": "comparison"})
        chooser.closed_words = "Toon ook cijfers over inkomen en werk"
        chooser.value = {"kind": "comparison", "all_shown": True}

        def keep_opened(act: dict[str, Any]) -> None:
            self._log(chooser, act)
            chooser.value = act["content"]

        def choose(name: str) -> None:
            self._log(chooser, {"chosen": name})
            chooser.chosen = name

        chooser.on_act(keep_opened)
        chooser.on_choose(choose)
        self._show(chooser, "chooser")

    def _step(self, part: Figure) -> Figure:
        """Answers an act as a step would: stores it, then shows."""

        def keep(act: dict[str, Any]) -> None:
            self._log(part, act)
            content = act.get("content") if act["action"] == "write" else None
            guess = (content or {}).get("value")
            words = "Jij zei: ik weet het niet." if guess is None else f"Jij dacht: {guess} van de 100."
            with part.hold_sync():
                part.value = content or {}
                part.figure = {**SEEN, "guess_words": words} if content else UNSEEN

        part.on_act(keep)
        return part

    def _formulas(self) -> dict[str, Any]:
        rows = [{"title": f"r{i}", "note": "", "cells": [{"text": one, "note": ""}]} for i, one in enumerate(FORMULAS)]
        columns = [{"title": "=cmd()", "note": ""}]
        return {"caption": MARKUP, "columns": columns, "rows": rows, "notes": [], "file": "own.csv", "corner": "Sector"}


class Visitor:
    """Somebody before the page with the three parts in all their states."""

    def __init__(self, alone: Callable[..., Shown[FigureParts]], size: str = "desktop") -> None:
        self._open = lambda **how: alone(FigureParts, size, **how)
        self.shown: Shown[FigureParts] = self._open()
        self.page = self.shown.page

    def reload(self) -> None:
        self.shown = self._open(keeps=True)

    def part(self, name: str) -> Locator:
        return self.page.locator(f"[data-part={name}]")

    def acts(self, part: str, count: int) -> list[dict[str, Any]]:
        """What a part sent, when it is that much; waits for it."""
        made = self.shown.made
        found = until(lambda: [act for act in made.acts if act["part"] == part], lambda them: len(them) >= count)
        assert len(found) == count, found
        return found
