"""What stands on the wall of the view ``arguments``: five cards, each with the limits that everybody may read.

::

    {"items": [{"name", "title", "people": "…" | "", "told": [{"limit", "left_alone"}], "more": "en nog 2" | ""}, …],
     "nobody": "nog geen grens", "unread": "…" | ""}

Not here: the view (``compute``), its words (``wording.room_arguments``), drawing it (``wall.js``).
"""

from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.texts import Texts
from buurtlezer.wording import room_arguments as words
from buurtlezer.wording.short import short

Json = dict[str, Any]

LENGTH, TOGETHER = 80, 190
"""Characters of what somebody wrote, and of all that stands in one card."""

TOLD: Final = 3


def wall(content: Mapping[str, Any], texts: Texts) -> Json:
    """The view ``arguments``, for the wall: the five arguments stand there before anybody wrote a limit."""
    return {
        "items": [_card(one, texts) for one in words.limits(content, texts)],
        "nobody": texts("roomarguments.nobody"),
        "unread": words.unread(content, texts),
    }


def _card(one: Json, texts: Texts) -> Json:
    """As many limits as there is room for, the first always."""
    told: list[Json] = []
    length = 0
    for said in one["told"][:TOLD]:
        cut = {field: short(text, LENGTH) for field, text in said.items()}
        length += sum(map(len, cut.values()))
        if told and length > TOGETHER:
            break
        told.append(cut)
    more = len(one["told"]) - len(told)
    return {**one, "told": told, "more": texts.many("reached.more", more) if more else ""}
