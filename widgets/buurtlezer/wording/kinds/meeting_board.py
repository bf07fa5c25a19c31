"""Where meeting places lie between ends, in words. Not here: other kinds."""

from typing import Final

from buurtlezer.model import MeetingBoard
from buurtlezer.wording.around import Around, joined, named

THIRD: Final = 1 / 3


def plain(entry: MeetingBoard, around: Around) -> str:
    """Each place by the ends that it lies at: half is half, and neither."""
    told = []
    for ref, (x, y) in entry.positions.items():
        ends = [_end(x, "organised", "spontaneous"), _end(y, "hard", "easy")]
        words = ", ".join(around.texts(f"room.group.board.{end}") for end in dict.fromkeys(ends))
        told.append(f"{named(ref, around)}: {words}")
    return joined(*told)


def _end(share: float, low: str, high: str) -> str:
    return low if share < THIRD else high if share > 1 - THIRD else "between"
