"""The dicts of what was brought before. Not here: what was found in a file, which each part shows in its own way."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.parts.base.shape import shaped


def check_brought(brought: Mapping[str, Any]) -> dict[str, Any]:
    """Something that was brought before, or a `TraitError`."""
    return shaped("what was brought", brought, ("entry_id", "title"), ("notes", "columns", "since", "seq"))
