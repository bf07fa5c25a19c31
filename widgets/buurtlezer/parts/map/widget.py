"""The map part: a free line, sectors or spots, drawn by hand, by tapping or from a list.

Not here: what an area means or measures (``analysis``), whether an act is taken (``steps``), where borders come from
(``geodata``). The script is split by subject: each file of this folder says in its first line what it holds.
"""

from typing import Any

from traitlets import Bool, Dict, Enum, Int, List, TraitError, validate

from buurtlezer.parts.base.shape import shaped
from buurtlezer.parts.map.geography import checked_points
from buurtlezer.parts.map.hosted import Hosted

TOOLS = ("line", "sectors", "spots")
CLASSES = (0, 1, 2, 3, 4, "not_available", "suppressed")
ROLES = ("mine", "group", "organisation", "citizen", "reference")
BANDS = ("25", "50", "75", "gap")


class Map(Hosted):
    """A map of Brussels on which a person shows a neighbourhood.

    Acts (all ``write`` of an ``area``, or ``delete`` after *clear*)::

        {"kind": "area", "method": "line", "geometry": {"type": "MultiPolygon", "coordinates": [...]}}
        {"kind": "area", "method": "sectors", "sectors": ["21001A00-", ...]}
        {"kind": "area", "method": "spots", "spots": [{"id", "name", "kind", "lon", "lat"}, ...]}
        {"kind": "area", "method": "none"}
    """

    tools = List(Enum(TOOLS), list(TOOLS)).tag(sync=True)
    """Ways to answer, in the order shown: ``line``, ``sectors``, ``spots``. Empty: the map is only read."""

    spots = List(Dict()).tag(sync=True)
    """What can be picked: ``{"id": str, "kind": str, "name": str, "lon": float, "lat": float}``; ``"also"``, optional, is
    searched but not shown. Kinds with a word of their own: metro, tram, bus, station, street, park, market, square, district,
    municipality, other. Empty: those of the geography."""

    spots_max = Int(5, min=1).tag(sync=True)
    """How many spots may be picked."""

    none_allowed = Bool(True).tag(sync=True)
    """Whether "I have no neighbourhood here" is offered as an answer."""

    supposed = Bool(False).tag(sync=True)
    """True draws the person's own answer dashed: somebody else's neighbourhood, as one supposes it."""

    fields = List(Dict()).tag(sync=True)
    """What is asked beside the map and belongs to the same entry: fields of type text or choice, as a ``Question`` has them."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    shapes = List(Dict()).tag(sync=True)
    """Areas of others: ``{"id": str, "role": one of ROLES, "name": str, "dashed": bool}`` and either
    ``"geometry"`` (GeoJSON polygon, WGS84) or ``"sectors"`` (codes). ``"band"``, optional, one of BANDS: a share of a group's
    drawings, told apart by line and fill, or the land between them, hatched. They are drawn in the order given."""

    classes = Dict().tag(sync=True)
    """District code → its class of a figure, 0 to 4, or ``not_available`` or ``suppressed``. A district that is left out is
    shown as not available. Only this is sent when the figure changes. Empty: no class map."""

    class_legend = Dict().tag(sync=True)
    """``{"title": "Aandeel 65-plussers, 2025 (%)", "labels": ["< 9", "9–12", "≥ 12"], "words": [...]}``: one to five labels,
    from low to high. ``words``, optional, says each class in full where it stands alone (``9–12 %``)."""

    @validate("tools")
    def _check_tools(self, proposal: Any) -> list[str]:
        tools: list[str] = proposal["value"]
        if len(set(tools)) < len(tools):
            raise TraitError(f"tools: {tools} names one twice")
        return tools

    @validate("spots")
    def _check_spots(self, proposal: Any) -> list[dict[str, Any]]:
        return checked_points("spots", proposal["value"], ("id", "kind", "name"))

    @validate("classes")
    def _check_classes(self, proposal: Any) -> dict[str, int | str]:
        classes: dict[str, int | str] = proposal["value"]
        if unknown := [code for code in classes if code not in self.geography.districts]:
            raise TraitError(f"classes: {unknown[:5]} given, which are no districts of the geography")
        for code, value in classes.items():
            if value not in CLASSES or isinstance(value, bool):
                raise TraitError(f"classes: {value!r} given for {code}; 0 to 4, not_available and suppressed are allowed")
        return classes

    @validate("class_legend")
    def _check_class_legend(self, proposal: Any) -> dict[str, Any]:
        legend: dict[str, Any] = proposal["value"]
        if not legend:
            return legend
        shaped("a class_legend", legend, ("title", "labels"), ("words",))
        if not 1 <= len(legend["labels"]) <= 5:
            raise TraitError(f"class_legend: 1 to 5 labels, not {len(legend['labels'])}")
        if len(legend.get("words", legend["labels"])) != len(legend["labels"]):
            raise TraitError("class_legend: as many words as labels are needed")
        return legend

    @validate("shapes")
    def _check_shapes(self, proposal: Any) -> list[dict[str, Any]]:
        shapes: list[dict[str, Any]] = proposal["value"]
        for shape in shapes:
            if shape.get("role") not in ROLES:
                raise TraitError(f"shapes: role {shape.get('role')!r} given, {', '.join(ROLES)} allowed")
            if shape.get("band", BANDS[0]) not in BANDS:
                raise TraitError(f"shapes: band {shape['band']!r} given, {', '.join(BANDS)} allowed")
            if ("geometry" in shape) == ("sectors" in shape):
                raise TraitError(f"shapes: {shape.get('id')!r} needs either a geometry or sectors")
        return shapes
