"""Vulnerable places: what they mean and what they ask of us, never where they are.

Not here: refusing a text that tells where (``gazetteer``).
"""

from typing import Any

from buurtlezer.model import PlaceCategory
from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.page import Page
from buurtlezer.steps.places.choices import category, options
from buurtlezer.steps.places.state import PlacesState

NAME = "vulnerable"


def vulnerable(page: Page, state: PlacesState) -> EntryList:
    """The list with its form."""
    texts = page.texts
    label = texts.group("lived.vulnerable.")
    fields: list[dict[str, Any]] = [
        {
            "name": "category",
            "type": "select",
            "label": label["category"],
            "options": options(texts, "category", PlaceCategory),
            "optional": True,
        },
        {"name": "means", "type": "longtext", "label": label["means"], "help": label["means_help"], "max_length": 1000},
        {"name": "asks", "type": "longtext", "label": label["asks"], "optional": True, "max_length": 1000},
    ]
    words = {"add": label["add"], "change": label["change"], "save": label["save"], "empty": label["empty"]}
    part = EntryList(
        fields=fields, required=["means"], words=words, note=label["note"], sensitive=rules(texts.language), name=NAME
    )
    page.part(part, "entries")

    def draw() -> None:
        with part.hold_sync():
            part.template = {"kind": "vulnerable_place", "perspective": state.perspective, "round": state.round}
            part.entries = [
                {
                    "entry_id": one.entry_id,
                    "seq": one.seq,
                    "title": category(texts, content) or label["untitled"],
                    "lines": [
                        {"label": label["means_short"], "text": content["means"]},
                        {"label": label["asks_short"], "text": content["asks"]},
                    ],
                    "content": content,
                }
                for one in state.of_kind("vulnerable_place")
                if (content := dict(one.content or {}))
            ]
            part.ready = page.session.welcomed

    page.drawn(draw)
    return part
