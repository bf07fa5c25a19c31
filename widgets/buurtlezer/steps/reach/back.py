"""Whether somebody went, and went back: reached is not adopted. Nobody but its author reads it, and it has no field for who.

Not here: what a gap becomes by it (``steps.standing``), the opportunities (``opportunities``).
"""

from typing import Any, Final

from buurtlezer.analysis.standing import Standing
from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import Again, Along, B, Gap, Opportunity, Visit
from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps import standing
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.wording.choices import options
from buurtlezer.wording.seven import PICTURES

Json = dict[str, Any]

NAME: Final = "back"


def back(page: Page, state: StepState) -> EntryList:
    """The part: cards of what became of each, newest last; none can be made before there is an opportunity."""
    texts = page.texts
    part = EntryList(required=["opportunity", "again"], note=texts("visit.note"), sensitive=rules(texts.language), name=NAME)
    page.part(part, "entries")

    def told() -> Json:
        named = state.of_any_round(Opportunity)
        there = bool(named)
        words = {word: texts(f"visit.{word}") for word in ("add", "change", "save")}
        return {
            "template": {"kind": "visit", **state.common},
            "words": {**words, "empty": texts("visit.empty" if there else "visit.first")},
            "adding": there,
            "begins": {"opportunity": named[0].entry_id} if len(named) == 1 else {},
            "fields": fields(state) if there else [],
            "entries": [_card(state, one) for one in state.of_kind(Visit)],
        }

    return page.shows(part, told)


def fields(state: StepState) -> list[Json]:
    """All fields, in the order of the form."""
    texts = state.texts
    label = texts.group("visit.form.")
    named = [{"value": one.entry_id, "label": one.entry.what} for one in state.of_any_round(Opportunity)]
    lacked = [{**one, "picture": paths()[PICTURES[B(one["value"])]]} for one in options(texts, "seven.lacked", B)]
    return [
        {"name": "opportunity", "type": "select", "label": label["opportunity"], "options": named},
        {
            "name": "again",
            "type": "choice",
            "label": label["again"],
            "help": label["again_help"],
            "options": options(texts, "visit.again", Again),
        },
        {
            "name": "along",
            "type": "choice",
            "label": label["along"],
            "options": [{"value": str(one), "label": _along(state, one)} for one in Along],
            "optional": True,
        },
        {
            "name": "lacked",
            "type": "choices",
            "label": label["lacked"],
            "help": label["lacked_help"],
            "options": lacked,
            "optional": True,
        },
        {"name": "lacked_words", "type": "longtext", "label": label["lacked_words"], "optional": True, "max_length": 1000},
    ]


def _card(state: StepState, one: Made[Visit]) -> Json:
    texts, visit = state.texts, one.entry
    named = next((known for known in state.of_any_round(Opportunity) if known.entry_id == visit.opportunity), None)
    lacked = [texts(f"seven.lacked.{b}") for b in B if b in visit.lacked]
    said = [
        ("along", _along(state, visit.along) if visit.along else ""),
        ("lacked", " – ".join(filter(None, (", ".join(lacked), visit.lacked_words)))),
        ("opens", _opens(state, named, visit)),
    ]
    title = named.entry.what if named is not None else texts("visit.gone")
    return {
        "entry_id": one.entry_id,
        "seq": one.seq,
        "title": f"{title}: {texts(f'visit.again.{visit.again}')}",
        "lines": [{"label": texts(f"visit.label.{name}"), "text": text} for name, text in said if text],
        "content": visit.content(),
    }


def _along(state: StepState, along: Along) -> str:
    """Who went along, of what is past."""
    return state.texts(f"visit.along.{along}" if along in (Along.NOBODY, Along.UNKNOWN) else f"opportunity.along.{along}")


def _opens(state: StepState, named: Made[Opportunity] | None, visit: Visit) -> str:
    """That the gap it was for is open again, where it is."""
    gap_id = named.entry.gap if named is not None else None
    if gap_id is None or visit.again is not Again.NO or standing.of_gap(state, gap_id) is not Standing.OPEN_AGAIN:
        return ""
    gap = next((one.entry.what for one in state.of_any_round(Gap) if one.entry_id == gap_id), "")
    return state.texts("visit.opens_again", what=gap) if gap else ""
