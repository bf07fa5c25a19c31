"""Via whom one reaches somebody, in words; and what a network lacks."""

from buurtlezer.parts.through.widget import Through

__all__ = ["Through"]
