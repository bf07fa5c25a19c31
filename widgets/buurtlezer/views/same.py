"""What people of a room decided of two: that they are the same, or are not. One rule for actors and for places on maps.

*Different* by anybody keeps apart; *same* of one person lays only what that one shared along with one other, so that nobody
names the room's things anew alone, or makes one of two of them. Not here: laying together (``analysis.network.merging``),
proposing (``network.doubles``, ``place_doubles``).
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final, TypeAlias

from buurtlezer.analysis.network.merging import MOST_DECISIONS, Decision
from buurtlezer.model import ROOM, SameActor, SamePlace, Verdict
from buurtlezer.store import Shared

Pair: TypeAlias = tuple[str, str]
Said: TypeAlias = type[SameActor] | type[SamePlace]

_ALONE: Final[Mapping[str, str]] = {}


def decisions(spoken: Iterable[Shared], kind: Said, at: Mapping[str, str] = _ALONE) -> list[Decision]:
    """What people decided of two: of an author what they said last.

    ``at``: by handle under which key it stands, where several are one already; one that is not in it stands for itself. What is
    said of two of one key is left out.
    """
    each: dict[tuple[str, str, str], Decision] = {}
    for one in sorted(spoken, key=lambda one: one.seq):
        if isinstance(one.entry, kind):
            said = one.entry
            low, high = sorted(at.get(handle, handle) for handle in map(handle_of, (said.one, said.other)))
            if low != high:
                each.pop((one.author, low, high), None)
                each[one.author, low, high] = Decision(low, high, said.verdict, one.author)
    return list(each.values())[-MOST_DECISIONS:]


def settled(decided: Iterable[Decision], owners: Mapping[str, Collection[str]]) -> list[Decision]:
    """Those that lay together or keep apart: *different* by anybody, *same* by two people, or by one of what is theirs.

    One lays what only they shared along with one other. What they say of what others shared is a proposal, and so is a second
    thing along with which they would lay the same of their own: through it two of others would be one. ``owners``: by key the
    authors of what stands under it.
    """
    them = list(decided)
    authors = _authors(them, Verdict.SAME)
    whole = _Wholes(owners)
    alone = []
    for one in them:
        if one.verdict is Verdict.SAME:
            several = len(authors[one.one, one.other]) > 1
            if several or all(set(owners.get(key, ())) == {one.author} for key in (one.one, one.other)):
                whole.unite(one.one, one.other)
            else:
                alone.append(one)
    proposed = {one for one in alone if not whole.lays(one)}
    return [one for one in them if one not in proposed]


class _Wholes:
    """What is one by several people, or by one who shared all of it; and which of these were laid along with another."""

    def __init__(self, owners: Mapping[str, Collection[str]]) -> None:
        self._owners = owners
        self._of: dict[str, set[str]] = {}
        self._gone = set[str]()
        """Each by its lowest key."""

    def unite(self, one: str, other: str) -> None:
        """Make one of two, with all that is one with them."""
        whole = self._at(one) | self._at(other)
        self._of.update(dict.fromkeys(whole, whole))

    def lays(self, said: Decision) -> bool:
        """Whether who says so lays their own along; once for each whole of theirs."""
        for key, other in ((said.one, said.other), (said.other, said.one)):
            whole = self._at(key)
            own = {author for each in whole for author in self._owners.get(each, ())} == {said.author}
            if own and min(whole) not in self._gone and whole is not self._at(other):
                self._gone.add(min(whole))
                return True
        return self._at(said.one) is self._at(said.other)

    def _at(self, key: str) -> set[str]:
        return self._of.setdefault(key, {key})


def by_several(decided: Iterable[Decision]) -> set[Pair]:
    """Pairs of which more than one person decided something."""
    return {pair for pair, authors in _authors(decided, *Verdict).items() if len(authors) > 1}


def told(decided: Iterable[Decision], shown: Mapping[str, str]) -> list[dict[str, Any]]:
    """Of two of which several people decided which verdicts there are, never whose or how many.

    ``shown``: keys that the room may read, with what stands for each.
    """
    each: dict[Pair, set[Verdict]] = {}
    several = by_several(them := list(decided))
    for one in them:
        if (one.one, one.other) in several and {one.one, one.other} <= shown.keys():
            each.setdefault((one.one, one.other), set()).add(one.verdict)
    return [
        {"two": [shown[key] for key in two], "verdicts": [str(one) for one in Verdict if one in each[two]]}
        for two in sorted(each)
    ]


def handle_of(ref: str) -> str:
    """The handle that a reference to something of the room names."""
    return ref.removeprefix(ROOM)


def _authors(decided: Iterable[Decision], *verdicts: Verdict) -> dict[Pair, set[str]]:
    each: dict[Pair, set[str]] = {}
    for one in decided:
        if one.verdict in verdicts:
            each.setdefault((one.one, one.other), set()).add(one.author)
    return each
