"""Kinds of services, services and streets by their code: one that the data pack does not have is somebody's words.

Not here: the names of what it has (``listed``), what may be counted (``analysis``), which sector a point lies in (``located``).
"""

from collections.abc import Iterable
from functools import lru_cache

from buurtlezer.analysis.service_counts import Counting
from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.geodata.services import PREFIX as SERVICE


def kind_or_none(code: str, pack: Pack) -> str:
    """The kind as it is, empty where the vocabulary does not have it."""
    return code if code in kinds(pack) else ""


def offered_or_none(code: str, pack: Pack) -> str:
    """The kind as it is, empty where it is one that is never counted: no page offers it, and it is found by its name only."""
    return code if code in kinds(pack) - never(pack) else ""


def kinds_of(codes: Iterable[str], pack: Pack) -> frozenset[str]:
    """Those that the vocabulary has."""
    return frozenset(codes) & kinds(pack)


def street_or_none(ref: str, pack: Pack) -> str:
    """The street as it is, empty where the pack has none of that id."""
    return ref if ref in _streets(pack) else ""


def refuse_unknown(service: str, pack: Pack) -> None:
    """Raise ``BadEntry`` (``not_a_choice``) for a service that the pack does not have; an empty one names none.

    It is known by its kind; the rest of its code is numbers. A pack that was renewed has others, and what somebody said of one of
    before can still be changed, shared and brought back. Of 2015 nothing is asked about kinds that are never counted.
    """
    prefix, _, rest = service.partition(":")
    known = kinds(pack) if f"{prefix}:" == SERVICE else kinds(pack) - never(pack)
    if service and rest.partition(":")[0] not in known:
        raise BadEntry("service", "not_a_choice", "str")


@lru_cache(maxsize=2)
def kinds(pack: Pack) -> frozenset[str]:
    """The vocabulary."""
    return frozenset(map(str, pack.service_kinds.index))


@lru_cache(maxsize=2)
def never(pack: Pack) -> frozenset[str]:
    """Kinds that are never counted."""
    counting = pack.service_kinds["counting"]
    return frozenset(map(str, counting.index[counting == Counting.NEVER]))


@lru_cache(maxsize=2)
def _streets(pack: Pack) -> frozenset[str]:
    return frozenset(map(str, pack.streets["id"]))
