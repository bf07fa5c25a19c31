"""The services part, Python side: which services there are, what may be said of each kind, what people said of one.

Not here: which lie in the area, distances, what may be counted (``steps.services``), the map (``parts.map.hosted``).
"""

from collections.abc import Callable
from typing import Any, Final

from traitlets import Dict, List, TraitError, Unicode, validate

from buurtlezer.parts.base.shape import distinct, one_of, shaped
from buurtlezer.parts.base.tells import Tells
from buurtlezer.parts.map.hosted import Hosted

COUNTING: Final = ("count", "at_least", "not_listed")
"""Classes that stand in the list of categories. What is never counted has no class here: it is found by its name."""

CHOICES: Final = ("kind", "now", "still", "how", "perspective", "known", "group", "barrier", "findable")
ROW: Final = 7
OVER: Final = ("start", "services", "categories", "own")


class Services(Tells, Hosted):
    """Services of an area, and those that somebody adds.

    Acts: ``write`` of a ``service`` (an entry of its own, with ``entry_id``), of a ``service_check`` or a ``service_note`` (in
    the slot that ``slots`` names), ``delete`` and ``undo`` of any of them. ``template`` goes with all and has no ``kind``.

    Where one walks from is no act and is not kept: the message ``{"type": "start", "lon", "lat", "name"}``, or without a point
    for the middle of the area; Python answers by setting ``over``. How far each service is from there tells where that is.
    """

    area = Dict().tag(sync=True)
    """The area: ``{"name"}`` and ``"geometry"`` (GeoJSON) or ``"sectors"`` (codes); empty where none is chosen."""

    missing = Unicode("").tag(sync=True)
    """What there is to do first, in words, where there is no area; empty where there is one."""

    services = Dict().tag(sync=True)
    """``{"rows": [[ref, kind, name, [lon, lat] | None, metres | None, list, word]], "lists": [{"title", "source"}]}``: those of
    the pack (``list`` -1) and of lists that were brought. ``metres`` on foot from ``start``. ``word``: what stands beside the
    name where its kind is none of ours, or its street where it has no point. ``"unplaced"``, where there are any: rows of lists
    of which nobody knows whether they lie in the area."""

    categories = List(Dict()).tag(sync=True)
    """``[{"name", "label", "known", "kinds": [{"kind", "label", "counting", "short", "lines": [str]}]}]``; ``known``, the first
    that is known, stands on the folded category, ``short`` beside the folded kind, ``lines`` in it."""

    by_name = Dict().tag(sync=True)
    """``{kind: label}`` of kinds that are never counted: a service of one is found by its own name, and by nothing else."""

    start = Dict().tag(sync=True)
    """From where one walks: ``{"at": [lon, lat], "words", "chosen": bool}``; empty where that is nowhere. Never one that was
    chosen: that is ``over``."""

    over = Dict().tag(told=True)
    """What follows from a start that somebody chose, in the place of what is synced: ``{"start", "services", "categories",
    "own"}``, only told to the page (``base.tells``). Empty: from the middle of the area, which all traits are of."""

    own = List(Dict()).tag(sync=True)
    """One's own: ``[{"ref": "own/<entry id>", "entry_id", "seq", "content", "sharing", "metres": number | None, "word"}]``."""

    said = Dict().tag(sync=True)
    """What was said of services: ``{ref: {"check"?: SAID, "note"?: SAID}}``, SAID being ``{"entry_id", "seq", "content",
    "lines": [str]}``."""

    left = List(Dict()).tag(sync=True)
    """``[{"ref", "kind"}]``: those of ``said`` that the list of today does not have any more; ``kind`` may be empty."""

    slots = Dict().tag(sync=True)
    """``{"check": "03/check/{ref}/1", "note": …}``: where the answers of this round stand, for a reference of a service."""

    choices = Dict().tag(sync=True)
    """``{name: [{"value", "label", "hint"?}]}`` for each of CHOICES."""

    source = Unicode("").tag(sync=True)
    """Whose the list is, and of when; in plain sight."""

    today = Unicode("").tag(sync=True)
    """The day that something was seen on, unless somebody says another one: ``2026-05-01``."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    def __init__(self, **traits: Any) -> None:
        self._at_start: list[Callable[[tuple[float, float] | None, str], None]] = []
        super().__init__(**traits)

    def on_start(self, callback: Callable[[tuple[float, float] | None, str], None]) -> None:
        """Call ``callback((lon, lat) | None, name)`` when somebody says from where to walk; None: from the middle."""
        self._at_start.append(callback)

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        if isinstance(content, dict) and content.get("type") == "start":
            at = _point(content)
            for callback in self._at_start:
                callback(at, str(content.get("name") or "")[:120] if at else "")
            return
        super()._hear(widget, content, buffers)

    @validate("services")
    def _check_services(self, proposal: Any) -> Any:
        services = proposal["value"]
        if not services:
            return services
        given = shaped("the services", services, ("rows", "lists"), ("unplaced",))
        rows = [*given["rows"], *given.get("unplaced", [])]
        if wrong := next((row for row in rows if len(row) != ROW), None):
            raise TraitError(f"a row of a service has {ROW} cells, not {len(wrong)}: {wrong!r}")
        distinct("services", [row[0] for row in rows])
        return given

    @validate("start")
    def _check_start(self, proposal: Any) -> Any:
        if proposal["value"].get("chosen"):
            raise TraitError("a start that somebody chose is told, and never synced")
        return proposal["value"]

    @validate("over")
    def _check_over(self, proposal: Any) -> Any:
        return shaped("what is told", proposal["value"], OVER) if proposal["value"] else {}

    @validate("categories")
    def _check_categories(self, proposal: Any) -> Any:
        categories = [shaped("a category", one, ("name", "label", "known", "kinds")) for one in proposal["value"]]
        for category in categories:
            for kind in category["kinds"]:
                shaped("a kind", kind, ("kind", "label", "counting", "short", "lines"))
                one_of("the class of a kind in a list", kind["counting"], COUNTING)
        return categories

    @validate("choices")
    def _check_choices(self, proposal: Any) -> Any:
        for name, options in proposal["value"].items():
            one_of("a choice", name, CHOICES)
            for option in options:
                shaped("an option", option, ("value", "label"), ("hint",))
        return proposal["value"]


def _point(content: dict[str, Any]) -> tuple[float, float] | None:
    """Longitude and latitude of a message; None where it names no point on earth."""
    lon: Any = content.get("lon")
    lat: Any = content.get("lat")
    numbers = all(isinstance(one, int | float) and not isinstance(one, bool) for one in (lon, lat))
    if not numbers or not (-180 <= lon <= 180 and -90 <= lat <= 90):
        return None
    return float(lon), float(lat)
