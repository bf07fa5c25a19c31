"""Conclusions, Python side: cards in the person's order, and one of them opened with its legs and what is offered beside it.

Not here: how each stands and what is offered (``analysis.legs``, ``report.proposed``), its words (``steps.report``).
"""

from typing import Any, Final

from traitlets import Dict, Int, List, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, one_of, shaped

FORMS: Final = ("figure", "seen", "heard")
STANDINGS: Final = ("loose", "provisional", "supported")


class Conclusions(Part):
    """A list of cards, or one conclusion in its place: sentence, legs, who says otherwise, what changes.

    Acts: ``write`` of a ``conclusion`` (with ``entry_id``), of the report in ``order`` with its ``chosen`` in another order;
    ``delete`` and ``undo`` with ``entry_id``. Leave ``slot`` empty.
    """

    cards = List(Dict()).tag(sync=True)
    """``[{"entry_id", "seq", "content", "title", "standing", "word", "sign", "why": [str], "lacks": [str], "legs": [LEG × 3],
    "against": [NAMED], "lines": [{"label", "text"}], "offers": {"for": OFFERS, "against": OFFERS, "supposed": str},
    "sharing"}]``, in the order of the report.

    ``content``: as stored. ``why``: what would help it to stand better, ``lacks`` which form of leg it has none of, in words.
    ``LEG``: ``{"form", "word", "there": bool, "items": [{"at", "text", "begun": bool}], "rests": [NAMED]}``: ``at`` its place in
    the content, ``begun`` one that says nothing yet.
    ``NAMED``: ``{"id", "label"}``. ``OFFERS``: ``{"items": [{"entry_id", "label", "because": [str], "as", "leg"}], "more"}``,
    ``leg`` what a leg that rests on it begins with. ``sharing``: as ``Part.sharing``."""

    order = Dict().tag(sync=True)
    """``{"entry_id", "seq", "content"}`` of the report, whose ``chosen`` holds the order."""

    first = Unicode("").tag(sync=True)
    """A kind sentence where something is asked of others before our own work changes; or empty."""

    sentence = List(Dict()).tag(sync=True)
    """Fields of its sentence, as a ``Question`` has them."""

    legs = Dict().tag(sync=True)
    """``{form: [field]}`` for each of FORMS."""

    rest = List(Dict()).tag(sync=True)
    """All other fields."""

    most = Int(12).tag(sync=True)
    """How many legs one takes."""

    pictures = Dict().tag(sync=True)
    """``{form: [path]}``."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("cards")
    def _check_cards(self, proposal: Any) -> Any:
        needed = ("entry_id", "seq", "content", "title", "standing", "word", "sign", "why", "lacks", "legs", "against", "lines")
        cards = [shaped("a conclusion", one, (*needed, "offers"), ("sharing",)) for one in proposal["value"]]
        distinct("cards", [one["entry_id"] for one in cards])
        for card in cards:
            one_of("how it stands", card["standing"], STANDINGS)
            for leg in card["legs"]:
                one_of("a form", shaped("a leg", leg, ("form", "word", "there", "items", "rests"))["form"], FORMS)
        return cards

    @validate("legs")
    def _check_legs(self, proposal: Any) -> Any:
        for form in proposal["value"]:
            one_of("a form", form, FORMS)
        return proposal["value"]
