"""Cards of who opens and who guards, Python side: which cards there are, the words to choose from, and what a page may ask.

Cards are told and never synced: who stands on them is in no widget's state. Not here: which cards they are and whether they may
be shared (``steps``), what is alike (``analysis.network``), our own gate (a list of ``parts.entries``).
"""

from collections.abc import Callable, Sequence
from typing import Any, Final

from traitlets import Dict, Int, List, TraitError, Unicode, validate

from buurtlezer.parts.base.refused import Refused
from buurtlezer.parts.base.shape import distinct, one_of, shaped
from buurtlezer.parts.base.tells import Tells

KINDS: Final = ("key_person", "organisation", "public_function")
MODES: Final = ("short", "generators", "list")
CHOICES: Final = (
    "by",
    "form",
    "findable",
    "several",
    "domain",
    "where",
    "holder",
    "group",
    "trait",
    "ground",
    "burden",
    "asked",
    "use",
)
QUESTIONS: Final = ("everything", "introduced", "not_in")
"""The three of the short form; those of the ten are ``model.Generator``."""

LIKELY: Final = 3
"""So many cards that may be the same are shown at once."""

TYPED: Final = 200
"""Of what is being typed, this much is looked at."""

Act = dict[str, Any]


class KeyCards(Tells):
    """Cards as a calm list with rings beside it, questions that make new ones, and one card opened with all that it holds.

    Acts: ``write`` of a ``key_person``, an ``organisation`` or a ``public_function`` (with ``entry_id``), ``delete`` and ``undo``
    with ``entry_id``. Leave ``slot`` empty. ``template`` goes with all kinds and has no ``kind``. A key person is always sent
    private; an organisation or function that may not be found any more, or not without consent, goes back to private by itself.

    Other parts open it by the call ``card`` with ``part``, the name of this one, and ``ref``; Python by :meth:`show_card`.

    From the page, by message, none of it kept:

    - ``alike``: ``{"asked": int, "typed": str}`` while a name is being typed. Answered with ``{"type": "alike", "asked", "found":
      [ref]}``, at most three of those that ``alike`` names.
    - ``become``: ``{"ref", "to"}``. Answered with ``{"type": "become", "ref", "acts": [act]}``, which the page sends in order as
      its own, or with ``"refused"``, a sentence.
    """

    alike: Callable[[str], Sequence[str]] | None = None
    """``alike(typed)`` → references of cards that may be the same, likeliest first. None: nothing is noticed."""

    become: Callable[[str, str], Sequence[Act]] | None = None
    """``become(ref, to)`` → the acts that turn a key person into ``to`` (one of ``turns``): ``{"action": "write" | "delete",
    "entry_id", "base_seq"?, "content"?}``; raises ``Refused`` with a sentence for the person."""

    mode = Unicode("short").tag(sync=True)
    """Which questions stand above the cards: ``short`` (three), ``generators`` (ten, one a screen), ``list`` (none: what is added
    is added by a button)."""

    most = Int(12).tag(sync=True)
    """So many cards are enough for one round of these questions: then nothing more is asked."""

    cards = List(Dict()).tag(told=True)
    """``[{"ref": "own/<entry id>", "entry_id", "seq", "content", "sharing"?}]``, oldest first, of this round; the content is the
    entry as stored, its kind one of KINDS; ``sharing`` as ``Part.sharing``, never of a key person."""

    choices = Dict().tag(sync=True)
    """``{name: [{"value", "label", "hint"?, "picture"?: [path]}]}`` for each of CHOICES (``wording.keycards.choices``)."""

    pictures = Dict().tag(sync=True)
    """``{name: [path]}`` of what stands beside questions and prompts (``wording.keycards.PICTURES``)."""

    turns = List(Unicode()).tag(sync=True)
    """What a key person can be turned into here: some of ``public_function`` and ``organisation``; empty: no such button."""

    today = Unicode("").tag(sync=True)
    """The day by which a consent still holds: ``2026-11-29``."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    def show_card(self, ref: str) -> None:
        """Open one card on the page, by its reference."""
        self.send({"type": "open", "ref": ref})

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        said = content.get("type") if isinstance(content, dict) else None
        if said == "alike":
            self._hear_alike(content)
        elif said == "become":
            self._hear_become(content)
        else:
            super()._hear(widget, content, buffers)

    def _hear_alike(self, content: dict[str, Any]) -> None:
        asked, typed = content.get("asked"), content.get("typed")
        if not isinstance(asked, int) or not isinstance(typed, str):
            return
        there = {card["ref"] for card in self.cards}
        named = self.alike(typed[:TYPED]) if self.alike and typed.strip() else ()
        found = [ref for ref in dict.fromkeys(named) if ref in there]
        self.send({"type": "alike", "asked": asked, "found": found[:LIKELY]})

    def _hear_become(self, content: dict[str, Any]) -> None:
        ref, to = str(content.get("ref")), str(content.get("to"))
        persons = {card["ref"] for card in self.cards if card["content"]["kind"] == "key_person"}
        if self.become is None or ref not in persons or to not in self.turns:
            return
        try:
            self.send({"type": "become", "ref": ref, "acts": list(self.become(ref, to))})
        except Refused as refused:
            self.send({"type": "become", "ref": ref, "refused": str(refused)})

    @validate("cards")
    def _check_cards(self, proposal: Any) -> Any:
        cards = [shaped("a card", one, ("ref", "entry_id", "seq", "content"), ("sharing",)) for one in proposal["value"]]
        distinct("cards", [one["ref"] for one in cards])
        for card in cards:
            one_of("the kind of a card", card["content"].get("kind"), KINDS)
            if card["content"]["kind"] == "key_person" and card.get("sharing", {}).get("word"):
                raise TraitError("a key person is never shared, so there is no button for it")
        return cards

    @validate("mode")
    def _check_mode(self, proposal: Any) -> Any:
        one_of("a mode", proposal["value"], MODES)
        return proposal["value"]

    @validate("choices")
    def _check_choices(self, proposal: Any) -> Any:
        for name, options in proposal["value"].items():
            one_of("a choice", name, CHOICES)
            for option in options:
                shaped("an option", option, ("value", "label"), ("hint", "picture", "apart"))
        return proposal["value"]

    @validate("turns")
    def _check_turns(self, proposal: Any) -> Any:
        for one in proposal["value"]:
            one_of("what a key person becomes", one, KINDS[1:])
        return proposal["value"]
