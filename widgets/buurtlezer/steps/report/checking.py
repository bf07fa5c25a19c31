"""Checking with residents: when, with how many, right · not right · missing, what changed.

Before a check the report says that there was none. Counts of a workshop's moment are never taken over by themselves: somebody
types what was said. Not here: the sheet that they read (``feedback``), what was taken out (``taken_out``).
"""

from typing import Final

from buurtlezer.model import Conclusion, Quote, ResidentsCheck
from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.steps.report.giving import Json, card, field, the_report, today, words
from buurtlezer.steps.state import StepState

NAME: Final = "checking"
MORE: Final = ("conclusions", "taken_out")
MOST: Final = 9_999


def checking(page: Page, state: StepState) -> EntryList:
    """The part: a card for each check."""
    texts = page.texts
    part = EntryList(
        required=["checked_on", "people"],
        more=list(MORE),
        note=texts("checking.note"),
        sensitive=rules(texts.language),
        name=NAME,
    )
    page.part(part, "entries")
    return page.shows(
        part,
        lambda: {
            "template": {"kind": "residents_check", **state.common},
            "words": words(texts.group("checking."), "more"),
            "begins": {"checked_on": today().isoformat(), "taken_out": uncounted(state)},
            "fields": fields(state),
            "entries": [_card(state, one) for one in state.of_kind(ResidentsCheck)],
        },
    )


def checked(state: StepState) -> bool:
    """Whether residents read it at least once: before that nothing says that it is final."""
    return any(one.entry.people for one in state.of_kind(ResidentsCheck))


def uncounted(state: StepState) -> int:
    """Things taken out of the report that no check counts yet. A quote goes along with what it came from, and is not counted."""
    report = the_report(state)
    if report is None:
        return 0
    quotes = {one.entry_id for one in state.of_any_round(Quote)}
    out = sum(entry_id not in quotes for entry_id in report.taken_out)
    return max(0, out - sum(one.entry.taken_out for one in state.of_kind(ResidentsCheck)))


def fields(state: StepState) -> list[Json]:
    """All fields, in the order of the form."""
    told = state.texts.group("checking.form.")
    found = [
        field(told, "checked_on", "date", max=today().isoformat(), optional=False),
        field(told, "where", "text", max_length=200),
        field(told, "people", "number", min=1, max=MOST, optional=False),
        *(field(told, name, "number", min=0, max=MOST) for name in ("right", "wrong", "missing")),
        field(told, "said", "longtext", max_length=2000),
        field(told, "changed", "longtext", max_length=2000),
        field(told, "taken_out", "number", min=0, max=MOST),
    ]
    if made := state.of_kind(Conclusion):
        named = [{"value": one.entry_id, "label": one.entry.thinks} for one in made]
        found.append(field(told, "conclusions", "choices", options=named))
    return found


def _card(state: StepState, one: Made[ResidentsCheck]) -> Json:
    texts, check = state.texts, one.entry
    day = texts.date(check.checked_on)
    counts = " · ".join(texts(f"checking.count.{name}", n=getattr(check, name)) for name in ("right", "wrong", "missing"))
    known = {made.entry_id: made.entry.thinks for made in state.of_any_round(Conclusion)}
    about = " · ".join(known[entry_id] for entry_id in check.conclusions if entry_id in known)
    said = {
        "counts": counts,
        "said": check.said,
        "changed": check.changed or texts("checking.changed_nothing"),
        "taken_out": texts.number(check.taken_out) if check.taken_out else "",
        "conclusions": about,
    }
    title = texts.many("checking.title", check.people, day=day)
    where = f" · {check.where}" if check.where else ""
    return card(one, f"{title}{where}", [(texts(f"checking.label.{name}"), text) for name, text in said.items()])
