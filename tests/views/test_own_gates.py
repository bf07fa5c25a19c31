"""Our own gates in a room: rules and who by question, each person once, and a gate whole by the trainer's yes alone."""

import json
from typing import Any

from gathering import Gathering

from buurtlezer import views
from buurtlezer.geodata import Pack

PACK = Pack.open()
GATE = {"kind": "own_gate", "rules": ["form"], "rule_words": "alleen op afspraak"}


def typed(room: Gathering, name: str, **content: Any) -> None:
    room.write(room.people[name], {**GATE, **content})


def seen(room: Gathering) -> dict[str, Any]:
    found = room.store.workshops.result(room.people["Kraai"], "own_gates", views.compute("own_gates", PACK)).content
    plain: dict[str, Any] = json.loads(json.dumps(found, allow_nan=False))
    return plain


def test_rules_stand_there_from_enough_on_and_who_only_by_those_who_said_it(room: Gathering) -> None:
    typed(room, "Uil", who=["parents"])
    typed(room, "Vos", rules=["hours"])
    few = {"voices": 2, "enough": False, "lacks": "voices"}
    assert (seen(room)["gates"], seen(room)["questions"]["rules"]) == (few, few)
    typed(room, "Mees", rules=["hours", "language"])
    typed(room, "Mees", rules=["hours"])
    view = seen(room)
    assert view["questions"]["rules"] == {"voices": 3, "enough": True, "counts": {"language": 1, "form": 1, "hours": 2}}
    assert view["questions"]["who"] == {"voices": 1, "enough": False, "lacks": "voices"}
    assert "afspraak" not in repr(view)


def test_a_gate_is_told_whole_by_the_trainers_yes_and_then_its_rules_only_where_enough_others_are_left(room: Gathering) -> None:
    typed(room, "Uil", visibility="offered", protects="rust")
    for name in ("Vos", "Mees"):
        typed(room, name)
    assert seen(room)["told"] == []
    (waits,) = room.store.workshops.awaiting(room.trainer)
    room.store.workshops.decide(room.trainer, waits.handle, waits.seq, True)
    view = seen(room)
    assert [(one["rule_words"], one["protects"], one["rules"]) for one in view["told"]] == [
        ("alleen op afspraak", "rust", ["form"])
    ]
    assert view["questions"]["rules"]["lacks"] == "rest"
    for name in ("Das", "Egel", "Bever", "Haas"):
        room.join(name)
        typed(room, name)
    assert seen(room)["questions"]["rules"]["enough"] is True
    assert "Uil" not in repr(seen(room))
