"""How often a vehicle comes, as we assume it: by day, part of it and mode, with what each rests on.

Not here: the other assumptions, in words (``network``), where the numbers come from (``geodata.recipe.transit_headways``).
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import pandas as pd

from buurtlezer.parts.table import Table
from buurtlezer.steps.page import Page
from buurtlezer.steps.reach.state import ReachState
from buurtlezer.texts import Texts

Json = dict[str, Any]

MODES: Final = ("metro", "tram", "bus")
DAYS: Final = ("weekday", "saturday", "sunday")
SELDOM: Final = ("bus_few", "night_bus")
"""Of one number, said in a note."""

RESTS: Final[Mapping[str, str]] = {
    "Our assumption: 1.5 to 2.5 times as long as the published count gives, which counts as many too many.": "longer",
    "Our assumption: as long as the published count gives, or half as long again; "
    "at these hours its calendars mostly agree.": "as",
}
"""What the pack says that the numbers of modes rest on, and the end of the key of our words for it."""


def headways(page: Page, state: ReachState) -> Table:
    """The table, in a fold."""
    part = Table(name="headways", folded=page.texts("reach.headway.fold"), empty=page.texts("reach.no_network"))
    return page.shows(page.part(part, "table"), lambda: {"table": told(state)})


def told(state: ReachState) -> Json:
    """The table as the part takes it; empty where the pack in use has none."""
    if not state.pack.has_transit:
        return {}
    texts, table = state.texts, state.pack.transit_headways
    return {
        "caption": texts("reach.headway.caption"),
        "corner": texts("reach.headway.corner"),
        "columns": [{"title": texts(f"reach.headway.mode.{mode}"), "note": ""} for mode in MODES],
        "rows": [row for day in DAYS for row in _rows(texts, table[table["day"] == day], day)],
        "notes": list(_notes(texts, table)),
        "file": "",
    }


def _rows(texts: Texts, table: pd.DataFrame, day: str) -> Iterator[Json]:
    """A row for each part of one day: from when until when, and minutes by mode."""
    mine = table[table["service"].isin(MODES)]
    begins = sorted(set(mine["begins"]))
    for at, until in zip(begins, [*begins[1:], None], strict=True):
        here = mine[mine["begins"] == at].set_index("service")["minutes"]
        yield {
            "group": texts(f"reach.headway.day.{day}"),
            "title": _when(texts, int(at), until),
            "note": "",
            "cells": [{"text": _minutes(texts, here[mode]) if mode in here.index else "–", "note": ""} for mode in MODES],
        }


def _when(texts: Texts, begins: int, until: int | None) -> str:
    if until is None:
        return texts("reach.headway.from", begins=_clock(begins))
    if not begins:
        return texts("reach.headway.until", until=_clock(until))
    return f"{_clock(begins)}–{_clock(until)}"


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"


def _minutes(texts: Texts, minutes: float) -> str:
    return texts("reach.headway.minutes", n=texts.number(minutes, 0 if float(minutes).is_integer() else 1))


def _notes(texts: Texts, table: pd.DataFrame) -> Iterator[str]:
    for service in SELDOM:
        for minutes in sorted(set(table.loc[table["service"] == service, "minutes"])):
            yield texts(f"reach.headway.{service}", every=_minutes(texts, minutes))
    yield texts("reach.network.headway.source")
    said = set(table.loc[table["service"].isin(MODES), "rests_on"])
    yield from (texts(f"reach.headway.rests.{ends}") for words, ends in RESTS.items() if words in said)
