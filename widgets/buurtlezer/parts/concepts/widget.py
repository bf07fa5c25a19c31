"""Short cards of ideas, Python side. Not here: what they say, and how a work is cited (``steps``, ``wording.literature``)."""

from typing import Any

from traitlets import Dict, List, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, shaped


class Concepts(Part):
    """Cards to read: they send nothing."""

    concepts = List(Dict()).tag(sync=True)
    """``[{"name", "title", "says", "look", "sources": [{"text", "note"?}]}]``, in the order of the page: what it means, what
    one can look for, who wrote about it; ``note`` says what of a source is still to be checked."""

    @validate("concepts")
    def _check_concepts(self, proposal: Any) -> Any:
        found = [shaped("a concept", one, ("name", "title", "says", "look", "sources")) for one in proposal["value"]]
        distinct("concepts", [one["name"] for one in found])
        for one in found:
            one["sources"] = [shaped("a source", source, ("text",), ("note",)) for source in one["sources"]]
        return found
