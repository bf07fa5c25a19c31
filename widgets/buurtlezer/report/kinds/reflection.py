"""What somebody thinks. Not here: the question (``texts``)."""

from typing import Final

from buurtlezer.model import Reflection, ReportSection
from buurtlezer.report.saying import statement
from buurtlezer.report.told import Around, Told


def told(entry: Reflection, _around: Around) -> Told:
    """Its words and on what they stand."""
    return statement(entry, _SECTIONS.get(entry.prompt, ReportSection.BESIDE), entry.text)


_SECTIONS: Final = {
    "report_method": ReportSection.METHOD,
    "report_not_heard": ReportSection.METHOD,
    "report_strengths": ReportSection.STRENGTHS,
    "report_limitations": ReportSection.GAPS,
    "report_chances": ReportSection.STRENGTHS,
    "report_next": ReportSection.ACTIONS,
}
"""Where what was written for a section of the report belongs; all other thoughts stand beside what was found."""
