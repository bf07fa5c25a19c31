"""A coalition sheet in words, as one line and as several. Not here: a party with labels (``steps.communities``), other kinds."""

from buurtlezer.model import Brings, Coalition, Party
from buurtlezer.wording.around import Around, joined


def plain(entry: Coalition, around: Around) -> str:
    """The goal, each party, who loses, who was not asked, who may stop, and the first talk."""
    return joined(*lines(entry, around))


def lines(entry: Coalition, around: Around) -> list[str]:
    """The same, one to a line."""
    texts = around.texts
    due = texts.date(entry.first_due) if entry.first_due else ""
    said = (
        entry.goal,
        _headed("reached_when", entry.reached_when, around),
        *(_party(party, around) for party in entry.parties),
        _headed("loses", entry.loses, around),
        _headed("not_asked", entry.not_asked, around),
        _headed("may_stop", entry.may_stop, around),
        _headed("first", _listed(entry.first_who, entry.first_with, due), around),
    )
    return [joined(one) for one in said if one]


def _party(party: Party, around: Around) -> str:
    texts = around.texts
    said = (
        ("wants", party.wants),
        ("said_by", party.said_by),
        ("gains", party.gains),
        ("brings", _listed(party.brings_words, *(texts(f"coalition.brings.{one}") for one in Brings if one in party.brings))),
        ("fears", party.fears),
        ("speaks_for", _listed(party.speaks_for, party.mandate)),
        ("asked", texts(f"coalition.asked.{party.asked}").lower() if party.asked else ""),
    )
    rest = "; ".join(filter(None, (_headed(name, words, around) for name, words in said)))
    return f"{party.who} ({rest})" if rest else party.who


def _headed(which: str, words: str, around: Around) -> str:
    texts = around.texts
    return texts("reached.piece", label=texts(f"trainer.group.coalition.{which}"), text=words) if words else ""


def _listed(*words: str) -> str:
    return ", ".join(word for word in words if word)
