"""Something that is missing, in words. Not here: other kinds, what a weight comes to (``analysis.weight``)."""

from collections.abc import Collection

from buurtlezer.model import Gap, Group
from buurtlezer.wording.around import Around, joined, named
from buurtlezer.wording.choices import kind_of_service


def plain(entry: Gap, around: Around) -> str:
    """What, where, for whom a loss and for whom a gain, what shows it, what people do instead, what we could do."""
    texts = around.texts
    kind = kind_of_service(texts, entry.service_kind)
    instead = joined(entry.substitute, named(entry.substitute_place, around) if entry.substitute_place else "")
    return joined(
        entry.what,
        texts("trainer.group.gap.everywhere") if entry.everywhere else "",
        _for_whom("loss", entry.loss_for, entry.loss, around),
        _for_whom("gain", entry.gain_for, entry.gain, around),
        entry.shows,
        _headed("instead", instead, around),
        _headed("reachable", entry.reachable, around),
        _could(entry, around),
        # Choices come last: a line that is cut loses none of what somebody wrote.
        kind if kind.casefold() != entry.what.strip().casefold() else "",
        texts(f"gap.matters.{entry.matters}") if entry.matters else "",
        texts("trainer.group.gap.met", answer=texts(f"gap.met.{entry.met}")) if entry.met else "",
    )


def _for_whom(which: str, groups: Collection[Group], words: str, around: Around) -> str:
    if not groups and not words:
        return ""
    names = ", ".join(around.texts(f"group.{group}") for group in sorted(groups))
    head = around.texts(f"trainer.group.gap.{which}_for", who=names) if names else around.texts(f"trainer.group.gap.{which}")
    return ": ".join(part for part in (head, words) if part)


def _headed(which: str, words: str, around: Around) -> str:
    return f"{around.texts(f'trainer.group.gap.{which}')}: {words}" if words else ""


def _could(entry: Gap, around: Around) -> str:
    choice = around.texts(f"gap.could.{entry.could}") if entry.could else ""
    return ": ".join(part for part in (choice, entry.could_how) if part)
