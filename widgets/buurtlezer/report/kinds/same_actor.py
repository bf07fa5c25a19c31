"""Whether two are the same, as somebody decided, for who did."""

from buurtlezer.model import ReportSection, SameActor
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: SameActor, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    gone = around.texts("actor.gone")
    two = f"{say.named(entry.one) or gone} / {say.named(entry.other) or gone}"
    return statement(
        entry,
        ReportSection.NETWORKS,
        around.texts("reached.piece", label=two, text=around.texts(f"doubles.verdict.{entry.verdict}")),
    )
