"""What sections about giving back share: a field with its words, a card of a list, parts below each other, the slots.

Not here: which fields there are (the module of each section).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from ipywidgets import Layout, VBox, Widget

from buurtlezer.model import Report
from buurtlezer.steps.made import Made
from buurtlezer.steps.state import StepState
from buurtlezer.store.keeping import today as _today

Json = dict[str, Any]

REPORT: Final = "11/report"
FEEDBACK: Final = "11/feedback"
SELF_CHECK: Final = "11/self_check"
"""Slots; each has its round after it."""


def field(told: Mapping[str, str], name: str, kind: str, **more: Any) -> Json:
    """The field ``name`` as a form has it, with its words out of a group; its help stands there where there is one."""
    helped = {"help": told[f"{name}_help"]} if f"{name}_help" in told else {}
    return {"name": name, "type": kind, "label": told[name], "optional": True, **helped, **more}


def stacked(*parts: Widget) -> VBox:
    """Parts of one section, one below the other."""
    return VBox(list(parts), layout=Layout(grid_gap="12px"))


def card(one: Made[Any], title: str, lines: Iterable[tuple[str, str]]) -> Json:
    """A card of a list of entries; a line without words is left out."""
    told = [{"label": label, "text": text} for label, text in lines if text]
    return {"entry_id": one.entry_id, "seq": one.seq, "title": title, "lines": told, "content": one.entry.content()}


def words(told: Mapping[str, str], *more: str) -> Json:
    """What a list of entries calls its buttons, and what it says where there is nothing, out of a group of words."""
    return {word: told[word] for word in ("add", "change", "save", "empty", *more)}


def the_report(state: StepState) -> Report | None:
    """The report of this round; None where nobody began one."""
    return state.in_slot(REPORT, Report)


def today() -> date:
    """The day, by the clock of all pages."""
    return _today()
