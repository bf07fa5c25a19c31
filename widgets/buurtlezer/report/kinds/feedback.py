"""The feedback sheet, in words, in the languages that it was written in. Not here: the sheet itself (``compose``)."""

from buurtlezer.model import Feedback, FeedbackWords, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Feedback, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry,
        ReportSection.CHECKING,
        *_boxes(entry.words, say),
        *_boxes(entry.other, say),
        say("take_out", entry.ask, say.day(entry.until)),
        say("back", say.day(entry.back_on), entry.back_where),
    )


def _boxes(words: FeedbackWords, say: Saying) -> list[str]:
    return [say(f"box.{name}", getattr(words, name)) for name in ("told", "thought", "will", "will_not")]
