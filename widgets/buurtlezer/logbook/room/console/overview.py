"""All that the trainer's page shows of the room, in one answer; and the little that is asked every second.

Not here: changing anything, names of participants (``people``), shared entries (``shared``).
"""

from datetime import UTC, datetime
from typing import Any

from buurtlezer import views
from buurtlezer.logbook.room import scenes
from buurtlezer.logbook.room.addresses import addresses, is_plain
from buurtlezer.logbook.room.console.drawing import drawing
from buurtlezer.logbook.room.console.programme import programme, told_items
from buurtlezer.logbook.room.console.request import Message, Request
from buurtlezer.logbook.room.invitation import invitation
from buurtlezer.logbook.room.pace import pace
from buurtlezer.model.waiting import has_exact_point
from buurtlezer.store import SCRIBED, SPEAKING, JoinCode, Presence, Run, Shared, Workshop, today
from buurtlezer.texts import Texts
from buurtlezer.views.moment.answers import counted
from buurtlezer.views.moment.turnout import turnout
from buurtlezer.wording import coming_back
from buurtlezer.wording.around import Around, named_kinds, names_of_places
from buurtlezer.wording.circle import FOLDERS, START, title_key
from buurtlezer.wording.plain_words import lines, wording


def room(request: Request) -> Message:
    """Settings, code, presence, stage, moments with counts, recordings; for the trainer's secret only."""
    workshops, trainer = request.store.workshops, request.trainer
    own = workshops.led(trainer)
    projector = trainer.derive("projector")
    spoken = _spoken(workshops.shared(trainer, {"answer"}))
    found = addresses(request.text("origin"))
    at = request.given.get("at")
    at = at if is_plain(at) else next(iter(found["addresses"]), request.text("origin"))
    code = None if own.closed else JoinCode.of(projector, own.code_number).shown()
    return {
        "type": "room",
        "seq": own.seq,
        "settings": own.settings.model_dump(mode="json"),
        **invitation(at, code),
        "at": at,
        **found,
        "projector": projector.shown(),
        "purge_on": own.purge_on,
        "due": own.purge_on <= today().isoformat(),
        "closed": own.closed,
        "back": told_back(own, request.texts),
        "presence": told(workshops.presence(trainer)),
        "pace": told_pace(request, own),
        "pages": [{"page": page, "title": request.texts(title_key(page))} for page in FOLDERS if page != START],
        "views": list(views.names()),
        "stage": own.stage.content(),
        "moments": [told_run(run, own, spoken) for run in workshops.moments(trainer)],
        "waiting": waiting(request),
        "tables": tables(request),
        "recordings": workshops.recordings(trainer),
        "programme": told_items(programme(request), request.texts.language),
    }


def told_back(own: Workshop, texts: Texts) -> dict[str, Any]:
    """What people read of when it comes back, what the trainer reads beside it, and whether that day is over."""
    settings, now = own.settings, today()
    missing = "" if settings.back_on or settings.returned_on else texts("trainer.back.missing")
    return {
        "sentence": coming_back.told(settings, texts, now),
        "late": settings.is_overdue(now),
        "done": settings.returned_on is not None,
        "notice": coming_back.gone_by_then(settings, texts) or missing,
    }


def tables(request: Request) -> list[dict[str, Any]]:
    """Who says to be with several, or of their own at somebody else's device, and waits for the trainer to confirm it."""
    found = request.store.workshops.participants(request.trainer)
    return [{"pseudonym": one.pseudonym, "says": one.asked, "scribed": one.role == SCRIBED} for one in found if one.asked]


def waiting(request: Request) -> list[dict[str, Any]]:
    """What waits for the trainer's yes, oldest first: all of its words, since that is what the yes is about."""
    found = request.store.workshops.awaiting(request.trainer)
    if not found:
        return []
    # What waits is read with what it names: shared, or waiting beside it.
    named = request.store.workshops.shared(request.trainer, named_kinds())
    around = Around({}, names_of_places([*named, *found]), request.texts, request.pack)
    return [
        {
            "handle": one.handle,
            "seq": one.seq,
            "kind": one.kind,
            "words": wording(one.kind)(one.entry, around),
            "lines": lines(one, around),
            "point": has_exact_point(one.entry),
        }
        for one in found
    ]


def presence(request: Request) -> Message:
    """Who is here, in numbers, who asks for help, and the clock: cheap enough to ask every other second."""
    own = request.store.workshops.led(request.trainer)
    here = told(request.store.workshops.presence(request.trainer))
    return {"type": "presence", "seq": own.seq, "presence": here, "pace": told_pace(request, own)}


def told_pace(request: Request, own: Workshop) -> dict[str, Any]:
    """How the session stands against its programme, as plain JSON values: seconds, times in UTC, and who still draws."""
    now = programme(request)
    found = pace(now, own.stage.clock, datetime.now(UTC))
    return {
        "item": found.item,
        "seconds_left": round(found.left.total_seconds()),
        "seconds_late": round(found.late.total_seconds()),
        "drop_next": found.drop_next,
        "nothing_left": found.nothing_left,
        "planned": [time.isoformat(timespec="seconds") for time in found.planned],
        "end": found.end.isoformat(timespec="seconds"),
        "drawing": drawing(request, own, now),
    }


def told(found: Presence) -> dict[str, Any]:
    """Presence as plain JSON values."""
    counts = {"joined": found.joined, "here": found.here, "voices": found.voices}
    return {**counts, "pages": dict(sorted(found.pages.items())), "help": list(found.help)}


def told_run(run: Run, own: Workshop, spoken: list[Shared]) -> dict[str, Any]:
    """A moment that ran, with what its answers add up to."""
    return {
        "id": run.id,
        "moment": run.moment.content(),
        "scene": scenes.title(run.moment),
        "opened_at": run.opened_at,
        "running": run.running() and own.stage.moment == run.id,
        "seconds_left": run.seconds_left(),
        "turnout": turnout(run.id, spoken),
        "result": counted(run.id, run.moment, own.settings.minimum_voices, spoken),
    }


def _spoken(answers: list[Shared]) -> list[Shared]:
    return [one for one in answers if one.hidden is None and one.entry.voice in SPEAKING]
