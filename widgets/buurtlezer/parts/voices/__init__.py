"""The same place, other meanings: sides beside each other."""

from buurtlezer.parts.voices.widget import Voices

__all__ = ["Voices"]
