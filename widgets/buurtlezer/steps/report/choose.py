"""What may be in the report: for whom, what is in it by section, what stays behind and why, in which order.

Not here: what may leave (``report.leaving``), the part (``parts.choosing``).
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import Length, ReportSection
from buurtlezer.parts.choosing import Choosing
from buurtlezer.report.leaving import Why
from buurtlezer.steps.page import Page
from buurtlezer.steps.report.state import REPORT, ReportState, written_for_it
from buurtlezer.wording.circle import FOLDERS, title_key

HERE: Final = "11_report"
PICTURES: Final = {Length.STUDENT: "book", Length.TEAM: "people", Length.RESIDENTS: "houses"}
SHOWN: Final = 280
"""Characters of what is told; it only has to be known again."""

BEGIN: Final = ("01_neighbourhood", "02_figures", "06_places")
"""Where one begins who made nothing yet: one's own neighbourhood, what is counted in it, what somebody told."""


def choose(page: Page, state: ReportState) -> Choosing:
    """The section."""
    texts = page.texts
    part = Choosing(lengths=lengths(page, pictured=True), sections=sections(page), name="choose")
    page.tied(part, "reporting.choose", REPORT, {"kind": "report"})
    fixed = {"suggested": texts("report.title"), "begin": [made_in(state, name) for name in BEGIN]}
    listed = {"rows": rows, "stays": stays}
    return page.shows(
        part,
        lambda: {
            **{name: list(given(state)) for name, given in listed.items()},
            "made": made(state),
            "before": before(state),
            **fixed,
        },
    )


def before(state: ReportState) -> dict[str, str]:
    """That this is a later round, with the way to what was made in the one before; nothing in a first one."""
    if state.round == 1:
        return {}
    words = state.texts("reporting.choose.before", now=state.texts.number(state.round), then=state.texts.number(state.round - 1))
    return {"words": words, "href": "#report-rounds"}


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
    """What stays behind, by why, and how many of which kind.

    Nothing of it is told, and of what is one's own alone not even the kind: a page may be looked at by others.
    """
    texts, found = state.texts, state.stays()
    for why in Why:
        if some := found.get(why):
            kinds = Counter(texts(f"told.kind.{one.kind}") for one in some) if why is not Why.PRIVATE else {}
            names = [f"{name} ({texts.number(count)})" for name, count in kinds.items()]
            yield {"value": str(why), "title": texts(f"report.stays.{why}"), "names": names, "count": len(some)}


def made(state: ReportState) -> dict[str, list[dict[str, str]]]:
    """Where what stands in a section is made, by section: one goes there to add to it, or to change it."""
    found: dict[str, dict[str, None]] = {}
    for entry, said in state.told().values():
        if (name := entry.declared.made_in) in FOLDERS and name != HERE:
            found.setdefault(str(said.section), {})[str(name)] = None
    return {section: [made_in(state, name) for name in sorted(names)] for section, names in found.items()}


def made_in(state: ReportState, name: str) -> dict[str, str]:
    """A workbook as a link."""
    return {"href": f"{name}.ipynb", "words": state.texts(title_key(name))}


def _without(title: str, text: str) -> str:
    """What is told, without what it is about where that stands before it already."""
    same = title and text[len(title) :][:1] in (".", ":") and text[: len(title)].casefold() == title.casefold()
    return text[len(title) :].lstrip(".: ") if same else text


def _clipped(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1].rstrip() + "…"
