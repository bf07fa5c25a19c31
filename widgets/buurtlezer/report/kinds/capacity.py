"""What somebody can, or wants to learn, in words."""

from buurtlezer.model import Capacity, ReportSection
from buurtlezer.report.saying import statement
from buurtlezer.report.told import Around, Told


def told(entry: Capacity, around: Around) -> Told:
    """Its words and on what they stand."""
    can = [around.texts(f"capacity.{one}") for one in ("can", "learn") if getattr(entry, one)]
    skill = around.texts(f"capacity.skill.{entry.skill}")
    return statement(entry, ReportSection.STRENGTHS, around.texts("reached.piece", label=skill, text=", ".join(can)), title=skill)
