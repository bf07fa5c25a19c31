"""On what a statement stands, in one line. Of what nobody knows nothing is said. Not here: what it is (``told.Whence``)."""

from typing import Final

from buurtlezer.model import Evidence
from buurtlezer.texts import Texts

from .told import Whence

BETWEEN: Final = " · "


def line(whence: Whence, texts: Texts) -> str:
    """Source, year, area rule, voices, evidence, method; empty where nothing is known."""
    voices = whence.voices
    said = (
        texts("report.whence.supposed") if whence.supposed else "",
        texts("report.whence.source", source=whence.source) if whence.source else "",
        whence.year,
        whence.area,
        texts.many("report.whence.voices", voices) if voices is not None and voices > 0 else "",
        ", ".join(texts(f"report.evidence.{one}") for one in Evidence if one in whence.evidence),
        whence.method,
    )
    return BETWEEN.join(part for part in said if part)
