"""The room as one phone shows it: what was agreed, who one is there, what is asked now, what was answered.

Read with the participant's own secret, as plain JSON values. Not here: other messages (``desk``), what is the same for all
(``common``).
"""

from datetime import date
from typing import Any

from buurtlezer import errors
from buurtlezer.logbook.room.common import Asked, Common
from buurtlezer.logbook.room.pictures import paths
from buurtlezer.logbook.room.scenes import told_scene
from buurtlezer.model import Answer
from buurtlezer.store import Credential, Participant, Run, Store, Workshop, today
from buurtlezer.texts import Texts
from buurtlezer.wording import coming_back
from buurtlezer.wording.circle import FOLDERS, title_key

State = dict[str, Any]


def refused_rule(error: errors.BuurtlezerError) -> str:
    """A stable name of why something was refused, for the page to act on."""
    if isinstance(error, errors.Removed):
        return "removed"
    if isinstance(error, errors.LogbookErased):
        return "erased"
    if isinstance(error, errors.UnknownSecret):
        return "unknown_secret"
    if isinstance(error, (errors.RoomError, errors.BadEntry, errors.BadArea)):
        return error.rule
    return "entry"


def agreements(own: Workshop, texts: Texts) -> State:
    """What is read before joining, and can be read again later."""
    settings = own.settings
    return {
        "title": settings.title,
        "area": settings.area,
        "organisation": settings.organisation,
        "contact": settings.contact,
        "purpose": settings.purpose,
        "afterwards": settings.afterwards,
        "languages": list(settings.languages),
        "purge_on": own.purge_on,
        "purge_day": texts.date(date.fromisoformat(own.purge_on)),
        "minimum": settings.minimum_voices,
        "closed": own.closed,
        "minors": settings.minors,
        "residents": settings.residents,
        "back": coming_back.told(settings, texts, today()),
        "returned": settings.returned_on is not None,
    }


def state(store: Store, common: Common, owner: Credential, texts: Texts, held: object = None) -> State:
    """All that a participant's phone shows now (``errors.UnknownSecret``, ``errors.StoreError``).

    ``held`` is the scene whose drawing the phone has: it does not travel again.
    """
    found = store.workshops.of(owner)
    if found is None:
        raise errors.UnknownSecret("this logbook is in no workshop")
    own, participant = found
    asked = common.asked(owner, own)
    run = asked.run
    mine = _mine(store, owner, run) if run else None
    return {
        "type": "state",
        "seq": own.seq,
        "workshop": agreements(own, texts),
        "me": _me(store, owner, participant),
        "open": [_page(page, texts) for page in own.stage.open if page in FOLDERS],
        "everybody_to": _page(own.stage.everybody_to, texts) if own.stage.everybody_to in FOLDERS else None,
        "moment": _moment(run, asked, held) if run else None,
        "mine": mine,
        "result": common.answers(owner, own, run) if run and mine and run.moment.shown else None,
    }


def _me(store: Store, owner: Credential, participant: Participant) -> State:
    hidden = store.workshops.hidden_of(owner)
    return {
        "pseudonym": participant.pseudonym,
        "voices": participant.voices,
        "asked": participant.asked or 0,
        "role": participant.role,
        "help": participant.help_at is not None,
        "hidden": [{"entry_id": entry_id, "reason": reason} for entry_id, reason in sorted(hidden.items())],
    }


def _page(page: str | None, texts: Texts) -> State:
    return {"page": page, "title": texts(title_key(str(page)))}


def _moment(run: Run, asked: Asked, held: object) -> State:
    moment = run.moment
    content = moment.content()
    drawn = {moment.picture, *(one.picture for one in moment.options), *(one.picture for one in moment.spots)}
    return {
        "id": run.id,
        **{key: content[key] for key in ("name", "form", "picture", "prompt", "whom", "options", "ends", "spots", "shown")},
        "vignette": told_scene(moment, held),
        "seconds_left": run.seconds_left(),
        "running": run.running(),
        "recorded": list(asked.recorded),
        "pictures": {name: paths().get(name, []) for name in sorted(drawn)},
    }


def _mine(store: Store, owner: Credential, run: Run) -> State | None:
    """One's own answer to this moment; the newest, should there be several."""
    read = ((one, one.entry) for one in store.current(owner, {"answer"}))
    answers = [(one.seq, entry) for one, entry in read if isinstance(entry, Answer) and entry.moment == run.id]
    if not answers:
        return None
    seq, answer = answers[-1]
    return {
        "choice": answer.choice,
        "spot": answer.spot.model_dump(mode="json") if answer.spot is not None else None,
        "passed": answer.passed,
        "seq": seq,
    }
