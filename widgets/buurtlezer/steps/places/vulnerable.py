"""Vulnerable places: what they mean and what they ask of us, never where they are.

Not here: refusing a text that tells where (``gazetteer``).
"""

from typing import Any

from buurtlezer.model import PlaceCategory, VulnerablePlace
from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.sensitive.ordinary import rules_of_where
from buurtlezer.steps.page import Page
from buurtlezer.steps.places.state import PlacesState
from buurtlezer.wording.choices import kind_of_place, options

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
        fields=fields, required=["means"], words=words, note=label["note"], sensitive=rules_of_where(texts.language), name=NAME
    )
    page.part(part, "entries")

    def shown() -> dict[str, Any]:
        entries = [
            {
                "entry_id": one.entry_id,
                "seq": one.seq,
                "title": kind_of_place(texts, one.entry.category) or label["untitled"],
                "lines": [
                    {"label": label["means_short"], "text": one.entry.means},
                    {"label": label["asks_short"], "text": one.entry.asks},
                ],
                "content": one.entry.content(),
            }
            for one in state.of_kind(VulnerablePlace)
        ]
        return {"template": {"kind": "vulnerable_place", **state.common}, "entries": entries}

    return page.shows(part, shown)
