"""A part that tells its page what is kept nowhere: from where somebody starts, and what is answered from there.

What is synced stands in the state of a widget: a notebook that is saved with its widgets holds it, and each page that comes back
is sent it. Not here: what it is that is told (the part), the page's side (``tells.js``).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from traitlets import Bunch

from buurtlezer.parts.base.part import Part

LONGEST: Final = 64
"""Of what a page calls itself."""


class Tells(Part):
    """A part with traits ``.tag(told=True)``: never synced, sent by message when they change, and to a page that asks for them.

    A page asks with ``{"type": "tell", "page": str}`` and is answered ``{"type": "told", "traits": {name: value}}``. ``page`` is
    another one after each reload: whoever holds what only the page before may know forgets it then (:meth:`on_page`).
    """

    def __init__(self, **traits: Any) -> None:
        self._at_page: list[Callable[[str], None]] = []
        self._untold: dict[str, Any] = {}
        super().__init__(**traits)
        self.observe(self._changed, self.trait_names(told=True))

    def on_page(self, callback: Callable[[str], None]) -> None:
        """Call ``callback(page)`` when a page asks what there is to tell, before it is told."""
        self._at_page.append(callback)

    @contextmanager
    def hold_sync(self) -> Iterator[None]:
        """What changes within is told at once, after what is synced."""
        with super().hold_sync():
            yield
        self._tell()

    def _changed(self, change: Bunch) -> None:
        self._untold[change["name"]] = change["new"]
        self._tell()

    def _tell(self) -> None:
        if self._untold and not self._holding_sync:
            untold, self._untold = self._untold, {}
            self.send({"type": "told", "traits": untold})

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        if not isinstance(content, dict) or content.get("type") != "tell":
            super()._hear(widget, content, buffers)
            return
        page = content.get("page")
        if isinstance(page, str) and page:
            for callback in self._at_page:
                callback(page[:LONGEST])
            self.send({"type": "told", "traits": {name: getattr(self, name) for name in self.trait_names(told=True)}})
