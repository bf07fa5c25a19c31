"""The network canvas, Python side: who stands on it, which ties there are, and what a page asks for.

It has an engine of its own. Rings and parts of life are a fixed layout, so that nothing is left to forces but to keep apart what
lies in one cell: ``layout.js``, a hundred lines, the same for the same network on each device and held against properties.
Cytoscape.js has no accessible side and brings gestures of its own; no package that pip installs was found to have it as a plain
module, nor d3-force, and third-party code is not committed here.

Not here: whose network may be read (``store``), the card of a person or an organisation (another part, by
:meth:`Canvas.on_open`),
who stands in which ring (``steps.people``), measures (``analysis.network``).
"""

from collections.abc import Callable
from typing import Any

from traitlets import Bool, Dict, List, Unicode, validate

from buurtlezer.model import Centre
from buurtlezer.parts.base.in_part import TellsInPart
from buurtlezer.parts.base.shape import distinct, one_of
from buurtlezer.parts.canvas import shapes


class Canvas(TellsInPart):
    """A network as rings and sectors, and the same as a list that can all that the canvas can.

    Acts, each an ordinary one of its kind:

    - ``write`` of a ``tie`` (with ``entry_id`` when changing) and ``delete`` of one;
    - ``write`` of a node's whole content with another ``ring``, ``domain`` or ``holders`` (``entry_id``);
    - ``write`` of a ``network_layout`` in the slot that ``layouts`` names.

    Undo and redo are acts of these three again, of what the step changed and no more. ``template`` goes with new ties and
    layouts and has no ``kind``. Leave ``slot`` empty. A page shows this part several times as one: steps are shared.

    Names, and all else that tells of people, are told to the page and in no widget's state (``base.tells``).
    """

    nodes = List(Dict()).tag(told=True, in_part=True)
    """``[{"key", "form", "name", "ring"?: 1..3, "domain"?: str | None, "holders"?: [holder], "entry_id"?, "seq"?, "content"?}]``.

    ``key`` is ``own/<id>`` or ``room/<handle>``; ``form`` one of ``shapes.FORMS``. With all of ``entry_id``, ``seq`` and
    ``content``
    (as stored) it can be moved and tied; without, it is only shown and tied (of the room). What is not said: ring 2, no
    domain."""

    ties = List(Dict()).tag(told=True, in_part=True)
    """``[{"key", "start": key | None, "end": key, "ties"?: [kind], "strength"?: str | None, "both_ways"?: bool, "holders"?,
    "centre"?: "me" | "organisation", "label"?: str, "entry_id"?, "seq"?, "content"?}]``.

    ``key`` is the entry id, or anything that is no other's. ``start`` None: from the middle, of ``centre``. Without
    ``entry_id`` it is
    only shown: of a file (``label``: what the file calls it; ends are keys of ``imported``) or of the room."""

    imported = List(Dict()).tag(told=True)
    """``[{"key": "<entry id>/<row>", "name", "form"?, "said"?: str, "ring"?, "domain"?}]``: from files, drawn lighter.
    ``said`` is what
    the file calls its kind. Leave out what was taken over: :meth:`on_take`."""

    layouts = Dict().tag(told=True)
    """``{"me" | "organisation": {"slot", "seq", "content"}}``: where the pinned places of each canvas are kept; ``content`` as
    stored,
    or empty. A centre that is not there is not offered."""

    centre = Unicode(Centre.ORGANISATION.value).tag(sync=True)
    """Around whom it is drawn first: ``me`` or ``organisation``. The page may look at the other one without asking."""

    choices = Dict().tag(sync=True)
    """``{"domain" | "holder" | "tie" | "strength" | "form": [{"value", "label", "short"?, "hint"?}]}``, in the order in which
    they
    are shown. ``short`` stands on a sector where the label is long."""

    without_names = Bool(False).tag(sync=True)
    """Whether it begins without names (a projector): by form and number. The page may ask for names."""

    def __init__(self, **traits: Any) -> None:
        self._at_open: list[Callable[[str], None]] = []
        self._at_take: list[Callable[[str], None]] = []
        super().__init__(**traits)

    def on_open(self, callback: Callable[[str], None]) -> None:
        """Call ``callback(key)`` when somebody wants the card of what stands there: one of ``nodes``."""
        self._at_open.append(callback)

    def on_take(self, callback: Callable[[str], None]) -> None:
        """Call ``callback(key)`` when somebody takes over one of ``imported``.

        Whoever answers says which act makes the card: ``send({"type": "take", "key": key, "act": {"entry_id", "content"}})``. It
        leaves from the page, as a step that can be undone.
        """
        self._at_take.append(callback)

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        said = content.get("type") if isinstance(content, dict) else None
        if said == "open":
            _call(self._at_open, content.get("key"), self.nodes)
        elif said == "take":
            _call(self._at_take, content.get("key"), self.imported)
        else:
            super()._hear(widget, content, buffers)

    @validate("nodes")
    def _check_nodes(self, proposal: Any) -> Any:
        return _checked("nodes", [shapes.node(one) for one in proposal["value"]])

    @validate("ties")
    def _check_ties(self, proposal: Any) -> Any:
        return _checked("ties", [shapes.tie(one) for one in proposal["value"]])

    @validate("imported")
    def _check_imported(self, proposal: Any) -> Any:
        return _checked("imported nodes", [shapes.imported(one) for one in proposal["value"]])

    @validate("layouts")
    def _check_layouts(self, proposal: Any) -> Any:
        return shapes.layouts(proposal["value"])

    @validate("centre")
    def _check_centre(self, proposal: Any) -> Any:
        one_of("a centre", proposal["value"], [one.value for one in Centre])
        return proposal["value"]

    @validate("choices")
    def _check_choices(self, proposal: Any) -> Any:
        return shapes.choices(proposal["value"])


def _checked(what: str, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    distinct(what, [one["key"] for one in found])
    return found


def _call(callbacks: list[Callable[[str], None]], key: object, known: list[dict[str, Any]]) -> None:
    """Of what is there, and nothing else that a page may say."""
    if isinstance(key, str) and any(one["key"] == key for one in known):
        for callback in callbacks:
            callback(key)
