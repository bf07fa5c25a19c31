"""Entries of one kind as cards, Python side: what stands on each, and the fields of the form.

Not here: which entries they are and what their words are (``steps``).
"""

from typing import Any

from traitlets import Bool, Dict, List, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, shaped


class EntryList(Part):
    """Cards that are added, changed, removed and brought back.

    Another part opens the form by the call ``add`` with ``part``, the name of this one, and the ``content`` that it begins with.

    Acts: ``write`` with ``{**template, **content, **fields}`` (and ``entry_id`` when changing), ``delete`` and ``undo`` with
    ``entry_id``. Leave ``slot`` empty: each card is an entry of its own.
    """

    entries = List(Dict()).tag(sync=True)
    """``[{"entry_id", "seq", "title", "lines": [{"label", "text"}], "content", "sharing"?}]``; the content is the entry as
    stored, ``sharing`` who sees it (as ``Part.sharing``), of a kind that a room may read."""

    fields = List(Dict()).tag(sync=True)
    """The form's fields, as a ``Question`` has them."""

    more = List(Unicode()).tag(sync=True)
    """Names of fields that are folded, under ``words["more"]``: who has little time passes them over."""

    required = List(Unicode()).tag(sync=True)
    """Names of fields that must be there before anything is sent."""

    adding = Bool(True).tag(sync=True)
    """Whether new ones are made here; otherwise those that are there are answered."""

    begins = Dict().tag(sync=True)
    """What a new one begins with, fields by name; empty: nothing."""

    removing = Bool(True).tag(sync=True)
    """Whether a card can be removed here."""

    tick = Dict().tag(sync=True)
    """``{"field", "word", "day"?}``: a tick on each card for that field of its entry; ``day`` is the field of the day on which it
    was ticked. Empty: cards have none."""

    words = Dict().tag(sync=True)
    """``{"add", "change", "save", "empty", "more"?}``: what these are called for this kind; ``empty`` is a sentence."""

    note = Unicode("").tag(sync=True)
    """Who sees these, or what else must be said above the form; or empty."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("entries")
    def _check_entries(self, proposal: Any) -> Any:
        needed = ("entry_id", "seq", "title", "lines", "content")
        entries = [shaped("an entry", one, needed, ("sharing",)) for one in proposal["value"]]
        distinct("entries", [one["entry_id"] for one in entries])
        return entries

    @validate("tick")
    def _check_tick(self, proposal: Any) -> Any:
        tick = proposal["value"]
        return shaped("a tick", tick, ("field", "word"), ("day",)) if tick else tick

    @validate("words")
    def _check_words(self, proposal: Any) -> Any:
        words = proposal["value"]
        return shaped("words", words, ("add", "change", "save", "empty"), ("more",)) if words else words
