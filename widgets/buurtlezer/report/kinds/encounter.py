"""A contact that was seen, in words: its form and the kind of place, and nothing of who."""

from buurtlezer.model import Bound, Encounter, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Encounter, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    form = around.texts(f"contact_form.{entry.form}")
    return statement(
        entry,
        ReportSection.NETWORKS,
        form,
        say("where", around.texts(f"kind_of_place.{entry.place_kind}")),
        say("light", say.chosen("bound", Bound, entry.bounds)),
        title=form,
    )
