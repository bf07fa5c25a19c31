"""What is written for the report: a box for each section that has no other source. Not here: the box (``parts.text``)."""

from typing import Final

from ipywidgets import Layout, VBox

from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.text import FreeText
from buurtlezer.steps.page import Page
from buurtlezer.steps.report.state import TEXT, TEXTS, ReportState

OPEN: Final = ("method", "not_heard")
"""Boxes that stand open before anything is written: without these two no report can be judged."""


def texts(page: Page, _: ReportState) -> VBox:
    """The section: all boxes, in the order of the report."""
    return VBox([_box(page, name) for name in TEXTS], layout=Layout(grid_gap="12px"))


def _box(page: Page, name: str) -> FreeText:
    said = page.texts
    part = FreeText(
        prompt=said(f"reporting.text.{name}"),
        help=said(f"reporting.text.{name}.help"),
        primary=False,
        folded=name not in OPEN,
        sensitive=rules(said.language),
        name=f"text_{name}",
    )
    page.tied(part, "text", f"{TEXT}/{name}", {"kind": "reflection", "prompt": f"report_{name}"})
    part.labels = {**part.labels, "save_thought": said("reporting.text.save")}  # it goes into the report: no thought that stays
    return part
