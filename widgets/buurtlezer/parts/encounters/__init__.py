"""Contacts that were seen: first the kind of place, then the form."""

from buurtlezer.parts.encounters.widget import Encounters

__all__ = ["Encounters"]
