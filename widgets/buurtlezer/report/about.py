"""What an entry is about, as far as that can be read off it: which groups, kind of service, place, part of the neighbourhood, words.

Only kinds that can be a leg, or speak against a conclusion: figures that were read, places and what they mean, what was seen and heard,
gaps, services, chances, treasures, ties between organisations. No key person, no contact of one's own, no vulnerable place, no place that
is not for the organisation: nobody is a proof. Pure. Not here: which of them are offered beside a conclusion (``proposed``).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from buurtlezer.model import (
    OWN,
    Encounter,
    Entry,
    Evidence,
    Feeling,
    Gap,
    Group,
    LegForm,
    MapPlace,
    Meaning,
    Observation,
    Opportunity,
    Place,
    Reading,
    Service,
    ServiceCheck,
    ServiceNote,
    Still,
    Subject,
    Tie,
    Treasure,
    TreasureForm,
    Voice,
)


class Origin(StrEnum):
    """Where a leg comes from that rests on an entry: the text ``legs.origin.<origin>`` is its source, of which two are one leg."""

    INDICATOR = "indicator"  # with whose figure it is
    WALK = "walk"
    LOOKED = "looked"  # we looked in the street
    TOLD = "told"  # with who told it, by group
    OWN = "own"  # what one knows by oneself
    NETWORK = "network"
    LIST = "list"  # the list of services


@dataclass(frozen=True, slots=True)
class About:
    """What an entry is about, and as which leg it would count."""

    form: LegForm
    origin: Origin
    whose: str = ""
    """The name of an indicator, or of the group who told it."""

    groups: frozenset[Group] = frozenset()
    service_kind: str = ""
    places: frozenset[str] = frozenset()
    """Ids of places of one's own that it is or names."""

    sector: str = ""
    feeling: int = 0
    """-1, 0 or 1: how it feels."""

    words: str = ""
    there: bool = False
    """It says that something of its kind of service is there, or can be had."""

    gain_for: frozenset[Group] = frozenset()
    """Of what is missing: for whom that is a gain."""

    gain: str = ""
    limits: str = ""
    """Of a figure: what it does not say."""


def about(entry: Entry) -> About | None:
    """What an entry is about; None where it can be no leg: of another kind, or never to be used so. Whether it is only supposed is
    asked beside this: then it is no leg before somebody was asked."""
    read = _READ.get(type(entry))
    return None if read is None else read(entry)


def _stands(entry: Entry, seen: Origin = Origin.LOOKED, group: Group | None = None) -> dict[str, Any]:
    """Form, origin and who told it: by the evidence that its author named, else by whose word it is."""
    told = entry.voice is Voice.TOLD or (Evidence.TOLD in entry.evidence and Evidence.SEEN not in entry.evidence)
    if Evidence.FIGURE in entry.evidence and not told:
        return {"form": LegForm.FIGURE, "origin": Origin.INDICATOR}
    if told:
        return {"form": LegForm.HEARD, "origin": Origin.TOLD, "whose": str(group or "")}
    return {"form": LegForm.SEEN, "origin": seen}


def _own(ref: str | None) -> frozenset[str]:
    return frozenset({ref.removeprefix(OWN)}) if ref and ref.startswith(OWN) else frozenset()


def _sign(value: int | None) -> int:
    return (value or 0) and (1 if (value or 0) > 0 else -1)


def _reading(one: Reading) -> About:
    return About(
        LegForm.FIGURE, Origin.INDICATOR, one.indicator, words=f"{one.says}\n{one.ask}", limits=one.says_not
    )


def _place(one: Place) -> About:
    return About(**_stands(one), sector=one.sector, words=one.offers)


def _map_place(one: MapPlace) -> About | None:
    if one.not_for_organisation:
        return None
    return About(**_stands(one), places=_own(one.place), sector=one.sector, words=one.means)


def _meaning(one: Meaning) -> About:
    stands = _stands(one, Origin.OWN, one.group)
    if stands["origin"] is Origin.OWN and Evidence.SEEN not in one.evidence:
        stands |= {"form": LegForm.HEARD}  # one's own word is a voice
    words = f"{one.group_name}\n{one.why}"
    return About(**stands, groups=frozenset({one.group}), places=_own(one.place), feeling=_sign(one.feeling), words=words)


def _feeling(one: Feeling) -> About | None:
    if one.about is not Subject.NEIGHBOURHOOD:
        return None
    stands = _stands(one, Origin.OWN) | ({"form": LegForm.HEARD} if one.voice is Voice.OWN else {})
    return About(**stands, feeling=_sign(one.value), words=one.why)


def _observation(one: Observation) -> About:
    heard = bool(one.answer)
    return About(
        LegForm.HEARD if heard and not one.sees else LegForm.SEEN,
        Origin.WALK,
        words="\n".join((one.sees, one.thinks, one.asks, one.appetite, one.answer)),
    )


def _encounter(_one: Encounter) -> About:
    return About(LegForm.SEEN, Origin.LOOKED)


def _gap(one: Gap) -> About:
    words = "\n".join((one.what, one.loss, one.shows, one.substitute))
    return About(
        **_stands(one),
        groups=frozenset(one.loss_for),
        service_kind=one.service_kind,
        places=_own(one.substitute_place),
        sector=one.sector,
        words=words,
        gain_for=frozenset(one.gain_for),
        gain=one.gain,
    )


def _service(one: Service) -> About:
    stands = {"form": LegForm.SEEN, "origin": Origin.LIST} | (_stands(one) if one.voice is Voice.TOLD else {})
    return About(
        **stands, service_kind=one.service_kind, sector=one.sector, words=f"{one.offers}\n{one.other}", there=True
    )


def _of_pack(service: str) -> str:
    return service.split(":")[1] if service else ""


def _check(one: ServiceCheck) -> About:
    there = one.answer is Still.THERE
    return About(**_stands(one), groups=frozenset(one.lost_by), service_kind=_of_pack(one.service), words=one.lost, there=there)


def _note(one: ServiceNote) -> About:
    return About(
        **_stands(one, Origin.OWN), groups=frozenset(one.works_for), service_kind=_of_pack(one.service), words=one.keeps_out
    )


def _opportunity(one: Opportunity) -> About:
    words = "\n".join((one.what, one.cost_words, one.when_not_words))
    kind = one.service_kind or _of_pack(one.service)
    return About(
        **_stands(one), groups=frozenset(one.for_whom), service_kind=kind, places=_own(one.place), words=words, there=bool(kind)
    )


def _treasure(one: Treasure) -> About | None:
    if one.form is TreasureForm.KEY_PERSON:
        return None
    return About(
        **_stands(one),
        groups=frozenset(one.for_groups),
        service_kind=one.service_kind,
        sector=one.sector,
        words="\n".join((one.offers, one.widens_words, one.keeps_out)),
        there=bool(one.service_kind),
    )


def _tie(_one: Tie) -> About:
    return About(LegForm.HEARD, Origin.NETWORK)


_READ: Final[Mapping[type[Entry], Callable[[Any], About | None]]] = {
    Reading: _reading,
    Place: _place,
    MapPlace: _map_place,
    Meaning: _meaning,
    Feeling: _feeling,
    Observation: _observation,
    Encounter: _encounter,
    Gap: _gap,
    Service: _service,
    ServiceCheck: _check,
    ServiceNote: _note,
    Opportunity: _opportunity,
    Treasure: _treasure,
    Tie: _tie,
}
