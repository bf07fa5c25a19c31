"""How it was worked, whose voices there are, whom we did not hear, what this report does not say.

Not here: what a figure does not say (``figures``), limitations of the neighbourhood (``gaps``).
"""

from collections import Counter
from collections.abc import Iterable

from buurtlezer.model import Entry, Evidence, Reflection, ReportSection, Voice
from buurtlezer.report.compose import missing
from buurtlezer.report.compose.laying import Laying
from buurtlezer.report.document import Block, Cell, Grid, Paragraph

MADE_HERE = "11_report"
SPOKEN = (
    ReportSection.NEIGHBOURHOOD,
    ReportSection.PLACES,
    ReportSection.NETWORKS,
    ReportSection.STRENGTHS,
    ReportSection.GAPS,
)
"""Sections of what people say; what was looked up or planned has no voice."""


def blocks(laid: Laying) -> Iterable[Block]:
    """What its author wrote of it, voices by evidence, whom we did not hear, limits, what stays behind, what is missing."""
    texts = laid.texts
    yield from laid.written("method")
    yield from _voices(laid)
    others = [laid.said(one) for one in laid.told(ReportSection.METHOD) if not _written_here(one.entry)]
    yield from laid.further(texts("report.method.others"), others)
    yield from laid.written("not_heard", texts("report.method.not_heard"))
    if not any(isinstance(one, Reflection) and one.prompt == "report_not_heard" for _, one in laid.entries):
        yield Paragraph(text=texts("report.method.not_heard_unsaid"))
    if laid.material.stays:
        yield Paragraph(text=texts.many("report.method.stays", len(laid.material.stays)))
    yield from _earlier(laid)
    yield from missing.blocks(laid)


def _written_here(entry: Entry) -> bool:
    return isinstance(entry, Reflection) and entry.prompt.startswith("report_")


def _voices(laid: Laying) -> Iterable[Block]:
    """A row for own, told and supposed; a column for each kind of evidence that there is. Statements are counted, not people."""
    texts = laid.texts
    spoken = [one.entry for one in laid.statements if one.told.section in SPOKEN and one.entry.declared.made_in != MADE_HERE]
    if not spoken:
        return
    kinds = [one for one in Evidence if any(one in entry.evidence for entry in spoken)]
    rows: list[tuple[Cell, ...]] = []
    for voice in Voice:
        of_voice = [one for one in spoken if one.voice is voice]
        counted = Counter(kind for one in of_voice for kind in one.evidence)
        if of_voice:
            rows.append((texts(f"report.voice.{voice}"), len(of_voice), *(counted[kind] for kind in kinds)))
    yield Grid(
        caption=texts("report.method.voices"),
        head=(
            texts("report.method.voice"),
            texts("report.method.statements"),
            *(texts("report.method.of_which", what=texts(f"report.evidence.{kind}")) for kind in kinds),
        ),
        rows=tuple(rows),
        decimals=0,
        whence=texts("report.method.voices_whence"),
    )


def _earlier(laid: Laying) -> Iterable[Block]:
    """What was known already from an earlier report."""
    told = [laid.said_of(entry) for entry in laid.material.earlier.values()]
    return laid.points(laid.texts("report.method.earlier"), [one for one in told if one is not None])
