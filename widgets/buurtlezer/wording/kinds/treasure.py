"""A treasure, in words. Not here: other kinds, whether it may be told (``model.treasure``), who found it (no room reads that)."""

from buurtlezer.model import Group, NetNeed, Trait, Treasure
from buurtlezer.wording.around import Around, joined
from buurtlezer.wording.choices import kind_of_service


def plain(entry: Treasure, around: Around) -> str:
    """What it is called and offers, whose net it widens, what it gets, what it is connected with, then what was chosen."""
    texts = around.texts
    # Choices come last: a line that is cut loses none of what somebody wrote.
    return joined(
        entry.name,
        entry.offers,
        entry.keeps_out,
        entry.widens_words,
        entry.gets,
        entry.connect_with,
        entry.first_step,
        texts("treasure.by_when", day=texts.date(entry.by_when)) if entry.by_when else "",
        texts("actor.until", day=texts.date(entry.consent.until)) if entry.consent is not None else "",
        texts(f"treasure.form.{entry.form}"),
        texts(f"treasure.part.{entry.in_part}"),
        kind_of_service(texts, entry.service_kind),
        ", ".join(texts(f"trait.{one}") for one in Trait if one in entry.gives),
        ", ".join(texts(f"group.{one}") for one in Group if one in entry.for_groups),
        ", ".join(texts(f"treasure.need.{one}") for one in NetNeed if one in entry.widens),
        texts(f"treasure.control.{entry.control}") if entry.control else "",
        texts(f"treasure.paid.{entry.paid}") if entry.paid else "",
    )
