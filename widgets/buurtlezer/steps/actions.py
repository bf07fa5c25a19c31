"""What is to be done: one list for all workbooks, with what each thing comes from, a tick when it is done, and a day.

That the day passed is said without blame. Not here: the kind (``model.action``), its cards (``parts.entries``), what a workbook
hands over to the list (its ``view``: the call ``add`` with ``NAME``).
"""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any, Final

from buurtlezer.model import (
    Action,
    Coalition,
    Conclusion,
    EarlierMapping,
    Entry,
    Gap,
    MapPlace,
    Observation,
    Place,
    Reflection,
    Service,
    Source,
    Treasure,
    TreasureForm,
)
from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState

NAME: Final = "to_do"
"""Of the part, as other parts of a page call it."""

SHOWN: Final = 60
"""Characters of a thought; it only has to be known again."""

_WORDS: Final[Mapping[type[Entry], Callable[[Any], str]]] = {
    Gap: lambda one: one.what,
    Observation: lambda one: one.asks,
    Place: lambda one: one.name,
    Service: lambda one: one.name,
    EarlierMapping: lambda one: one.who,
    Source: lambda one: one.name,
    Coalition: lambda one: one.goal,
    Conclusion: lambda one: _clipped(one.start or one.stop or one.thinks),
    MapPlace: lambda one: one.name,
    Reflection: lambda one: _clipped(one.text),
    Treasure: lambda one: one.name,
}
"""What an action may come from, and by which words that is known. Of a key person only that it is one (``_origin``)."""


def _clipped(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= SHOWN else one_line[: SHOWN - 1].rstrip() + "…"


def actions(page: Page, state: StepState) -> EntryList:
    """The list, open things first: those with a day by that day."""
    texts = page.texts
    part = EntryList(
        required=["what"],
        tick={"field": "done", "word": texts("to_do.done"), "day": "done_on"},
        words={word: texts(f"to_do.{word}") for word in ("add", "change", "save", "empty")},
        note=texts("to_do.note"),
        sensitive=rules(texts.language),
        name=NAME,
    )
    page.part(part, "entries")

    def told() -> dict[str, Any]:
        template = {"kind": "action", **state.common}
        return {"template": template, "fields": _fields(state), "entries": [_card(state, one) for one in listed(state)]}

    return page.shows(part, told)


def listed(state: StepState) -> list[Made[Action]]:
    """What is open, of any round, the nearest day first and then what has none; after it what was done in this round."""
    everything = state.of_any_round(Action)
    still = sorted((one for one in everything if not one.entry.done), key=lambda one: (one.entry.due or date.max, one.seq))
    return [*still, *(one for one in everything if one.entry.done and one.entry.round == state.round)]


def taken_up(state: StepState, entry_id: str) -> bool:
    """Whether an entry is on the list already, done or not."""
    return any(one.entry.from_entry == entry_id for one in state.of_any_round(Action))


def closing(state: StepState) -> str:
    """What is to be done, in one line; empty for nothing. Of steps with a key person only how many: the line may be printed."""
    still = [one for one in listed(state) if not one.entry.done]
    told = [one.entry.what for one in still if not is_of_person(state, one.entry)]
    apart = len(still) - len(told)
    return " · ".join([*told, *([state.texts.many("to_do.of_person", apart)] if apart else [])])


def is_of_person(state: StepState, action: Action) -> bool:
    """Whether it came from the treasure of a key person, or from one of which nobody can say any more whose it was."""
    known = {one.entry_id: one.entry for one in state.of_any_round(Treasure)}
    if action.of_treasure and action.of_treasure not in known:
        return True
    named = (known.get(one or "") for one in (action.of_treasure, action.from_entry))
    return any(one is not None and one.form is TreasureForm.KEY_PERSON for one in named)


def _today() -> date:
    return datetime.now(UTC).date()


def _card(state: StepState, one: Made[Action]) -> dict[str, Any]:
    texts, action = state.texts, one.entry
    due = texts.date(action.due) if action.due else ""
    if action.due and action.due < _today() and not action.done:
        due = texts("to_do.passed", date=due)
    said = [
        ("by", action.by_whom),
        ("until", due),
        ("from", _origin(state, action.from_entry) if action.from_entry else ""),
        ("done_on", texts.date(action.done_on) if action.done and action.done_on else ""),
    ]
    lines = [{"label": texts(f"to_do.{name}"), "text": text} for name, text in said if text]
    return {"entry_id": one.entry_id, "seq": one.seq, "title": action.what, "lines": lines, "content": action.content()}


def _origin(state: StepState, entry_id: str) -> str:
    revision = state.session.revisions.get(entry_id)
    entry = revision.entry if revision is not None else None
    if entry is None:
        return state.texts("to_do.from_gone")
    if isinstance(entry, Treasure) and entry.form is TreasureForm.KEY_PERSON:
        return state.texts("to_do.from.treasure", words=state.texts(f"treasure.form.{entry.form}"))
    words = _WORDS[type(entry)](entry) if type(entry) in _WORDS else ""
    return state.texts(f"to_do.from.{entry.kind}", words=words) if words else ""


def _fields(state: StepState) -> list[dict[str, Any]]:
    label = state.texts.group("to_do.")
    fields: list[dict[str, Any]] = [
        {"name": "what", "type": "longtext", "label": label["what"], "max_length": 1000},
        {
            "name": "by_whom",
            "type": "text",
            "label": label["by_whom"],
            "help": label["by_whom_help"],
            "optional": True,
            "max_length": 120,
        },
        {"name": "due", "type": "date", "label": label["due"], "optional": True},
    ]
    if offered := _offered(state):
        fields.append({"name": "from_entry", "type": "select", "label": label["from"], "options": offered, "optional": True})
    return fields


def _offered(state: StepState) -> list[dict[str, str]]:
    """What an action may come from: what is missing, questions without an answer, and what those that are there come from."""
    asked = [one.entry_id for one in state.of_kind(Observation) if one.entry.asks and not one.entry.answer]
    known = [one.entry.from_entry for one in state.of_any_round(Action) if one.entry.from_entry]
    ids = dict.fromkeys([*(one.entry_id for one in state.of_kind(Gap)), *asked, *known])
    named = {entry_id: _origin(state, entry_id) for entry_id in ids}
    return [{"value": entry_id, "label": words} for entry_id, words in named.items() if words]
