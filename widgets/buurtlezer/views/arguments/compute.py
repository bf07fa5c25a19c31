"""The view ``arguments``: the guide's five arguments for light contact, each with the limits that tables add.

::

    {"minimum": 5, "unread": 3,
     "people": CELL,
     "arguments": {"ability": {"people": CELL, "told": [{"limit", "left_alone"}, …]}, …}}

    CELL = {"voices": 6, "enough": true} | {"voices": 2, "enough": false, "lacks": "voices"}

All five are there, in the guide's order. ``people``: who wrote a limit to it, read or not. ``told``: those that the trainer
said yes to, whole, by the alphabet. ``unread``: people with words that wait.

Nothing is counted of what they say. Not here: what the arguments say (``texts``).
"""

from collections.abc import Sequence
from typing import Any, Final

from buurtlezer.analysis.pictures import Pictures
from buurtlezer.geodata import Pack
from buurtlezer.model import Argument, ArgumentLimit
from buurtlezer.model.waiting import WAITING
from buurtlezer.store import Shared, Workshop
from buurtlezer.views.asked import Told, everyone, told, unread

Json = dict[str, Any]

WORDS: Final = ("limit", "left_alone")


def compute(own: Workshop, spoken: list[Shared], _pack: Pack, _pictures: Pictures) -> Json:
    """The view, in the shape of this module."""
    minimum = own.settings.minimum_voices
    found = told(spoken, ArgumentLimit)
    return {
        "minimum": minimum,
        "unread": unread(found, WORDS),
        "people": everyone(found, minimum),
        "arguments": {str(name): _argument([one for one in found if one.entry.argument is name], minimum) for name in Argument},
    }


def _argument(found: Sequence[Told[ArgumentLimit]], minimum: int) -> Json:
    whole = ({field: getattr(one.entry, field) for field in WORDS} for one in found if one.approved)
    read = [{field: "" if text == WAITING else text for field, text in one.items()} for one in whole]
    each = {tuple(one.values()): one for one in read if one["limit"]}
    return {
        "people": everyone(found, minimum),
        "told": [each[key] for key in sorted(each, key=lambda key: [text.casefold() for text in key])],
    }
