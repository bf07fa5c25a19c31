"""Chooser, figure and table without a browser: what their traits accept, and what they hear."""

from typing import Any

import pytest
from traitlets import TraitError

from buurtlezer.parts.chooser import Chooser
from buurtlezer.parts.figure import Figure
from buurtlezer.parts.table import Table

GUESS = {"min": 0, "max": 100, "step": 1, "decimals": 0, "unit": "van de 100"}
UNSEEN: dict[str, Any] = {
    "name": "aged_65_plus",
    "title": "65 jaar of ouder",
    "question": "Hoeveel van je buren?",
    "year": "2025",
    "unit_sign": "%",
    "guess": GUESS,
    "seen": False,
}
ROW: dict[str, Any] = {"role": "mine", "name": "Mijn buurt", "text": "8,9 %", "value": 8.9}
STRIP: dict[str, Any] = {"min": 0, "max": 30, "ticks": [8.1], "labels": ["0 %", "30 %"]}
HOW: dict[str, Any] = {"sentence": "Gewogen.", "columns": ["Wijk", "Deel"], "rows": [["A", "1 %"]], "notes": []}
TABLE: dict[str, Any] = {
    "caption": "Profiel",
    "columns": [{"title": "Mijn buurt", "note": ""}],
    "rows": [{"title": "65+", "note": "2025", "cells": [{"text": "8,9 %", "note": ""}]}],
    "notes": [],
    "file": "profiel.csv",
}
THEME: dict[str, Any] = {
    "name": "age",
    "title": "Leeftijd",
    "open": True,
    "figures": [{"name": "aged", "title": "65+", "state": ""}],
}


def seen(**more: Any) -> dict[str, Any]:
    return {**UNSEEN, "seen": True, "rows": [ROW], "strip": STRIP, "how": HOW, **more}


def test_a_figure_as_the_contract_has_it_is_accepted() -> None:
    assert Figure(figure=UNSEEN).figure["seen"] is False
    assert Figure(figure=seen()).figure["rows"] == [ROW]
    assert Figure(figure=seen(guess=None)).figure["guess"] is None
    assert Figure(figure=UNSEEN, missing_link={"href": "#draw", "words": "Teken"}).missing_link["href"] == "#draw"


@pytest.mark.parametrize("key", ["rows", "strip", "sentences", "guess_words", "how"])
def test_nothing_of_a_figure_goes_to_the_page_before_it_is_seen(key: str) -> None:
    value = {"rows": [ROW], "strip": STRIP, "sentences": ["Minder."], "guess_words": "Jij dacht: 15.", "how": HOW}[key]
    with pytest.raises(TraitError, match=f"goes without {key}"):
        Figure(figure={**UNSEEN, key: value})


@pytest.mark.parametrize(
    ("figure", "fault"),
    [
        ({**UNSEEN, "guess": None}, "is seen at once"),
        ({**UNSEEN, "guess": {**GUESS, "max": 0}}, "from min to a larger max"),
        ({**UNSEEN, "rank": 3}, "unknown keys rank"),
        ({**UNSEEN, "unit_sign": "‰"}, "the sign of a unit is one of"),
        (seen(rows=[{**ROW, "role": "poor"}]), "the role of a row is one of"),
        (seen(rows=[{**ROW, "value": float("nan")}]), "numbers or None"),
        (seen(rows=[{**ROW, "muted": True}]), "what was refused is not on the page"),
        (seen(rows=[{**ROW, "low": 1.0}]), "both low and high"),
        (seen(rows=[{**ROW, "low": 2.0, "high": 1.0}]), "low comes before high"),
        (seen(strip={**STRIP, "max": 0}), "a strip goes from min"),
        (seen(strip={**STRIP, "labels": []}), "a label at each of its two ends"),
        (seen(strip={**STRIP, "ticks": [float("nan")]}), "the ticks of a strip are numbers"),
        (seen(how={**HOW, "rows": [["A"]]}), "2 cells, one for each column"),
        (seen(about=[{"title": "Wie"}]), "misses text"),
    ],
)
def test_a_figure_that_is_wrong_is_told(figure: dict[str, Any], fault: str) -> None:
    with pytest.raises(TraitError, match=fault):
        Figure(figure=figure)


def test_a_table_as_the_contract_has_it_is_accepted() -> None:
    assert Table(table=TABLE).table["file"] == "profiel.csv"
    assert Table(table={}, empty="Nog niets.").table == {}


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"columns": []}, "0 cells, one for each column, not 1"),
        ({"file": "../profiel.csv"}, "a name that ends in .csv"),
        ({"file": "profiel.xlsm"}, "a name that ends in .csv"),
        ({"columns": [{"title": "A", "note": "", "role": "best"}]}, "the role of a column is one of"),
        ({"rows": [{"title": "A", "cells": []}]}, "a row misses note"),
    ],
)
def test_a_table_that_is_wrong_is_told(more: dict[str, Any], fault: str) -> None:
    with pytest.raises(TraitError, match=fault):
        Table(table={**TABLE, **more})


@pytest.mark.parametrize(
    ("themes", "fault"),
    [
        ([{**THEME, "figures": [{"name": "aged", "title": "65+", "state": "won"}]}], "the state of a figure is one of"),
        ([THEME, {**THEME, "name": "work"}], "figures need different ids: aged, aged"),
        ([{"name": "age", "title": "Leeftijd", "figures": []}], "a theme misses open"),
    ],
)
def test_themes_that_are_wrong_are_told(themes: list[dict[str, Any]], fault: str) -> None:
    with pytest.raises(TraitError, match=fault):
        Chooser(themes=themes)


def test_a_choice_is_heard_and_one_that_is_not_offered_is_not() -> None:
    part = Chooser(themes=[THEME])
    heard: list[str] = []
    acts: list[dict[str, Any]] = []
    part.on_choose(heard.append)
    part.on_act(acts.append)
    for name in ("aged", "income", None, ["aged"]):
        part._hear(part, {"type": "choose", "name": name}, [])
    part._hear(part, {"type": "act", "act": {"action": "write"}}, [])
    assert (heard, acts) == (["aged"], [{"action": "write"}])
