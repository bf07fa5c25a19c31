"""Checking with residents: what they said, what changed, copies, until when it can change.

Not here: literal words (``conclusions``), the sheet that they get (``report.paper``).
"""

from collections.abc import Iterable

from buurtlezer.model import CopyGiven, Feedback, Quote, ReportSection, ResidentsCheck, SelfCheck
from buurtlezer.report.compose.laying import Laying
from buurtlezer.report.document import Block, Grid, Paragraph


def blocks(laid: Laying) -> Iterable[Block]:
    """Checks as a table, what was said and changed, the sheet's dates, copies."""
    texts = laid.texts
    checks = [one for _, one in laid.of(ResidentsCheck)]
    if checks:
        yield _table(laid, sorted(checks, key=lambda one: one.checked_on))
    words = [
        laid.paragraph(texts(f"report.checking.{name}"), laid.cut(text))
        for one in checks
        for name in ("said", "changed")
        if (text := getattr(one, name))
    ]
    yield from laid.points("", words)
    taken_out = sum(one.taken_out for one in checks)
    if taken_out:
        yield Paragraph(text=texts.many("report.checking.taken_out", taken_out))
    yield from until(laid)
    copies = [laid.said(one) for one in laid.told(ReportSection.CHECKING) if isinstance(one.entry, CopyGiven)]
    yield from laid.points(texts("report.checking.copies"), copies)
    known = (ResidentsCheck, Quote, Feedback, CopyGiven, SelfCheck)
    yield from laid.points("", [laid.said(one) for one in laid.told(ReportSection.CHECKING, *known)])


def until(laid: Laying) -> Iterable[Paragraph]:
    """Until when something can be taken out, asked of whom, and when we come back; as far as the sheet says it."""
    texts = laid.texts
    for _, one in laid.of(Feedback)[-1:]:
        if one.until is not None:
            key = "report.checking.until_ask" if one.ask else "report.checking.until"
            yield Paragraph(text=texts(key, day=texts.date(one.until), **({"ask": one.ask} if one.ask else {})))
        if one.back_on is not None:
            key = "report.checking.back_where" if one.back_where else "report.checking.back"
            where = {"where": one.back_where} if one.back_where else {}
            yield Paragraph(text=texts(key, day=texts.date(one.back_on), **where))


def _table(laid: Laying, checks: list[ResidentsCheck]) -> Grid:
    texts = laid.texts
    shown, _ = laid.taken(checks)
    rows = tuple(
        (
            " · ".join(part for part in (texts.date(one.checked_on), one.where) if part),
            one.people,
            one.right,
            one.wrong,
            one.missing,
        )
        for one in shown
    )
    heads = ("check", "people", "right", "wrong", "missing")
    return Grid(
        caption=texts("report.checking.caption"),
        head=tuple(texts(f"report.checking.{name}") for name in heads),
        rows=rows,
        decimals=0,
    )
