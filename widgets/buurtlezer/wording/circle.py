"""The circle of workbooks: their names in the guide's order, and which of them exist. Light: the server reads it too.

Not here: what a workbook holds (its own folder under ``steps``), or how far a logbook is (``steps.start.state``).
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

NAMES: Final = (
    "00_start",
    "01_neighbourhood",
    "02_figures",
    "03_services",
    "04_reach",
    "05_walk",
    "06_places",
    "07_people",
    "08_communities",
    "09_coexistence",
    "10_maps",
    "11_report",
)
"""File names without suffix, the same in each language. Numbered for the folder; on screen nothing is numbered."""

START: Final = "00_start"
"""The workbook that everybody comes in by; a trainer neither opens nor closes it."""

STEPS: Final = Path(__file__).parent.parent / "steps"


def _folders() -> Mapping[str, str]:
    """Found by looking at files: whoever only wants to know which there are loads none of them."""
    named = {name: name.partition("_")[2] for name in NAMES}
    return {name: folder for name, folder in named.items() if (STEPS / folder / "view.py").is_file()}


FOLDERS: Final = _folders()
"""Workbooks that exist, and the folder under ``steps`` that holds each: its name without the number. The others are shown as to
come."""


def title_key(name: str) -> str:
    """The text key of a workbook's short title, as it stands in the path at the side."""
    return f"circle.title.{name}"
