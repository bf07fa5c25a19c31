"""Who still draws a map that stands once it is shown, as the trainer's page says it beside the programme: a number, never who.

Not here: counting them (``store.drawing``), what is asked before it is shown (``wall``).
"""

from buurtlezer.logbook.room.console.request import Request
from buurtlezer.model import Programme
from buurtlezer.model.kinds import shown_locks
from buurtlezer.store import Workshop


def drawing(request: Request, own: Workshop, programme: Programme) -> str:
    """One sentence, while this programme still has to show such a map for the first time; else empty."""
    coming = {item.view for item in programme.items} & shown_locks() - {*own.stage.shown}
    if not coming:
        return ""
    count = sum(request.store.workshops.still_drawing(request.trainer, view) for view in sorted(coming))
    return request.texts.many("trainer.wall.drawing", count) if count else request.texts("trainer.wall.drawn")
