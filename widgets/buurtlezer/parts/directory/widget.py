"""A directory of sources, Python side. It makes nothing; its links lead out of the page, so only our own list has any.

Not here: which sources there are (``steps.services.directory``), sources that somebody adds (an ``EntryList``).
"""

import re
from typing import Any, Final

from traitlets import Dict, List, TraitError, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, shaped

FILTERS: Final = ("theme", "level", "language")
WEB: Final = re.compile(r"https?://[^\s\"'<>]+")


class Directory(Part):
    """Cards that are found by words, and by theme, level and language."""

    sources = List(Dict()).tag(sync=True)
    """``[{"id", "name", "owner", "teaches", "teaches_not", "address", "to_check", "theme": [str], "level", "language": [str]}]``;
    the address begins with http:// or https://, or is empty; ``to_check``: nobody looked it up."""

    filters = Dict().tag(sync=True)
    """``{"theme", "level", "language"}``: what one may choose, each ``[{"value", "label"}]``."""

    @validate("sources")
    def _check_sources(self, proposal: Any) -> Any:
        needed = ("id", "name", "owner", "teaches", "teaches_not", "address", "to_check", *FILTERS)
        found = [shaped("a source", one, needed) for one in proposal["value"]]
        distinct("sources", [one["id"] for one in found])
        for one in found:
            if one["address"] and not WEB.fullmatch(one["address"]):
                raise TraitError(f"the address of {one['id']} begins with http:// or https://, unlike {one['address']!r}")
        return found

    @validate("filters")
    def _check_filters(self, proposal: Any) -> Any:
        return shaped("filters", proposal["value"], FILTERS) if proposal["value"] else proposal["value"]
