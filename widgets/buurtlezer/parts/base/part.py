"""The base of all parts: words, the channel that acts leave by, and the entry that is shown.

Not here: what a part looks like or does (its own folder), and what becomes of an act (``steps``).
"""

import re
from collections.abc import Callable
from typing import Any, Final

import anywidget
from traitlets import Bool, Dict, Int, Unicode

from buurtlezer.parts.scripts.delivery import loader

WIDGET: Final = re.compile(r"buurtlezer\.parts\.(\w+)\.widget")
"""The module of a part that has a script."""


class Part(anywidget.AnyWidget):
    """A widget of ours. A subclass stands in ``widget.py`` of its part's folder, beside ``widget.js``."""

    labels = Dict().tag(sync=True)
    """Words, ``{key: sentence}``, in the person's language. Looked up in the script by ``t(model, key)``."""

    language = Unicode("nl").tag(sync=True)
    """``nl``, ``fr`` or ``en``: for numbers and sorting in the browser."""

    channel = Unicode("").tag(sync=True)
    """Key of the page's identity part, which carries acts. Empty: acts go to this part's own Python side."""

    name = Unicode("").tag(sync=True)
    """Stable name of this part on its page (``draw``): key of drafts, and how tests find it."""

    slot = Unicode("").tag(sync=True)
    """Where what this part makes exists once in a logbook (``01/area/own/1``). Empty: each act may make a new entry."""

    template = Dict().tag(sync=True)
    """Fields that go with each entry made here (``{"kind": "area", "perspective": "visitor", "round": 1}``)."""

    value = Dict().tag(sync=True)
    """The entry shown, as stored: its content, or empty. Set by Python after a welcome and after each ack."""

    seq = Int(0).tag(sync=True)
    """Sequence number of the revision shown; 0 when nothing is stored yet."""

    ready = Bool(False).tag(sync=True)
    """True once it is known which logbook is open, so that an empty part is truly empty."""

    notice = Dict().tag(sync=True)
    """A sentence under the part: ``{"tone": "info" | "warning" | "refused", "sentence": str}``, or empty."""

    sharing = Dict().tag(sync=True)
    """Who sees the entry, in a workshop: ``{"seen": sentence, "word"?: str, "to"?: visibility, "tells"?: str}``; with a word
    there is a button that writes the entry again with that visibility, and ``tells`` what that shows to whom. Empty: nothing is
    said. It shows; the store decides."""

    def __init_subclass__(cls, **options: Any) -> None:
        """Script, look and id are traits of the class. anywidget would make a class for each widget to add them: 1 MB a page."""
        super().__init_subclass__(**options)
        own = {name: cls.__dict__[name] for name in ("_esm", "_css") if isinstance(cls.__dict__.get(name), str)}
        # Of ours the look comes with the script; one that stands elsewhere brings its own, or has that of the part it is made of.
        ours = {"_esm": loader(found[1]), "_css": ""} if (found := WIDGET.fullmatch(cls.__module__)) else own
        for name, text in {**ours, "_anywidget_id": f"{cls.__module__}.{cls.__name__}"}.items():
            trait = Unicode(text).tag(sync=True)
            setattr(cls, name, trait)
            trait.class_init(cls, name)

    def add_traits(self, **traits: Any) -> None:
        """Add those that the class does not have."""
        if missing := {name: trait for name, trait in traits.items() if not self.has_trait(name)}:
            super().add_traits(**missing)

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self._listeners: list[Callable[[dict[str, Any]], None]] = []
        self.on_msg(self._hear)

    def on_act(self, listener: Callable[[dict[str, Any]], None]) -> None:
        """Call ``listener(act)`` for acts of a part without a channel. For trying a part alone."""
        self._listeners.append(listener)

    def _hear(self, _widget: object, content: Any, _buffers: object) -> None:
        act = content.get("act") if isinstance(content, dict) and content.get("type") == "act" else None
        if isinstance(act, dict):
            for listener in self._listeners:
                listener(act)
            self.send({"type": "kept", "act_id": act.get("act_id")})
