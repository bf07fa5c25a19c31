"""What places mean, laid beside each other: two voices that differ about one place, and what was supposed beside what was told.

Not here: the words of a meaning (``report.kinds.meaning``), how much meanings differ (``analysis.disagreement``).
"""

from collections import defaultdict
from itertools import combinations

from buurtlezer.model import Meaning, Voice
from buurtlezer.model.face import FACES

from .laying import Laying

DIFFERS = 2
"""Steps of a face between two feelings that are laid beside each other."""


def id_of(ref: str) -> str:
    """The entry that a reference names."""
    return ref.rpartition("/")[2]


def felt(laid: Laying, place_id: str) -> tuple[int, ...]:
    """The feelings that somebody has or told about a place; what is supposed counts nowhere."""
    return tuple(
        one.feeling
        for _, one in laid.of(Meaning)
        if id_of(one.place) == place_id and one.feeling is not None and one.voice is not Voice.SUPPOSED
    )


def apart(laid: Laying) -> list[tuple[str, str]]:
    """For each place the two voices that differ most, where they differ enough; neither is supposed."""
    found = []
    for place_id, meanings in _by_place(laid).items():
        spoken = [one for one in meanings if one.feeling is not None and one.voice is not Voice.SUPPOSED]
        pairs = [(one, other) for one, other in combinations(spoken, 2) if one.group != other.group or one.voice != other.voice]
        differing = [pair for pair in pairs if _between(*pair) >= DIFFERS]
        if differing:
            one, other = max(differing, key=lambda pair: _between(*pair))
            found.append((_said(laid, place_id, one), _said(laid, place_id, other)))
    return found


def supposed_and_told(laid: Laying) -> list[tuple[str, str]]:
    """What we supposed of a group at a place, beside what somebody told or said themselves there for the same group."""
    found = []
    for place_id, meanings in _by_place(laid).items():
        for one in meanings:
            heard = [other for other in meanings if other.voice is not Voice.SUPPOSED and other.group == one.group]
            if one.voice is Voice.SUPPOSED and heard:
                found.append((_said(laid, place_id, one), _said(laid, place_id, heard[-1])))
    return found


def _between(one: Meaning, other: Meaning) -> int:
    return abs((one.feeling or 0) - (other.feeling or 0))


def _by_place(laid: Laying) -> dict[str, list[Meaning]]:
    found: dict[str, list[Meaning]] = defaultdict(list)
    for _, one in laid.of(Meaning):
        found[id_of(one.place)].append(one)
    return found


def _said(laid: Laying, place_id: str, one: Meaning) -> str:
    texts = laid.texts
    who = one.group_name or texts(f"group.{one.group}")
    face = texts(f"neighbourhood.faces.{FACES[one.feeling]}") if one.feeling is not None else ""
    use = texts(f"use.{one.use}") if one.use and not face else ""
    place = laid.material.names.get(place_id, "")
    said = ". ".join(part.rstrip(".") for part in (face or use, one.why) if part)
    head = texts("report.places.who_where", who=who, place=place) if place else who
    return laid.cut(texts("report.labelled", label=head, text=said))
