"""What the room answered to one moment, as phones show it after one's own answer.

Pure but for ``of_room``, which asks the store for the answer that is computed once for all. Not here: who may see it (the
store), drawing it (the page).
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any, TypeAlias

from buurtlezer.model import Moment
from buurtlezer.store import Credential, Run, Shared, Store, Workshop

View: TypeAlias = dict[str, Any]


def counted(run_id: str, moment: Moment, minimum: int, shared: Iterable[Shared]) -> View:
    """The room's answers by voices; of each author the last one.

    Below the minimum of voices ``{"enough": False, "voices", "minimum"}`` and nothing else. Else ``{"enough": True, "voices",
    "minimum", "passed", "options": [{"value", "voices"}], "spots": [{"id" | "lon", "lat", "voices"}]}``: all options in their
    order, also those that nobody chose; spots that somebody tapped, most voices first. Whoever passed says nothing about the
    question: those voices are counted apart and do not make it enough.
    """
    last = {one.author: one for one in sorted(shared, key=lambda one: one.seq) if _answers(one, run_id)}
    chosen: Counter[str] = Counter()
    known: Counter[str] = Counter()
    tapped: Counter[tuple[float, float]] = Counter()
    passed = 0
    for one in last.values():
        choice, spot = one.content.get("choice"), one.content.get("spot")
        if choice is not None:
            chosen[choice] += one.voices
        elif spot is None:
            passed += one.voices
        elif spot.get("id") is not None:
            known[spot["id"]] += one.voices
        else:
            tapped[spot["lon"], spot["lat"]] += one.voices
    voices = chosen.total() + known.total() + tapped.total()
    if voices < minimum:
        return {"enough": False, "voices": voices, "minimum": minimum}
    spots = [
        *({"id": name, "voices": count} for name, count in known.items()),
        *({"lon": lon, "lat": lat, "voices": count} for (lon, lat), count in tapped.items()),
    ]
    return {
        "enough": True,
        "voices": voices,
        "minimum": minimum,
        "passed": passed,
        "options": [{"value": option.value, "voices": chosen[option.value]} for option in moment.options],
        # What stands second only makes the order the same each time.
        "spots": sorted(spots, key=lambda spot: (-int(str(spot["voices"])), str(spot))),
    }


def of_room(store: Store, credential: Credential, run: Run) -> View | None:
    """The view, with ``seq``: the workshop's number that it is true of. ``None`` while it is computed for the first time."""

    def compute(own: Workshop, spoken: list[Shared]) -> View:
        return counted(run.id, run.moment, own.settings.minimum_voices, spoken)

    found = store.workshops.result(credential, f"moment.{run.id}", compute)
    return None if found.content is None else {**found.content, "seq": found.seq}


def _answers(one: Shared, run_id: str) -> bool:
    return one.kind == "answer" and one.content.get("moment") == run_id
