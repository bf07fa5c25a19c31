"""The walk shown back."""

from buurtlezer.parts.story.widget import Story

__all__ = ["Story"]
