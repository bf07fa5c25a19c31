"""A treasure in words: what it offers, whose net it widens, with whom it is connected, the first step."""

from buurtlezer.model import Group, NetNeed, ReportSection, Trait, Treasure
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Treasure, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    texts = around.texts
    return statement(
        entry,
        ReportSection.STRENGTHS,
        entry.name,
        texts(f"treasure.form.{entry.form}"),
        say("offers", entry.offers),
        say("has", say.chosen("trait", Trait, entry.gives)),
        say.service(entry.service_kind),
        say("for_whom", say.chosen("group", Group, entry.for_groups)),
        say("widens", say.chosen("treasure.need", NetNeed, entry.widens), entry.widens_words),
        say("gets", entry.gets),
        say("paid", say.one("treasure.paid", entry.paid)),
        say("keeps_out", entry.keeps_out),
        say("decides", say.one("treasure.control", entry.control)),
        say("connect_with", entry.connect_with),
        say("first_step", entry.first_step, entry.step_by),
        texts("treasure.by_when", day=texts.date(entry.by_when)) if entry.by_when else "",
        say("found_through", entry.found_through),
        texts("actor.until", day=texts.date(entry.consent.until)) if entry.consent is not None else "",
        title=entry.name,
    )
