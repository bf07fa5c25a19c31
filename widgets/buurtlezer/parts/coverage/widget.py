"""What an area covers, Python side. The numbers come from ``analysis`` by way of a step; not here: any sum."""

from typing import Any

from traitlets import Dict, TraitError, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import shaped

KINDS = ("municipalities", "districts", "sectors")


class Coverage(Part):
    """Size, estimated inhabitants, and the municipalities, districts and sectors of an area, as bars and as a table."""

    coverage = Dict().tag(sync=True)
    """``{"km2": float, "inhabitants": int | None, "municipalities" | "districts" | "sectors": [{"name", "share"}],
    "notes": [str], "margin"?: str, "rule"?: str, "tone"?: "mine" | "group"}``; shares are 0 to 1 of the area
    drawn; ``margin`` says how far off the inhabitants may be. Empty: nothing drawn yet."""

    @validate("coverage")
    def _check_coverage(self, proposal: Any) -> Any:
        coverage = proposal["value"]
        if not coverage:
            return coverage
        shaped("a coverage", coverage, ("km2", "inhabitants"), (*KINDS, "notes", "margin", "rule", "tone"))
        for kind in KINDS:
            for one in coverage.get(kind, []):
                shaped(f"one of the {kind}", one, ("name", "share"))
                if not 0 <= one["share"] <= 1:
                    raise TraitError(f"a share is 0 to 1, not {one['share']} ({one['name']})")
        return coverage
