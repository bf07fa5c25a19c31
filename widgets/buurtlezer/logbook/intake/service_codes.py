"""Kinds of services, services and streets by their code: one that the data pack does not have is somebody's words.

Not here: the names of what it has (``listed``), what may be counted (``analysis``), which sector a point lies in (``located``).
"""

from collections.abc import Iterable
from functools import lru_cache

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.geodata.services import PREFIX as SERVICE


def kind_or_none(code: str, pack: Pack) -> str:
    """The kind as it is, empty where the vocabulary does not have it."""
    return code if code in kinds(pack) else ""


def offered_or_none(code: str, pack: Pack) -> str:
    """The kind as it is, empty where it is one that is never counted: no page offers it, and it is found by its name only."""
    return code if code in kinds(pack) - pack.never_counted else ""


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
    known = kinds(pack) if service.startswith(SERVICE) else kinds(pack) - pack.never_counted
    if service and kind_of(service) not in known:
        raise BadEntry("service", "not_a_choice", "str")


def kind_of(service: str) -> str:
    """The kind in a service's code; empty of none."""
    return service.partition(":")[2].partition(":")[0]


def service_or_none(service: str, pack: Pack) -> str:
    """The service as it is, empty where neither today's list nor that of 2015 has it."""
    return service if service in _services(pack) else ""


@lru_cache(maxsize=2)
def personal(pack: Pack) -> frozenset[str]:
    """Kinds of which somebody's coming there tells of their health or belief."""
    return frozenset(map(str, pack.service_kinds.index[pack.service_kinds["personal"]]))


@lru_cache(maxsize=2)
def kinds(pack: Pack) -> frozenset[str]:
    """The vocabulary."""
    return frozenset(map(str, pack.service_kinds.index))


@lru_cache(maxsize=2)
def _streets(pack: Pack) -> frozenset[str]:
    return frozenset(map(str, pack.streets["id"]))


@lru_cache(maxsize=2)
def _services(pack: Pack) -> frozenset[str]:
    return frozenset(map(str, [*pack.services["id"], *pack.former_services["id"]]))
