"""What the forms of 09's deeper sections share: a field with its words.

Not here: which fields there are (the module of each section).
"""

from typing import Any, Final

from buurtlezer.model.text import TEXT_LENGTH
from buurtlezer.texts import Texts

LONGEST: Final = TEXT_LENGTH
"""Characters that a box takes: what the model does. More stays in the box, and is said."""


def field(texts: Texts, key: str, kind: str, **more: Any) -> dict[str, Any]:
    """The field whose label is the text ``key``, called as that ends; one may pass it over."""
    longest = {"max_length": LONGEST} if kind == "longtext" else {}
    return {"name": key.rpartition(".")[2], "type": kind, "label": texts(key), "optional": True, **longest, **more}
