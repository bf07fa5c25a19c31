"""Typing in a paper sheet: an entry in the workshop's logbook for paper, shared by nature, with as many voices as it had.

It goes the way of every entry (``intake.door``). Not here: answers of phones (``desk``).
"""

from typing import Any, Final

from buurtlezer.errors import BadEntry
from buurtlezer.logbook.intake.door import Door
from buurtlezer.logbook.room.console.request import Message, Request
from buurtlezer.model import (
    Along,
    AskedYet,
    B,
    Barrier,
    Brings,
    Cost,
    CounterVoice,
    Group,
    Judged,
    Matters,
    Means,
    Met,
    Visibility,
    Voice,
    WhenNot,
    parse,
)
from buurtlezer.model.argument_limit import Argument
from buurtlezer.model.capacity import Skill
from buurtlezer.model.kind import SCHEMA
from buurtlezer.model.kinds import declared
from buurtlezer.model.map_place import SIDES, MapSense
from buurtlezer.model.network import Holder
from buurtlezer.model.treasure import NetNeed, TreasureForm
from buurtlezer.wording.choices import kind_of_service, options, voices

KINDS: Final = (
    *("answer", "feeling", "area", "significance", "gap", "opportunity", "own_gate", "coalition", "argument_limit"),
    *("map_place", "treasure", "capacity", "conclusion"),
)
"""What a sheet may hold."""

OWN_WORDS: Final = ("coalition", "argument_limit", "treasure", "conclusion")
"""Sheets that are read whole or not at all: they wait for the trainer's yes, as the sheet says."""

TOLD_OR_NOT_TYPED: Final = ("map_place", "treasure", "capacity")
"""What may not be told on these (not for the organisation, a key person, no consent) is kept nowhere: the sheet stays with its
writer. Intake would keep it private, which is for whoever has a logbook of their own."""


def choices(request: Request) -> Message:
    """What is ticked on sheets with words of one's own, in words: asked for once, when the first is typed in."""
    request.store.workshops.led(request.trainer)
    texts = request.texts
    named = [(str(kind), kind_of_service(texts, str(kind))) for kind in request.pack.offered_kinds.index]
    kinds = [{"value": kind, "label": word} for kind, word in sorted(named, key=lambda one: one[1].casefold()) if word]
    groups = options(texts, "group", (group for group in Group if group is not Group.OTHER))
    return {
        "type": "choices",
        "service_kind": kinds,
        "matters": options(texts, "gap.matters", Matters),
        "met": options(texts, "gap.met", Met),
        "loss_for": groups,
        "who": groups,
        "rules": options(texts, "gate.rule", Barrier),
        "voice": voices(texts),
        "means": options(texts, "opportunity.means", Means),
        "cost": options(texts, "opportunity.cost", Cost),
        "when_not": options(texts, "opportunity.when_not", WhenNot),
        "along": options(texts, "opportunity.along", Along),
        "seven": options(texts, "seven", B),
        "judged": options(texts, "seven.answer", Judged),
        "brings": options(texts, "coalition.brings", Brings),
        "asked": options(texts, "coalition.asked", AskedYet),
        "perspective": [{"value": str(side), "label": texts(f"sheet.maps.for.{side}")} for side in reversed(SIDES)],
        "sense": options(texts, "maps.sense", MapSense),
        "form": options(texts, "treasure.form", (form for form in TreasureForm if form is not TreasureForm.KEY_PERSON)),
        "widens": options(texts, "treasure.need", NetNeed),
        "asked_by": options(texts, "network.holder", Holder),
        "skill": options(texts, "capacity.skill", Skill),
        "counter": options(texts, "conclusion.counter", CounterVoice),
        "argument": [{"value": str(one), "label": texts(f"argument.{one}.title")} for one in Argument],
    }


def write(request: Request) -> Message:
    """Keep one sheet. The ids are made by the page, so that a sheet that is sent twice is one sheet.

    ``notice`` says what was changed, or why the room does not see it.

    Raises
    ------
    errors.BadEntry
        Not an entry, of a kind that no sheet has, or what no sheet may tell.
    errors.BadArea
        A line that is no area.
    """
    given: Any = request.given.get("content")
    content = dict(given) if isinstance(given, dict) else {}
    if content.get("kind") not in KINDS:
        raise BadEntry("kind", "not_a_choice", type(content.get("kind")).__name__)
    owner = request.store.workshops.paper(request.trainer)
    visibility = Visibility.OFFERED if content["kind"] in OWN_WORDS else Visibility.WORKSHOP
    sheet = {SCHEMA: declared(content["kind"]).schema, "perspective": "citizen", **content, "visibility": str(visibility)}
    if content["kind"] in TOLD_OR_NOT_TYPED:
        parse(sheet)
        if sheet.get("voice") == Voice.SUPPOSED:
            raise BadEntry("voice", "not_a_choice", "str")  # counted nowhere, and told to nobody
    act = {"act_id": str(request.given.get("act_id", "")), "content": sheet}
    door = Door(request.store, request.pack, request.texts)
    _, notices = door.carry_out(act, str(request.given.get("entry_id", "")), None, owner)
    return {"type": "ok", **({"notice": " ".join(notices)} if notices else {})}
