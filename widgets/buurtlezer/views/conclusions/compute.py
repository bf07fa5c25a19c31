"""The view ``conclusions``: those that everybody may read, whole, each with how it stands.

::

    {"minimum": 5, "unread": 2,
     "told": [{"thinks", "for_whom", "where", "standing": "provisional",
               "legs": [{"form": "figure", "says", "source", "when", "area", "how_found", "count": 4 | null}, …],
               "counter": "not_sought", "counter_says", "counter_by", "says_not", "stop", "start", "with_whom"}, …]}

A conclusion is somebody's own words: it is read once the trainer said yes, by the alphabet; nothing is counted or laid together.
``unread``: people with one that waits. What would show that it is wrong, and of whom it asks something, stays with its author and in
the report. Not here: words on screen (``texts``), the rule of legs (``analysis.legs``).
"""

from typing import Any, Final

from buurtlezer.analysis.legs import standing
from buurtlezer.analysis.pictures import Pictures
from buurtlezer.geodata import Pack
from buurtlezer.model import Conclusion
from buurtlezer.store import Shared, Workshop
from buurtlezer.views.asked import answered, told

Json = dict[str, Any]

WORDS: Final = ("thinks", "for_whom", "where", "counter_says", "counter_by", "says_not", "stop", "start", "with_whom")


def compute(own: Workshop, spoken: list[Shared], _pack: Pack, _pictures: Pictures) -> Json:
    """The view, in the shape of this module."""
    found = told(spoken, Conclusion)
    refused = {one.handle for one in spoken if one.decided is False}
    waits = (one for one in found if not one.approved and one.handle not in refused)
    return {
        "minimum": own.settings.minimum_voices,
        "unread": sum(one.voices for one in answered(waits, lambda _: ("",), ("",))),
        "told": sorted((_whole(one.entry) for one in found if one.approved), key=_alphabet),
    }


def _whole(one: Conclusion) -> Json:
    return {
        **{field: getattr(one, field) for field in WORDS},
        "counter": str(one.counter),
        "standing": str(standing(one).standing),
        "legs": [leg.model_dump(mode="json") for leg in one.legs],
    }


def _alphabet(said: Json) -> tuple[str, str]:
    return said["thinks"].casefold(), str(said)
