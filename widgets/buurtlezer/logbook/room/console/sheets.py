"""Sheets to print, asked for from the trainer's page: each is a pdf of its own.

Not here: how a sheet looks (``room.sheets``), typing in what came back (``paper``).
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

from buurtlezer.errors import BadEntry, WorkshopClosed
from buurtlezer.logbook.room import sheets
from buurtlezer.logbook.room.addresses import addresses, is_plain
from buurtlezer.logbook.room.console.file import answer
from buurtlezer.logbook.room.console.programme import programme
from buurtlezer.logbook.room.console.request import Message, Request
from buurtlezer.store import JoinCode
from buurtlezer.wording import coming_back

PDF: Final = "application/pdf"


def sheet(request: Request) -> Message:
    """The sheet with this name (``errors.BadEntry``), in the language of the page."""
    request.store.workshops.led(request.trainer)
    made = SHEETS.get(request.text("sheet"))
    if made is None:
        raise BadEntry("sheet", "not_a_choice", "str")
    return answer(f"buurtlezer-{request.text('sheet')}.pdf", PDF, made(request))


def _programme(request: Request) -> bytes:
    settings = request.store.workshops.led(request.trainer).settings
    return sheets.programme_sheet(programme(request), request.texts.language, settings)


def _moments(request: Request) -> bytes:
    return sheets.moment_sheets(programme(request).moments(), request.texts.language, request.pack)


def _drawing(request: Request) -> bytes:
    return sheets.drawing_sheet(request.pack, request.texts.language)


def _gap(request: Request) -> bytes:
    return sheets.gap_sheet(request.texts.language)


def _reach(request: Request) -> bytes:
    return sheets.reach_sheet(request.texts.language)


def _people(request: Request) -> bytes:
    return sheets.people_sheet(request.texts.language)


def _coalition(request: Request) -> bytes:
    return sheets.coalition_sheet(request.texts.language)


def _maps(request: Request) -> bytes:
    return sheets.maps_sheet(request.pack, request.texts.language, named(request))


def named(request: Request) -> tuple[str, ...]:
    """The municipality that the workshop names as its neighbourhood, itself or by a district; none where it names neither."""
    pack = request.pack
    said = f" {_words(request.store.workshops.led(request.trainer).settings.area)} "
    if not said.strip():
        return ()
    most = pack.sectors.groupby("district")["municipality"].agg(lambda them: them.mode().iloc[0])  # some lie in two
    for table in (pack.districts, pack.municipalities):  # who writes a district and Brussels means the district
        for column in ("name_nl", "name_fr"):
            for code, called in table[column].items():
                name = f" {_words(str(called))} "
                if name in said or said in name:  # Kuregem is three districts
                    return (str(most.get(code, code)),)
    return ()


def _words(name: str) -> str:
    return " ".join(re.findall(r"[\w’'-]+", name.casefold().split(" (")[0]))


def _treasure(request: Request) -> bytes:
    return sheets.treasure_sheet(request.texts.language)


def _capacity(request: Request) -> bytes:
    return sheets.capacity_sheet(request.texts.language)


def _conclusion(request: Request) -> bytes:
    return sheets.conclusion_sheet(request.texts.language)


def _scenes(request: Request) -> bytes:
    return sheets.scene_sheets(request.texts.language)


def _arguments(request: Request) -> bytes:
    return sheets.argument_sheet(request.texts.language)


def _poster(request: Request) -> bytes:
    """The way in, at the address that the trainer chose."""
    own = request.store.workshops.led(request.trainer)
    if own.closed:
        raise WorkshopClosed("nobody joins any more")
    at = request.given.get("at")
    if not is_plain(at):
        at = next(iter(addresses(request.text("origin"))["addresses"]), request.text("origin"))
    code = JoinCode.of(request.trainer.derive("projector"), own.code_number).shown()
    returns = coming_back.told(own.settings, request.texts, own.settings.held_on)
    return sheets.poster(own.settings.title, f"{str(at).rstrip('/')}/m", code, request.texts.language, returns)


SHEETS: Final[Mapping[str, Callable[[Request], bytes]]] = {
    "programme": _programme,
    "moments": _moments,
    "drawing": _drawing,
    "gap": _gap,
    "reach": _reach,
    "people": _people,
    "coalition": _coalition,
    "maps": _maps,
    "treasure": _treasure,
    "capacity": _capacity,
    "conclusion": _conclusion,
    "scenes": _scenes,
    "arguments": _arguments,
    "poster": _poster,
}
