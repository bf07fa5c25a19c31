"""What the forms of 09's deeper sections share: a field with its words.

Not here: which fields there are (the module of each section).
"""

from typing import Any, Final

from buurtlezer.texts import Texts

LONGEST: Final = 5_000
"""Characters that a box takes: what the model does. More stays in the box, and is said."""


def field(texts: Texts, group: str, name: str, kind: str, **more: Any) -> dict[str, Any]:
    """The field ``name`` as a form has it, one may pass it over; its help stands there where the texts have one."""
    helped = {"help": texts(f"{group}.{name}_help")} if f"{group}.{name}_help" in texts else {}
    longest = {"max_length": LONGEST} if kind == "longtext" else {}
    return {"name": name, "type": kind, "label": texts(f"{group}.{name}"), "optional": True, **helped, **longest, **more}
