"""Treasure cards, Python side: which there are, the form in its three steps, and what goes when somebody takes a consent back.

Cards are told and never synced: who stands on them is in no widget's state. Not here: which treasures there are, what is erased
with one, whether it may be shared (``steps``), the diagram (``parts.asset_diagram``).
"""

from typing import Any, Final

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base.in_part import TellsInPart
from buurtlezer.parts.base.shape import distinct, one_of, shaped
from buurtlezer.parts.map.hosted import Hosted

STEPS: Final = ("what", "does", "step")
"""What it is; what it offers, to whom and for what; with whom it is connected, and what is done first."""

CHOICES: Final = ("holder", "use")


class Treasures(Hosted, TellsInPart):
    """Cards in a list, or one of them as a form of three steps with its consent beside.

    Acts: ``write`` of a ``treasure`` (with ``entry_id``) and of the ``action`` in ``step`` as an entry of its own, ``delete`` and
    ``undo`` with ``entry_id``, and ``erase`` of each id in ``erases``, what waits of all of them taken off the device first.
    Leave ``slot`` empty. ``template`` has no ``kind``. What may not be told goes back to private by itself.

    Another part begins a new one by the call ``add`` with ``part``, the name of this one, and the ``content`` it begins with.
    """

    cards = List(Dict()).tag(told=True)
    """``[{"entry_id", "seq", "content", "title", "lacks": [str], "first", "lines": [{"label", "text"}], "step", "listed",
    "erases", "sharing"?}]``, oldest first.

    ``content``: as stored. ``lacks``: what it takes to be a treasure, in words; empty: it is one. ``first``: its first step in a
    sentence. ``step``: content of the action that becomes of it, or empty. ``listed``: it is on the list of things to do.
    ``erases``: ``{"ids": [id], "along": [id], "words": [str], "asked": bool}``: which entries one withdrawal erases, one after
    the other, what goes along with these by itself, all of it in words, and whether there is a consent to withdraw at all.
    ``sharing``: as ``Part.sharing``."""

    takes = List(Dict()).tag(told=True)
    """``[{"value", "label", "content"}]``: cards of 07 that a new one may be about, with what it begins with then."""

    spots = List(Dict()).tag(told=True, in_part=True)
    """``[{"key", "label", "coarse": bool, "location"?}]``: places of the two maps where it may be; there may be thousands."""

    fields = List(Dict()).tag(sync=True)
    """All fields of the form, as a ``Question`` has them."""

    steps = Dict().tag(sync=True)
    """``{step: [field name]}`` for each of STEPS."""

    more = List(Unicode()).tag(sync=True)
    """Names of fields that are folded in their step."""

    choices = Dict().tag(sync=True)
    """``{name: [{"value", "label"}]}`` for each of CHOICES: who asked, and what for."""

    pictures = Dict().tag(sync=True)
    """``{form: [path]}`` of the five kinds of treasure."""

    today = Unicode("").tag(sync=True)
    """The day by which a consent still holds: ``2026-11-29``."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("cards")
    def _check_cards(self, proposal: Any) -> Any:
        needed = ("entry_id", "seq", "content", "title", "lacks", "first", "lines", "step", "listed", "erases")
        cards = [shaped("a treasure", one, needed, ("sharing",)) for one in proposal["value"]]
        distinct("cards", [one["entry_id"] for one in cards])
        for card in cards:
            shaped("what is erased", card["erases"], ("ids", "along", "words", "asked"))
        return cards

    @validate("steps")
    def _check_steps(self, proposal: Any) -> Any:
        for name in proposal["value"]:
            one_of("a step", name, STEPS)
        return proposal["value"]

    @validate("choices")
    def _check_choices(self, proposal: Any) -> Any:
        for name, options in proposal["value"].items():
            one_of("a choice", name, CHOICES)
            for option in options:
                shaped("an option", option, ("value", "label"))
        return proposal["value"]
