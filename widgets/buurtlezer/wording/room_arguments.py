"""The five arguments for light contact with the limits that a room adds, in words, for a wall and a notebook alike.

In the guide's order; limits by the alphabet. Not here: what may be read (``views.arguments``), drawing (``parts/room_scenes``).
"""

from collections.abc import Mapping
from typing import Any

from buurtlezer.texts import Texts

Json = dict[str, Any]


def unread(view: Mapping[str, Any], texts: Texts) -> str:
    """How many people have words that wait for the trainer."""
    return texts.many("roomvignettes.unread", view["unread"]) if view["unread"] else ""


def limits(view: Mapping[str, Any], texts: Texts) -> list[Json]:
    """All five: ``{"name", "title", "people", "told": [{"limit", "left_alone"}], "more"}``.

    ``people`` is empty where nobody wrote one, ``more`` where all are there.
    """
    return [
        {
            "name": name,
            "title": texts(f"argument.{name}.title"),
            "people": texts.many("roomarguments.people", one["people"]["voices"]) if one["people"]["voices"] else "",
            "told": [{"limit": said["limit"], "left_alone": _alone(said["left_alone"], texts)} for said in one["told"]],
            "more": "",
        }
        for name, one in view["arguments"].items()
    ]


def _alone(words: str, texts: Texts) -> str:
    return texts("roomarguments.left_alone", words=words) if words else ""
