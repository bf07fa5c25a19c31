"""What somebody said of services that the data pack has no more: a pack that was renewed has others.

Only the reference is known of such a one, and its kind by it: no name, no point. Not here: what was said, in words
(``corrections``, ``notes``), services that are there (``services_here``).
"""

from collections.abc import Iterable
from functools import lru_cache

from buurtlezer.geodata import Pack
from buurtlezer.geodata.services import FORMER, PREFIX


def left(refs: Iterable[str], pack: Pack) -> list[dict[str, str]]:
    """Of references (``service:…``, ``former:…``) those that the pack has no more, each with its kind; empty: that left too."""
    gone = [ref for ref in refs if ref.startswith((PREFIX, FORMER)) and ref not in _ids(pack)]
    return [{"ref": ref, "kind": _kind(ref, pack)} for ref in gone]


def _kind(ref: str, pack: Pack) -> str:
    kind = ref.split(":")[1]
    return kind if kind in pack.service_kinds.index else ""


@lru_cache(maxsize=2)
def _ids(pack: Pack) -> frozenset[str]:
    return frozenset([*pack.services["id"], *pack.former_services["id"]])
