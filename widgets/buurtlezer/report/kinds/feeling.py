"""How somebody feels here, in words."""

from buurtlezer.model import Feeling, ReportSection
from buurtlezer.model.face import FACES
from buurtlezer.report.saying import statement
from buurtlezer.report.told import Around, Told


def told(entry: Feeling, around: Around) -> Told:
    """Its words and on what they stand."""
    about = around.texts(f"told.feeling.{entry.about}")
    face = around.texts(f"neighbourhood.faces.{FACES[entry.value]}")
    said = around.texts("reached.piece", label=about, text=face)
    return statement(entry, ReportSection.NEIGHBOURHOOD, said, entry.why, title=about)
