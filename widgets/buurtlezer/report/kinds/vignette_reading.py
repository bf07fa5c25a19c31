"""What somebody reads in a scene, in words."""

from buurtlezer.model import Bound, EncounterMeaning, Pattern, ReportSection, VignetteReading
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: VignetteReading, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    texts, title = around.texts, around.texts(f"vignette.{entry.vignette}.title")

    def good(which: str, answer: str | None) -> str:
        who = texts(f"vignette.{entry.vignette}.{which}")
        return texts("reached.piece", label=who, text=texts(f"good.{answer}")) if answer else ""

    return statement(
        entry,
        ReportSection.NETWORKS,
        title,
        good("one", entry.good_for_one),
        good("other", entry.good_for_other),
        say("can_stop", say.one("can_stop", entry.can_stop)),
        entry.reason,
        say("pattern", say.chosen("pattern", Pattern, entry.patterns)),
        say("clear", say.chosen("bound", Bound, entry.bounds)),
        say("unclear", say.chosen("bound", Bound, entry.missing)),
        say("may_mean", say.chosen("encounter_meaning", EncounterMeaning, entry.meanings)),
        say("turn", say.one("turned", entry.turned), entry.after_turn),
        title=title,
    )
