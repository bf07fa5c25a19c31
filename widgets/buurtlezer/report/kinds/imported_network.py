"""A network that was brought, for who brought it. Nobody in it was asked, so it stays with them."""

from buurtlezer.model import ImportedNetwork, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: ImportedNetwork, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    people = (", ".join(filter(None, (node.label, node.form))) for node in entry.nodes)
    labels = (tie.label for tie in entry.ties)
    return statement(
        entry,
        ReportSection.NETWORKS,
        entry.name,
        say("in_it", *people),
        say("ties", *labels),
        say("dropped", *entry.dropped),
        title=entry.name,
    )
