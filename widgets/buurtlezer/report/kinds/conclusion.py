"""A conclusion in words: *we think that …*, and its legs.

Not here: how it stands (``analysis.legs``), its lines in a file (``compose``).
"""

from buurtlezer.model import AskedOf, Conclusion, CounterVoice, Leg, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told
from buurtlezer.wording.conclusion import sentence


def told(entry: Conclusion, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    texts = around.texts
    said = sentence(texts, entry)
    counter = texts(f"told.counter.{entry.counter}")
    found = entry.counter is CounterVoice.FOUND
    return statement(
        entry,
        ReportSection.CONCLUSIONS,
        said,
        *(_leg(leg, say) for leg in entry.legs),
        "" if found and (entry.counter_says or entry.counter_by) else counter,
        say("counter_says", entry.counter_says, entry.counter_by),
        say("says_not", entry.says_not),
        say("stop", entry.stop),
        say("start", entry.start),
        say("with_whom", entry.with_whom),
        say("wrong_if", entry.wrong_if),
        say("asks", say.chosen("told.asks_of", AskedOf, entry.asks)),
        title=said,
    )


def _leg(leg: Leg, say: Saying) -> str:
    how_many = say.around.texts.many(f"told.leg_count.{leg.form}", leg.count) if leg.count is not None else ""
    stands = ", ".join(filter(None, (leg.source, leg.when, leg.area, how_many, say("how_found", leg.how_found))))
    said = f"{leg.says} ({stands})" if leg.says and stands else leg.says or stands
    label = say.around.texts(f"told.leg.{leg.form}")
    return say.around.texts("reached.piece", label=label, text=said) if said else label
