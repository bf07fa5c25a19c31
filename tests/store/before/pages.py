"""What the workbooks show of a logbook: of each section the parts that show entries, and of these what they hold.

Not here: what the room and the trainer are told (``told``).
"""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from ipywidgets import Widget

from buurtlezer import Workbook
from buurtlezer.store import Credential

from .brief import ROWS, outlined, without

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "00_start": ("occasion", "agreements", "circle", "keeping"),
    "01_neighbourhood": (
        *("faces", "room_faces", "significance", "draw", "coverage", "group", "criteria", "eyes", "words", "glossary"),
        *("closing", "thought"),
    ),
    "02_figures": ("areas", "look", "time", "profile", "two", "rounds", "own", "closing", "thought"),
    "05_walk": ("plan", "walk", "paper", "back", "group", "actions", "closing", "thought"),
    "06_places": (*("places", "meanings", "tasks", "vulnerable", "board", "someone", "group", "eyes", "closing", "thought"),),
}
"""The sections of each workbook that show entries."""

ENTRY = ("value", "sharing")
PARTS: Mapping[str, tuple[str, ...]] = {
    "Asked": ("questions", "answered"),
    "Board": (*ENTRY, "cards"),
    "Candidates": (*ENTRY, "candidates", "empty"),
    "Chart": ("alternative", "description"),
    "Chooser": (*ENTRY, "chosen", "themes"),
    "Circle": ("workbooks",),
    "Comparison": (*ENTRY, "units", "suggested"),
    "Coverage": ("coverage",),
    "EntryList": ("entries",),
    "Figure": (*ENTRY, "figure", "areas_missing"),
    "FreeText": ENTRY,
    "Keeping": ("summary",),
    "Map": (*ENTRY, "shapes", "class_legend"),
    "Places": ("places", "lost", "area"),
    "Plan": ENTRY,
    "Question": ENTRY,
    "Sheets": ("stops", "next_sheet"),
    "Spread": ("spread", "empty"),
    "Story": ("stops",),
    "Summary": ("title", "items"),
    "Table": ("table", "empty"),
    "Terms": ("own",),
    "Upload": ("brought",),
    "Voices": ("places", "silent", "empty"),
    "Walk": ("walk", "own", "photos"),
}
"""By the name of a part: what it holds of entries."""

CALLED: Mapping[str, str] = {"brought": "tables"}
"""What is called otherwise since, by what it was called."""

NEW_PARTS = ("to_do",)
"""Parts that a section has besides since: what they show is tested where they are."""


def page(owner: Credential, workbook: str) -> Any:
    """What a workbook shows of a logbook, section by section. It opens the store by itself, at the address that is set."""
    opened = Workbook.open(workbook, "nl")
    widgets = {section: opened.section(section) for section in SECTIONS[workbook]}
    identity: Any = opened.section("logbook")
    identity._hear(identity, {"type": "hello", "secret": owner.shown(), "key": "k"}, [])
    held = {section: [part for part in _parts(widget) if part.name not in NEW_PARTS] for section, widget in widgets.items()}
    return {section: outlined([_told(part) for part in parts]) for section, parts in held.items()}


def _parts(widget: Widget) -> Iterator[Widget]:
    children = getattr(widget, "children", None)
    if children is None:
        yield widget
    for child in children or ():
        yield from _parts(child)


def _told(part: Any) -> dict[str, Any]:
    """What a part holds; what is empty is left out."""
    kind = type(part).__name__
    held = {trait: getattr(part, trait) for trait in PARTS[kind]}
    if kind == "Chart" and held["alternative"]:
        held["alternative"] = {**held["alternative"], "rows": held["alternative"]["rows"][:ROWS]}
    if kind == "Figure":
        held["figure"] = without(held["figure"], "strip", "about", "source")
    if kind == "Walk":
        pictures = (part.on_picture(one["entry_id"]) for one in part.photos)
        held["pictures"] = [hashlib.sha256(pixels).hexdigest() for pixels in pictures]
    return {"part": kind, "name": part.name, **{CALLED.get(trait, trait): value for trait, value in held.items() if value}}
