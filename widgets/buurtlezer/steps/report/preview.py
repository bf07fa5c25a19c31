"""The report as it would leave, on the page. Not here: its look (``parts.report_preview``), laying it out (``laying``)."""

from typing import Any

from buurtlezer.parts.base import Refused
from buurtlezer.parts.report_preview import ReportPreview
from buurtlezer.steps.page import Page
from buurtlezer.steps.report.background import Background
from buurtlezer.steps.report.choose import lengths
from buurtlezer.steps.report.laying import languages, laying
from buurtlezer.steps.report.state import ReportState


def preview(page: Page, state: ReportState) -> ReportPreview:
    """The section: laid out when it is asked for, and it says when something changed since."""
    work: Background[dict[str, Any]] = Background()
    seen: list[tuple[object, ...]] = []

    def look(language: str, length: str) -> None:
        seen[:] = [state.now]
        lay = laying(state, length, language)
        work.begin(lambda _stop: lay().model_dump(mode="json"))
        page.show(part, stale=False)

    def how() -> dict[str, Any] | None:
        if not work.busy:
            raise Refused(page.texts("reporting.preview.failed"))
        return work.take()

    offers = {"languages": languages(page.texts.language, page.texts), "lengths": lengths(page)}
    part = ReportPreview(look, how, **offers, name="preview")
    page.part(part, "reporting.preview")
    return page.shows(part, lambda: {"length": str(state.length), "stale": bool(seen) and seen[0] != state.now})
