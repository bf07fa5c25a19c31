"""The feedback sheet, Python side: its fields, its languages, what one may look at while writing.

Not here: which languages have headings (``report.heads``), how the sheet looks (``report.paper``).
"""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base.shape import distinct, shaped
from buurtlezer.parts.making import Makes

BOXES = ("told", "thought", "will", "will_not")


class FeedbackSheet(Makes):
    """Four boxes in two languages beside each other, with how long the sentences are; below, the sheet as a file.

    Acts: ``write`` of ``feedback`` into its slot. ``fields`` are flat: ``told`` is of the first language, ``other_told`` of the
    second.
    """

    fields = List(Dict()).tag(sync=True)
    """As a ``Question`` has them, in the order of the form: ``language``, ``other_language``, the boxes two by two, the rest."""

    begins = Dict().tag(sync=True)
    """``{"language", "other_language"}``: what stands there before anybody chose."""

    right = List(Unicode()).tag(sync=True)
    """Tags of languages that are written from the right."""

    heads = Dict().tag(sync=True)
    """``{tag: {box: heading}}`` of the languages that have headings."""

    ours = List(Unicode()).tag(sync=True)
    """Tags of languages whose headings were read by people who speak them."""

    look_at = List(Dict()).tag(sync=True)
    """``[{"sentence", "beside"}]``: conclusions to look at while writing. Nothing of them goes into the sheet by itself."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("fields")
    def _check_fields(self, proposal: Any) -> Any:
        distinct("fields", [one["name"] for one in proposal["value"]])
        return proposal["value"]

    @validate("look_at")
    def _check_look_at(self, proposal: Any) -> Any:
        return [shaped("a conclusion", one, ("sentence", "beside")) for one in proposal["value"]]
