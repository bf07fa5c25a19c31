"""A place in words: what kind it is, what it offers, what it has and has not."""

from buurtlezer.model import Place, ReportSection, Trait
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Place, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    has = {wanted: [one for one, there in entry.traits.items() if there is wanted] for wanted in (True, False)}
    return statement(
        entry,
        ReportSection.PLACES,
        entry.name,
        say.place(entry.category),
        say("offers", entry.offers),
        say("has", say.chosen("trait", Trait, has[True])),
        say("has_not", say.chosen("trait", Trait, has[False])),
        title=entry.name,
    )
