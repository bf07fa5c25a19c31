"""The sheets' templates, filled by Typst.

Not here: what stands on a sheet (``sheets``), how it looks (``paper/*.typ``), calling Typst (``report.typesetting``).
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from buurtlezer.report.typesetting import as_data, typeset

TEMPLATES: Final = Path(__file__).with_name("paper")


def pdf(template: str, data: Mapping[str, Any]) -> bytes:
    """The PDF of a template in ``paper`` filled with plain JSON values; SVG documents may stand among them."""
    return typeset({"main.typ": _template(template), "base.typ": _template("base"), "data.json": as_data(data)})


@cache
def _template(name: str) -> bytes:
    return (TEMPLATES / f"{name}.typ").read_bytes()
