"""How much somebody agrees with a statement, in words: where one stands, no score."""

from buurtlezer.model import ReportSection, Weighing
from buurtlezer.report.saying import statement
from buurtlezer.report.told import Around, Told


def told(entry: Weighing, around: Around) -> Told:
    """Its words and on what they stand."""
    title = around.texts(f"statement.{entry.statement}")
    return statement(
        entry,
        ReportSection.NETWORKS,
        title,
        around.texts(f"weighed.{entry.when}"),
        around.texts("trainer.group.coexistence.weighing", value=entry.value),
        entry.why,
        title=title,
    )
