"""A list of entries of one kind, with a form to add and change them."""

from buurtlezer.parts.entries.widget import EntryList

__all__ = ["EntryList"]
