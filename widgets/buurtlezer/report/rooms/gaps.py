"""What a room says is missing, in lines: kinds by the alphabet, then what the trainer said yes to."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.wording.alphabet import by_alphabet
from buurtlezer.wording.choices import kind_of_service

from .around import RoomAround, answers, labelled, listed


def lines(view: Mapping[str, Any], around: RoomAround) -> list[str]:
    """See ``report.rooms``."""
    texts = around.texts
    kinds = [(kind_of_service(texts, kind), cell) for kind, cell in view["kinds"].items() if cell["enough"]]
    return [
        *(_kind(name, cell, around) for name, cell in by_alphabet(kinds, lambda one: one[0])),
        *(_one(one, around) for one in view["told"]),
    ]


def _kind(name: str, cell: Mapping[str, Any], around: RoomAround) -> str:
    whom = answers(cell["loss_for"], "group", around)
    return labelled(name, listed((around.texts.many("gaps.people", cell["voices"]), _for(whom, around))), around)


def _one(one: Mapping[str, Any], around: RoomAround) -> str:
    whom = listed(around.texts(f"group.{group}") for group in one["loss_for"])
    return listed((one["what"], _for(whom, around)))


def _for(whom: str, around: RoomAround) -> str:
    return f"{around.texts('gaps.loss_for')} {whom}" if whom else ""
