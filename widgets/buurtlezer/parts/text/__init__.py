"""Free text: one thought and what it rests on."""

from buurtlezer.parts.text.widget import FreeText

__all__ = ["FreeText"]
