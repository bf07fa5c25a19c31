"""What the two maps do not share, in four kinds, each with its question: theirs, ours, otherwise to each, nobody's.

Of a place that only residents have it is asked first whether we should be there at all, and only then who would take us along. No
number of agreement, and no order of worth. Not here: which kind a place is (``state``), the part (``parts.difference``).
"""

from typing import Any, Final

from ipywidgets import VBox

from buurtlezer.analysis.two_maps import Difference as Kind
from buurtlezer.analysis.two_maps import Whole
from buurtlezer.model import Perspective, Reflection, ShouldWe
from buurtlezer.model.text import TEXT_LENGTH
from buurtlezer.parts.difference import Difference
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps import actions
from buurtlezer.steps.coexistence.fields import field
from buurtlezer.steps.maps.beside import name_of
from buurtlezer.steps.maps.notes import either, note
from buurtlezer.steps.maps.state import DIFFERENCE, WELCOME, MapsState
from buurtlezer.steps.page import Page
from buurtlezer.texts import Texts
from buurtlezer.wording.map_choices import of_places

Json = dict[str, Any]

NOBODY: Final = "nobody"
LIST: Final = "#maps-text-actions"
"""Where the list of things to do stands on this page: the fold of its notebook, which opens for who is sent there."""
KINDS: Final = (Kind.THEIRS, Kind.OURS, Kind.OTHER)
"""Those with a question; what both have alike asks none."""


def difference(page: Page, state: MapsState) -> VBox:
    """The section: it waits as the maps do."""
    names = [*map(str, KINDS), NOBODY]
    waits = note(page, "difference_waits", lambda: _waits(state))
    return either(page, waits, [_kind(page, state, name) for name in names], lambda: bool(_waits(state)))


def _waits(state: MapsState) -> str:
    if state.perspective is Perspective.CITIZEN:
        return state.texts("maps.wait.not_residents")
    return "" if state.opened else state.texts("maps.wait.difference")


def _kind(page: Page, state: MapsState, name: str) -> Difference:
    texts, slot = page.texts, f"{DIFFERENCE}/{name}"
    part = Difference(
        title=texts(f"maps.difference.{name}"),
        side={"other": "both", NOBODY: ""}.get(name, name),
        fields=fields(texts) if name == Kind.THEIRS else [],
        empty=texts(f"maps.difference.{name}.empty") if name != NOBODY else "",
        prompt=texts(f"maps.difference.{name}.prompt"),
        sensitive=rules(texts.language),
        list_at=LIST,
        name=f"difference_{name}",
    )
    page.tied(part, "maps.difference", slot, {"kind": "reflection", "prompt": f"maps_{name}"})

    def told() -> Json:
        entry_id = state.session.entry_id(f"{slot}/{state.round}")
        found = [] if name == NOBODY else places(state, Kind(name))
        return {
            "says": texts(f"maps.difference.{name}.says") if found or name == NOBODY else "",
            "places": found,
            "action": action(state, name),
            "listed": bool(entry_id) and actions.taken_up(state, entry_id),
        }

    return page.shows(part, told)


def fields(texts: Texts) -> list[Json]:
    """Should we be there at all? Who would take us along is asked once that is answered with anything but *leave*."""
    words = {"help": texts("maps.welcome.with_whom_help"), "max_length": 120}
    return [
        field(texts, "maps.welcome.answer", "choice", options=of_places(texts)["answer"]),
        field(texts, "maps.welcome.with_whom", "text", after=["answer", str(ShouldWe.ASK), str(ShouldWe.INVITED)], **words),
        field(texts, "maps.welcome.why", "longtext", after=["answer", *map(str, ShouldWe)]),
    ]


def places(state: MapsState, kind: Kind) -> list[Json]:
    """The places of a kind, as they are shown."""
    return [_place(state, one) for one in state.laid().maps.of(kind)]


def action(state: MapsState, name: str) -> Json:
    """The action that an answer becomes; empty while there is none. On the list nobody sees the question, so it goes along."""
    slot = f"{DIFFERENCE}/{name}"
    said = state.in_slot(slot, Reflection)
    if said is None:
        return {}
    asked = f"{state.texts(f'maps.difference.{name}.prompt')} {said.text}"
    what = asked if len(asked) <= TEXT_LENGTH else said.text
    return {**state.common, "kind": "action", "what": what, "from_entry": state.session.entry_id(f"{slot}/{state.round}")}


def _place(state: MapsState, whole: Whole) -> Json:
    texts, known = state.texts, state.laid().places
    theirs, ours = ([texts(f"maps.sense.{one}") for one in senses] for senses in (whole.their_senses, whole.our_senses))
    note = ", ".join(theirs or ours)
    if whole.difference is Kind.OTHER:
        note = texts("maps.difference.both_say", theirs=", ".join(theirs), ours=", ".join(ours))
    asked = _asked(state, whole.keys[0]) if whole.difference is Kind.THEIRS else {}
    answer = asked.get("value", {}).get("answer") if asked else None
    named = texts(f"welcome.answer.{answer}") if answer else texts("maps.welcome.open") if asked else ""
    return {
        "key": whole.keys[0],
        "name": name_of(known[key] for key in whole.keys),
        "note": note,
        "state": named,
        "asked": asked,
    }


def _asked(state: MapsState, ref: str) -> Json:
    entry_id = ref.partition("/")[2]
    said = state.welcome(entry_id)
    slot = f"{WELCOME}/{entry_id}"
    revision = state.session.revisions.get(state.session.entry_id(slot))
    return {
        "slot": slot,
        "seq": revision.seq if revision is not None else 0,
        "template": {**state.common, "kind": "welcome", "place": ref},
        "value": said.entry.content() if said is not None else {},
    }
