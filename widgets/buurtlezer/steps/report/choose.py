"""What may be in the report: for whom, what is in it by section, what stays behind and why, in which order.

Not here: what may leave (``report.leaving``), the part (``parts.choosing``).
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import Length, ReportSection
from buurtlezer.parts.choosing import Choosing
from buurtlezer.report.leaving import Why
from buurtlezer.steps.page import Page
from buurtlezer.steps.report.state import REPORT, ReportState, written_for_it

PICTURES: Final = {Length.STUDENT: "book", Length.TEAM: "people", Length.RESIDENTS: "houses"}
SHOWN: Final = 280
"""Characters of what is told; it only has to be known again."""


def choose(page: Page, state: ReportState) -> Choosing:
    """The section."""
    texts = page.texts
    part = Choosing(lengths=lengths(page, pictured=True), sections=sections(page), name="choose")
    page.tied(part, "reporting.choose", REPORT, {"kind": "report"})
    return page.shows(part, lambda: {"rows": list(rows(state)), "stays": list(stays(state)), "suggested": texts("report.title")})


def lengths(page: Page, *, pictured: bool = False) -> list[dict[str, Any]]:
    """For whom it may be, the longest first."""
    texts = page.texts
    named = [{"value": str(one), "title": texts(f"reporting.length.{one}"), "picture": paths()[PICTURES[one]]} for one in Length]
    if pictured:
        return [{**one, "text": texts(f"reporting.length.{one['value']}.text")} for one in named]
    return [{"value": one["value"], "label": one["title"]} for one in named]


def sections(page: Page) -> list[dict[str, str]]:
    """All sections of a report by the heading that they have in it."""
    return [{"value": str(one), "label": page.texts(f"report.section.{one}")} for one in ReportSection]


def rows(state: ReportState) -> Iterator[dict[str, Any]]:
    """What there is to choose, in the order of the report's sections, and what was written for it."""
    told = state.told()
    place = {one: at for at, one in enumerate(ReportSection)}
    for one, (entry, said) in sorted(told.items(), key=lambda item: place[item[1][1].section]):
        title, text = _clipped(said.title), _clipped(_without(said.title, said.text))
        yield {"id": one, "section": str(said.section), "title": title, "text": text, "always": written_for_it(entry)}


def stays(state: ReportState) -> Iterator[dict[str, Any]]:
    """What stays behind, by why. Nothing of it is told: a page may be looked at by others."""
    found: Mapping[Why, list[Any]] = state.stays()
    for why in Why:
        if some := found.get(why):
            yield {"value": str(why), "title": state.texts(f"report.stays.{why}"), "names": [], "count": len(some)}


def _without(title: str, text: str) -> str:
    """What is told, without what it is about where that stands before it already."""
    return text.removeprefix(title).lstrip(".: ") if title and text.startswith((f"{title}.", f"{title}:")) else text


def _clipped(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1].rstrip() + "…"
