"""What the room answered to one moment, as phones show it after one's own answer.

Pure but for ``of_room``, which asks the store for the answer that is computed once for all. Not here: who may see it (the
store), drawing it (the page).
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any, TypeAlias

from buurtlezer.analysis.pictures import Pictures
from buurtlezer.model import Answer, Moment
from buurtlezer.store import Credential, Run, Shared, Store, Workshop
from buurtlezer.views.newest import Counted

View: TypeAlias = dict[str, Any]
Given: TypeAlias = Counted[Answer]


def counted(run_id: str, moment: Moment, minimum: int, shared: Iterable[Shared], pictures: Pictures | None = None) -> View:
    """The room's answers by voices; of each author the last one.

    Where they are not enough ``{"enough": False, "lacks", "voices", "minimum"}`` and nothing else. Else ``{"enough": True,
    "voices", "minimum", "passed", "options": [{"value", "voices"}], "spots": [{"id" | "lon", "lat", "voices"}]}``: all options
    in their order, also those that nobody chose; spots that somebody tapped, most voices first. Whoever passed says nothing about
    the question: those voices are counted apart and do not make it enough.
    """
    given = _last(run_id, shared)
    said = [one for one in given if not one.entry.passed]

    passed = sum(one.voices for one in given) - sum(one.voices for one in said)

    def values(said: list[Given]) -> View:
        return {"passed": passed, "options": _options(moment, said), "spots": _spots(said)}

    found = (pictures or Pictures()).told("answers", said, minimum, values, choice=_choice, spot=_spot)
    return {"minimum": minimum, **found, **({"passed": passed} if found["enough"] else {})}


def _choice(one: Given) -> str | None:
    return one.entry.choice


def _spot(one: Given) -> tuple[Any, ...] | None:
    spot = one.entry.spot
    return None if spot is None else (spot.id, spot.lon, spot.lat)


def _last(run_id: str, shared: Iterable[Shared]) -> list[Given]:
    last: dict[str, Given] = {}
    for one in sorted(shared, key=lambda one: one.seq):
        if isinstance(one.entry, Answer) and one.entry.moment == run_id:
            last[one.author] = Counted(one.author, one.voices, one.entry)
    return list(last.values())


def _options(moment: Moment, said: list[Given]) -> list[View]:
    chosen: Counter[str | None] = Counter()
    for one in said:
        chosen[one.entry.choice] += one.voices
    return [{"value": option.value, "voices": chosen[option.value]} for option in moment.options]


def _spots(said: list[Given]) -> list[View]:
    known: Counter[str] = Counter()
    tapped: Counter[tuple[float, float]] = Counter()
    for one in said:
        spot = one.entry.spot
        if spot is not None and spot.id is not None:
            known[spot.id] += one.voices
        elif spot is not None:
            tapped[spot.lon, spot.lat] += one.voices
    spots: list[View] = [
        *({"id": name, "voices": count} for name, count in known.items()),
        *({"lon": lon, "lat": lat, "voices": count} for (lon, lat), count in tapped.items()),
    ]
    # What stands second only makes the order the same each time.
    return sorted(spots, key=lambda spot: (-spot["voices"], str(spot)))


def of_room(store: Store, credential: Credential, run: Run) -> View | None:
    """The view, with ``seq``: the workshop's number that it is true of. ``None`` while it is computed for the first time."""

    def compute(own: Workshop, spoken: list[Shared], pictures: Pictures) -> View:
        return counted(run.id, run.moment, own.settings.minimum_voices, spoken, pictures)

    found = store.workshops.result(credential, f"moment.{run.id}", compute)
    return None if found.content is None else {**found.content, "seq": found.seq}
