"""The chooser of figures, Python side. Not here: which figures there are, and which themes are closed (``steps``)."""

from collections.abc import Callable
from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, one_of, shaped

STATES = ("", "guessed", "read")


class Chooser(Part):
    """Figures as chips under their themes; one is chosen.

    A choice is a message, ``{"type": "choose", "name": str}``, and shows at once; Python answers by setting ``chosen``.
    Opening the closed themes is an act: the entry of ``value`` with ``opened`` true, and false to close them again.
    """

    themes = List(Dict()).tag(sync=True)
    """``[{"name", "title", "open": bool, "figures": [{"name", "title", "state": "" | "guessed" | "read"}]}]``. A theme
    that is not open shows only while the entry of ``value`` says ``opened``."""

    chosen = Unicode("").tag(sync=True)
    """Name of the figure that is looked at; empty: none."""

    closed_words = Unicode("").tag(sync=True)
    """On the one button that the closed themes are behind ("Toon ook cijfers over inkomen en werk")."""

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self._at_choice: list[Callable[[str], None]] = []

    def on_choose(self, callback: Callable[[str], None]) -> None:
        """Call ``callback(name)`` when a figure of ``themes`` is chosen."""
        self._at_choice.append(callback)

    @validate("themes")
    def _check_themes(self, proposal: Any) -> Any:
        themes = [shaped("a theme", one, ("name", "title", "open", "figures")) for one in proposal["value"]]
        for theme in themes:
            theme["figures"] = [shaped("a figure to choose", one, ("name", "title", "state")) for one in theme["figures"]]
            for figure in theme["figures"]:
                one_of("the state of a figure", figure["state"], STATES)
        distinct("themes", [theme["name"] for theme in themes])
        distinct("figures", [figure["name"] for theme in themes for figure in theme["figures"]])
        return themes

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        if isinstance(content, dict) and content.get("type") == "choose":
            if content.get("name") in [figure["name"] for theme in self.themes for figure in theme["figures"]]:
                for callback in self._at_choice:
                    callback(content["name"])
            return
        super()._hear(widget, content, buffers)
