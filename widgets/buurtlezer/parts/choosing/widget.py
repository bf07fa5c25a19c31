"""Choosing what goes into a report, Python side: for whom it is, what there is to choose, what stays behind and why.

Not here: what may leave (``report.leaving``), the words of an entry (``report.kinds``).
"""

from typing import Any

from traitlets import Dict, List, TraitError, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, shaped


class Choosing(Part):
    """For whom, a title, a tick for each entry by section, what stays behind, the order of sections.

    Acts: ``write`` of the whole entry of ``value`` in ``slot`` with ``title``, ``length``, ``chosen``, ``order``, ``without``.
    Nothing is ticked before somebody ticked it.
    """

    lengths = List(Dict()).tag(sync=True)
    """``[{"value", "title", "text", "picture": [path]}]``: for whom it may be; the first stands until one is chosen."""

    sections = List(Dict()).tag(sync=True)
    """``[{"value", "label"}]``: all sections of a report, in their order."""

    rows = List(Dict()).tag(sync=True)
    """``[{"id", "section", "title", "text", "always"}]``: what may be in it; ``always``: it was written for the report."""

    stays = List(Dict()).tag(sync=True)
    """``[{"value", "title", "names": [str], "count"}]``: what stays behind whatever is ticked; ``names``: of which kinds."""

    made = Dict().tag(sync=True)
    """``{section: [{"words", "href"}]}``: where what stands in a section is made."""

    begin = List(Dict()).tag(sync=True)
    """``[{"words", "href"}]``: where one begins who made nothing yet."""

    before = Dict().tag(sync=True)
    """``{"words", "href"}``: that what was made in an earlier round is not in this one, and where it is. Empty: there is none."""

    suggested = Unicode("").tag(sync=True)
    """The title that the report has while nobody wrote one."""

    @validate("lengths")
    def _check_lengths(self, proposal: Any) -> Any:
        return _listed("a length", proposal["value"], ("value", "title", "text", "picture"))

    @validate("sections")
    def _check_sections(self, proposal: Any) -> Any:
        return _listed("a section", proposal["value"], ("value", "label"))

    @validate("stays")
    def _check_stays(self, proposal: Any) -> Any:
        return _listed("what stays", proposal["value"], ("value", "title", "names", "count"))

    @validate("rows")
    def _check_rows(self, proposal: Any) -> Any:
        rows = [shaped("a row", one, ("id", "section", "title", "text", "always")) for one in proposal["value"]]
        distinct("rows", [one["id"] for one in rows])
        known = {one["value"] for one in self.sections}
        if unknown := {one["section"] for one in rows} - known:
            raise TraitError(f"rows stand in sections that there are, not in {', '.join(sorted(unknown))}")
        return rows


def _listed(what: str, given: list[Any], needed: tuple[str, ...]) -> list[dict[str, Any]]:
    found = [shaped(what, one, needed) for one in given]
    distinct(what, [one["value"] for one in found])
    return found
