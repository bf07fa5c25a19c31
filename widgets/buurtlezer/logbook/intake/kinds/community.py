"""A community that is only supposed stays with its author: also where it was shared before somebody said that it is.

Not here: what it says (``model.community``).
"""

from collections.abc import Mapping
from typing import Any

from buurtlezer.model import Visibility, Voice


def before(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """The content, private where nobody told it."""
    return {**content, "visibility": Visibility.PRIVATE} if content.get("voice") == Voice.SUPPOSED else content
