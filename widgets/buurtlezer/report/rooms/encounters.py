"""What contact a room saw in which kind of place, in lines, by the alphabet."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.wording import room_encounters as words

from .around import RoomAround, answers, labelled


def lines(view: Mapping[str, Any], around: RoomAround) -> list[str]:
    """See ``report.rooms``."""
    texts = around.texts
    seen = (
        labelled(row["word"], answers(row["counts"], "contact_form", around), around) for row in words.seen(view, texts)["rows"]
    )
    asked = (labelled(one["title"], one["said"], around) for one in words.asked(view, texts))
    return [*seen, *asked, *view["grown"]["told"]]
