"""Something that is missing, in words. Not here: other kinds."""

from collections.abc import Collection

from buurtlezer.model import Gap, Group
from buurtlezer.wording.around import Around, joined, named


def plain(entry: Gap, around: Around) -> str:
    """What, for whom a loss and for whom a gain, what shows it, what people do instead."""
    texts = around.texts
    everywhere = texts("trainer.group.gap.everywhere") if entry.everywhere else ""
    instead = joined(entry.substitute, named(entry.substitute_place, around) if entry.substitute_place else "")
    return joined(
        entry.what,
        everywhere,
        _for_whom("loss", entry.loss_for, entry.loss, around),
        _for_whom("gain", entry.gain_for, entry.gain, around),
        entry.shows,
        f"{texts('trainer.group.gap.instead')}: {instead}" if instead else "",
    )


def _for_whom(which: str, groups: Collection[Group], words: str, around: Around) -> str:
    if not groups and not words:
        return ""
    names = ", ".join(around.texts(f"group.{group}") for group in sorted(groups))
    head = around.texts(f"trainer.group.gap.{which}")
    return ": ".join(part for part in (f"{head} ({names})" if names else head, words) if part)
