"""Which figures somebody wanted on the page, for who did."""

from buurtlezer.model import ReportSection, Showing
from buurtlezer.report.saying import statement
from buurtlezer.report.told import Around, Told


def told(entry: Showing, around: Around) -> Told:
    """Its words and on what they stand."""
    wished = [around.texts(f"told.showing.{one}") for one in ("opened", "all_shown") if getattr(entry, one)]
    return statement(entry, ReportSection.METHOD, *(wished or [around.texts("told.showing.neither")]))
