"""What somebody thinks. Not here: the questions (``texts``)."""

from typing import Final

from buurtlezer.model import Reflection, ReportSection
from buurtlezer.report.saying import statement
from buurtlezer.report.told import Around, Told
from buurtlezer.texts import Texts


def told(entry: Reflection, around: Around) -> Told:
    """Its words and on what they stand."""
    return statement(
        entry, _SECTIONS.get(entry.prompt, ReportSection.BESIDE), entry.text, title=_asked(entry.prompt, around.texts)
    )


def _asked(prompt: str, texts: Texts) -> str:
    """What was asked, where the text is still there: each page has its own place for its questions."""
    page, _, name = prompt.partition("_")
    keys = (f"{page}.{name}.prompt", f"{page}.prompt.{name}", f"{page}.difference.{name}.prompt")
    return next((texts(key) for key in keys if key in texts), "")


_SECTIONS: Final = {
    "report_method": ReportSection.METHOD,
    "report_not_heard": ReportSection.METHOD,
    "report_strengths": ReportSection.STRENGTHS,
    "report_limitations": ReportSection.GAPS,
    "report_chances": ReportSection.STRENGTHS,
    "report_next": ReportSection.ACTIONS,
}
"""Where what was written for a section of the report belongs; all other thoughts stand beside what was found."""
