"""Pictures of a group go in steps: from two of them, shown at any times, nobody reads what one or two others said.

Who sees a picture before and after somebody spoke sees what that person said, however many had spoken before. So a picture is
only shown anew when it differs from each that was ever shown of the same thing in nothing, or in what at least ``STEP`` authors
said: whoever looks knows what they said themselves, and of the others there are then three at least. Until then the last one
stays, and how many voices wait is told. Where somebody in the last one took back what they said, it cannot stay: then the picture
is made without a few more, or not at all.

Pure: keeping is the store's (``store.pictures``). Not here: what was shown, as numbers (``history``), when one picture by itself
is enough (``cell``), what could be had from several that are shown at once (``subtraction``, ``day_parts``).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from .cell import Cell, Said
from .history import STEP, History, Says, Seen, differing, short

MOST_LEFT_OUT: Final = 2 * STEP

One = TypeVar("One", bound=Said)


@dataclass(frozen=True)
class Step(Generic[One]):
    """What may be shown of a thing now: made anew of ``said``, or what was ``kept``, or nothing; and how many voices wait."""

    name: str
    cell: Cell
    said: list[One] | None = None
    kept: Mapping[str, Any] | None = None
    same: list[One] | None = None
    """Where it stays as it was: of what was shown, what is still said so."""
    waiting: int = 0


class Pictures:
    """The pictures of one view: what was ever shown (``as_json``), and the last content of each thing (``contents``)."""

    def __init__(self, kept: Mapping[str, Any] | None = None, contents: Mapping[str, Any] | None = None) -> None:
        known = kept or {}
        self._history = History(known.get("key"), known.get("seen", ()))
        self._last: dict[str, list[int]] = dict(known.get("last", {}))
        self._contents: dict[str, Any] = dict(contents or {})
        self._touched: set[str] = set()

    def as_json(self) -> dict[str, Any]:
        """All that was ever shown, as numbers: to be kept as long as the room."""
        return {**self._history.as_json(), "last": self._last}

    def contents(self) -> dict[str, Any]:
        """The last content of what was asked for now: to be thrown away when somebody takes something back."""
        return {name: self._contents[name] for name in self._touched if name in self._contents}

    def without(self, authors: Iterable[str]) -> "Pictures":
        """The same, where what these said cannot be tried out any more (``History.without``)."""
        return Pictures({**self._history.without(authors).as_json(), "last": self._last}, self._contents)

    def step(self, name: str, said: Iterable[One], minimum: int, **kinds: Says) -> Step[One]:
        """What may be shown of a thing now, of what was said of it.

        ``kinds``: for each picture that is made of the same people what it depends on, of what one said. Content that is shown
        is given to ``show``.
        """
        everyone = list(said)
        cell = Cell.of(everyone, minimum)
        if not cell.enough:
            return Step(name, cell)
        self._touched.add(name)  # what nobody asks for any more need not be held
        now = {kind: self._history.numbers(kind, everyone, says) for kind, says in kinds.items()}
        last = [self._history[at] for at in self._last.get(name, ())]
        left_out = self._left_out(name, everyone, now, last, minimum)
        if left_out is None:
            kept = self._contents.get(name) if self._may_stay(now, last) else None
            changed = differing(now, last)
            same = [one for one in everyone if short(one.author) not in changed]
            return Step(name, cell if kept else cell.waits(), kept=kept, same=same, waiting=_voices(everyone, changed))
        shown = [one for one in everyone if short(one.author) not in left_out]
        self._last[name] = [self._history.note({a: n for a, n in seen.items() if a not in left_out}) for seen in now.values()]
        return Step(name, Cell.of(shown, minimum), said=shown, waiting=_voices(everyone, left_out))

    def show(self, step: Step[Any], content: Mapping[str, Any]) -> Mapping[str, Any]:
        """Remember what is shown of a thing, as long as nobody in it takes anything back."""
        self._touched.add(step.name)
        self._contents[step.name] = content
        return content

    def told(
        self,
        name: str,
        said: Iterable[One],
        minimum: int,
        values: Callable[[list[One]], Mapping[str, Any]],
        **kinds: Says,
    ) -> dict[str, Any]:
        """A cell in steps, as ``Cell.told`` gives it; ``voices`` are those in the picture, ``waiting`` those that are not yet."""
        step = self.step(name, said, minimum, **kinds)
        if step.said is not None:
            content = self.show(step, step.cell.told(lambda: values(step.said or [])))
        else:
            content = step.kept if step.kept is not None else step.cell.told(dict)
        return {**content, "waiting": step.waiting} if step.waiting and content["enough"] else dict(content)

    def admits(self, kind: str, said: Iterable[Said], says: Says) -> bool:
        """Whether a part of a picture may be shown beside all that was ever shown of that kind; then it counts as shown."""
        seen = self._history.numbers(kind, said, says)
        if not self._history.may_follow(seen):
            return False
        self._history.note(seen)
        return True

    def _left_out(
        self, name: str, said: Sequence[One], now: Mapping[str, Seen], last: Sequence[Seen], minimum: int
    ) -> frozenset[str] | None:
        """Whom a picture of now is made without: nobody if that may be; None where it cannot be made of now."""
        for out in self._ways(name, now, last):
            shown = [one for one in said if short(one.author) not in out]
            if not Cell.of(shown, minimum).enough:
                continue
            if all(self._history.may_follow({a: n for a, n in seen.items() if a not in out}) for seen in now.values()):
                return out
        return None

    def _ways(self, name: str, now: Mapping[str, Seen], last: Sequence[Seen]) -> Iterator[frozenset[str]]:
        yield frozenset()
        authors = {author for seen in now.values() for author in seen}
        if last and all(seen.get(a) == n for seen, was in zip(now.values(), last, strict=False) for a, n in was.items()):
            yield frozenset(authors - set().union(*last))  # what was shown can be made again
        if self._contents.get(name) is not None and self._may_stay(now, last):
            return
        order = sorted(authors, key=lambda author: self._history.number("left out", name, author))
        for size in range(1, MOST_LEFT_OUT + 1):
            for first in range(len(order)):
                yield frozenset((order + order)[first : first + size])

    def _may_stay(self, now: Mapping[str, Seen], last: Sequence[Seen]) -> bool:
        """Whether all in the last picture still say something: who changed their mind waits, who took it back does not."""
        return bool(last) and all(was.keys() <= seen.keys() for seen, was in zip(now.values(), last, strict=False))


def _voices(said: Iterable[Said], authors: frozenset[str]) -> int:
    return sum(one.voices for one in said if short(one.author) in authors)
