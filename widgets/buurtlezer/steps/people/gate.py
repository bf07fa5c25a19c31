"""Our own gate as cards: who does not get in with us, by what rule, what that protects, who can tell us.

Not here: gates of others, which stay on a key person's card (``parts.keycards``), the room's (``views.own_gates``).
"""

from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.logbook import sharing
from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import Barrier, Group, OwnGate
from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.texts import Texts
from buurtlezer.wording.choices import options

Json = dict[str, Any]

NAME: Final = "gate"

PICTURES: Final[Mapping[Barrier, str]] = {
    Barrier.MONEY: "coins",
    Barrier.LANGUAGE: "speech",
    Barrier.FORM: "pencil",
    Barrier.HOURS: "clock",
    Barrier.WAITING: "bench",
    Barrier.STEPS: "stairs",
    Barrier.DISTANCE: "bus",
    Barrier.UNKNOWN_TO_THEM: "eye",
    Barrier.WELCOME: "hands",
    Barrier.QUESTIONS: "question",
}
"""The pictogram of each rule or habit."""


def gate(page: Page, state: StepState) -> EntryList:
    """The part, with what was said of our own gate so far."""
    texts = page.texts
    part = EntryList(required=["who"], note=texts("gate.note"), sensitive=rules(texts.language), name=NAME)
    page.part(part, "entries")

    def told() -> Json:
        return {
            "template": {"kind": "own_gate", **state.common},
            "words": {word: texts(f"gate.{word}") for word in ("add", "change", "save", "empty")},
            "fields": fields(texts),
            "entries": [_card(state, one) for one in state.of_kind(OwnGate)],
        }

    return page.shows(part, told)


def fields(texts: Texts) -> list[Json]:
    """All fields, in the order of the form."""
    label = texts.group("gate.form.")

    def field(name: str, kind: str, **more: Any) -> Json:
        return {
            "name": name,
            "type": kind,
            "label": label[name],
            "help": label.get(f"{name}_help", ""),
            "optional": True,
            **({"max_length": 1000} if kind == "longtext" else {}),
            **more,
        }

    rule = [{**one, "picture": paths()[PICTURES[Barrier(one["value"])]]} for one in options(texts, "gate.rule", Barrier)]
    groups = [one for one in options(texts, "group", Group) if one["value"] != Group.ORGANISATION]
    return [
        field("who", "choices", options=groups, optional=False),
        field("who_words", "longtext"),
        field("rules", "choices", options=rule),
        field("rule_words", "longtext"),
        field("protects", "longtext"),
        field("can_tell", "longtext"),
    ]


def _card(state: StepState, one: Made[OwnGate]) -> Json:
    texts, entry = state.texts, one.entry
    who = _dashed(", ".join(texts(f"group.{group}") for group in Group if group in entry.who), entry.who_words)
    rule = _dashed(", ".join(texts(f"gate.rule.{rule}") for rule in Barrier if rule in entry.rules), entry.rule_words)
    said = [("rules", rule), ("protects", entry.protects), ("can_tell", entry.can_tell)]
    return {
        "entry_id": one.entry_id,
        "seq": one.seq,
        "title": who or texts("gate.nobody_yet"),
        "lines": [{"label": texts(f"gate.label.{name}"), "text": text} for name, text in said if text],
        "content": entry.content(),
        "sharing": sharing.shown(entry, state.session.shown_room, texts, one.entry_id),
    }


def _dashed(*said: str) -> str:
    return " – ".join(one for one in said if one)
