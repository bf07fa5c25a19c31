"""Where meeting places were laid, for who laid them."""

from buurtlezer.model import MeetingBoard, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: MeetingBoard, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    texts = around.texts
    laid = []
    for ref, (across, up) in entry.positions.items():
        ends = [_end(across, "organised", "spontaneous"), _end(up, "hard", "easy")]
        words = ", ".join(texts(f"room.group.board.{end}") for end in dict.fromkeys(ends))
        laid.append(texts("reached.piece", label=say.named(ref) or texts("told.a_place"), text=words))
    return statement(entry, ReportSection.PLACES, *laid)


def _end(share: float, low: str, high: str) -> str:
    return low if share < 1 / 3 else high if share > 2 / 3 else "between"
