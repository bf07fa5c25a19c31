"""Pushing a moment to all phones, closing it, and the prompts that the trainer speaks.

Not here: moments of the programme (``programme``), what answers add up to (``views.moment``).
"""

from buurtlezer.errors import BadEntry, NotYours
from buurtlezer.logbook.room.console.overview import room
from buurtlezer.logbook.room.console.programme import programme
from buurtlezer.logbook.room.console.request import Message, Request
from buurtlezer.model import Moment, checked
from buurtlezer.store import Recording

LONGEST_PROMPT = 80
LONGEST_TAG = 20


def begin(request: Request) -> Message:
    """Push a moment: one of the programme by its ``name``, or the trainer's own as ``moment``.

    The projector follows: a moment that runs stands on it whatever it shows.
    """
    name = request.text("name")
    moment = _of_programme(request, name) if name else checked(Moment, request.given.get("moment"))
    request.store.workshops.begin(request.trainer, moment)
    return room(request)


def end(request: Request) -> Message:
    """Close the running moment; the projector then shows what came of it, if the moment is one that is shown."""
    workshops = request.store.workshops
    own = workshops.led(request.trainer)
    run_id = own.stage.moment
    workshops.end(request.trainer)
    if run_id is not None:
        moment = workshops.moment(request.trainer, run_id).moment
        if moment.shown and moment.form != "talk":
            stage = workshops.led(request.trainer).stage
            workshops.set_stage(request.trainer, stage.model_copy(update={"projector": f"moment/{run_id}"}))
    return room(request)


def record(request: Request, recording: Recording) -> Message:
    """Keep a prompt that was spoken, by its moment's name and the language's tag."""
    request.store.workshops.record(request.trainer, *_spoken(request), recording)
    return room(request)


def drop_recording(request: Request) -> Message:
    """Throw a spoken prompt away."""
    request.store.workshops.drop_recording(request.trainer, *_spoken(request))
    return room(request)


def _spoken(request: Request) -> tuple[str, str]:
    """The prompt and the language, in the form that a moment may have them (``errors.BadEntry``)."""
    prompt, tag = request.text("prompt", LONGEST_PROMPT), request.text("language", LONGEST_TAG)
    request.store.workshops.led(request.trainer)
    # A moment has a name and languages of exactly this form; so a moment is the measure.
    probe = {"name": prompt, "form": "talk", "picture": "talk", "prompt": {tag: "?"}}
    try:
        checked(Moment, probe)
    except BadEntry:
        raise BadEntry("language", "bad_form", "str") from None
    return prompt, tag


def _of_programme(request: Request, name: str) -> Moment:
    found = next((one for one in programme(request).moments() if one.name == name), None)
    if found is None:
        raise NotYours("no moment of this programme has the name")
    return found
