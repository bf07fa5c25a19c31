"""The document of this logbook as it would leave now: what goes into it is taken at once, laying it out may go on elsewhere.

Not here: laying it out (``report.compose``), showing it (``preview``), making a file of it (``download``).
"""

from collections.abc import Callable
from functools import partial
from typing import Final

from buurtlezer.logbook.room import pictures
from buurtlezer.model import Length
from buurtlezer.report import compose
from buurtlezer.report.document import Document
from buurtlezer.steps.report.state import ReportState
from buurtlezer.store.keeping import today
from buurtlezer.texts import LANGUAGES, Texts

INK: Final = "#005f73"
"""Of the pictograms of a page for residents."""


def laying(state: ReportState, length: str, language: str) -> Callable[[], Document]:
    """What lays out the report as it is now, for a length and in a language."""
    texts, pack, on = Texts.of(language), state.pack, today()
    leaves = state.material(texts)
    return lambda: compose.document(leaves, Length(length), texts, pack, on=on, draw=partial(pictures.svg, colour=INK))


def languages(own: str, texts: Texts) -> list[dict[str, str]]:
    """In which languages a report can be, one's own first."""
    return [{"value": one, "label": texts(f"reporting.language.{one}")} for one in sorted(LANGUAGES, key=lambda one: one != own)]
