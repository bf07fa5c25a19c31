"""The start page: its parts, and how they follow the state. It decides nothing.

Not here: what is true (``state``), and the prose between the parts (``workbooks``).
"""

from collections.abc import Callable
from typing import Any

from buurtlezer.errors import StoreError, UnknownSecret
from buurtlezer.logbook.seat.member import rooms_exist
from buurtlezer.model import Perspective
from buurtlezer.parts.circle import Circle
from buurtlezer.parts.doors import Doors
from buurtlezer.parts.keeping import Keeping, Refused
from buurtlezer.parts.question import Question
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.summary import Summary
from buurtlezer.report.along import along
from buurtlezer.steps.declaration import Declared
from buurtlezer.steps.page import Page
from buurtlezer.steps.start.agreements import agreements
from buurtlezer.steps.start.state import StartState
from buurtlezer.steps.state import OCCASION
from buurtlezer.store import Credential, today
from buurtlezer.wording.circle import START
from buurtlezer.wording.sentences import refusal, trouble

MOMENTS = "../../../m?lang={language}"
"""The light page on which one joins, from where a workbook is served (``/voila/render/nl/00_start.ipynb``)."""


def _doors(page: Page, _state: StartState) -> Doors:
    texts = page.texts
    links = {"learn": "01_neighbourhood.ipynb", "analysis": "#start-occasion"}
    if rooms_exist():
        links["join"] = MOMENTS.format(language=texts.language)
    sentence = {door: texts(f"start.door.{door}.sentence") for door in ("learn", "analysis")}
    sentence["join"] = texts("start.door.join.sentence" if rooms_exist() else "start.door.join.no_server")
    icons = {"join": "join", "learn": "learn", "analysis": "analyse"}
    doors = [
        {"id": door, "title": texts(f"start.door.{door}.title"), "text": sentence[door], "icon": icon}
        | ({"href": links[door]} if door in links else {"closed": True})
        for door, icon in icons.items()
    ]
    return page.part(Doors(doors=doors, name="doors"), "doors")


def _occasion(page: Page, _state: StartState) -> Question:
    texts = page.texts
    perspectives = [{"value": str(one), "label": texts(f"perspective.{one}")} for one in Perspective]

    def typed(name: str, **more: Any) -> dict[str, Any]:
        label = texts(f"start.occasion.{name}")
        return {"name": name, "type": "longtext", "label": label, "optional": True, "max_length": 2000, **more}

    fields: list[dict[str, Any]] = [
        {"name": "perspective", "type": "choice", "label": texts("start.occasion.perspective"), "options": perspectives},
        typed("for_whom"),
        typed("why"),
        typed("question"),
        typed("would_change", help=texts("start.occasion.would_change_help")),
        {
            "name": "round",
            "type": "number",
            "label": texts("start.occasion.round"),
            "help": texts("start.occasion.round_help"),
            "min": 1,
            "max": 99,
        },
    ]
    part = Question(fields=fields, sensitive=rules(texts.language), name="occasion")
    return page.tied(part, "question", OCCASION, {"kind": "occasion"}, per_round=False)


def _agreements(page: Page, _state: StartState) -> Summary:
    """Those of the workshop; outside of one, that there are some."""
    texts = page.texts
    part = page.part(Summary(name="agreements", empty={"text": texts("start.agreements.none")}), "summary")

    def shown() -> dict[str, Any]:
        room = page.session.room
        title = texts("start.agreements.title", title=room.settings.title) if room else texts("start.agreements.elsewhere")
        return {"title": title, "items": agreements(room, texts) if room else []}

    return page.shows(part, shown)


def _circle(page: Page, state: StartState) -> Circle:
    part = page.part(Circle(here=START, name="circle"), "circle")

    def workbooks() -> list[dict[str, Any]]:
        return [
            {
                "name": station.name,
                "title": station.title,
                "href": None if station.state == "later" else f"{station.name}.ipynb",
                "state": station.state,
                "count": station.count,
                "changed": False,
                "open": state.turn(station.name),
            }
            for station in state.stations()
        ]

    return page.shows(part, lambda: {"workbooks": workbooks()})


def _keeping(page: Page, state: StartState) -> Keeping:
    part = page.part(Keeping(name="keeping"), "keeping")

    def told(do: Callable[[Credential], Any]) -> Callable[[str], Any]:
        """Do something with a logbook; when it cannot be, the person reads why."""

        def carry_out(secret: str) -> Any:
            try:
                return do(Credential.parse(secret))
            except StoreError as error:
                raise Refused(trouble(error, page.texts)) from error
            except UnknownSecret as error:
                raise Refused(refusal(error, page.texts)) from error

        return carry_out

    def taken(credential: Credential) -> str:
        session = page.session
        return along(session.take_along(credential), page.texts, session.pack, today())

    part.on_take_along = told(taken)
    part.on_erase = told(page.session.erase)
    return page.shows(part, lambda: {"summary": state.kept(), "example": page.session.example})


WORKBOOK = Declared(
    prefix="start",
    state=StartState,
    sections={
        "doors": _doors,
        "occasion": _occasion,
        "agreements": _agreements,
        "circle": _circle,
        "keeping": _keeping,
    },
)
