"""Buurtlezer: a workbook that takes people step by step through their neighbourhood.

What a notebook may import: ``Workbook``. It is looked up on first use, so that the command line stays quick.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from buurtlezer.steps.workbook import Workbook

__all__ = ["Workbook"]


def __getattr__(name: str) -> Any:
    if name == "Workbook":
        from buurtlezer.steps.workbook import Workbook

        return Workbook
    raise AttributeError(f"module 'buurtlezer' has no {name!r}; it gives {', '.join(__all__)}")
