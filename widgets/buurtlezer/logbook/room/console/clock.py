"""The programme's clock as the trainer moves it: start, next, back, an item dropped or taken up again.

Not here: how late the room is (``pace``), the programme's text (``programme``).
"""

from datetime import UTC, datetime

from buurtlezer.errors import BadEntry
from buurtlezer.logbook.room.console.overview import room
from buurtlezer.logbook.room.console.programme import programme
from buurtlezer.logbook.room.console.request import Message, Request
from buurtlezer.logbook.room.console.wall import held
from buurtlezer.model import Clock, Item, Stage


def move(request: Request) -> Message:
    """Do to the clock what ``act`` says; ``item`` is the place that is dropped or taken up again.

    The clock moves on also where the wall waits for an answer (``asked``, see ``wall.held``).
    """
    act = request.text("act")
    place = request.whole("item") if act in ("drop", "undrop") else 0
    own = request.store.workshops.led(request.trainer)
    wanted = moved(own.stage, programme(request).items, act, place, datetime.now(UTC))
    stage, asked = held(request, own.stage, wanted)
    request.store.workshops.set_stage(request.trainer, stage)
    return room(request) | asked


def moved(stage: Stage, items: tuple[Item, ...], act: str, place: int, now: datetime) -> Stage:
    """The stage afterwards (``errors.BadEntry`` for an act or a place that there is not).

    ``start``, ``next`` and ``back`` come to an item that is not dropped; where it says so, the projector and everybody go
    along, and the workbook that they are sent to stands open.
    """
    clock = stage.clock
    if act in ("drop", "undrop"):
        return stage.model_copy(update={"clock": _without(clock, items, act == "drop", place)})
    if act == "start":
        return _at(stage, items, Clock(started=now, dropped=clock.dropped), _following(items, clock, -1), now)
    if clock.started is None or act not in ("next", "back"):
        raise BadEntry("act", "not_a_choice", "str")
    return _at(stage, items, clock, _following(items, clock, clock.item) if act == "next" else _before(clock), now)


def _without(clock: Clock, items: tuple[Item, ...], drop: bool, place: int) -> Clock:
    if not 0 <= place < len(items):
        raise BadEntry("item", "out_of_range", "int")
    dropped = {*clock.dropped, place} if drop else {*clock.dropped} - {place}
    return clock.model_copy(update={"dropped": tuple(sorted(dropped))})


def _following(items: tuple[Item, ...], clock: Clock, place: int) -> int:
    """The first place after this one that is not dropped; after the last there is none, and it stays."""
    return next((at for at in range(place + 1, len(items)) if at not in clock.dropped), max(place, 0))


def _before(clock: Clock) -> int:
    return next((at for at in range(clock.item - 1, -1, -1) if at not in clock.dropped), clock.item)


def _at(stage: Stage, items: tuple[Item, ...], clock: Clock, place: int, now: datetime) -> Stage:
    item = items[min(place, len(items) - 1)]
    if place != clock.item or clock.item_since is None:
        clock = clock.model_copy(update={"item": place, "item_since": now})
    opened = {item.workbook} - {None, *stage.open}
    return stage.model_copy(
        update={
            "clock": clock,
            "projector": item.view,
            "everybody_to": item.workbook or stage.everybody_to,
            "open": (*stage.open, *opened),
        }
    )
