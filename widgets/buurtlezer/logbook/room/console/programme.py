"""The workshop's programme on the trainer's page: one that comes along chosen, or changed as a copy.

Not here: what a programme is (``model.programme``), reading one (``room.programme``), its clock (``clock``).
"""

from typing import Any

from buurtlezer.errors import BadEntry, BadProgramme
from buurtlezer.logbook.room import programme as programmes
from buurtlezer.logbook.room.console.request import Message, Request
from buurtlezer.logbook.room.pictures import paths
from buurtlezer.logbook.room.scenes import every_scene
from buurtlezer.model import Clock, Item, Programme, checked, in_language

FIRST = "two_hours"
TELLINGS = ("say", "goes_well", "can_go_wrong", "material", "paper")
"""Fields of an item that are sentences by language."""


def programme(request: Request) -> Programme:
    """The workshop's own copy, or else the two hours of the package."""
    own = request.store.workshops.programme(request.trainer)
    return programmes.load(FIRST) if own is None else checked(Programme, own)


def told_items(found: Programme, language: str) -> list[dict[str, Any]]:
    """Its items in one language, as plain JSON values; the moments whole, since they are spoken in all of theirs."""
    return [_told_item(item, language) for item in found.items]


def read(request: Request) -> Message:
    """The programme as YAML, to be changed; which one it is, and those that come along. ``changed``: a copy of one's own."""
    now = programme(request)
    whole = next((name for name in programmes.names() if programmes.load(name) == now), None)
    offered = [_offered(name, request.texts.language) for name in programmes.names()]
    return {"type": "programme", "yaml": programmes.write(now), "changed": whole is None, "chosen": whole, "offered": offered}


def _offered(name: str, language: str) -> dict[str, Any]:
    found = programmes.load(name)
    minutes = sum(item.minutes for item in found.items)
    return {"name": name, "title": in_language(found.title, language), "minutes": minutes}


def choose(request: Request) -> Message:
    """Take one of those that come along (``errors.BadEntry`` for another name). Its clock stands still, nothing is dropped."""
    own = request.store.workshops.led(request.trainer)
    name = request.text("name")
    if name not in programmes.names():
        raise BadEntry("name", "not_a_choice", "str")
    request.store.workshops.set_programme(request.trainer, None if name == FIRST else programmes.load(name).content())
    request.store.workshops.set_stage(request.trainer, own.stage.model_copy(update={"clock": Clock()}))
    return read(request)


def change(request: Request) -> Message:
    """Keep a changed copy (``errors.BadProgramme``), or with null go back to the original."""
    given = request.given.get("yaml")
    if given is not None and not isinstance(given, str):
        raise BadProgramme("wrong_type")
    request.store.workshops.led(request.trainer)
    request.store.workshops.set_programme(request.trainer, None if given is None else programmes.read(given).content())
    return read(request)


def _told_item(item: Item, language: str) -> dict[str, Any]:
    return {
        "title": in_language(item.title, language),
        "minutes": item.minutes,
        "drop": item.drop,
        "workbook": item.workbook,
        "later": item.later,
        "view": item.view,
        "moments": [moment.content() for moment in item.moments],
        **{field: in_language(getattr(item, field), language) for field in TELLINGS},
    }


def pictures(request: Request) -> Message:
    """All pictograms, to choose one for a question of one's own; asked once."""
    request.store.workshops.led(request.trainer)
    return {"type": "pictures", "paths": paths()}


def scenes(request: Request) -> Message:
    """The scenes that a question may show; asked once, by a page whose programme has such a question."""
    request.store.workshops.led(request.trainer)
    return {"type": "scenes", "scenes": every_scene()}
