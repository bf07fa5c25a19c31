"""Our own work on one of the eight building blocks, in words: a state, and no mark."""

from buurtlezer.model import BuildingBlock, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: BuildingBlock, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    title = around.texts(f"block.{entry.block}")
    return statement(
        entry,
        ReportSection.OUR_WORK,
        around.texts("reached.piece", label=title, text=say.one("block.state", entry.state)),
        say("exists", entry.exists),
        say("missing", entry.missing),
        say("next_step", entry.next_step),
        title=title,
    )
