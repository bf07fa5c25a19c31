"""What forms and sections of 08 share: a field with its words, parts below each other.

Not here: which fields there are (the module of each kind).
"""

from typing import Any

from ipywidgets import Layout, VBox, Widget

from buurtlezer.texts import Texts


def field(texts: Texts, group: str, name: str, kind: str, **more: Any) -> dict[str, Any]:
    """The field ``name`` as a form has it; its help stands there where the texts have one."""
    helped = {"help": texts(f"{group}.{name}_help")} if f"{group}.{name}_help" in texts else {}
    return {"name": name, "type": kind, "label": texts(f"{group}.{name}"), "optional": True, **helped, **more}


def stacked(*parts: Widget) -> VBox:
    """Parts of one section, one below the other."""
    return VBox(list(parts), layout=Layout(grid_gap="12px"))
