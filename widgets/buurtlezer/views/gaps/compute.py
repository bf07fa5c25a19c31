"""The view ``gaps``: what the room says is missing, where, for whom, and how it weighs in words.

::

    {"minimum": 5, "unread": 4,
     "kinds": {"laundry": {"voices": 6, "enough": true,
                           "matters": {"little": 0, "hard": 2, "cannot": 3},
                           "met": {"well": 0, "half": 2, "not": 1, "unknown": 2},
                           "loss_for": {"parents": 4}, "gain_for": {"traders": 1}, "everywhere": 2,
                           "sectors": {"21001A00-": {"lon", "lat", "people": 3}},
                           "words": [WORDS, …]},
               "bank": {"voices": 2, "enough": false, "lacks": "voices"}, …},
     "told": [{"service_kind": "laundry" | "", "everywhere": bool, "lon" | null, "lat" | null, "coarse": bool,
               "loss_for": ["parents"], "gain_for": [], **WORDS}, …]}

    WORDS = {"what", "loss", "gain", "substitute", "reachable"}

``kinds``: kinds of service that people miss; of one of too few (``analysis.cell``) stands here how many they are, and a page or a
wall does not name it. ``unread``: how many people wrote something that is neither in a kind of enough nor told. Numbers are
people; ``matters`` and ``met`` are counts of answers, and nothing is made of them: no sum, no order of gaps or of groups.
``words``: of those who are counted, as they wrote it. ``told``: gaps that the trainer said yes to, in the order of the alphabet.
A kind is not told either where too few are left without those who are told by themselves: taking these off would tell of them.
Kinds go in steps (``analysis.pictures``): ``waiting`` are voices that the next picture may show. A kind that is never counted (a
place of worship, a police station) is told as a gap and is no class.

Not here: who says what (``spoken``), where a point lies (``logbook.intake``), words on screen (``texts``).
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Final

from buurtlezer.analysis.cell import Cell
from buurtlezer.analysis.pictures import Pictures
from buurtlezer.analysis.service_counts import Counting
from buurtlezer.geodata import Pack
from buurtlezer.model import Gap, Group
from buurtlezer.store import Shared, Workshop
from buurtlezer.views.gaps.counts import counts
from buurtlezer.views.gaps.spoken import Person, Told, Words, gaps, people, words_of
from buurtlezer.views.room_places import middles

MOST_WORDS: Final = 12
"""Of a kind: what is read on a page."""

Json = dict[str, Any]


def compute(own: Workshop, spoken: list[Shared], pack: Pack, pictures: Pictures) -> Json:
    """The view, in the shape of this module."""
    minimum = own.settings.minimum_voices
    found = gaps(spoken)
    kinds = {kind: _kind(kind, them, minimum, pictures, pack) for kind, them in people(found, classes(pack)).items()}
    shown = {kind for kind, told in kinds.items() if told["enough"]}
    return {
        "minimum": minimum,
        "unread": _people(one for one in found if not one.approved and one.entry.service_kind not in shown),
        "kinds": kinds,
        "told": sorted((_told(one.entry, pack) for one in found if one.approved), key=_alphabet),
    }


@lru_cache(maxsize=2)
def classes(pack: Pack) -> frozenset[str]:
    """Kinds of service that may be a class of a picture."""
    kinds = pack.service_kinds
    return frozenset(map(str, kinds.index[kinds["counting"] != Counting.NEVER]))


def _kind(kind: str, them: Sequence[Person], minimum: int, pictures: Pictures, pack: Pack) -> Json:
    """What is told of a kind of service: of too few how many they are, and nothing else."""
    if not _holds(them, minimum):
        return Cell.of(them, minimum).held_back().told(dict)
    step = pictures.step(kind, them, minimum, gap=Person.says)
    if not _holds(step.said or step.same or (), minimum):
        return step.cell.held_back().told(dict)
    if step.said is not None:
        content = pictures.show(step, step.cell.told(lambda: counts(step.said or [])))  # without a word of anybody
    elif step.kept is not None:
        content = step.kept
    else:
        return step.cell.told(dict)
    waiting = {"waiting": step.waiting} if step.waiting else {}
    words = _words(step.said or step.same or ())
    return {**content, "sectors": _placed(content["sectors"], pack), "words": words, **waiting}


def _holds(them: Sequence[Person], minimum: int) -> bool:
    """Whether those who are told by themselves can be taken off a picture, and enough are left, or nobody."""
    left = [one for one in them if not any(gap.approved for gap in one.gaps)]
    return len(left) == len(them) or Cell.of(left, minimum).none_or_enough


def _words(them: Iterable[Person]) -> list[Words]:
    """In the order of the alphabet, not of who spoke last; each once."""
    said = {tuple(one.items()): one for person in them for one in person.words()}
    return sorted(said.values(), key=_alphabet)[:MOST_WORDS]


def _told(gap: Gap, pack: Pack) -> Json:
    exact = None if gap.coarse or gap.location is None else (gap.location.lon, gap.location.lat)
    lon, lat = exact or middles(pack).get(gap.sector) or (None, None)
    return {
        "service_kind": gap.service_kind,
        "everywhere": gap.everywhere,
        "lon": lon,
        "lat": lat,
        "coarse": exact is None and lon is not None,
        "loss_for": [str(group) for group in Group if group in gap.loss_for],
        "gain_for": [str(group) for group in Group if group in gap.gain_for],
        **words_of(gap),
    }


def _placed(sectors: dict[str, int], pack: Pack) -> dict[str, Json]:
    """In the middle of each sector how many people miss it there."""
    known = middles(pack)
    return {code: {"lon": known[code][0], "lat": known[code][1], "people": n} for code, n in sectors.items() if code in known}


def _people(them: Iterable[Told]) -> int:
    """How many people are behind these: of an author and voice once."""
    each: dict[tuple[str, str], int] = {}
    for one in them:
        whose = one.author, str(one.entry.voice)
        each[whose] = max(each.get(whose, 0), one.voices)
    return sum(each.values())


def _alphabet(said: Json) -> tuple[str, str]:
    return said["what"].casefold(), str(said)
